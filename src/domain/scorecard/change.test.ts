import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeOf } from './change';
import { EARLIER, measured, rowOf } from './trial';
import { changeText, verdictText } from './words';

const share = (passed: number, total: number) => ({ is: 'share', passed, total }) as const;
const middle = (p50: number, low: number | null, high: number | null, n = 40) =>
  ({ is: 'middle', p50, interval: { low, high }, n }) as const;

describe('how a row moved', () => {
  it('between two shares is what the commands say of two counts', () => {
    const row = rowOf({
      before: measured(share(56, 70), EARLIER),
      after: measured(share(48, 80)),
    });
    const change = changeOf(row);
    expect(change).toMatchObject({ state: 'known', sure: 90, verdict: 'better' });
    expect(changeText(row, change)).toBe(
      'Lower by 20 percentage points; 90 % sure between 7.66 and 31.4 percentage points lower.',
    );
  });

  it('says when it cannot be told from no change', () => {
    const row = rowOf({ before: measured(share(9, 100)), after: measured(share(8, 100)) });
    const change = changeOf(row);
    expect(verdictText(change)).toBe('No clear change');
    expect(changeText(row, change)).toMatch(
      /^Cannot be told from no change: lower by 1 percentage points, 90 % sure between .+ lower and .+ higher\.$/,
    );
  });

  it('between two medians squares and adds the distances to their ends', () => {
    const row = rowOf({
      quantity: 'time',
      before: measured(middle(20 * 86_400, 17 * 86_400, 23 * 86_400)),
      after: measured(middle(10 * 86_400, 6 * 86_400, 14 * 86_400)),
    });
    expect(changeText(row, changeOf(row))).toBe(
      'Lower by 10 days; 90 % sure between 5 and 15 days lower.',
    );
  });

  it('says so when more than half were open, and an end of the interval is not reached', () => {
    const row = rowOf({
      quantity: 'time',
      before: measured(middle(20 * 86_400, 17 * 86_400, null)),
      after: measured(middle(10 * 86_400, 6 * 86_400, 14 * 86_400)),
    });
    expect(changeText(row, changeOf(row))).toBe(
      'Lower by 10 days; 90 % sure at least 5 days lower, with no end known.',
    );
  });

  it('between two rates rests on the exact Poisson intervals', () => {
    const rate = (count: number) => measured({ is: 'rate', count, days: 70 });
    const row = rowOf({
      quantity: 'rate',
      unit: 'deployments',
      better: 'higher',
      before: rate(100),
      after: rate(200),
    });
    const change = changeOf(row);
    expect(change).toMatchObject({ difference: 10, verdict: 'better' });
    expect(change.state === 'known' && change.how).toMatch(/^approximate: .*exact Poisson/);
  });

  it('between two ranges widens their percentiles to 90 %', () => {
    const estimate = (p50: number) =>
      measured({ is: 'estimate', p10: p50 - 1.2815515655, p50, p90: p50 + 1.2815515655 });
    const shifted = (p50: number) => estimate(p50 - 1000);
    const row = rowOf({ quantity: 'amount', before: shifted(10), after: shifted(20) });
    const change = changeOf(row);
    const half = 1.6448536269 * Math.SQRT2;
    expect(change.state === 'known' && change.low).toBeCloseTo(10 - half, 6);
    expect(change.state === 'known' && change.high).toBeCloseTo(10 + half, 6);
  });

  it.each([
    ['fewer than five', rowOf({ before: measured(share(1, 4)), after: measured(share(9, 40)) })],
    [
      'the report was too thin',
      rowOf({
        before: measured(share(4, 40), { why: 'the window is shorter than 4 weeks' }),
        after: measured(share(9, 40)),
      }),
    ],
    [
      'a number alone',
      rowOf({
        before: measured({ is: 'figure', value: 0.1, n: 40 }),
        after: measured(share(9, 40)),
      }),
    ],
  ])('gives a difference and no interval for %s', (_why, row) => {
    const change = changeOf(row);
    expect(change.state).toBe('bare');
    expect(verdictText(change)).toBe('No interval');
    expect(changeText(row, change)).toContain('no interval (before: ');
  });

  it('is never a difference from no data', () => {
    const none = measured(null, { why: 'no deployment finished' });
    const row = rowOf({ before: none, after: measured(share(9, 40)) });
    expect(changeText(row, changeOf(row))).toBe('No difference: before: no deployment finished.');
    expect(changeOf(rowOf({ after: measured(share(9, 40)) })).state).toBe('one number');
  });

  it('is the report’s own where the report has one', () => {
    const own = { difference: -3, low: -5, high: -1, sure: 80, how: 'drawn together' } as const;
    const row = rowOf({
      quantity: 'amount',
      unit: 'hours',
      better: 'higher',
      before: measured({ is: 'figure', value: 10, n: null }),
      after: measured({ is: 'figure', value: 7, n: null }),
      own,
    });
    expect(changeText(row, changeOf(row))).toBe(
      'Lower by 3 hours; 4 of 5 outcomes lie between 1 and 5 hours lower.',
    );
    expect(verdictText(changeOf(row))).toBe('Got worse');
  });

  it('turns around with its periods, and never claims what the other way denies', () => {
    const counts = fc
      .tuple(fc.integer({ min: 5, max: 400 }), fc.double({ min: 0, max: 1, noNaN: true }))
      .map(([total, part]) => share(Math.round(total * part), total));
    fc.assert(
      fc.property(counts, counts, (a, b) => {
        const there = changeOf(rowOf({ before: measured(a), after: measured(b) }));
        const back = changeOf(rowOf({ before: measured(b), after: measured(a) }));
        if (there.state !== 'known' || back.state !== 'known') throw new Error('no interval');
        expect(there.low).toBeCloseTo(-(back.high ?? NaN), 12);
        const opposite = { better: 'worse', worse: 'better', unclear: 'unclear' } as const;
        expect(back.verdict).toBe(opposite[there.verdict]);
      }),
    );
  });
});
