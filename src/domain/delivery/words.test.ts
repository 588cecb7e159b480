import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differenceWords } from './figures';
import { durationWords, percentWords, weeklyWords } from './words';

describe('words', () => {
  it.each([
    [0, '0 seconds'],
    [1, '1 second'],
    [59.4, '59 seconds'],
    [59.9, '1 minute'],
    [3599, '1 hour'],
    [5760, '1.6 hours'],
    [86_400, '24 hours'],
    [172_800, '2 days'],
    [-5400, '\u22121.5 hours'],
  ])('%d seconds are %s', (seconds, words) => expect(durationWords(seconds)).toBe(words));

  it.each([
    [0, '0.0 %'],
    [0.0001, 'less than 0.1 %'],
    [0.9999999, 'more than 99.9 %'],
    [1, '100.0 %'],
    [9 / 37, '24.3 %'],
  ])('a share of %d is %s', (share, words) => expect(percentWords(share)).toBe(words));

  it('says no share that is not whole as none or all', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999 }), (passed) => {
        expect(['0.0 %', '100.0 %']).not.toContain(percentWords(passed / 100_000));
      }),
    );
  });

  it('counts small weeks finer than large ones', () => {
    expect([weeklyWords(2.769), weeklyWords(10.846)]).toEqual(['2.77 a week', '10.8 a week']);
  });
});

describe('differenceWords', () => {
  const apart = (difference: number | null, low: number | null, high: number | null) => ({
    ...{ difference, low, high, noInterval: null },
  });

  it.each([
    [
      apart(-7200, -14_400, -3600),
      '2 hours lower; 90 % sure between 4 hours lower and 1 hour lower',
    ],
    [
      apart(3600, -3600, 7200),
      '1 hour higher; 90 % sure between 1 hour lower and 2 hours higher, so it cannot be told from no change',
    ],
    [
      apart(3600, 60, null),
      '1 hour higher; 90 % sure between 1 minute higher and not known how much higher, so it cannot be told from no change',
    ],
  ])('of times: %o', (difference, words) =>
    expect(differenceWords('time', difference)).toBe(words),
  );

  it('of shares is percentage points, and says when there is no interval', () => {
    expect(
      differenceWords('share', { ...apart(0.05, null, null), noInterval: 'fewer than 5' }),
    ).toBe('5.0 percentage points higher; no interval: fewer than 5');
    expect(
      differenceWords('share', { ...apart(null, null, null), noInterval: 'no data in one' }),
    ).toBe('no difference: no data in one');
  });
});
