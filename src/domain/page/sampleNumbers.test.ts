import { describe, expect, it } from 'vitest';
import { problemText } from '../problem';
import type { SampleCompany } from './sampleCompany';
import { sampleNumberProblems, strayNumbers } from './sampleNumbers';

const figure = (value: number, unit = 'things') => ({ id: `f${value}`, value, unit, says: 'It' });
const company: SampleCompany = {
  kind: 'sample-company',
  ...{ name: 'Harbourline', label: 'Invented.' },
  groups: [
    {
      ...{ id: 'all', title: 'All' },
      figures: [figure(41), figure(44), figure(43000), figure(700, 'minutes')],
    },
  ],
};

function said(text: string): readonly string[] {
  const passages = [{ text, said: text, line: 7 }];
  const nothing = { blocks: [], headings: [], links: [], images: [], imports: [], widgets: [] };
  return sampleNumberProblems('docs/do/x.mdx', { ...nothing, passages }, company).map(problemText);
}

describe('a number told of the sample company', () => {
  it.each([
    'At Harbourline 41 of 44 requests in October 2026 needed nobody.',
    'Harbourline’s 41 of 44 are 93 %, between 84 % and 97 % (90 % interval).',
    'Harbourline was done after 11 h 40 min, on 12 March 2026 at 07:20.',
    'Harbourline pays 43,000 for N-1 and PLT-101.',
    'Of 518 surveyed teams 29.6 % measure nothing. Harbourline is not one of them.',
  ])('stands when it is a figure, a day or a share of two figures: %s', (text) => {
    expect(said(text)).toEqual([]);
  });

  it('is named with its line when the data file does not have it', () => {
    const [only, ...more] = said('It worked. At Harbourline 47 of 44 requests needed nobody.');
    expect(only).toMatch(/docs\/do\/x\.mdx › line 7: 47 is no figure of Harbourline/);
    expect(more).toEqual([]);
  });

  it('is wrong as a share that the two figures do not give', () => {
    expect(strayNumbers('41 of 44 are 92 %, between 84 % and 97 %.', new Set([41, 44]))).toEqual([
      '92',
    ]);
    expect(strayNumbers('There 44,000 came.', new Set([44]))).toEqual(['44,000']);
  });
});
