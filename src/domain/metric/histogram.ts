import { countBelow, quantile } from '../statistics/quantile';

/** One bar: how large a share of the outcomes lies from `from` to below `to`. */
export type Bar = { readonly from: number; readonly to: number; readonly share: number };

/** How the outcomes are spread. */
export type Histogram = {
  /** Bars of equal width over the middle 99 of 100 outcomes. */
  readonly bars: readonly Bar[];
  readonly percentiles: readonly { readonly percent: number; readonly amount: number }[];
};

const BARS = 40;
const TAIL = 0.005;
const PERCENTS = [5, 10, 25, 50, 75, 90, 95] as const;

/**
 * Bars and percentiles (type 7) of outcomes in ascending order. A bar's edge falls on `mark` when it lies among them, so
 * that no bar is on both sides of it. Throws RangeError for no outcomes.
 */
export function histogramOf(sorted: Float64Array, mark: number | undefined): Histogram {
  const [low, high] = [quantile(sorted, TAIL), quantile(sorted, 1 - TAIL)];
  const width = (high - low) / BARS || 1;
  const isAmong = mark !== undefined && mark > low && mark < high;
  const shift = isAmong ? (mark - low) % width : 0;
  const start = shift === 0 ? low : low + shift - width;
  const count = Math.max(1, Math.ceil((high - start) / width - 1e-9));
  const edges = Array.from({ length: count + 1 }, (_, at) => start + at * width);
  // The last bar holds what lies on its end, such as a measurement that was drawn many times.
  const below = edges.map((edge, at) =>
    countBelow(sorted, at < count ? edge : edge + width * 1e-9),
  );
  return {
    bars: edges.slice(0, -1).map((from, at) => ({
      from,
      to: edges[at + 1] ?? from,
      share: ((below[at + 1] ?? 0) - (below[at] ?? 0)) / sorted.length,
    })),
    percentiles: PERCENTS.map((percent) => ({ percent, amount: quantile(sorted, percent / 100) })),
  };
}
