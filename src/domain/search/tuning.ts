import type { FIELDS } from './pieces';
import type { SearchKind } from './kinds';

/** How much a word in each field is worth. */
export type Boosts = Readonly<Record<(typeof FIELDS)[number], number>>;

/** How questions that pages answer count. */
export type Asking = {
  /** What the very question that was asked is worth, for queries of three words and more, and for shorter ones. */
  readonly worth: number;
  readonly short: number;
  /** How much less a farther one is worth, and where it is worth nothing. */
  readonly steep: number;
  readonly least: number;
  /** How much it counts that a part of the query, of the question, is not held by the other. */
  readonly query: number;
  readonly question: number;
  /** What a page's other questions add to its nearest one. */
  readonly others: number;
  readonly synonym: number;
  /** What a word is worth that a page holds outside its questions, and the part of that when only its text does. */
  readonly held: number;
  readonly text: number;
};

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
  /** The same for a heading of three words and more. */
  readonly headedLong: number;
  /** How near a page's questions are to what was asked. */
  readonly asked: Asking;
  /** How exactly a page must be called what was asked for questions to say nothing: who types a title wants that page. */
  readonly called: number;
  /** Share of a place come by through the parts of an identifier, when another page holds it whole. */
  readonly inParts: number;
  /** What a name is worth when a slip of the pen is put right first. */
  readonly meant: number;
  /** Kinds whose pages are worth less than others as good: news grows old, pages are kept. */
  readonly kinds: Readonly<Partial<Record<SearchKind, number>>>;
  /** Of BM25+: how fast more of the same stops counting, how much length counts, the least of a word that is there. */
  readonly bm25: { readonly k: number; readonly b: number; readonly d: number };
};

/** The numbers that were found by trial, on half of the queries of bench/search.ts. */
export const TUNING: Tuning = {
  titles: { title: 3, names: 3, headings: 1, text: 0, code: 0, address: 1 },
  bodies: { title: 6, names: 5, headings: 5.5, text: 1, code: 0.9, address: 2 },
  share: 1.3,
  constant: 4,
  tiers: [1, 0.4, 0.3, 0.25],
  headed: 0.3,
  headedLong: 0.6,
  asked: {
    ...{ worth: 1.6, short: 0.7, steep: 1.3, least: 0.1 },
    ...{ query: 0.8, question: 0.3, others: 0.4, synonym: 0.8, held: 0.5, text: 0.2 },
  },
  called: 0.3,
  inParts: 0.3,
  meant: 0.8,
  covering: 1.2,
  kinds: { Newsletter: 0.85 },
  bm25: { k: 1.5, b: 0.7, d: 0.5 },
};
