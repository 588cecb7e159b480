import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { durationText, pointsText, shareText } from './words';

describe('durationText', () => {
  it.each([
    [0, '0 seconds'],
    [45, '45 seconds'],
    [59.6, '59.6 seconds'],
    [420, '7 minutes'],
    [42_000, '11 hours 40 minutes'],
    [3599, '59 minutes 59 seconds'],
    [3599.6, '1 hour'],
    [86_399, '1 day'],
    [532_800, '6 days 4 hours'],
    [432_000_000, '5,000 days'],
    [-90_000, '\u22121 day 1 hour'],
  ])('%d seconds are %s', (seconds, text) => {
    expect(durationText(seconds)).toBe(text);
  });
});

describe('shareText', () => {
  it.each([
    [0.31078, '31.1 %'],
    [1, '100 %'],
    [0, '0 %'],
    [0.2, '20 %'],
    [-0.096, '\u22129.6 %'],
    [0.999996, '99.9996 %'],
    [0.000004, '0.0004 %'],
    [0.9996, '99.96 %'],
  ])('%d is %s', (share, text) => {
    expect(shareText(share)).toBe(text);
  });

  it('says 0 % of nothing alone, and 100 % of all alone', () => {
    fc.assert(
      fc.property(fc.nat(2_000_000_000), fc.integer({ min: 1, max: 2_000_000_000 }), (a, b) => {
        const [passed, total] = [Math.min(a, b), b];
        const text = shareText(passed / total);
        expect(text === '0 %').toBe(passed === 0);
        expect(text === '100 %').toBe(passed === total);
      }),
    );
  });
});

describe('pointsText', () => {
  it('is no percentage, and has no minus before nothing', () => {
    expect([0.125, -0.01, 0, -0].map(pointsText)).toEqual([
      '12.5 points',
      '\u22121 point',
      '0 points',
      '0 points',
    ]);
  });
});
