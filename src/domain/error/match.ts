import { value } from '../page/holes';
import { gramsOf, shapesOf, telling } from './grams';
import { type Index, indexOf, squeezed } from './lookup';
import { matchAt, type PatternMatch } from './pattern';
import type { MatchEntry, MatchTable } from './table';
import { type Range, type Word, wordsOf } from './words';

/** An error page that fits a pasted text. */
export type Finding = {
  readonly code: string;
  readonly topic: string;
  readonly title: string;
  readonly path: string;
  readonly summary: string;
  readonly runbook: string | undefined;
  /** `sure`: its code, its name or a whole pattern stands in the text. `possible`: it shares words with an example. */
  readonly confidence: 'sure' | 'possible';
  /** What gave it away. */
  readonly by: 'code' | 'pattern' | 'words';
  /** From 0 to 1; only for ordering and comparing. */
  readonly score: number;
  /** Where the words stand that gave it away, in order. */
  readonly marks: readonly Range[];
  /** Values read out of the text, by name, and where they stand. */
  readonly values: Readonly<Record<string, string>>;
  readonly valueMarks: readonly Range[];
  /** Labels of the values that the page can be filled with. */
  readonly variables: Readonly<Record<string, string>>;
};

/** Share of an example's weight that must be in the text before a page is offered as possible. */
const POSSIBLE = 0.45;
/** A few typed words: at most this many, and this share of their weight must stand in an example. */
const FEW = 8;
const FEW_POSSIBLE = 0.6;
/** How far around a pattern the phrases are looked for that make it another error, in words. */
const AROUND = { before: 40, after: 120 } as const;
const MAX_FINDINGS = 5;
const NO_SAMPLE = { entry: -1, total: Infinity };

type Found = Pick<Finding, 'confidence' | 'by' | 'score' | 'marks'> & {
  readonly values: Readonly<Record<string, Range>>;
};

