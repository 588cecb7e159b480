import { isWord, type Range, type Word, wordsOf } from './words';

/** A part of a pattern: words that must follow each other, or a gap that may be read out as a value. */
export type PatternPart =
  | { readonly kind: 'words'; readonly words: readonly string[] }
  | {
      readonly kind: 'gap';
      readonly name: string | undefined;
      readonly size: 'word' | 'some' | 'any';
    };

/** Where a pattern stands in a text, and what stood in its gaps. */
export type PatternMatch = {
  readonly words: readonly Range[];
  readonly values: Readonly<Record<string, Range>>;
};

/** Longest gap, in words. */
const MAX_GAP = 24;

const GAP = /\{(\*|[a-z][a-z0-9-]*(?::word)?)\}/g;

function gapOf(inside: string): PatternPart {
  if (inside === '*') return { kind: 'gap', name: undefined, size: 'any' };
  const [name, type] = inside.split(':');
  return { kind: 'gap', name, size: type === 'word' ? 'word' : 'some' };
}

/**
 * Reads a pattern such as `exceeded quota: {quota:word}, requested: {requested}`. `{name}` stands for one to
 * 24 words, `{name:word}` for one, `{*}` for up to 24 that are not kept. Only words count: case, quotes and
 * punctuation do not. No regular expression is ever made from it.
 */
export function patternParts(pattern: string): readonly PatternPart[] {
  const parts: PatternPart[] = [];
  const addWords = (text: string) => {
    const words = wordsOf(text).map((word) => word.text);
    if (words.length > 0) parts.push({ kind: 'words', words });
  };
  let rest = 0;
  for (const match of pattern.matchAll(GAP)) {
    addWords(pattern.slice(rest, match.index));
    parts.push(gapOf(match[1] ?? '*'));
    rest = match.index + match[0].length;
  }
  addWords(pattern.slice(rest));
  return parts;
}

/** The fixed words of a pattern, in order. */
export function fixedWords(parts: readonly PatternPart[]): readonly string[] {
  return parts.flatMap((part) => (part.kind === 'words' ? part.words : []));
}

function standsAt(words: readonly Word[], at: number, wanted: readonly string[]): boolean {
  return wanted.every((word, offset) => isWord(words[at + offset], word));
}

/** First place at or after `from`, at most `within` words on, where the wanted words stand; -1 when there is none. */
function found(
  words: readonly Word[],
  wanted: readonly string[],
  from: number,
  within: number,
): number {
  const last = Math.min(from + within, words.length - wanted.length);
  for (let at = from; at <= last; at++) if (standsAt(words, at, wanted)) return at;
  return -1;
}

const CHUNK_END = /[\s"'`\\)\]}>│]/u;

/** From a place, over signs such as `: "`, to the end of what stands there without a space. */
function chunkAfter(text: string, from: number): Range | undefined {
  let start = from;
  while (start < text.length && /[\s:="'`\\([{<]/u.test(text.charAt(start))) start++;
  let end = start;
  while (end < text.length && end - start < 200 && !CHUNK_END.test(text.charAt(end))) end++;
  return trimmed(text, { start, end });
}

const EDGE = /[\s.,;:"'`\\│()[\]{}<>=]/u;

/** A range without the signs around it; undefined when nothing is left. */
function trimmed(text: string, range: Range): Range | undefined {
  let { start, end } = range;
  while (start < end && EDGE.test(text.charAt(start))) start++;
  while (end > start && EDGE.test(text.charAt(end - 1))) end--;
  return start < end ? { start, end } : undefined;
}

function rangesOf(words: readonly Word[], at: number, count: number): readonly Range[] {
  return words.slice(at, at + count).map(({ start, end }) => ({ start, end }));
}

type Gap = Extract<PatternPart, { kind: 'gap' }>;

/** How many words may stand in the gaps between two runs of fixed words. */
function room(gaps: readonly Gap[]): { readonly least: number; readonly most: number } {
  if (gaps.every((gap) => gap.size === 'word')) return { least: gaps.length, most: gaps.length };
  return { least: gaps.some((gap) => gap.size === 'any') ? 0 : 1, most: MAX_GAP };
}

/** What stands in gaps that fill the words from `from` up to `to`. One-word gaps take a word each. */
function gapRanges(
  text: string,
  words: readonly Word[],
  gaps: readonly Gap[],
  from: number,
  to: number,
): readonly (readonly [string, Range])[] {
  return gaps.flatMap((gap, number) => {
    const before = words[from - 1];
    const after = words[to];
    const own = words[from + number];
    const range =
      gap.size === 'word'
        ? own && { start: own.start, end: own.end }
        : before && after && trimmed(text, { start: before.end, end: after.start });
    return gap.name === undefined || range === undefined ? [] : [[gap.name, range] as const];
  });
}

/** Tries a pattern with its first fixed words standing at the word number `at`; undefined when it does not fit. */
export function matchAt(
  text: string,
  words: readonly Word[],
  parts: readonly PatternPart[],
  at: number,
): PatternMatch | undefined {
  const marks: Range[] = [];
  const values: (readonly [string, Range])[] = [];
  let next = at;
  let gaps: Gap[] = [];
  for (const part of parts) {
    if (part.kind === 'gap') {
      gaps.push(part);
      continue;
    }
    const { least, most } = marks.length === 0 ? { least: 0, most: 0 } : room(gaps);
    const here = found(words, part.words, next + least, most - least);
    if (here < 0) return undefined;
    // Gaps at the beginning take the words before the first fixed ones.
    const from = marks.length === 0 ? here - gaps.length : next;
    if (from < 0) return undefined;
    values.push(...gapRanges(text, words, gaps, from, here));
    marks.push(...rangesOf(words, here, part.words.length));
    next = here + part.words.length;
    gaps = [];
  }
  const lastWord = words[next - 1];
  const [tail] = gaps;
  if (tail?.size === 'word') values.push(...gapRanges(text, words, gaps, next, next));
  else if (tail?.name !== undefined && lastWord !== undefined) {
    const chunk = chunkAfter(text, lastWord.end);
    if (chunk !== undefined) values.push([tail.name, chunk]);
  }
  return { words: marks, values: Object.fromEntries(values) };
}
