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

describe('terms that come in pieces', () => {
  it('are found by their beginning, whatever piece comes first', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 1, max: 5 }), fc.boolean(), (list, size, isTurned) => {
        const sorted = list.toSorted();
        const pieces = sorted.flatMap((_word, at) =>
          at % size === 0 ? [sorted.slice(at, at + size)] : [],
        );
        const terms = new Terms();
        for (const piece of isTurned ? pieces.toReversed() : pieces)
          terms.bring(piece.map((word) => [word, [0, 3, 1]]));
        for (const word of list) {
          const beginning = word.slice(0, 2);
          const longer = sorted.filter((one) => one.startsWith(beginning) && one !== beginning);
          const found = terms.completions(beginning);
          expect(found).toEqual(longer.toSorted((a, b) => a.length - b.length).slice(0, 24));
          expect(terms.has(word)).toBe(true);
        }
      }),
    );
  });
  it('stand where the piece says, by the steps from page to page', () => {
    const terms = new Terms();
    terms.bring([['quota', [3, 2, 1, 5, 4], [0, 0, 1]]]);
    const places = new Map([
      [
        3,
        new Map([
          [2, 1],
          [7, 4],
        ]),
      ],
      [0, new Map([[0, 1]])],
    ]);
    expect(terms.get('quota')).toEqual(places);
    expect(terms.get('quota')).toEqual(places);
    expect(terms.get('quotas')).toBeUndefined();
  });
});