/** Colour codes, escapes and box lines inside a value. */
const NOISE = /\u001b?\[\d{1,3}(?:;\d{1,3})*[A-Za-z]|\\[nrt"]|[│┃╷╵\u0000-\u001f]/gu;

function finding(text: string, entry: MatchEntry, found: Found): Finding {
  const texts = Object.entries(found.values).map(([name, { start, end }]) => [
    name,
    text.slice(start, end).replace(NOISE, ' '),
  ]);
  const raw: Readonly<Record<string, string>> = Object.fromEntries(texts);
  const values = Object.keys(raw).flatMap((name) => {
    const read = value(raw, name);
    return read === undefined ? [] : [[name, read] as const];
  });
  return {
    code: entry.code,
    topic: entry.topic,
    title: entry.title,
    path: entry.path,
    summary: entry.summary,
    runbook: entry.runbook,
    confidence: found.confidence,
    by: found.by,
    score: found.score,
    marks: [...found.marks].sort((a, b) => a.start - b.start),
    values: Object.fromEntries(values),
    valueMarks: Object.values(found.values).sort((a, b) => a.start - b.start),
    variables: entry.variables,
  };
}

function phraseAt(
  words: readonly Word[],
  phrase: readonly string[],
  from: number,
  to: number,
): boolean {
  for (let at = Math.max(0, from); at < Math.min(to, words.length); at++) {
    if (phrase.every((word, offset) => words[at + offset]?.text === word)) return true;
  }
  return false;
}

/** Codes, aliases and alert names: `PLT-101`, `plt 101`, `KubeQuotaFullyUsed`. */
function byName(words: readonly Word[], index: Index): ReadonlyMap<number, Found> {
  const result = new Map<number, Found>();
  const add = (name: string, marks: readonly Range[]) => {
    const entry = index.names.get(name);
    if (entry === undefined) return;
    const before = result.get(entry)?.marks ?? [];
    result.set(entry, {
      confidence: 'sure',
      by: 'code',
      score: 1,
      marks: [...before, ...marks],
      values: {},
    });
  };
  for (const [at, word] of words.entries()) {
    add(squeezed(word.text), [{ start: word.start, end: word.end }]);
    const next = words[at + 1];
    if (next === undefined || !/^\d{3,4}$/.test(next.text) || !/^[a-z]{2,6}$/.test(word.text))
      continue;
    add(word.text + next.text, [{ start: word.start, end: next.end }]);
  }
  return result;
}

/** The fullest pattern of each entry that stands in the text. */
function byPattern(text: string, words: readonly Word[], index: Index): ReadonlyMap<number, Found> {
  const result = new Map<number, Found>();
  for (const [at, word] of words.entries()) {
    for (const { entry, parts, kind, length } of index.patterns.get(word.text) ?? []) {
      const score = kind === 'hint' ? 0.6 : 1 - 0.5 / length;
      if ((result.get(entry)?.score ?? 0) >= score) continue;
      const match: PatternMatch | undefined = matchAt(text, words, parts, at);
      if (match === undefined) continue;
      const [from, to] = [at - AROUND.before, at + AROUND.after];
      if (index.notWhen[entry]?.some((phrase) => phraseAt(words, phrase, from, to)) === true)
        continue;
      const confidence = kind === 'hint' ? 'possible' : 'sure';
      result.set(entry, {
        confidence,
        by: 'pattern',
        score,
        marks: match.words,
        values: match.values,
      });
    }
  }
  return result;
}

/** Entries whose examples share enough words, in order, with the text. */
function byWords(words: readonly Word[], index: Index): ReadonlyMap<number, Found> {
  const { shapes, from } = shapesOf(words);
  const shared = new Map<number, number>();
  const marks = new Map<number, Set<number>>();
  const seen = new Set<string>();
  let asked = 0;
  for (const gram of gramsOf(shapes)) {
    const postings = index.grams.get(gram.text);
    if (!seen.has(gram.text))
      asked += postings?.weight ?? index.unknownWeight * gram.words.length ** 2;
    if (postings === undefined) continue;
    for (const sample of postings.samples) {
      if (!seen.has(gram.text)) shared.set(sample, (shared.get(sample) ?? 0) + postings.weight);
      if (gram.words.length === 1) continue;
      const own = marks.get(sample) ?? new Set();
      gram.words.forEach((word, offset) => {
        if (telling(word)) own.add(gram.at + offset);
      });
      marks.set(sample, own);
    }
    seen.add(gram.text);
  }
  const result = new Map<number, Found>();
  for (const [sample, weight] of shared) {
    const { entry, total } = index.samples[sample] ?? NO_SAMPLE;
    const few = words.length <= FEW && (marks.get(sample)?.size ?? 0) >= 2;
    const score = Math.min(1, weight / total);
    const enough = score >= POSSIBLE || (few && weight / asked >= FEW_POSSIBLE);
    if (!enough || score <= (result.get(entry)?.score ?? 0)) continue;
    if (index.notWhen[entry]?.some((phrase) => phraseAt(words, phrase, 0, words.length)) === true)
      continue;
    const ranges = [...(marks.get(sample) ?? [])].flatMap((at) => {
      const word = words[from[at] ?? -1];
      return word === undefined ? [] : [{ start: word.start, end: word.end }];
    });
    result.set(entry, {
      confidence: 'possible',
      by: 'words',
      score: score / 2,
      marks: ranges,
      values: {},
    });
  }
  return result;
}

/** Entries whose title holds every telling word of a few typed ones: `quota`, `certificate expired`. */
function byTitle(words: readonly Word[], index: Index): ReadonlyMap<number, Found> {
  const asked = words.filter((word) => telling(word.text));
  const result = new Map<number, Found>();
  if (asked.length === 0 || words.length > FEW) return result;
  for (const [entry, title] of index.typed.entries()) {
    if (!asked.every((word) => title.has(word.text))) continue;
    const marks = asked.map(({ start, end }) => ({ start, end }));
    result.set(entry, { confidence: 'possible', by: 'words', score: 0.5, marks, values: {} });
  }
  return result;
}

/**
 * The error pages that fit a pasted text, best first, at most five; none when nothing fits well enough.
 * Reads 20,000 characters (the first and last 10,000 of more) and never throws, whatever the text.
 * All ranges are places in `text`.
 */
export function findErrors(text: string, table: MatchTable): readonly Finding[] {
  const index = indexOf(table);
  const words = wordsOf(text);
  const named = byName(words, index);
  const fitting = byPattern(text, words, index);
  const similar = new Map([...byTitle(words, index), ...byWords(words, index)]);
  return table.entries
    .flatMap((entry, number) => {
      const name = named.get(number);
      const pattern = fitting.get(number);
      if (name !== undefined) {
        const { marks, values } = pattern ?? { marks: [], values: {} };
        return [finding(text, entry, { ...name, marks: [...name.marks, ...marks], values })];
      }
      const best = pattern ?? similar.get(number);
      return best === undefined ? [] : [finding(text, entry, best)];
    })
    .sort(
      (a, b) =>
        Number(b.confidence === 'sure') - Number(a.confidence === 'sure') || b.score - a.score,
    )
    .slice(0, MAX_FINDINGS);
}
