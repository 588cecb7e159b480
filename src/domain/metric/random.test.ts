import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import cases from './cases/rng.json';
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
