import { dayText } from '../page/review';
import { kaplanMeier } from '../statistics/kaplanMeier';
import { medianDifference } from '../statistics/medianDifference';
import { shareDifference } from '../statistics/shareDifference';
import { type TargetShare, targetShare, timeQuantile } from './curve';
import type { Records, TimedCase } from './record';
import type { TimelineReport } from './reportSchema';
import { durationText } from './words';

export type Earlier = { readonly records: Records; readonly horizon: number };

type Change = NonNullable<TimelineReport['change']>;
type Window = { readonly from: number; readonly to: number };

const DAY = 86_400_000;
const MONTHS_A_YEAR = 12;
/** Windows that differ by more than a tenth are not equally long. */
const UNEQUAL = 1.1;

/** From the first start to the horizon. */
function windowOf({ intervals }: Records, horizon: number): Window {
  return {
    from: intervals.reduce((least, { start }) => Math.min(least, start), horizon),
    to: horizon,
  };
}

function isoOf({ from, to }: Window) {
  return { from: new Date(from).toISOString(), to: new Date(to).toISOString() };
}

function monthOf(instant: number): number {
  const date = new Date(instant);
  return date.getUTCFullYear() * MONTHS_A_YEAR + date.getUTCMonth();
}

/** The calendar months a window touches, whatever the year. */
function monthsOf({ from, to }: Window): string {
  const [first, last] = [monthOf(from), monthOf(Math.max(from, to - 1))];
  const count = Math.min(MONTHS_A_YEAR, last - first + 1);
  const months = Array.from({ length: count }, (_, at) => (first + at) % MONTHS_A_YEAR);
  return months.sort((a, b) => a - b).join();
}

function daysOf({ from, to }: Window): string {
  const day = (instant: number) => dayText(new Date(instant).toISOString().slice(0, 10));
  return `${day(from)} to ${day(to)}`;
}

/** Why two windows may not be compared without a thought: a sentence each. */
function warningsOf(before: Window, after: Window, overlap: boolean): readonly string[] {
  const warnings: string[] = [];
  if (overlap) warnings.push('The earlier records reach into the time of the later ones.');
  const lengths = [before.to - before.from, after.to - after.from].map((length) =>
    Math.max(length, 0),
  );
  if (Math.max(...lengths) > UNEQUAL * Math.max(Math.min(...lengths), DAY / 24)) {
    const [was, is] = lengths.map((length) => durationText(length / 1000));
    warnings.push(`The earlier records cover ${was}, the later ones ${is}: not equally long.`);
  }
  if (monthsOf(before) !== monthsOf(after))
    warnings.push(
      `They are of different months, ${daysOf(before)} and ${daysOf(after)}: the season may explain a part.`,
    );
  return warnings;
}

/** How the later cases differ from earlier ones. Shares are compared where both are plain counts. */
export function changeSince(
  earlier: Earlier & { readonly cases: readonly TimedCase[] },
  later: Earlier & {
    readonly cases: readonly TimedCase[];
    readonly targets: readonly TargetShare[];
  },
  seed: number,
  onProgress?: (done: number, all: number) => void,
): Change {
  const { cases, records } = earlier;
  const curve = kaplanMeier(cases);
  const before = windowOf(records, earlier.horizon);
  const after = windowOf(later.records, later.horizon);
  const last = records.intervals.reduce((most, { start }) => Math.max(most, start), -Infinity);
  const overlap = later.records.intervals.length > 0 && last >= after.from;
  return {
    n: cases.length,
    median: timeQuantile(curve, cases.length, 0.5),
    difference: medianDifference(cases, later.cases, seed, onProgress),
    targets: later.targets.map(({ days, share, counts }) => {
      const old = targetShare(cases, curve, days);
      const both = old.counts !== null && counts !== null;
      const difference = both ? shareDifference(old.counts, counts) : null;
      return { days, before: old.share, after: share, difference };
    }),
    windows: { before: isoOf(before), after: isoOf(after) },
    overlap,
    warnings: warningsOf(before, after, overlap),
    excluded: records.excluded,
    seed,
  };
}
