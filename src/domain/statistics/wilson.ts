import { Z90 } from '../metric/normal';

/** An interval with both ends in the unit of the value it belongs to. */
export type Interval = { readonly low: number; readonly high: number };

/**
 * The Wilson score interval of a share, both ends from 0 to 1; null for a total of 0, which is "no data".
 * Two-sided with 90 %, unless `z` is the half-width of another in standard deviations.
 * Source: Wilson (1927), J. Amer. Statist. Assoc. 22, 209-212.
 * Throws when the counts are no counts, or more passed than there are.
 */
export function wilson(passed: number, total: number, z: number = Z90): Interval | null {
  if (!(Number.isInteger(passed) && Number.isInteger(total) && passed >= 0 && passed <= total)) {
    throw new RangeError(`Not a count of ${total}: ${passed}`);
  }
  if (total === 0) return null;
  const share = passed / total;
  const square = z * z;
  const middle = share + square / (2 * total);
  const half = z * Math.sqrt((share * (1 - share)) / total + square / (4 * total * total));
  const whole = 1 + square / total;
  // At 0 and 1 the formula is exact on paper, and off by a rounding here.
  const low = passed === 0 ? 0 : Math.max(0, (middle - half) / whole);
  const high = passed === total ? 1 : Math.min(1, (middle + half) / whole);
  return { low, high };
}
