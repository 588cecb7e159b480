import type { Interval } from './wilson';

/** Half of what a 90 % interval leaves out. */
const TAIL = 0.05;

/** log(n!): exact sums for few, Stirling's series with three terms for many. */
function logFactorial(n: number): number {
  if (n >= 30) {
    return (
      n * Math.log(n) -
      n +
      0.5 * Math.log(2 * Math.PI * n) +
      1 / (12 * n) -
      1 / (360 * n ** 3) +
      1 / (1260 * n ** 5)
    );
  }
  let sum = 0;
  for (let factor = 2; factor <= n; factor++) sum += Math.log(factor);
  return sum;
}

/** Chance of exactly `count` events when `mean` are expected. */
function chanceOf(count: number, mean: number): number {
  return Math.exp(count * Math.log(mean) - mean - logFactorial(count));
}

/** Chance of `count` events or fewer; for a mean above the count. */
function chanceUpTo(count: number, mean: number): number {
  let term = chanceOf(count, mean);
  let sum = term;
  for (let left = count; left > 0 && term > sum * 1e-17; left--) {
    term *= left / mean;
    sum += term;
  }
  return sum;
}

/** Chance of `count` events or more; for a mean below the count. */
function chanceFrom(count: number, mean: number): number {
  let term = chanceOf(count, mean);
  let sum = term;
  for (let next = count + 1; term > sum * 1e-17; next++) {
    term *= mean / next;
    sum += term;
  }
  return sum;
}

/** Where a chance that only rises, or only falls, between two means crosses the tail. */
function crossing(below: number, above: number, isBeyond: (mean: number) => boolean): number {
  let [low, high] = [below, above];
  for (let step = 0; step < 200 && high - low > high * 1e-15; step++) {
    const middle = (low + high) / 2;
    if (isBeyond(middle)) high = middle;
    else low = middle;
  }
  return (low + high) / 2;
}

/**
 * The exact 90 % interval of the number of events expected, when `count` were seen: two-sided, at most 5 % beyond each
 * end. Divide both by the time watched for the interval of a rate. Events are taken as independent of each other.
 * Source: Garwood (1936), Biometrika 28, 437-442; half the chi-square quantiles with 2k and 2k + 2 degrees of freedom.
 * Throws for what is no count.
 */
export function poissonInterval(count: number): Interval {
  if (!(Number.isSafeInteger(count) && count >= 0)) throw new RangeError(`Not a count: ${count}`);
  const far = count + 10 + 10 * Math.sqrt(count);
  return {
    low: count === 0 ? 0 : crossing(0, count, (mean) => chanceFrom(count, mean) > TAIL),
    high: crossing(count, far, (mean) => chanceUpTo(count, mean) < TAIL),
  };
}
