import { value } from '../page/holes';
import { type Index, indexOf, squeezed } from './lookup';
import { fittingPatterns, isAnother } from './matchPattern';
import { nearestPattern } from './matchNear';
import { nearestTopic } from './matchTopic';
import { similarWords, titledSo } from './matchWords';
import { valuesAround } from './surroundings';
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

const MAX_FINDINGS = 5;
/** Weight of a pattern that gets the score of one half. */
const HALF_FULL = 6;
/** A second page this near to the first leaves both open. */
const CLOSE = 0.98;

type Found = Pick<Finding, 'confidence' | 'by' | 'score' | 'marks'> & {
  readonly values: Readonly<Record<string, Range>>;
};

/** Colour codes, escapes and box lines inside a value. */
const NOISE = /\u001b?\[\d{1,3}(?:;\d{1,3})*[A-Za-z]|\\[nrt"]|[│┃╷╵\u0000-\u001f]/gu;

function finding(text: string, words: readonly Word[], entry: MatchEntry, found: Found): Finding {
  const ranges = { ...valuesAround(text, words, entry.variables), ...found.values };
  const texts = Object.entries(ranges).map(([name, { start, end }]) => [
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
    valueMarks: Object.values(ranges).sort((a, b) => a.start - b.start),
    variables: entry.variables,
  };
}

/** Codes, aliases and alert names: `PLT-101`, `plt 101`, `KubeQuotaFullyUsed`. */
function byName(
  words: readonly Word[],
  index: Index,
  table: MatchTable,
): ReadonlyMap<number, Found> {
  const result = new Map<number, Found>();
  const add = (name: string, at: number, marks: readonly Range[]) => {
    const entry = index.names.get(name);
    if (entry === undefined) return;
    // A foreign name can mean something else; our own code cannot.
    const own = name === squeezed(table.entries[entry]?.code ?? '');
    if (!own && isAnother(words, index, entry, at)) return;
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
    add(squeezed(word.text), at, [{ start: word.start, end: word.end }]);
    const next = words[at + 1];
    if (next === undefined || !/^\d{3,4}$/.test(next.text) || !/^[a-z]{2,6}$/.test(word.text))
      continue;
    add(word.text + next.text, at, [{ start: word.start, end: next.end }]);
  }
  return result;
}

/** From 0 to 1: a pattern that tells as much as three rare words gets about two thirds. */
function fullness(weight: number): number {
  return weight / (weight + HALF_FULL);
}

function byPattern(text: string, words: readonly Word[], index: Index): ReadonlyMap<number, Found> {
  const found = [...fittingPatterns(text, words, index)].map(
    ([entry, { kind, weight, match }]): readonly [number, Found] => [
      entry,
      {
        confidence: kind === 'template' ? 'sure' : 'possible',
        by: 'pattern',
        score: kind === 'loose' ? fullness(weight) / 2 : fullness(weight),
        marks: match.words,
        values: match.values,
      },
    ],
  );
  return new Map(found);
}

function byWords(words: readonly Word[], index: Index): ReadonlyMap<number, Found> {
  const found = [...titledSo(words, index), ...similarWords(words, index)].map(
    ([entry, { score, marks }]): readonly [number, Found] => [
      entry,
      { confidence: 'possible', by: 'words', score: score / 2, marks, values: {} },
    ],
  );
  return new Map(found);
}

/** When nothing else fits: the one page whose vocabulary the text shares far more of than any other's. */
function byTopic(
  text: string,
  words: readonly Word[],
  table: MatchTable,
  index: Index,
): ReadonlyMap<number, Found> {
  const near = nearestPattern(words, table, (entry) => isAnother(words, index, entry));
  const nearest = nearestTopic(text, words, table, near);
  if (nearest === undefined || isAnother(words, index, nearest.entry)) return new Map();
  const { entry, score, marks } = nearest;
  return new Map([
    [entry, { confidence: 'possible', by: 'words', score: score / 4, marks, values: {} }],
  ]);
}

function better(a: Finding, b: Finding): number {
  return Number(b.confidence === 'sure') - Number(a.confidence === 'sure') || b.score - a.score;
}

/** Two pages whose patterns fit about equally well: neither is the answer for certain. */
function weighed(findings: readonly Finding[]): readonly Finding[] {
  const [first, second] = findings;
  if (first?.by !== 'pattern' || second?.by !== 'pattern') return findings;
  if (second.confidence !== 'sure' || second.score < first.score * CLOSE) return findings;
  const near = (one: Finding) => one.by === 'pattern' && one.score >= first.score * CLOSE;
  return findings.map((one) => (near(one) ? { ...one, confidence: 'possible' } : one));
}

/**
 * The error pages that fit a pasted text, best first, at most five; none when nothing fits well enough.
 * Reads 20,000 characters (the first and last 10,000 of more) and never throws, whatever the text.
 * All ranges are places in `text`.
 */
export function findErrors(text: string, table: MatchTable): readonly Finding[] {
  const index = indexOf(table);
  const words = wordsOf(text);
  const named = byName(words, index, table);
  const fitting = byPattern(text, words, index);
  const certain = named.size > 0 || [...fitting.values()].some((one) => one.confidence === 'sure');
  const alike = certain ? new Map<number, Found>() : byWords(words, index);
  const nothing = named.size + fitting.size + alike.size === 0;
  const similar = nothing ? byTopic(text, words, table, index) : alike;
  const entries = new Set([...named.keys(), ...fitting.keys(), ...similar.keys()]);
  const findings = [...entries].flatMap((number) => {
    const entry = table.entries[number];
    const name = named.get(number);
    const pattern = fitting.get(number);
    const best = name ?? pattern ?? similar.get(number);
    if (entry === undefined || best === undefined) return [];
    if (name === undefined || pattern === undefined) return [finding(text, words, entry, best)];
    const marks = [...name.marks, ...pattern.marks];
    return [finding(text, words, entry, { ...name, marks, values: pattern.values })];
  });
  return weighed(findings.sort(better)).slice(0, MAX_FINDINGS);
}
