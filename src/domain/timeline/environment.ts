import { type CountShare, countShare } from './fleet';
import { type Excluded, type Interval, seconds } from './record';
import { DAY_SECONDS } from './targets';

/** What ephemeral environments came to: how many were ready, what a day of one costs, how many were cleaned up. */
export type Environments = {
  /** Ready, of those that ended one way or the other; open ones are in neither. */
  readonly success: CountShare;
  readonly cleanedUp: CountShare;
  readonly cost: {
    readonly total: number;
    readonly days: number;
    /** Null when no time passed. */
    readonly perDay: number | null;
    /** The code the file names, or nothing. */
    readonly currency: string;
    readonly n: number;
  } | null;
  /** Why there is no cost, when there is none. */
  readonly noCost: string | null;
  /** Rows that count in the curve and not in the cost. */
  readonly excluded: readonly Excluded[];
};

/** An environment-day runs from the request to the removal, or to the horizon while it stands. */
function daysOf({ start, removed }: Interval, horizon: number): number {
  return seconds(start, removed ?? horizon) / DAY_SECONDS;
}

/** Success, cleaning up and cost of environments. One currency at a time: mixed ones are not added up. */
export function environmentsOf(intervals: readonly Interval[], horizon: number): Environments {
  const finished = intervals.filter(({ end }) => end !== null);
  const ready = finished.filter(({ outcome }) => outcome !== 'failed');
  const isEarly = ({ start, removed }: Interval) => removed !== null && removed < start;
  const excluded = intervals.filter(isEarly).map(({ row, subject }) => {
    return { row, subject, reason: 'it was removed before it was requested' };
  });
  const sound = intervals.filter((interval) => !isEarly(interval));
  const priced = sound.filter(({ cost }) => cost !== null);
  const currencies = new Set(priced.map(({ currency }) => currency));
  const [currency = ''] = currencies;
  const total = priced.reduce((sum, { cost }) => sum + (cost ?? 0), 0);
  const days = priced.reduce((sum, interval) => sum + daysOf(interval, horizon), 0);
  const base = {
    success: countShare(ready.length, finished.length),
    cleanedUp: countShare(sound.filter(({ removed }) => removed !== null).length, sound.length),
    excluded,
  };
  if (priced.length === 0) return { ...base, cost: null, noCost: 'no line has a cost' };
  if (currencies.size > 1) {
    const names = [...currencies].map((name) => (name === '' ? 'none' : name)).sort();
    return { ...base, cost: null, noCost: `costs in ${names.join(', ')} cannot be added up` };
  }
  const perDay = days === 0 ? null : total / days;
  return { ...base, cost: { total, days, perDay, currency, n: priced.length }, noCost: null };
}
