import { describe, expect, it } from 'vitest';
import { numberText, roughlyApart } from './numbers';

describe('roughlyApart', () => {
  it.each([
    [
      [247.9, 592.3, 1122.2],
      ['250', '590', '1,100'],
    ],
    [
      [-112.4, 2.8, 171.9],
      ['−110', '0', '170'],
    ],
    [
      [643, 643, 643],
      ['640', '640', '640'],
    ],
    [
      [1001, 1004, 1009],
      ['1,001', '1,004', '1,009'],
    ],
    [
      [0.0123, 0.02, 0.031],
      ['0.012', '0.02', '0.031'],
    ],
    [
      [-0.4, 0, 950],
      ['−0.4', '0', '950'],
    ],
    [
      [16e6, 48.6e6, 97.2e6],
      ['16,000,000', '49,000,000', '97,000,000'],
    ],
  ])('%j', (numbers, texts) => {
    expect(roughlyApart(numbers)).toEqual(texts);
  });
});

describe('numberText', () => {
  it.each([
    [1234567.8, '1,234,567.8'],
    [-1200, '−1,200'],
    [-0.0001, '0'],
    [735, '735'],
  ])('%d', (number, text) => {
    expect(numberText(number)).toBe(text);
  });
});
