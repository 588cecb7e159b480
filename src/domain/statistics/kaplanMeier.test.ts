import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Case, kaplanMeier } from './kaplanMeier';
import { medianDifference } from './medianDifference';

const Z95 = 1.959963984540054;

/** `7` ended at 7, `7+` was still open then. */
function casesOf(text: string): readonly Case[] {
  return text.split(' ').map((word) => ({ time: parseFloat(word), event: !word.endsWith('+') }));
}

// Freireich et al. (1963), Blood 21, 699-716: weeks of remission of 21 patients on 6-mercaptopurine; the worked
// example of Kleinbaum & Klein, Survival Analysis, chapter 2.
const TREATED = casesOf('6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+');
const PLACEBO = casesOf('1 1 2 2 3 4 4 5 5 8 8 8 8 11 11 12 12 15 17 22 23');
const PUBLISHED = [
  [6, 21, 3, 0.8571],
  [7, 17, 1, 0.8067],
  [10, 15, 1, 0.7529],
  [13, 12, 1, 0.6902],
  [16, 11, 1, 0.6275],
  [22, 7, 1, 0.5378],
  [23, 6, 1, 0.4482],
] as const;

const list = fc.array(fc.record({ time: fc.nat(40), event: fc.boolean() }), {
  minLength: 1,
  maxLength: 60,
});

describe('kaplanMeier', () => {
  it('gives the published table of the 6-MP trial', () => {
    const { steps, median, watched } = kaplanMeier(TREATED);
    expect(steps.map(({ time, atRisk, events }) => [time, atRisk, events])).toEqual(
      PUBLISHED.map(([time, atRisk, events]) => [time, atRisk, events]),
    );
    steps.forEach(({ open }, row) => expect(open).toBeCloseTo(PUBLISHED[row]?.[3] ?? NaN, 4));
    expect([median, watched]).toEqual([23, 35]);
    expect(kaplanMeier(PLACEBO).median).toBe(8);
  });

  it('gives its Greenwood intervals on the log(-log) scale, as SAS and R print them', () => {
    const curve = kaplanMeier(TREATED);
    const six = curve.interval(6, Z95);
    expect([six?.low, six?.high].map((end) => end?.toFixed(4))).toEqual(['0.6197', '0.9516']);
    expect(curve.interval(5, Z95)).toBeNull();
    expect(kaplanMeier(PLACEBO).interval(23)).toBeNull();
  });

  it('gives its restricted mean: 23.29 weeks up to week 35', () => {
    expect(kaplanMeier(TREATED).area(35)).toBeCloseTo(23.287, 3);
    expect(kaplanMeier(PLACEBO).area(23)).toBeCloseTo(182 / 21, 10);
  });

  it('never calls a quantile reached that was not', () => {
    const curve = kaplanMeier(TREATED);
    expect(curve.quantile(0.9)).toBeNull();
    expect(curve.quantileInterval(0.5)).toEqual({ low: 13, high: null });
    expect(kaplanMeier([]).median).toBeNull();
    expect(kaplanMeier([{ time: 3, event: false }]).at(3)).toBe(1);
  });

  it('never increases, and its intervals hold it', () => {
    fc.assert(
      fc.property(list, (cases) => {
        const curve = kaplanMeier(cases);
        let before = 1;
        for (const { time, open } of curve.steps) {
          expect(open).toBeLessThan(before);
          expect(curve.at(time)).toBe(open);
          const around = curve.interval(time);
          if (around !== null) {
            expect(around.low).toBeLessThanOrEqual(open);
            expect(around.high).toBeGreaterThanOrEqual(open);
          }
          before = open;
        }
        expect(before).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('is 1 - ECDF, and its area the mean, when nothing is censored', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(40), { minLength: 1, maxLength: 60 }),
        fc.nat(41),
        (times, at) => {
          const curve = kaplanMeier(times.map((time) => ({ time, event: true })));
          const later = times.filter((time) => time > at).length;
          expect(curve.at(at)).toBeCloseTo(later / times.length, 12);
          const mean = times.reduce((sum, time) => sum + time, 0) / times.length;
          expect(curve.area(41)).toBeCloseTo(mean, 10);
        },
      ),
    );
  });

  it('does not look at the order of cases, and scales with their times', () => {
    fc.assert(
      fc.property(list, fc.integer({ min: 2, max: 9 }), (cases, by) => {
        const curve = kaplanMeier(cases);
        expect(kaplanMeier([...cases].reverse()).steps).toEqual(curve.steps);
        const scaled = kaplanMeier(cases.map(({ time, event }) => ({ time: time * by, event })));
        const median = curve.median === null ? null : curve.median * by;
        expect(scaled.median).toBe(median);
      }),
    );
  });

  it('refuses a negative time', () => {
    expect(() => kaplanMeier([{ time: -1, event: true }])).toThrow('Not a time from 0: -1');
  });
});

describe('medianDifference', () => {
  it('finds the 6-MP trial’s gain of 15 weeks and cannot bound it above', () => {
    const found = medianDifference(PLACEBO, TREATED, 1);
    expect(found?.difference).toBe(15);
    expect(found?.low).toBeGreaterThan(0);
    expect(found?.high).toBeNull();
  });

  it('gives the same numbers for the same seed, and holds 0 for the same cases', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const found = medianDifference(PLACEBO, PLACEBO, seed);
        expect(found).toEqual(medianDifference(PLACEBO, PLACEBO, seed));
        expect(found?.difference).toBe(0);
        expect(found?.low).toBeLessThanOrEqual(0);
        expect(found?.high).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 5 },
    );
  });

  it('has no interval below five cases', () => {
    expect(medianDifference(PLACEBO.slice(0, 4), TREATED, 1)).toBeNull();
  });
});
