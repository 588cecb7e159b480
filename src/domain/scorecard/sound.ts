/** A reading as far as its numbers must agree with each other. */
type Numbers =
  | { readonly is: 'share'; readonly passed: number; readonly total: number }
  | {
      readonly is: 'middle';
      readonly p50: number;
      readonly interval: { readonly low: number | null; readonly high: number | null } | null;
      readonly n: number;
      readonly open?: number | undefined;
    }
  | { readonly is: 'estimate'; readonly p10: number; readonly p50: number; readonly p90: number }
  | { readonly is: 'rate' | 'figure' };

/** What is impossible in a reading, or undefined. */
export function readingProblem(reading: Numbers): string | undefined {
  if (reading.is === 'share') {
    if (reading.total === 0) return 'is of nothing; write reading: null, which is no data';
    return reading.passed > reading.total ? 'has more passed than there are' : undefined;
  }
  if (reading.is === 'estimate') {
    const { p10, p50, p90 } = reading;
    return p10 <= p50 && p50 <= p90 ? undefined : 'has percentiles out of order';
  }
  if (reading.is !== 'middle') return undefined;
  const { p50, interval, n, open = 0 } = reading;
  if (p50 < 0) return 'is a time below 0';
  if (n === 0) return 'is of nothing; write reading: null, which is no data';
  if (open > n) return 'has more open than there are';
  const isAround = (interval?.low ?? p50) <= p50 && (interval?.high ?? p50) >= p50;
  return isAround ? undefined : 'has its median outside the interval';
}

/** Whether a period runs forward; a day that is not known stands for any. */
export function isForward({ from, to }: { readonly from: string; readonly to: string }): boolean {
  return from === '' || to === '' || from <= to;
}
