import { describe, expect, it } from 'vitest';
import { kaplanMeier } from '../statistics/kaplanMeier';
import { weibullArea, weibullOpen, weibullQuantile } from './weibull';

describe('weibull', () => {
  it('gives the published shape of patching: median 90 days, 18 % open after a year', () => {
    const curve = { shape: 0.647, scale: 158.6 };
    expect(weibullQuantile(curve, 0.5)).toBeCloseTo(90, 1);
    expect(weibullOpen(curve, 365)).toBeCloseTo(0.18, 3);
  });

  it('is the exponential at shape 1, with its area', () => {
    const curve = { shape: 1, scale: 50 };
    expect(weibullOpen(curve, 50)).toBeCloseTo(Math.exp(-1), 12);
    expect(weibullArea(curve, 120)).toBeCloseTo(50 * (1 - Math.exp(-120 / 50)), 8);
    expect(weibullArea({ shape: 0.5, scale: 1 }, 10_000)).toBeCloseTo(2, 5);
  });

  it('is the limit of a large fleet', () => {
    const curve = { shape: 0.8, scale: 10 };
    const cases = Array.from({ length: 2000 }, (_, at) => {
      return { time: weibullQuantile(curve, (at + 0.5) / 2000), event: true };
    });
    expect(kaplanMeier(cases).area(20)).toBeCloseTo(weibullArea(curve, 20), 1);
  });
});
