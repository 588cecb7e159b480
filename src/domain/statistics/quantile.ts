/**
 * The quantile of ascending numbers at a share from 0 to 1, interpolated between neighbours.
 * Source: Hyndman & Fan (1996), type 7: the default of R, NumPy and Excel's PERCENTILE.INC.
 * Throws for no numbers ("no data" is never 0) and for a share outside 0 to 1.
 */
export function quantile(ascending: ArrayLike<number>, share: number): number {
  if (ascending.length === 0) throw new RangeError('No numbers, so no quantile');
  if (!(share >= 0 && share <= 1)) throw new RangeError(`Not a share from 0 to 1: ${share}`);
  const place = (ascending.length - 1) * share;
  const below = Math.floor(place);
  const low = ascending[below] ?? NaN;
  const high = ascending[below + 1] ?? low;
  // An infinite neighbour must not turn an exact hit into NaN.
  return place === below || low === high ? low : low + (high - low) * (place - below);
}

/** A copy in ascending order. */
export function ascending(numbers: ArrayLike<number>): Float64Array {
  return new Float64Array(numbers).sort();
}

/** How many of the ascending numbers are smaller than a limit. */
export function countBelow(sorted: ArrayLike<number>, limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? Infinity) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
