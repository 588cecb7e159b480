import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import quantileCases from './cases/quantiles.json';
import { ascending, countBelow, quantile } from './quantile';

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
