import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kaplanMeier } from './kaplanMeier';
import { medianInterval } from './medianInterval';
import { ascending, quantile } from './quantile';
import { wilson } from './wilson';

describe('wilson', () => {
  it.each([
    [0, 6, 0, 0.31078398130591406],
    [9, 37, 0.1473849901710863, 0.37409240700982915],
    [2, 5, 0.1427064720192131, 0.7275168281338071],
  ])('%d of %d', (passed, total, low, high) => {
    const interval = wilson(passed, total);
    expect(interval?.low).toBeCloseTo(low, 12);
    expect(interval?.high).toBeCloseTo(high, 12);
  });

  it('knows nothing of nothing, and refuses more than all', () => {
    expect(wilson(0, 0)).toBeNull();
    expect(() => wilson(3, 2)).toThrow('Not a count');
  });

  it('holds the share and stays between 0 and 1', () => {
    fc.assert(
      fc.property(fc.nat(500), fc.nat(500), (a, b) => {
        const [passed, total] = [Math.min(a, b), Math.max(a, b, 1)];
        const { low, high } = wilson(passed, total) ?? { low: NaN, high: NaN };
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThanOrEqual(passed / total);
        expect(high).toBeGreaterThanOrEqual(passed / total);
        expect(high).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('medianInterval', () => {
  const upTo = (n: number) => Array.from({ length: n }, (_, at) => at + 1);

  it.each([
    [5, 1, 5, 0.9375],
    [8, 2, 7, 0.9296875],
    [37, 14, 24, 0.901128250407055],
    [100, 42, 59, 0.9113739198859324],
  ])('of %d values: from the %dth to the %dth', (n, low, high, coverage) => {
    const interval = medianInterval(upTo(n));
    expect(interval).toMatchObject({ low, high });
    expect(interval?.coverage).toBeCloseTo(coverage, 10);
  });

  it('says nothing below five, and copes with many', () => {
    expect(medianInterval(upTo(4))).toBeNull();
    const { low, high } = medianInterval(upTo(100_000)) ?? { low: 0, high: 0 };
    expect([low > 49_700, high < 50_300]).toEqual([true, true]);
  });
});

describe('kaplanMeier', () => {
  it('censors what is open: Kaplan and Meier’s own example', () => {
    const times = [0.8, 1.0, 2.7, 3.1, 5.4, 7.0, 9.2, 12.1];
    const censored = [1.0, 2.7, 7.0, 12.1];
    const curve = kaplanMeier(times.map((time) => ({ time, event: !censored.includes(time) })));
    const open = [0.8, 3.1, 5.4, 9.2].map((time) => curve.at(time));
    const expected = [7 / 8, (7 / 8) * (4 / 5), (7 / 8) * (3 / 5), (7 / 8) * (3 / 10)];
    for (const [at, share] of expected.entries()) expect(open[at]).toBeCloseTo(share, 12);
    expect(curve.median).toBe(9.2);
  });

  it('has no median while more than half are open', () => {
    const curve = kaplanMeier([1, 2, 3].map((time) => ({ time, event: time === 1 })));
    expect([curve.median, curve.quantile(0.3)]).toEqual([null, 1]);
  });

  it('never rises, and without censoring gives the same median as type 7', () => {
    const times = fc.uniqueArray(fc.nat(1000), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(times, (given) => {
        const curve = kaplanMeier(given.map((time) => ({ time, event: true })));
        for (const [at, { open }] of curve.steps.entries()) {
          expect(open).toBeLessThan(curve.steps[at - 1]?.open ?? 1.1);
          expect(open).toBeCloseTo(1 - (at + 1) / given.length, 9);
        }
        expect(curve.median).toBeCloseTo(quantile(ascending(given), 0.5), 9);
      }),
    );
  });
});
