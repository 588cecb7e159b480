import { type Interval as Around, wilson } from '../statistics/wilson';
import type { Records } from './record';

/** A count of a total with its 90 % interval; no share of nothing. */
export type CountShare = {
  readonly passed: number;
  readonly total: number;
  readonly share: number | null;
  readonly interval: Around | null;
};

/** How much of the fleet is known. A subject nobody could look into is not one that is patched. */
export type FleetCoverage = CountShare & {
  readonly affected: number;
  readonly notAffected: number;
  readonly unknown: number;
  /** Subjects of the fleet that no line names; they count as unknown. */
  readonly unnamed: number;
};

/** Subjects that came back after they had ended. */
export type Recurrence = CountShare & {
  readonly intervals: number;
  readonly subjects: readonly { readonly subject: string; readonly intervals: number }[];
};

export function countShare(passed: number, total: number): CountShare {
  return {
    passed,
    total,
    share: total === 0 ? null : passed / total,
    interval: wilson(passed, total),
  };
}

/** Coverage of a fleet of a size, or of the subjects named when none is given. Text when more are named than it has. */
export function fleetCoverage(records: Records, fleet: number | null): FleetCoverage | string {
  const affected = new Set(records.intervals.map(({ subject }) => subject)).size;
  const notAffected = records.notAffected.length;
  const named = affected + notAffected + records.unknown.length;
  if (fleet !== null && fleet < named)
    return `the fleet has ${fleet} subjects and the file names ${named}`;
  const total = fleet ?? named;
  return {
    ...countShare(affected + notAffected, total),
    affected,
    notAffected,
    unknown: records.unknown.length,
    unnamed: total - named,
  };
}

/** A share of intervals when every unknown subject counts as one that has not ended. */
export function withUnknown(share: number | null, intervals: number, unknown: number) {
  return share === null ? null : (share * intervals) / (intervals + unknown);
}

/** Which subjects came back: a subject that opens again is a new interval. */
export function recurrenceOf({ intervals }: Records): Recurrence {
  const counts = new Map<string, number>();
  for (const { subject } of intervals) counts.set(subject, (counts.get(subject) ?? 0) + 1);
  const again = [...counts].filter(([, count]) => count > 1);
  const ended = new Set(intervals.filter(({ end }) => end !== null).map(({ subject }) => subject));
  return {
    ...countShare(again.length, ended.size),
    intervals: intervals.length,
    subjects: again.map(([subject, count]) => ({ subject, intervals: count })),
  };
}
