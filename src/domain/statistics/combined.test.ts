import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Around, combinedDifference } from './combined';
import { shareDifference } from './shareDifference';
import { wilson } from './wilson';

const around = fc
  .tuple(
    fc.double({ min: -1e6, max: 1e6, noNaN: true }),
    fc.double({ min: 0, max: 1e5, noNaN: true }),
    fc.double({ min: 0, max: 1e5, noNaN: true }),
  )
  .map(([value, below, above]): Around => ({ value, low: value - below, high: value + above }));

function ofShare(passed: number, total: number): Around {
  const interval = wilson(passed, total);
  return { value: passed / total, low: interval?.low ?? null, high: interval?.high ?? null };
}

describe('the difference of two values from their intervals', () => {
  it('is the square-and-add of normal intervals: 3 and 4 make 5', () => {
    const before = { value: 20, low: 17, high: 23 };
    const after = { value: 10, low: 6, high: 14 };
    expect(combinedDifference(before, after)).toEqual({ difference: -10, low: -15, high: -5 });
  });

  it('is Newcombe’s method for two shares with Wilson intervals', () => {
    const difference = combinedDifference(ofShare(56, 70), ofShare(48, 80));
    const newcombe = shareDifference({ passed: 56, total: 70 }, { passed: 48, total: 80 });
    expect(difference.low).toBeCloseTo(newcombe?.low ?? NaN, 14);
    expect(difference.high).toBeCloseTo(newcombe?.high ?? NaN, 14);
  });

  it('keeps an open end open, on the side it opens to', () => {
    const before = { value: 20, low: 17, high: null };
    const after = { value: 10, low: 6, high: 14 };
    expect(combinedDifference(before, after)).toEqual({ difference: -10, low: null, high: -5 });
    expect(combinedDifference(after, before)).toEqual({ difference: 10, low: 5, high: null });
  });

  it('turns around with its periods, and holds the difference itself', () => {
    fc.assert(
      fc.property(around, around, (before, after) => {
        const there = combinedDifference(before, after);
        const back = combinedDifference(after, before);
        expect(back.difference).toBeCloseTo(-there.difference, 6);
        expect(back.low).toBeCloseTo(-(there.high ?? NaN), 6);
        expect(there.low).toBeLessThanOrEqual(there.difference);
        expect(there.high).toBeGreaterThanOrEqual(there.difference);
      }),
    );
  });
});
