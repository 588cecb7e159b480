import { describe, expect, it } from 'vitest';
import { readTargets } from './targets';

describe('targets', () => {
  it('reads days, ascending and once, and presets with date and source', () => {
    expect(readTargets('14, 3,3')).toEqual({ days: [3, 14], preset: null });
    expect(readTargets('bod-26-04')).toMatchObject({
      days: [3, 14, 60],
      preset: { date: '2026-06-10' },
    });
    expect(readTargets('36 h,6min,1')).toMatchObject({ days: [6 / 1440, 1, 1.5] });
    for (const wrong of ['', '0', '-1', 'x', '4000', '1,,2']) {
      expect(readTargets(wrong)).toContain('is no number of days');
    }
  });
});
