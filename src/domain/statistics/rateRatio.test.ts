import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rateRatio } from './rateRatio';

describe('the exact ratio of two rates', () => {
  it('for 10 before and 20 after ends where the binomial tails are 5 %', () => {
    const found = rateRatio({ events: 10, exposure: 14 }, { events: 20, exposure: 14 });
    const tail = (share: number, from: number, to: number) => {
      let sum = 0;
      for (let k = from; k <= to; k++) {
        let chance = 1;
        for (let i = 0; i < k; i++) chance *= ((30 - i) / (i + 1)) * share;
        sum += chance * (1 - share) ** (30 - k);
      }
      return sum;
    };
    const share = (ratio: number) => ratio / (1 + ratio);
    expect(found?.ratio).toBe(2);
    expect(tail(share(found?.low ?? 0), 20, 30)).toBeCloseTo(0.05, 9);
    expect(tail(share(found?.high ?? 0), 0, 20)).toBeCloseTo(0.05, 9);
  });

  it('says nothing without an event, and has an open end where nothing happened before', () => {
    expect(rateRatio({ events: 0, exposure: 14 }, { events: 0, exposure: 14 })).toBeNull();
    expect(rateRatio({ events: 0, exposure: 14 }, { events: 4, exposure: 14 })).toMatchObject({
      ratio: null,
      high: null,
    });
    expect(rateRatio({ events: 4, exposure: 14 }, { events: 0, exposure: 14 })?.low).toBe(0);
  });

  it('is turned round when the two change places', () => {
    const count = fc.integer({ min: 1, max: 500 });
    fc.assert(
      fc.property(count, count, fc.double({ min: 1, max: 50, noNaN: true }), (a, b, days) => {
        const one = rateRatio({ events: a, exposure: days }, { events: b, exposure: 14 });
        const other = rateRatio({ events: b, exposure: 14 }, { events: a, exposure: days });
        expect((one?.low ?? 0) * (other?.high ?? 0)).toBeCloseTo(1, 9);
        expect((one?.ratio ?? 0) * (other?.ratio ?? 0)).toBeCloseTo(1, 9);
        expect(one?.low).toBeLessThan(one?.ratio ?? 0);
        expect(one?.ratio).toBeLessThan(one?.high ?? 0);
      }),
    );
  });

  it.each([-1, 0.5, NaN])('refuses %d events', (events) => {
    expect(() => rateRatio({ events, exposure: 1 }, { events: 1, exposure: 1 })).toThrow(
      RangeError,
    );
  });
});
