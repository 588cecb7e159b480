/** Swaps two places. */
function swap(numbers: Float64Array, a: number, b: number): void {
  const kept = numbers[a] ?? NaN;
  numbers[a] = numbers[b] ?? NaN;
  numbers[b] = kept;
}

/** The middle one of three places: a pivot that ordered numbers do not spoil. */
function pivotOf(numbers: Float64Array, low: number, high: number): number {
  const [a = 0, b = 0, c = 0] = [numbers[low], numbers[(low + high) >>> 1], numbers[high]];
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
}

/**
 * Brings the number of one rank (0 is the smallest) to its place between `low` and the end: what stands before it is no
 * larger, what stands behind it no smaller. Source: Hoare (1961), Algorithm 65, Communications of the ACM 4, 321.
 */
function settle(numbers: Float64Array, rank: number, low: number): number {
  let [from, to] = [low, numbers.length - 1];
  while (from < to) {
    const pivot = pivotOf(numbers, from, to);
    let [left, right] = [from, to];
    while (left <= right) {
      while ((numbers[left] ?? NaN) < pivot) left += 1;
      while ((numbers[right] ?? NaN) > pivot) right -= 1;
      if (left > right) break;
      swap(numbers, left, right);
      left += 1;
      right -= 1;
    }
    if (rank <= right) to = right;
    else if (rank >= left) from = left;
    else break;
  }
  return numbers[rank] ?? NaN;
}

/**
 * Quantiles of numbers in any order, for ascending shares from 0 to 1: the same as `quantile` of the sorted numbers
 * (type 7), without sorting them all. None of the numbers may be NaN. Throws RangeError for no numbers.
 */
export function quantilesOf(numbers: Float64Array, shares: readonly number[]): readonly number[] {
  if (numbers.length === 0) throw new RangeError('No numbers, so no quantile');
  const scratch = numbers.slice();
  let done = 0;
  return shares.map((share) => {
    const place = (scratch.length - 1) * share;
    const below = Math.floor(place);
    const low = settle(scratch, below, done);
    const high = below + 1 < scratch.length ? settle(scratch, below + 1, below) : low;
    done = below;
    // An infinite neighbour must not turn an exact hit into NaN.
    return place === below || low === high ? low : low + (high - low) * (place - below);
  });
}
