import { LEAST } from '../statistics/medianInterval';
import type { Around } from '../statistics/combined';
import { poissonInterval } from '../statistics/poissonInterval';
import { wilson } from '../statistics/wilson';
import type { Measured, Reading } from './fileSchema';

const DAYS_A_WEEK = 7;
/** The 95th percentile of a normal distribution by its 90th, both as distances from the middle. */
export const FROM_P90_TO_P95 = 1.6448536269514722 / 1.2815515655446004;

/** The number itself: shares as fractions, medians in seconds, rates a week, estimates by their middle. */
export function valueOf(reading: Reading): number {
  if (reading.is === 'share') return reading.passed / reading.total;
  if (reading.is === 'rate') return (reading.count / reading.days) * DAYS_A_WEEK;
  return reading.is === 'figure' ? reading.value : reading.p50;
}

/** How many it counts; null where nobody said, or where nothing was counted. */
export function countOf(reading: Reading): number | null {
  if (reading.is === 'share') return reading.total;
  if (reading.is === 'rate') return reading.count;
  return reading.is === 'estimate' ? null : reading.n;
}

/** The ends of a 90 % range from 10th, 50th and 90th percentile: exact for a lognormal and for a normal one. */
function widened(p10: number, p50: number, p90: number): Around {
  const end =
    p10 > 0
      ? (at: number) => p50 * (at / p50) ** FROM_P90_TO_P95
      : (at: number) => p50 + (at - p50) * FROM_P90_TO_P95;
  return { value: p50, low: end(p10), high: end(p90) };
}

/** A value with its 90 % interval, or why there is none. */
export type Surrounded =
  | { readonly ok: true; readonly around: Around; readonly method: string }
  | { readonly ok: false; readonly why: string };

function few(n: number): Surrounded {
  return { ok: false, why: `n is ${n}, and below ${LEAST} no interval is printed` };
}

function surrounded(around: Around, method: string): Surrounded {
  return { ok: true, around, method };
}

/**
 * The 90 % interval of a reading: Wilson's of a share, the report's own of a median, the exact Poisson one of a rate,
 * the widened percentiles of an estimate. None below five cases, and none where the report gave none.
 */
export function aroundOf({ reading, why }: Measured): Surrounded {
  if (reading === null) return { ok: false, why: why ?? 'no data' };
  const value = valueOf(reading);
  const n = countOf(reading);
  if (reading.is === 'figure') return { ok: false, why: 'a number alone has no interval' };
  if (n !== null && n < LEAST) return few(n);
  if (why !== undefined && why !== '') return { ok: false, why };
  if (reading.is === 'share') {
    const { low = 0, high = 1 } = wilson(reading.passed, reading.total) ?? {};
    return surrounded({ value, low, high }, 'Wilson’s interval');
  }
  if (reading.is === 'rate') {
    const { low, high } = poissonInterval(reading.count);
    const each = DAYS_A_WEEK / reading.days;
    return surrounded({ value, low: low * each, high: high * each }, 'the exact Poisson interval');
  }
  if (reading.is === 'estimate') {
    const { p10, p50, p90 } = reading;
    return surrounded(widened(p10, p50, p90), 'percentiles widened from 80 to 90 %');
  }
  return reading.interval === null
    ? { ok: false, why: 'its report gives no interval of the median' }
    : surrounded({ value, ...reading.interval }, 'the interval of the median');
}
