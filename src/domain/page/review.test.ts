import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysBetween, dayText, monthsLater, review } from './review';

const anyDay = fc
  .integer({ min: Date.UTC(2000, 0, 1) / 86_400_000, max: Date.UTC(2099, 11, 31) / 86_400_000 })
  .map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10));

describe('a day some months later', () => {
  it.each([
    ['2026-08-12', 3, '2026-11-12'],
    ['2026-08-31', 6, '2027-02-28'],
    ['2027-08-31', 6, '2028-02-29'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2026-12-31', 12, '2027-12-31'],
  ])('%s + %i months is %s', (day, months, later) => {
    expect(monthsLater(day, months)).toBe(later);
  });

  it('is in the month that was meant, whatever the day', () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom(3, 6, 12), (day, months) => {
        const due = monthsLater(day, months);
        const month = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7));
        expect(month(due) - month(day)).toBe(months);
        expect(Number(due.slice(8))).toBeLessThanOrEqual(Number(day.slice(8)));
      }),
    );
  });
});

describe('the state of a review', () => {
  it.each([
    ['the day of the review', '2026-05-22', 'current', 0],
    ['the due day', '2026-11-22', 'current', 0],
    ['the day after', '2026-11-23', 'overdue', 1],
    ['the last day before it is long overdue', '2027-05-22', 'overdue', 181],
    ['the first day on which it is long overdue', '2027-05-23', 'long-overdue', 182],
  ])('on %s (%s) is %s', (_name, today, state, daysLate) => {
    expect(review('2026-05-22', 6, today)).toEqual({ due: '2026-11-22', state, daysLate });
  });

  it('grows only worse as days pass', () => {
    const rank = { current: 0, overdue: 1, 'long-overdue': 2 };
    fc.assert(
      fc.property(anyDay, fc.constantFrom(3, 6, 12), anyDay, anyDay, (day, months, a, b) => {
        const [sooner, later] = a < b ? [a, b] : [b, a];
        const before = review(day, months, sooner);
        const after = review(day, months, later);
        expect(rank[after.state]).toBeGreaterThanOrEqual(rank[before.state]);
        expect(after.daysLate).toBeGreaterThanOrEqual(before.daysLate);
      }),
    );
  });

  it('refuses what is not a day', () => {
    expect(() => review('22 November 2026', 6, '2026-11-22')).toThrow('Not a day');
    expect(() => monthsLater('2026-13-01', 6)).toThrow('Not a day');
    expect(() => monthsLater('2026-02-31', 6)).toThrow('Not a day');
    expect(() => dayText('')).toThrow('Not a day');
  });
});

describe('days', () => {
  it('are counted whole, across a change of summer time, and backwards', () => {
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
    expect(daysBetween('2026-11-22', '2026-11-20')).toBe(-2);
  });

  it('are written the same in every locale', () => {
    expect(dayText('2026-08-05')).toBe('5 Aug 2026');
  });
});
