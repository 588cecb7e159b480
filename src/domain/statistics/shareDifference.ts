import { type Interval, wilson } from './wilson';

/** Counts of one period: how many of a total. */
export type Counts = { readonly passed: number; readonly total: number };

/** A difference of two values, later minus earlier, with its interval. */
export type Difference = Interval & { readonly difference: number };

/**
 * How much a share moved between two independent periods, with the interval of the difference; null when either is
 * "no data". Two-sided with 90 %, unless `z` is the half-width of another in standard deviations.
 * Source: Newcombe (1998), Statistics in Medicine 17, 873-890, method 10: two Wilson intervals combined.
 * Throws for counts that are none, as `wilson` does.
 */
export function shareDifference(before: Counts, after: Counts, z?: number): Difference | null {
  const old = wilson(before.passed, before.total, z);
  const now = wilson(after.passed, after.total, z);
  if (old === null || now === null) return null;
  const [was, is] = [before.passed / before.total, after.passed / after.total];
  const difference = is - was;
  return {
    difference,
    low: Math.max(-1, difference - Math.hypot(is - now.low, old.high - was)),
    high: Math.min(1, difference + Math.hypot(now.high - is, was - old.low)),
  };
}
