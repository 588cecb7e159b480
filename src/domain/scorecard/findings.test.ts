import { describe, expect, it } from 'vitest';
import { comparability } from './comparable';
import { guardsOf } from './guard';
import { ageText, guardText, standingText, targetText } from './say';
import { standingOf } from './target';
import { EARLIER, measured, rowOf } from './trial';

const TODAY = '2026-11-22';
const share = (passed: number, total: number) => ({ is: 'share', passed, total }) as const;

describe('what may spoil a comparison', () => {
  const before = measured(share(9, 90), EARLIER);
  const warningsOf = (after: ReturnType<typeof measured>) =>
    comparability(rowOf({ before, after })).join(' ');

  it('is nothing for one quarter in two years by one rule', () => {
    expect(warningsOf(measured(share(9, 90)))).toBe('');
  });

  it.each([
    ['another rule', { rule: ['Counted twice.'] }, /different rules/],
    ['no rule', { rule: [] }, /rule is not written down/],
    ['periods that overlap', { from: '2025-09-01', to: '2025-12-01' }, /overlap/],
    [
      'another length',
      { from: '2026-07-01', to: '2026-08-15' },
      /differ in length: 92 and 46 days/,
    ],
    ['another season', { from: '2026-01-01', to: '2026-03-31' }, /different seasons/],
    ['the wrong order', { from: '2024-07-01', to: '2024-09-30' }, /begins before/],
    ['a period not known', { from: '', to: '' }, /period is not known/],
  ])('is said for %s', (_name, more, said) => {
    expect(warningsOf(measured(share(9, 90), more))).toMatch(said);
  });

  it('does not take December and January for different seasons', () => {
    const december = measured(share(9, 90), { from: '2025-12-01', to: '2025-12-31' });
    const january = measured(share(9, 90), { from: '2027-01-01', to: '2027-01-31' });
    expect(comparability(rowOf({ before: december, after: january }))).toEqual([]);
  });
});

describe('a target', () => {
  const at = (value: number) => ({ is: 'at most', value, by: '2026-12-31' }) as const;
  const says = (row: ReturnType<typeof rowOf>) => {
    const standing = standingOf(row, TODAY);
    return standing === undefined ? 'none' : standingText(standing);
  };

  it('says whether the number keeps to it, and whether its interval does', () => {
    const after = measured(share(40, 400));
    expect(targetText(rowOf({ after, target: at(0.2) }))).toBe('At most 20 % by 31 Dec 2026');
    expect(says(rowOf({ after, target: at(0.2) }))).toBe(
      'Met, and the whole 90 % interval keeps to it. 39 days left.',
    );
    expect(says(rowOf({ after, target: at(0.11) }))).toMatch(/^Met, though/);
    expect(says(rowOf({ after, target: at(0.09) }))).toMatch(/^Not met, though/);
    expect(says(rowOf({ after, target: at(0.01) }))).toMatch(/^Not met, and the whole/);
    expect(says(rowOf({ after: measured(null), target: at(0.01) }))).toMatch(/^No data/);
  });

  it('of an estimate is a chance: counted by its report, else from its percentiles', () => {
    const range = { is: 'estimate', p10: 100, p50: 200, p90: 400 } as const;
    const row = (value: number) =>
      rowOf({
        quantity: 'amount',
        better: 'higher',
        after: measured({ ...range, missed: { against: 150, share: 0.31 } }),
        target: { is: 'at least', value, by: '' },
      });
    expect(says(row(150))).toBe('69 of 100 outcomes keep to it.');
    expect(says(row(100))).toBe('About 90 of 100 outcomes keep to it.');
    expect(says(row(400))).toBe('About 10 of 100 outcomes keep to it.');
    expect(standingOf(row(200), TODAY)?.chance).toBeCloseTo(0.5, 12);
    expect(standingOf(row(0), TODAY)?.chance).toBe(1);
  });

  it('counts the days that are left, and those past', () => {
    const row = rowOf({ after: measured(share(1, 9)), target: { ...at(0.5), by: '2026-11-02' } });
    expect(says(row)).toMatch(/past since 20 days\.$/);
  });
});

describe('a guard', () => {
  const guard = [{ metric: 'deployment-frequency', says: 'It must not fall.' }];
  const row = rowOf({ guard, about: 'checkout' });
  const frequency = (about: string, before: number, after: number) =>
    rowOf({
      id: `deployment-frequency.${about}`,
      metric: 'deployment-frequency',
      title: 'Deployment frequency',
      quantity: 'rate',
      unit: 'deployments',
      better: 'higher',
      about,
      before: measured({ is: 'rate', count: before, days: 92 }, EARLIER),
      after: measured({ is: 'rate', count: after, days: 92 }),
    });
  const found = (...rows: ReturnType<typeof rowOf>[]) => guardsOf(row, [row, ...rows])[0];

  it('that is missing, fell, may have fallen or held is said', () => {
    expect(found()?.state).toBe('missing');
    expect(found(frequency('checkout', 200, 100))?.state).toBe('wrong way');
    expect(found(frequency('checkout', 100, 99))?.state).toBe('perhaps wrong way');
    expect(found(frequency('checkout', 100, 200))?.state).toBe('held');
  });

  it('is taken of the same service before any other, and shown with its numbers', () => {
    const guards = found(frequency('search', 100, 200), frequency('checkout', 200, 100));
    expect(guards?.row?.about).toBe('checkout');
    expect(guards === undefined ? '' : guardText(guards)).toBe(
      'It must not fall. It moved the wrong way: 15.2 deployments a week before, 7.61 deployments a week after.',
    );
  });
});

it('a source is stale after 180 days', () => {
  const source = (day: string) => ageText({ text: '', owner: '', day }, TODAY);
  expect(source('2026-11-21')).toBe('1 day old');
  expect(source('2026-05-26')).toBe('180 days old');
  expect(source('2026-05-25')).toBe('stale: 181 days old');
  expect(source('2026-11-23')).toBe('dated later than today');
  expect(source('')).toBe('no day given');
});
