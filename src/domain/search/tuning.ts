import type { FIELDS } from './pieces';
import type { SearchKind } from './kinds';

/** How much a word in each field is worth. */
export type Boosts = Readonly<Record<(typeof FIELDS)[number], number>>;

export type Tuning = {
  readonly titles: Boosts;
  readonly bodies: Boosts;
  /** Share of the ranking by titles beside the one by bodies. */
  readonly share: number;
  /** Reciprocal rank: the constant added to a place. */
  readonly constant: number;
  /** Share of the ranking by how many of the words a page holds, for queries of three words and more. */
  readonly covering: number;
  /** What a place is worth when it was come by as well as the best one, a step worse, two, three. */
  readonly tiers: readonly number[];
  /** What was asked is the very heading of one of its sections. */
  readonly headed: number;
  /** Kinds whose pages are worth less than others as good: news grows old, pages are kept. */
  readonly kinds: Readonly<Partial<Record<SearchKind, number>>>;
  /** Of BM25+: how fast more of the same stops counting, how much length counts, the least of a word that is there. */
  readonly bm25: { readonly k: number; readonly b: number; readonly d: number };
};

/** The numbers that were found by trial, on half of the queries of bench/search.ts. */
export const TUNING: Tuning = {
  titles: { title: 3, names: 3, headings: 1, text: 0, code: 0, address: 1 },
  bodies: { title: 6, names: 5, headings: 3, text: 1, code: 0.9, address: 2 },
  share: 1.3,
  constant: 5,
  tiers: [1, 0.4, 0.3, 0.25],
  headed: 0.3,
  covering: 1,
  kinds: { Newsletter: 0.85 },
  bm25: { k: 1.2, b: 0.7, d: 0.5 },
};
