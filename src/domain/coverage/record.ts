import type { RowNote } from '../records/named';
import type { Interval } from '../statistics/wilson';

/** What can be counted, by the name of its command. */
export const COVERAGES = [
  ...(['count', 'score', 'boundaries', 'traces'] as const),
  ...(['supply-chain', 'allocation', 'efficiency', 'self-service'] as const),
] as const;
export type What = (typeof COVERAGES)[number];

/** How many of a total, or how much money of a sum. Shares are fractions; `share` is null when there is no data. */
export type Share = {
  readonly id: string;
  readonly title: string;
  readonly unit: 'count' | 'money';
  readonly passed: number;
  readonly total: number;
  readonly share: number | null;
  /** 90 %, of counts alone: money has none. */
  readonly interval: Interval | null;
};

/** A number that is no share of a total. */
export type Figure = {
  readonly id: string;
  readonly title: string;
  readonly unit: 'share' | 'ratio' | 'money' | 'money each';
  readonly value: number | null;
  /** What the number is called, such as its band. */
  readonly word: string;
};

/** What to look at: the edges that are not joined, the services nothing is known of. */
export type Listed = {
  readonly id: string;
  readonly title: string;
  readonly items: readonly string[];
};

/** One row of a breakdown, such as a workload. */
export type Broken = {
  readonly name: string;
  readonly values: readonly { readonly id: string; readonly value: number | null }[];
};

/** What the records of one question come to. */
export type Findings = {
  readonly shares: readonly Share[];
  readonly figures: readonly Figure[];
  readonly lists: readonly Listed[];
  readonly breakdown: readonly Broken[];
  readonly currency: string | null;
  readonly excluded: readonly RowNote[];
  readonly notes: readonly string[];
};

export const NOTHING: Findings = {
  shares: [],
  figures: [],
  lists: [],
  breakdown: [],
  currency: null,
  excluded: [],
  notes: [],
};
