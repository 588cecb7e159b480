import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import proportions from './cases/proportions.json';
import { shareDifference } from './shareDifference';
import { wilson } from './wilson';

const Z95 = 1.959963984540054;

const counts = fc
  .integer({ min: 1, max: 5000 })
  .chain((total) => fc.record({ total: fc.constant(total), passed: fc.nat(total) }));

describe('wilson', () => {
  it.each(proportions.cases)('of $failed in $total', ({ failed, total, wilson90 }) => {
    const found = wilson(failed, total);
    if (wilson90 === null) expect(found).toBeNull();
    else {
      expect(found?.low).toBeCloseTo(wilson90[0] ?? NaN, 12);
      expect(found?.high).toBeCloseTo(wilson90[1] ?? NaN, 12);
    }
  });

  it('lies within 0 to 1, holds the share, and mirrors when failures are counted instead', () => {
    fc.assert(
      fc.property(counts, ({ passed, total }) => {
        const { low, high } = wilson(passed, total) ?? { low: NaN, high: NaN };
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(passed / total);
        expect(high).toBeGreaterThanOrEqual(passed / total);
        expect(wilson(total - passed, total)?.low).toBeCloseTo(1 - high, 10);
      }),
    );
  });

  it('refuses what is no count', () => {
    for (const [passed, total] of [
      [3, 2],
      [-1, 2],
      [0.5, 2],
      [1, NaN],
    ] as const) {
      expect(() => wilson(passed, total)).toThrow('Not a count');
    }
  });
});

describe('shareDifference', () => {
  it('gives Newcombe’s published 95 % interval of 56/70 and 48/80', () => {
    const found = shareDifference({ passed: 48, total: 80 }, { passed: 56, total: 70 }, Z95);
    expect(found?.difference).toBeCloseTo(0.2, 12);
    expect(found?.low).toBeCloseTo(0.0524, 4);
    expect(found?.high).toBeCloseTo(0.3339, 4);
  });

  it('gives his published interval of 5/56 and 0/29, where plain formulas fail', () => {
    const found = shareDifference({ passed: 0, total: 29 }, { passed: 5, total: 56 }, Z95);
    expect(found?.low).toBeCloseTo(-0.0381, 4);
    expect(found?.high).toBeCloseTo(0.1926, 4);
  });

  it('is no data when either period is', () => {
    expect(shareDifference({ passed: 0, total: 0 }, { passed: 1, total: 2 })).toBeNull();
    expect(shareDifference({ passed: 1, total: 2 }, { passed: 0, total: 0 })).toBeNull();
  });

  it('holds the difference, within -1 to 1, and turns round with the periods', () => {
    fc.assert(
      fc.property(counts, counts, (before, after) => {
        const found = shareDifference(before, after);
        const back = shareDifference(after, before);
        expect(found?.low).toBeGreaterThanOrEqual(-1);
        expect(found?.high).toBeLessThanOrEqual(1);
        expect(found?.low).toBeLessThanOrEqual(found?.difference ?? NaN);
        expect(found?.high).toBeGreaterThanOrEqual(found?.difference ?? NaN);
        expect(back?.low).toBeCloseTo(-(found?.high ?? NaN), 12);
      }),
    );
  });
});
