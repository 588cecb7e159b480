const COVERAGE = 0.9;
/** Below this many values no interval between two of them covers the median often enough to print. */
export const LEAST = 5;

/**
 * The interval between two of the values that covers the median of what they were drawn from with at least 90 %,
 * whatever the distribution; `coverage` is the exact share. Null below five values. The values need not be sorted.
 * Source: order statistics and the binomial distribution; Conover, Practical Nonparametric Statistics, section 3.2.
 */
export function medianInterval(
  values: readonly number[],
): { readonly low: number; readonly high: number; readonly coverage: number } | null {
  const n = values.length;
  if (n < LEAST) return null;
  const sorted = new Float64Array(values).sort();
  // Logarithms, so that a half to the power of 100,000 is not 0.
  let logTerm = -n * Math.LN2;
  let below = Math.exp(logTerm);
  let rank = 1;
  let covered = 1 - 2 * below;
  for (let next = 1; next < n / 2; next++) {
    logTerm += Math.log((n - next + 1) / next);
    below += Math.exp(logTerm);
    if (1 - 2 * below < COVERAGE) break;
    rank = next + 1;
    covered = 1 - 2 * below;
  }
  return { low: sorted[rank - 1] ?? NaN, high: sorted[n - rank] ?? NaN, coverage: covered };
}
