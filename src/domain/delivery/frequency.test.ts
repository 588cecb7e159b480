import { describe, expect, it } from 'vitest';
import { zoneNamed } from '../records/zone';
import { frequencyOf } from './frequency';
import type { Options } from './options';
import { windowOf } from './window';

const DAY = 86_400;

function frequency(from: string, to: string, finishes: readonly string[], name = 'UTC') {
  const zone = zoneNamed(name);
  const window = zone === null ? 'no zone' : windowOf(from, to, zone);
  if (typeof window === 'string') throw new Error(window);
  const options: Options = {
    ...{ window, production: ['production'], services: [], year: 2024 },
    ...{ attribution: { rule: 'linked' }, rework: { rule: 'flag' } },
  };
  return frequencyOf(finishes.map(Date.parse), options, { excluded: 0, outside: 0 });
}

describe('deployment frequency', () => {
  it('counts deploy days in full ISO weeks only', () => {
    // 2 March 2026 is a Monday: the window holds two full weeks and two cut ones.
    const finishes = ['03-01', '03-02', '03-04', '03-08', '03-09', '03-17'].map(
      (day) => `2026-${day}T10:00:00Z`,
    );
    expect(frequency('2026-02-27', '2026-03-18', finishes)).toMatchObject({
      ...{ fullWeeks: 2, deployDaysPerWeek: 2, deployDays: 6, step: { step: 4 } },
    });
  });

  it('is weekly for two deploy days a week, however many deployments they have', () => {
    // Three full weeks, Tuesdays and Thursdays, five deployments each.
    const days = ['03-03', '03-05', '03-10', '03-12', '03-17', '03-19'];
    const finishes = days.flatMap((day) =>
      [8, 9, 10, 11, 12].map((hour) => `2026-${day}T${String(hour).padStart(2, '0')}:00:00Z`),
    );
    const { deployDaysPerWeek, step, weekly } = frequency('2026-03-02', '2026-03-23', finishes);
    expect([deployDaysPerWeek, step?.step, weekly]).toEqual([2, 4, [10, 10, 10]]);
  });

  it('says nothing of weeks in a window without a full one', () => {
    const { fullWeeks, step } = frequency('2026-03-03', '2026-03-09', ['2026-03-04T10:00:00Z']);
    expect([fullWeeks, step]).toEqual([0, null]);
  });

  it('takes days from the zone, and divides by days of the calendar', () => {
    const late = ['2026-03-28T23:30:00Z', '2026-03-29T01:00:00Z'];
    expect(frequency('2026-03-01', '2026-04-01', late)).toMatchObject({
      deployDays: 2,
      perDay: 2 / 31,
    });
    // One hour is missing in Berlin that month, and it has 31 days all the same.
    expect(frequency('2026-03-01', '2026-04-01', late, 'Europe/Berlin')).toMatchObject({
      ...{ deployDays: 1, perDay: 2 / 31 },
    });
  });

  it('measures the longest gap up to the window’s ends', () => {
    const finishes = ['2026-03-05T00:00:00Z', '2026-03-07T00:00:00Z'];
    expect(frequency('2026-03-01', '2026-04-01', finishes).longestGap).toBe(25 * DAY);
    expect(frequency('2026-03-01', '2026-03-08', finishes).longestGap).toBe(4 * DAY);
  });
});
