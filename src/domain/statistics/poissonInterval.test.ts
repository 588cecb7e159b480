import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { poissonInterval } from './poissonInterval';

/** The chance of `count` events or fewer, written out term by term. */
function upTo(count: number, mean: number): number {
  let term = Math.exp(-mean);
  let sum = term;
  for (let k = 1; k <= count; k++) {
    term *= mean / k;
    sum += term;
  }
  return sum;
}

describe('the exact interval of a count', () => {
  it('ends for no event where the logarithm says: from 0 to -ln 0.05', () => {
    const { low, high } = poissonInterval(0);
    expect(low).toBe(0);
    expect(high).toBeCloseTo(-Math.log(0.05), 12);
  });

  it('begins for one event at -ln 0.95', () => {
    expect(poissonInterval(1).low).toBeCloseTo(-Math.log(0.95), 12);
  });

  it.each([
    [1, 0.05129, 4.74386],
    [5, 1.97015, 10.51303],
    [10, 5.42541, 16.96222],
    [20, 13.25465, 29.06202],
  ])('of %i is that of the chi-square tables: %d to %d', (count, low, high) => {
    const interval = poissonInterval(count);
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  });

  it('leaves 5 % beyond each end', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), (count) => {
        const { low, high } = poissonInterval(count);
        expect(1 - upTo(count - 1, low)).toBeCloseTo(0.05, 9);
        expect(upTo(count, high)).toBeCloseTo(0.05, 9);
      }),
    );
  });

  it('comes near the normal one for very many, and stays quick', () => {
    const count = 1_000_000;
    const { low, high } = poissonInterval(count);
    expect((low - count) / Math.sqrt(count)).toBeCloseTo(-1.6449, 2);
    expect((high - count) / Math.sqrt(count)).toBeCloseTo(1.6449, 2);
  });

  it.each([-1, 1.5, NaN, Infinity])('refuses %d', (count) => {
    expect(() => poissonInterval(count)).toThrow(RangeError);
  });
});
