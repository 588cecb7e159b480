import type { RowNote } from '../records/named';

/** The stages of a patch, in their order: found, fixed, shipped, proved in production. */
export const CLOCKS = ['find', 'fix', 'ship', 'prove'] as const;
export type Clock = (typeof CLOCKS)[number];

/** What a row may say beside its times; empty is an ordinary one. */
export const OUTCOMES = ['done', 'failed', 'unknown', 'not affected', 'pilot'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** The columns of the layout; the first three are needed. */
export const TIMELINE_COLUMNS = [
  ...(['subject', 'start', 'end'] as const),
  ...CLOCKS,
  ...(['outcome', 'removed', 'cost', 'currency'] as const),
] as const;

/** One interval of one subject. Instants are milliseconds since 1970 in UTC, none after the horizon. */
export type Interval = {
  readonly row: number;
  readonly subject: string;
  readonly start: number;
  /** Null while it is open at the horizon. */
  readonly end: number | null;
  readonly outcome: Outcome;
  readonly clocks: Readonly<Record<Clock, number | null>>;
  readonly removed: number | null;
  readonly cost: number | null;
  readonly currency: string;
};

/** The records of one file, sorted out. */
export type Records = {
  readonly intervals: readonly Interval[];
  /** Subjects nobody could look into. */
  readonly unknown: readonly string[];
  /** Subjects looked into and not concerned. */
  readonly notAffected: readonly string[];
  readonly clocks: readonly Clock[];
  readonly excluded: readonly Excluded[];
  /** Rows that count, with something to know about them. */
  readonly notes: readonly RowNote[];
  /** Columns of the file that nothing is read from. */
  readonly ignored: readonly string[];
  /** Whether the file says when a thing was removed, or is used no more. */
  readonly removals: boolean;
  /** How its dates were read, for the rule: a sentence each. */
  readonly readAs: readonly string[];
};

/** A row that is not counted, and why, in words for a reader. */
export type Excluded = RowNote & { readonly subject: string };

/** One case of a curve. Time is in seconds. */
export type TimedCase = {
  readonly row: number;
  readonly subject: string;
  readonly time: number;
  readonly event: boolean;
  /** It stopped without coming to its end: censored then, and not open. */
  readonly failed: boolean;
};

/** Seconds between two instants. */
export function seconds(from: number, to: number): number {
  return (to - from) / 1000;
}

/** Each interval as a case, up to the horizon: open and failed ones are censored, never dropped. */
export function casesOf(intervals: readonly Interval[], horizon: number): readonly TimedCase[] {
  return intervals.map(({ row, subject, start, end, outcome }) => ({
    row,
    subject,
    time: seconds(start, end ?? horizon),
    event: end !== null && outcome !== 'failed',
    failed: end !== null && outcome === 'failed',
  }));
}
