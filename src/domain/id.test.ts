import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distance, DOTTED_ID, duplicates, ID, nearest } from './id';

const word = fc.string({ maxLength: 12 });

describe('distance', () => {
  it.each([
    ['', '', 0],
    ['quota', '', 5],
    ['', 'quota', 5],
    ['kitten', 'sitting', 3],
    ['title', 'tilte', 1],
    ['done_wen', 'done_when', 1],
    ['ca', 'abc', 3],
  ])('from %j to %j is %i', (a, b, edits) => {
    expect(distance(a, b)).toBe(edits);
  });

  it('is 0 only for the same word, the same both ways, and never beyond the longer word', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        const edits = distance(a, b);
        expect(edits === 0).toBe(a === b);
        expect(distance(b, a)).toBe(edits);
        expect(edits).toBeGreaterThanOrEqual(Math.abs(a.length - b.length));
        expect(edits).toBeLessThanOrEqual(Math.max(a.length, b.length));
      }),
    );
  });

  it('is 1 after one letter is added', () => {
    fc.assert(
      fc.property(word, fc.nat(12), (a, place) => {
        expect(distance(a, `${a.slice(0, place)}x${a.slice(place)}`)).toBe(1);
      }),
    );
  });
});

describe('nearest', () => {
  it.each([
    ['tilte', ['title', 'version'], 'title'],
    ['Done_When', ['done_when', 'why'], 'done_when'],
    ['sevrity', ['severity', 'security'], 'severity'],
    ['completely-else', ['title', 'why'], undefined],
    ['anything', [], undefined],
  ])('to %j among %j is %j', (typed, known, meant) => {
    expect(nearest(typed, known)).toBe(meant);
  });

  it('is a known word, and the word itself when it is known', () => {
    fc.assert(
      fc.property(word, fc.array(word), (typed, known) => {
        const meant = nearest(typed, known);
        if (meant !== undefined) expect(known).toContain(meant);
        expect(nearest(typed, [...known, typed])?.toLowerCase()).toBe(typed.toLowerCase());
      }),
    );
  });
});

describe('duplicates', () => {
  it('names each repeated id once, in the order in which the repeats appear', () => {
    expect(duplicates(['a', 'b', 'b', 'a', 'b', 'c'])).toEqual(['b', 'a']);
    expect(duplicates(['a', 'b'])).toEqual([]);
  });
});

describe('ids', () => {
  it.each(['quota-exhausted', '99-9', 'a'])('takes %j', (id) => {
    expect(ID.test(id)).toBe(true);
  });
  it.each(['', 'Quota', 'quota_exhausted', '-a', 'a-', 'a--b', 'a.b', 'a\n', '../a'])(
    'refuses %j',
    (id) => {
      expect(ID.test(id)).toBe(false);
    },
  );
  it('may be joined by single dots', () => {
    expect(DOTTED_ID.test('operations.2.owners')).toBe(true);
    expect(DOTTED_ID.test('operations..owners')).toBe(false);
    expect(DOTTED_ID.test('.owners')).toBe(false);
  });
});
