import { chunks, isStopWord, stem, termsOf } from './words';
import type { Terms } from './terms';

/** One word of a query with everything that may stand for it: index terms and how much each is worth, up to 1. */
export type Wanted = {
  /** The word whole, as it was typed. */
  readonly whole: string;
  /** Its parts, stemmed; the word itself when it has no parts. */
  readonly parts: readonly string[];
  /** It is still being typed: words that begin so fit too. */
  readonly last: boolean;
};

export type Query = {
  readonly words: readonly Wanted[];
  /** Words that say nothing were left out. */
  readonly asked: string;
};

const IDENTIFIER = /^-|[_./:]|\p{Ll}\p{Lu}/u;

/** One identifier and nothing else, such as `--dry-run`: its parts alone are something else. */
export function isIdentifier({ words, asked }: Query): boolean {
  return words.length === 1 && IDENTIFIER.test(asked.trim());
}

/** Longer queries are pasted text; the error finder reads those. */
const MAX_QUERY = 400;
const MAX_WORDS = 16;

/** A query's words that tell something; all of them when none does. */
export function readQuery(text: string): Query {
  const asked = text.slice(0, MAX_QUERY);
  const all = chunks(asked);
  const telling = all.filter(({ whole }) => !isStopWord(whole.replace(/[’']/g, '')));
  const used = (telling.length > 0 ? telling : all).slice(0, MAX_WORDS);
  const typing = !/\s$/.test(asked);
  const end = all.at(-1);
  return {
    asked,
    words: used.map((chunk) => ({
      whole: chunk.whole,
      parts: chunk.parts.length === 1 ? [stem(chunk.parts[0] ?? '')] : chunk.parts.map(stem),
      last: typing && chunk === end,
    })),
  };
}

/** Every index term of a query, for finding the pieces that hold them. */
export function termsIn({ words }: Query): readonly string[] {
  return [...new Set(words.flatMap(({ whole, parts }) => [whole, ...parts]))];
}

/** Synonyms by word, stemmed as the index is. */
export type SynonymTable = ReadonlyMap<string, readonly string[]>;

/** Sign behind the first word of a group when that word finds the others and they do not find it. */
export const ONE_WAY = '>';

export function synonymTable(groups: readonly (readonly string[])[]): SynonymTable {
  const table = new Map<string, readonly string[]>();
  for (const group of groups) {
    const isOneWay = group[0]?.endsWith(ONE_WAY) === true;
    const own = group.flatMap((word) => chunks(word).flatMap(termsOf));
    for (const word of isOneWay ? own.slice(0, 1) : own) {
      const others = own.filter((other) => other !== word);
      table.set(word, [...new Set([...(table.get(word) ?? []), ...others])]);
    }
  }
  return table;
}

const SYNONYM = 0.55;
const COMPLETION = 0.55;
const SLIP = 0.45;

/** Slips allowed in a word: none in short ones and in those with digits, where one slip is another thing. */
export function slips(word: string): number {
  if (word.length < 4 || /\d/.test(word)) return 0;
  return word.length < 8 ? 1 : 2;
}

type Options = { readonly synonyms: SynonymTable; readonly last: boolean; readonly slips: boolean };

/** Index terms that may stand for one word, each with its worth. */
export function standIns(
  word: string,
  terms: Terms,
  { synonyms, last, slips: withSlips }: Options,
): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const add = (term: string, worth: number) => {
    if (terms.has(term)) found.set(term, Math.max(worth, found.get(term) ?? 0));
  };
  add(word, 1);
  for (const other of synonyms.get(word) ?? []) add(other, SYNONYM);
  if (last && word.length > 1) {
    for (const term of terms.completions(word)) {
      add(term, (COMPLETION * word.length) / (word.length + 0.3 * (term.length - word.length)));
    }
  }
  if (withSlips && !terms.has(word)) {
    for (const term of terms.neighbours(word, slips(word))) add(term, SLIP);
  }
  return found;
}
