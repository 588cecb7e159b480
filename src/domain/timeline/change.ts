import { kaplanMeier } from '../statistics/kaplanMeier';
import { medianDifference } from '../statistics/medianDifference';
import { shareDifference } from '../statistics/shareDifference';
import { type TargetShare, targetShare, timeQuantile } from './curve';
import type { Records, TimedCase } from './record';
import type { TimelineReport } from './reportSchema';

export type Earlier = { readonly records: Records; readonly horizon: number };

/** How the later cases differ from earlier ones. Shares are compared where both are plain counts. */
export function changeSince(
  records: Records,
  before: readonly TimedCase[],
  after: readonly TimedCase[],
  starts: readonly number[],
  targets: readonly TargetShare[],
  seed: number,
): TimelineReport['change'] {
  const curve = kaplanMeier(before);
  const last = records.intervals.reduce((most, { start }) => Math.max(most, start), -Infinity);
  const first = starts.reduce((least, start) => Math.min(least, start), Infinity);
  return {
    n: before.length,
    median: timeQuantile(curve, before.length, 0.5),
    difference: medianDifference(before, after, seed),
    targets: targets.map(({ days, share, counts }) => {
      const old = targetShare(before, curve, days);
      const both = old.counts !== null && counts !== null;
      const difference = both ? shareDifference(old.counts, counts) : null;
      return { days, before: old.share, after: share, difference };
    }),
    overlap: last >= first,
    excluded: records.excluded,
    seed,
  };
}
