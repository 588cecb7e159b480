import { stem, telling } from './grams';
import { NOBODY } from './lookup';
import { type MatchTable, typedWords } from './table';
import { type Range, type Word, wordsOf } from './words';

/** The page whose words a text shares most clearly, and where they stand. */
export type Nearest = {
  readonly entry: number;
  readonly score: number;
  readonly marks: readonly Range[];
};

/** In a smaller catalogue every word seems rare. */
const FEWEST_PAGES = 20;
/**
 * How far the first page must lead the second, over the root of what the text could tell, and the share of it that the
 * page must know; less when the text also comes near one of its patterns.
 */
const ALONE = { lead: 0.55, share: 0.36 } as const;
const WITH_PATTERN = { lead: 0.1, share: 0.15 } as const;
/** Pairs of neighbouring words count less than the words themselves. */
const PAIR = 0.7;
/** How often a page must use a word or a pair for half of its weight. */
const HALF = { word: 1.2, pair: 0.5 } as const;
/** Titles are what a page is about; patterns and examples are what tools say. */
const TITLE = 1.5;
/** A word that a single page uses weighs 1, one that half of them use next to nothing. */
const STEEPNESS = 1.5;

/** Pages in order, and how much of each uses the word. */
type Postings = readonly (readonly [page: number, count: number])[];
type Vocabulary = ReadonlyMap<string, Postings>;
type Topics = { readonly words: Vocabulary; readonly pairs: Vocabulary; readonly pages: number };

type Token = Range & { readonly text: string };

/** The words inside `AccessDeniedException`, `db_pool_timeout` and `io.grpc`. */
function tokensOf(text: string, words: readonly Word[]): readonly Token[] {
  return words.flatMap(({ start, end }) => {
    const parts = text
      .slice(start, end)
      .split(/[._-]|(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/)
      .map((part) => part.toLowerCase());
    return parts.flatMap((part) =>
      /^\p{L}{2,}\d{0,4}$/u.test(part) && telling(part) ? [{ text: stem(part), start, end }] : [],
    );
  });
}

function pairsOf(words: readonly Word[]): readonly string[] {
  const own = words.flatMap(({ text }) => (telling(text) ? [stem(text)] : []));
  return own.slice(1).map((word, before) => `${own[before] ?? ''} ${word}`);
}

function topicsIn(table: MatchTable): Topics {
  const words = new Map<string, [number, number][]>();
  const pairs = new Map<string, [number, number][]>();
  /** Counts, one page after the other, in how much of a page a word stands. */
  const add = (to: Map<string, [number, number][]>, text: string, page: number, weight: number) => {
    const known = to.get(text);
    const last = known?.at(-1);
    if (known === undefined) to.set(text, [[page, weight]]);
    else if (last?.[0] === page) last[1] += weight;
    else known.push([page, weight]);
  };
  const read = (text: string, page: number, weight: number) => {
    const own = wordsOf(text);
    for (const one of new Set(tokensOf(text, own).map((token) => token.text)))
      add(words, one, page, weight);
    for (const one of new Set(pairsOf(own))) add(pairs, one, page, weight);
  };
  for (const [page, entry] of table.entries.entries()) {
    for (const { value } of entry.patterns) read(value.replace(/\{[^}]*\}/g, ' '), page, 1);
    for (const sample of entry.samples) read(sample, page, 1);
    read(typedWords(entry).join(' '), page, TITLE);
    read(entry.title, page, 1);
  }
  for (const [number, sample] of (table.others ?? []).entries()) {
    read(sample, table.entries.length + number, 1);
  }
  return { words, pairs, pages: table.entries.length };
}

const TOPICS = new WeakMap<MatchTable, Topics>();

/** The vocabulary of a table; made when it is first asked for. */
function topicsOf(table: MatchTable): Topics {
  const known = TOPICS.get(table);
  if (known !== undefined) return known;
  const topics = topicsIn(table);
  TOPICS.set(table, topics);
  return topics;
}

/** How much a word tells, by how many pages use it; from 0 to 1. */
function weightOf(uses: number, pages: number): number {
  const rare = Math.log((pages + 1) / (uses + 0.5)) / Math.log((pages + 1) / 1.5);
  return Math.min(1, Math.max(0, rare)) ** STEEPNESS;
}

/**
 * The one page whose vocabulary a text shares far more of than any other page's, for messages that no pattern and no
 * example fits; undefined in a catalogue of fewer than 20 pages, when none leads clearly, or when it is nobody's message
 * that leads. `near` is the page with a pattern that nearly fits. Linear in the text.
 */
export function nearestTopic(
  text: string,
  words: readonly Word[],
  table: MatchTable,
  near?: number,
): Nearest | undefined {
  if (table.entries.length < FEWEST_PAGES) return undefined;
  const topics = topicsOf(table);
  const scores = new Map<number, number>();
  const shares = new Map<number, number>();
  let told = 0;
  const tokens = tokensOf(text, words);
  for (const one of new Set(tokens.map((token) => token.text))) {
    const pages = topics.words.get(one);
    const weight = pages === undefined ? 1 : weightOf(pages.length, topics.pages);
    told += weight;
    for (const [page, count] of pages ?? []) {
      const part = (weight * count) / (count + HALF.word);
      scores.set(page, (scores.get(page) ?? 0) + part);
      shares.set(page, (shares.get(page) ?? 0) + part);
    }
  }
  for (const one of new Set(pairsOf(words))) {
    const pages = topics.pairs.get(one);
    const weight = weightOf(pages?.length ?? 0, topics.pages);
    for (const [page, count] of pages ?? []) {
      scores.set(page, (scores.get(page) ?? 0) + (PAIR * weight * count) / (count + HALF.pair));
    }
  }
  const [first, second] = [...scores].sort(([, a], [, b]) => b - a);
  if (first === undefined || told === 0) return undefined;
  const [page, score] = first;
  const lead = (score - (second?.[1] ?? 0)) / Math.sqrt(told);
  const share = (shares.get(page) ?? 0) / told;
  const entry = page < topics.pages ? page : NOBODY;
  const least = entry === near ? WITH_PATTERN : ALONE;
  if (entry === NOBODY || lead < least.lead || share < least.share) return undefined;
  const marks = tokens.flatMap(({ text: one, start, end }) => {
    const pages = topics.words.get(one);
    const isTelling =
      pages?.some(([own]) => own === page) === true && weightOf(pages.length, topics.pages) >= 0.3;
    return isTelling ? [{ start, end }] : [];
  });
  return { entry, score: share, marks };
}
