import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asKind, boxesOf, kindOf, KINDS, kindsOf, readKind, textsOf } from './kinds';
import { type Value, valueProblem } from './value';

const HOURS = { unit: 'h/run', words: 'hours', least: 0 };
const SHARE = { unit: '%', words: '%' };

const ordered = (count: number, top: number) =>
  fc
    .uniqueArray(fc.integer({ min: 1, max: top }), { minLength: count, maxLength: count })
    .map((numbers) => numbers.sort((a, b) => a - b));
const values = (top: number): fc.Arbitrary<Value> =>
  fc.oneof(
    fc.integer({ min: 1, max: top }).map((point) => ({ point })),
    ordered(2, top).map(([low = 1, high = 2]): Value => ({ range90: [low, high] })),
    ordered(3, top).map(([low = 1, middle = 2, high = 3]): Value => {
      return { pert: [low, middle, high] };
    }),
    fc
      .array(fc.integer({ min: 1, max: top }), { minLength: 2, maxLength: 9 })
      .map((data): Value => ({ data })),
  );

describe('kinds', () => {
  it('of a share can be counted, of hours not', () => {
    expect(kindsOf(SHARE)).toContain('counted');
    expect(kindsOf(HOURS)).not.toContain('counted');
  });

  it('show a value in texts that read back as it', () => {
    fc.assert(
      fc.property(values(1e6), (value) => {
        const texts = textsOf(value);
        expect(texts).toHaveLength(boxesOf(kindOf(value)));
        expect(readKind(kindOf(value), texts, HOURS)).toEqual({ ok: true, value });
      }),
    );
  });

  it('turn into each other, or into nothing, but never into what is refused', () => {
    const cases = fc.oneof(
      fc.tuple(values(1e6), fc.constant(HOURS)),
      fc.tuple(values(99), fc.constant(SHARE)),
      fc.tuple(fc.constantFrom<Value>({ point: 0 }, { point: 100 }), fc.constant(SHARE)),
    );
    fc.assert(
      fc.property(cases, fc.constantFrom(...KINDS), ([value, field], kind) => {
        const made = asKind(kind, value, field);
        if (made === undefined) return;
        expect(valueProblem(made, field)).toBeUndefined();
        expect(kindOf(made)).toBe(kind);
      }),
    );
  });

  it('never invent counts or measurements', () => {
    expect(asKind('triangular', { pert: [4, 10, 40] }, HOURS)).toEqual({
      triangular: [4, 10, 40],
    });
    expect(asKind('pert', { triangular: [4, 10, 40] }, HOURS)).toEqual({ pert: [4, 10, 40] });
    expect(asKind('counted', { point: 30 }, SHARE)).toBeUndefined();
    expect(asKind('data', { range90: [4, 40] }, HOURS)).toBeUndefined();
  });

  it('make a range of measurements from their 5th to their 95th percentile', () => {
    const data = Array.from({ length: 101 }, (_, index) => index + 100);
    expect(asKind('range', { data }, HOURS)).toEqual({ range90: [105, 195] });
  });
});

describe('readKind', () => {
  it.each([
    ['range', ['14', '44'], { range90: [14, 44] }],
    ['range', ['3 to 9', '44'], { range90: [3, 9] }],
    ['pert', ['2', '4', '12'], { pert: [2, 4, 12] }],
    ['pert', ['4 to 40', '', ''], { range90: [4, 40] }],
    ['data', ['16\n24\n9'], { data: [16, 24, 9] }],
  ] as const)('%s of %j', (kind, texts, value) => {
    expect(readKind(kind, texts, HOURS)).toEqual({ ok: true, value });
  });

  it('reads counts written with marks between thousands', () => {
    expect(readKind('counted', ['1,200', '4 000'], SHARE)).toEqual({
      ok: true,
      value: { counted: [1200, 4000] },
    });
  });

  it.each([
    ['range', ['14', ''], 'Write both ends'],
    ['pert', ['2', '', '12'], 'Write all three'],
    ['counted', ['3', ''], 'two whole numbers'],
    ['counted', ['3.5', '4'], 'two whole numbers'],
    ['data', ['8'], 'Write it alone'],
    ['data', [''], 'is not a number'],
  ] as const)('asks about %s of %j', (kind, texts, reason) => {
    const typed = readKind(kind, texts, SHARE);
    expect(typed.ok ? 'read' : typed.reason).toContain(reason);
  });
});
