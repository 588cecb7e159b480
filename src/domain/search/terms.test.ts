import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distance } from '../id';
import { Terms } from './terms';

const words = fc.uniqueArray(fc.string({ unit: fc.constantFrom(...'abcdé-1'), maxLength: 9 }), {
  maxLength: 40,
});

function termsOf(list: readonly string[]): Terms {
  const terms = new Terms();
  terms.add(list.map((word) => [word, new Map()] as const));
  return terms;
}

describe('neighbours', () => {
  it('are the words at most so many slips away, none of them missed', () => {
    fc.assert(
      fc.property(words, fc.constantFrom(1, 2), (list, edits) => {
        const terms = termsOf(list);
        for (const word of list) {
          const near = list.filter((other) => other !== word && distance(word, other) <= edits);
          const found = terms.neighbours(word, edits);
          expect(found.length).toBe(Math.min(6, near.length));
          for (const one of found) expect(near).toContain(one);
        }
      }),
    );
  });
  it('are found among words that came later', () => {
    const terms = termsOf(['quota']);
    expect(terms.neighbours('qouta', 1)).toEqual(['quota']);
    terms.add([['quotas', new Map()]]);
    expect(terms.neighbours('quotes', 1)).toEqual(['quotas']);
    expect(terms.neighbours('qouta', 2)).toEqual(['quota', 'quotas']);
  });
});
