import { kaplanMeier } from '../statistics/kaplanMeier';
import { type TimeQuantile, timeQuantile } from './curve';
import {
  type Clock,
  CLOCKS,
  type Excluded,
  type Interval,
  seconds,
  type TimedCase,
} from './record';

/** One stage of the way: how long it took from the stage before it, or from the start. */
export type ClockResult = {
  readonly clock: Clock;
  readonly from: Clock | 'start';
  readonly n: number;
  readonly ended: number;
  readonly open: number;
  readonly median: TimeQuantile;
  readonly p90: TimeQuantile;
  /** Time spent in the stage by all of them, in seconds. */
  readonly seen: number;
  /** Rows that count in the curve and not in this clock. */
  readonly excluded: readonly Excluded[];
};

type Found = TimedCase | string | null;

/** One interval in one clock: a case, why it is none, or null when it has not come to the stage. */
function caseOf(interval: Interval, clock: Clock, from: Clock | 'start', horizon: number): Found {
  const { row, subject, start, end, outcome, clocks } = interval;
  const began = from === 'start' ? start : clocks[from];
  const ended = clocks[clock];
  if (began === null) {
    return ended === null ? null : `it has a ${clock} time and no ${from} time`;
  }
  if (ended !== null) {
    if (ended < began) return `its ${clock} time is before its ${from} time`;
    return { row, subject, time: seconds(began, ended), event: true, failed: false };
  }
  const later = CLOCKS.slice(CLOCKS.indexOf(clock) + 1).find((name) => clocks[name] !== null);
  if (later !== undefined) return `it has a ${later} time and no ${clock} time`;
  if (end !== null && outcome !== 'failed') return `it ended and has no ${clock} time`;
  const stopped = end ?? horizon;
  if (stopped < began) return `it ended before its ${from} time`;
  return { row, subject, time: seconds(began, stopped), event: false, failed: end !== null };
}

/** The clocks a file has, in their order; each counts from the stage before it that the file has. */
export function clocksOf(
  intervals: readonly Interval[],
  clocks: readonly Clock[],
  horizon: number,
): readonly ClockResult[] {
  return clocks.map((clock, at) => {
    const from = clocks[at - 1] ?? 'start';
    const cases: TimedCase[] = [];
    const excluded: Excluded[] = [];
    for (const interval of intervals) {
      const found = caseOf(interval, clock, from, horizon);
      if (typeof found === 'string') {
        excluded.push({ row: interval.row, subject: interval.subject, reason: found });
      } else if (found !== null) cases.push(found);
    }
    const curve = kaplanMeier(cases);
    const ended = cases.filter(({ event }) => event).length;
    return {
      clock,
      from,
      n: cases.length,
      ended,
      open: cases.length - ended,
      median: timeQuantile(curve, cases.length, 0.5),
      p90: timeQuantile(curve, cases.length, 0.9),
      seen: cases.reduce((sum, { time }) => sum + time, 0),
      excluded: excluded.sort((a, b) => a.row - b.row),
    };
  });
}
