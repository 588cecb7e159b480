import { describe, expect, it } from 'vitest';
import { durationText, shareText } from './words';

describe('durationText', () => {
  it.each([
    [0, '0 s'],
    [45, '45 s'],
    [59.6, '59.6 s'],
    [420, '7 min'],
    [42_000, '11 h 40 min'],
    [3599, '59 min 59 s'],
    [3599.6, '1 h'],
    [86_399, '1 d'],
    [532_800, '6 d 4 h'],
    [432_000_000, '5,000 d'],
    [-90_000, '\u22121 d 1 h'],
  ])('%d seconds are %s', (seconds, text) => {
    expect(durationText(seconds)).toBe(text);
  });
});

describe('shareText', () => {
  it('has one decimal at most', () => {
    expect([0.31078, 1, 0, -0.096].map(shareText)).toEqual([
      '31.1 %',
      '100 %',
      '0 %',
      '\u22129.6 %',
    ]);
  });
});
