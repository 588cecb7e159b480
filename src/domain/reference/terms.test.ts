import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Glossary } from './schema';
import { firstTerm, linkedNames } from './terms';

const link = { page: 'do/self-serve', words: 'Read it' };
const glossary: Glossary = {
  kind: 'glossary',
  terms: [
    { id: 'platform', term: 'Platform', means: 'It.', link, everyday: true },
    { id: 'slo', term: 'SLO', also: ['service level objective'], means: 'It.', link },
    { id: 'ticket-ops', term: 'Ticket-ops', means: 'It.', link: { ...link, page: 'do/hire' } },
    { id: 'toil', term: 'Toil', means: 'It.', link },
    { id: 'toil-budget', term: 'Toil budget', means: 'It.', link },
  ],
};
const names = linkedNames(glossary, { id: 'do/quota', off: [] });
const found = (text: string) => firstTerm(text, names);

describe('terms of the glossary in a text', () => {
  it('are found as whole words, the longest first', () => {
    expect(found('Less toil here')).toEqual({ id: 'toil', from: 5, to: 9 });
    expect(found('A toil budget')).toEqual({ id: 'toil-budget', from: 2, to: 13 });
    expect(found('Toilet, toils, no-toil and toil-free')).toBeUndefined();
  });

  it('may begin a sentence; an abbreviation is written one way', () => {
    expect(found('Ticket-ops ends.')?.id).toBe('ticket-ops');
    expect(found('slo motion')).toBeUndefined();
    expect(found('A service level objective')?.id).toBe('slo');
  });

  it('are left out when they are everyday words, switched off, or explained on this page', () => {
    expect(found('The platform')).toBeUndefined();
    const off = linkedNames(glossary, { id: 'do/hire', off: ['toil'] }).map(({ id }) => id);
    expect(off).not.toContain('toil');
    expect(off).not.toContain('ticket-ops');
    expect(off).toContain('slo');
  });

  it('lie within the text and between no letters, whatever the text is', () => {
    const word = fc.constantFrom('toil', 'SLO', 'x', '-', ' ', 'Ticket-ops', 'é', '.');
    fc.assert(
      fc.property(fc.array(word), (words) => {
        const text = words.join('');
        const place = found(text);
        if (place === undefined) return;
        const around = `${text[place.from - 1] ?? ''}${text[place.to] ?? ''}`;
        expect(around).not.toMatch(/[\p{L}\p{N}-]/u);
      }),
    );
  });
});
