import { describe, expect, it } from 'vitest';
import { ageOf } from './age';

describe('the age of a source', () => {
  it.each([
    ['2026-11-22', 'today', false],
    ['2026-11-21', '1 day ago', false],
    ['2026-05-26', '180 days ago', false],
    ['2026-05-25', '181 days ago', true],
    ['2026-12-01', '', false],
  ])('checked on %s is "%s"', (date, ago, isStale) => {
    const age = ageOf(date, '2026-11-22');
    expect(age.ago).toBe(ago);
    expect(age.stale !== '').toBe(isStale);
  });

  it('keeps to the days its metric gives it', () => {
    expect(ageOf('2026-10-13', '2026-11-22', 30)).toEqual({
      day: '13 Oct 2026',
      ago: '40 days ago',
      stale: 'Stale: check it again, it is older than 30 days.',
    });
  });

  it.each(['', 'last week', '2026-02-31'])('leaves "%s" as it was typed', (date) => {
    expect(ageOf(date, '2026-11-22')).toEqual({ day: date, ago: '', stale: '' });
  });
});
