import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import quantileCases from './cases/quantiles.json';
import cases from './cases/rng.json';
import { ascending, countBelow, quantile } from './quantile';
import { doubles, fnv1a32, latinHypercube } from './random';

describe('random numbers', () => {
  it.each(Object.entries(cases.doubles))('seed %s gives NumPy’s numbers', (seed, expected) => {
    const next = doubles(Number(seed));
    expect(expected.map(() => next())).toEqual(expected);
  });

  it.each(Object.entries(cases.fnv1a32))('fnv1a32 of "%s"', (text, expected) => {
    expect(fnv1a32(text)).toBe(expected);
  });

  it('puts one number into every slice', () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 1, max: 300 }), (seed, count) => {
        const slices = [...latinHypercube(seed, count)].map((place) => Math.floor(place * count));
        expect(slices.sort((a, b) => a - b)).toEqual(
          Array.from({ length: count }, (_, slice) => slice),
        );
      }),
    );
  });
});

describe('quantile (type 7)', () => {
  it.each(quantileCases.cases)('of $data', ({ data, expected_type7 }) => {
    const sorted = ascending(data);
    for (const [share, expected] of Object.entries(expected_type7)) {
      expect(quantile(sorted, Number(share))).toBeCloseTo(expected, 10);
    }
  });

  it('says no data instead of 0', () => {
    expect(() => quantile([], 0.5)).toThrow('No numbers');
  });

  it('counts what lies below a limit', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -9, max: 9 })),
        fc.integer({ min: -10, max: 10 }),
        (list, limit) => {
          expect(countBelow(ascending(list), limit)).toBe(
            list.filter((number) => number < limit).length,
          );
        },
      ),
    );
  });
});
