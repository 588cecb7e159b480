import { stepBand } from './bands';
import { cardOf, durationsOf } from './cards';
import type { Left } from './left';
import type { Landed } from './link';
import type { Options } from './options';
import type { Numbers } from './reportSchema';
import { durationStep } from './steps';

const RULE =
  'From the author date of a change’s first commit to the finish of its deployment, for changes deployed in the window. Median, 75 % and 90 % quantile of type 7; calendar time.';
const MERGE_RULE = 'The same from the merge, which leaves out the time of coding and review.';

type Rows = { readonly excluded: number; readonly outside: number };

/** Seconds of each change that can be timed; the others are told why. */
function timed(
  landed: readonly Landed[],
  from: 'lead time' | 'lead time from merge',
  left: Left,
): readonly number[] {
  const isMerge = from === 'lead time from merge';
  return landed.flatMap(({ change, deployedAt }) => {
    const start = isMerge ? change.mergedAt : change.firstCommitAt;
    if (start === null) {
      const kind = isMerge ? 'no merge time' : 'no first commit time';
      left.add(from, change, kind, `${isMerge ? 'merged_at' : 'first_commit_at'} is empty`);
      return [];
    }
    if (start > deployedAt) {
      const what = isMerge
        ? 'it was deployed before it was merged'
        : 'it was deployed before its first commit';
      left.add(from, change, 'negative duration', what);
      return [];
    }
    return [(deployedAt - start) / 1000];
  });
}

/** Seconds from first commit to deployment, of each change that can be timed. */
export function leadTimes(landed: readonly Landed[], left: Left): readonly number[] {
  return timed(landed, 'lead time', left);
}

/** Change lead time of the changes that were deployed in the window, in seconds. */
export function leadTimeOf(
  landed: readonly Landed[],
  hasChanges: boolean,
  options: Options,
  left: Left,
  rowsOf: (variant: 'lead time' | 'lead time from merge') => Rows,
): Numbers['leadTime'] {
  const commits = leadTimes(landed, left);
  // A table without merge times has nothing to leave out.
  const hasMerges = landed.some(({ change }) => change.mergedAt !== null);
  const merges = hasMerges ? timed(landed, 'lead time from merge', left) : [];
  const none = hasChanges ? 'no change can be timed in the window' : 'no changes were read';
  const card = (rule: string, n: number, variant: 'lead time' | 'lead time from merge') =>
    cardOf(rule, [], n, rowsOf(variant), options, n === 0 ? none : null);
  const durations = durationsOf(card(RULE, commits.length, 'lead time'), commits);
  const step = durationStep(durations.p50);
  return {
    ...durations,
    step,
    band: stepBand(options.year, 'leadTime', step),
    fromMerge: durationsOf(card(MERGE_RULE, merges.length, 'lead time from merge'), merges),
  };
}
