import type { KaplanMeier, OpenInterval } from '../statistics/kaplanMeier';
import { LEAST, medianInterval } from '../statistics/medianInterval';
import { ascending, quantile } from '../statistics/quantile';
import type { Counts } from '../statistics/shareDifference';
import { type Interval, wilson } from '../statistics/wilson';
import type { TimedCase } from './record';
import { DAY_SECONDS } from './targets';

/** A quantile of a curve in seconds. `seconds` is null when it was not reached; no interval below five cases. */
export type TimeQuantile = {
  readonly seconds: number | null;
  /** 90 %; an end that the data do not reach is null. */
  readonly interval: OpenInterval | null;
};

/** The share that ended within a number of days. */
export type TargetShare = {
  readonly days: number;
  /** Null when nothing was watched that long. */
  readonly share: number | null;
  readonly interval: Interval | null;
  /** The counts behind the share when no case left earlier; null when some were censored before the day. */
  readonly counts: Counts | null;
};

/** The labelled variant that leaves out what is still open: it is too fast when many are. */
export type EndedOnly = {
  readonly n: number;
  readonly median: number | null;
  readonly interval: Interval | null;
};

export type TailCase = {
  readonly row: number;
  readonly subject: string;
  readonly seconds: number;
  readonly open: boolean;
  readonly failed: boolean;
};

export type Tail = {
  /** The slowest 5 %, rounded up, and open ones that tie with the last. Open ones have waited this long so far. */
  readonly cases: readonly TailCase[];
  /** When the last of the others ended, or how long it has waited; null when there are none. */
  readonly rest: number | null;
};

export type Exposure = {
  /** The area below the curve, up to `until`, times the number of intervals. */
  readonly seconds: number;
  /** What was seen: the sum of all intervals, open ones up to the horizon. */
  readonly seen: number;
  readonly until: number;
};

const TAIL = 0.05;

/** A quantile of the curve with its interval. */
export function timeQuantile(curve: KaplanMeier, n: number, p: number): TimeQuantile {
  return { seconds: curve.quantile(p), interval: n < LEAST ? null : curve.quantileInterval(p) };
}

/**
 * The share that ended within so many seconds. While none was censored earlier it is a count, with Wilson's interval;
 * after that it is the curve's, with Greenwood's.
 */
export function shareWithin(
  cases: readonly TimedCase[],
  curve: KaplanMeier,
  by: number,
): Omit<TargetShare, 'days'> {
  const n = cases.length;
  const over = curve.steps.at(-1)?.open === 0;
  if (n === 0 || (by > curve.watched && !over))
    return { share: null, interval: null, counts: null };
  if (!cases.some(({ time, event }) => !event && time < by)) {
    const passed = cases.filter(({ time, event }) => event && time <= by).length;
    return { share: passed / n, interval: wilson(passed, n), counts: { passed, total: n } };
  }
  const open = n < LEAST ? null : curve.interval(by);
  const interval = open === null ? null : { low: 1 - open.high, high: 1 - open.low };
  return { share: 1 - curve.at(by), interval, counts: null };
}

/** The same for a number of days. */
export function targetShare(
  cases: readonly TimedCase[],
  curve: KaplanMeier,
  days: number,
): TargetShare {
  // Minutes as parts of a day miss a whole second by a rounding.
  const by = Math.round(days * DAY_SECONDS * 1000) / 1000;
  return { days, ...shareWithin(cases, curve, by) };
}

/** The slowest 5 % apart from the rest. */
export function tailOf(cases: readonly TimedCase[]): Tail {
  const slow = [...cases].sort(
    (a, b) => b.time - a.time || Number(a.event) - Number(b.event) || a.row - b.row,
  );
  let count = Math.ceil(TAIL * slow.length);
  const last = slow[count - 1];
  // Open ones that have waited equally long are not told apart.
  while (last?.event === false && slow[count]?.event === false && slow[count]?.time === last.time)
    count += 1;
  return {
    cases: slow.slice(0, count).map(({ row, subject, time, event, failed }) => ({
      ...{ row, subject, seconds: time },
      open: !event && !failed,
      failed,
    })),
    rest: slow[count]?.time ?? null,
  };
}

/** The median of those that ended, type 7 with its order-statistic interval. */
export function endedOnly(cases: readonly TimedCase[]): EndedOnly {
  const times = cases.filter(({ event }) => event).map(({ time }) => time);
  const around = medianInterval(times);
  return {
    n: times.length,
    median: times.length === 0 ? null : quantile(ascending(times), 0.5),
    interval: around === null ? null : { low: around.low, high: around.high },
  };
}

/** How much time was spent open. */
export function exposureOf(cases: readonly TimedCase[], curve: KaplanMeier): Exposure {
  const until = curve.watched;
  const seen = cases.reduce((sum, { time }) => sum + time, 0);
  return { seconds: curve.area(until) * cases.length, seen, until };
}
