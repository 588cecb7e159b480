import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ascending, quantile } from './quantile';
import { quantilesOf } from './select';

const SHARES = [0, 0.1, 0.5, 0.9, 1];

it('gives the quantiles of the sorted numbers, whatever their order', () => {
  const number = fc.oneof(
    // Which of 0 and -0 comes first says nothing.
    fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((drawn) => drawn + 0),
    fc.constantFrom(0, 12, Infinity),
  );
  fc.assert(
    fc.property(fc.array(number, { minLength: 1, maxLength: 200 }), (numbers) => {
      const sorted = ascending(numbers);
      expect(quantilesOf(Float64Array.from(numbers), SHARES)).toEqual(
        SHARES.map((share) => quantile(sorted, share)),
      );
    }),
  );
});

it('leaves the numbers as they were, and refuses none', () => {
  const numbers = Float64Array.of(3, 1, 2);
  expect(quantilesOf(numbers, [0.5])).toEqual([2]);
  expect([...numbers]).toEqual([3, 1, 2]);
  expect(() => quantilesOf(new Float64Array(), [0.5])).toThrow('No numbers');
});
