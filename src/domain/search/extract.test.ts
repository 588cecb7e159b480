import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractOf, stretches } from './extract';

const marked = (text: string, query: string) =>
  stretches(text, query).flatMap((part) => (part.marked ? [part.text] : []));

describe('marking', () => {
  it('marks words in their other forms, and the one that is being typed', () => {
    expect(marked('Restored backups are a backup', 'backup restore ')).toEqual([
      'Restored',
      'backups',
      'backup',
    ]);
    expect(marked('Production readiness', 'prod')).toEqual(['Production']);
  });
  it('leaves markup as text', () => {
    const text = '<img src=x onerror=alert(1)> quota';
    expect(
      stretches(text, 'quota')
        .map((part) => part.text)
        .join(''),
    ).toBe(text);
  });
  it('gives the text back letter for letter', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (text, query) => {
        expect(
          stretches(text, query)
            .map((part) => part.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });
});

describe('extracts', () => {
  const sections = [
    { anchor: '', heading: '', text: 'A page about quota.', code: '' },
    { anchor: '#free', heading: 'Free it', text: 'Old jobs hold the quota for weeks.', code: '' },
  ];
  it('leads to the section that says most of what was asked', () => {
    expect(extractOf(sections, 'old jobs quota')).toEqual({
      anchor: '#free',
      heading: 'Free it',
      text: 'Old jobs hold the quota for weeks.',
    });
    expect(extractOf(sections, 'page about quota').anchor).toBe('');
  });
  it('shows the opening when nothing fits, and nothing of nothing', () => {
    expect(extractOf(sections, 'zebra').text).toBe('A page about quota.');
    expect(extractOf([], 'zebra')).toEqual({ anchor: '', heading: '', text: '' });
  });
});
