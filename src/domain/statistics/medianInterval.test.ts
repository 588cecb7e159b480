import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import cases from './cases/median-interval.json';
import { medianInterval } from './medianInterval';
import { ascending, quantile } from './quantile';

describe('medianInterval', () => {
  it.each(cases.cases)('takes the published ranks of $n values', ({ n, expected }) => {
    const values = Array.from({ length: n }, (_, place) => n - place);
    const found = medianInterval(values);
    if (expected === null) expect(found).toBeNull();
    else {
      expect([found?.low, found?.high]).toEqual([expected.l, expected.u]);
      expect(found?.coverage).toBeCloseTo(expected.coverage, 12);
    }
  });

  it('lies between values, holds the median and covers at least 90 %', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 5, maxLength: 200 }),
        (values) => {
          const found = medianInterval(values);
          const median = quantile(ascending(values), 0.5);
          expect(values).toContain(found?.low);
          expect(values).toContain(found?.high);
          expect(found?.low).toBeLessThanOrEqual(median);
          expect(found?.high).toBeGreaterThanOrEqual(median);
          expect(found?.coverage).toBeGreaterThanOrEqual(0.9);
        },
      ),
    );
  });

  it('covers 90 % of 100,000 values, where halves to their power are 0', () => {
    const found = medianInterval(Array.from({ length: 100_000 }, (_, place) => place));
    expect(found?.coverage).toBeCloseTo(0.9, 2);
    expect(found?.high).toBe(99_999 - (found?.low ?? NaN));
  });
});
