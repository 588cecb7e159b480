import type { Index, IndexedPattern } from './lookup';
import { matchAt, type PatternMatch } from './pattern';
import { isWord, type Word } from './words';

/** The fullest pattern of an entry that stands in a text; `loose` when its words stand in another order. */
export type Fitting = {
  readonly kind: IndexedPattern['kind'] | 'loose';
  readonly weight: number;
  readonly match: PatternMatch;
};

/** How far around a pattern the phrases are looked for that make it another error, in words. */
const AROUND = { before: 40, after: 120 } as const;
/** Words of a pattern that stand near each other in another order: how near, and how much they must tell. */
const NEAR = 40;
const LOOSE_WEIGHT = 14;
/** Of a word that is repeated without end, only the first and last places are tried. */
const PLACES = 100;

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

/** Whether words near a place, or anywhere when no place is given, make it another error than this entry's. */
export function isAnother(
  words: readonly Word[],
  index: Index,
  entry: number,
  at?: number,
): boolean {
  const [from, to] = at === undefined ? [0, words.length] : [at - AROUND.before, at + AROUND.after];
  return index.notWhen[entry]?.some((phrase) => phraseAt(words, phrase, from, to)) === true;
}

/** Where each word stands. */
function placesOf(words: readonly Word[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  const add = (text: string, at: number) => {
    const known = places.get(text);
    if (known === undefined) places.set(text, [at]);
    else known.push(at);
  };
  for (const [at, { text, last }] of words.entries()) {
    add(text, at);
    if (last !== undefined) add(last, at);
  }
  return places;
}

const RANK = { template: 2, hint: 1, loose: 0 } as const;

function fuller(kind: Fitting['kind'], weight: number, than: Fitting | undefined): boolean {
  if (than === undefined) return true;
  if (kind !== than.kind) return RANK[kind] > RANK[than.kind];
  return weight > than.weight;
}

type Places = ReadonlyMap<string, readonly number[]>;

/** Of all places of a word those that are tried. */
function tried(places: Places, word: string): readonly number[] {
  const all = places.get(word) ?? [];
  return all.length <= 2 * PLACES ? all : [...all.slice(0, PLACES), ...all.slice(-PLACES)];
}

/** The words of a pattern around a place, in whatever order; undefined when one is missing. */
function looseAt(
  words: readonly Word[],
  needs: readonly string[],
  place: number,
): PatternMatch | undefined {
  const around = words.slice(Math.max(0, place - NEAR), place + NEAR);
  const own = needs.map((need) => around.find((word) => isWord(word, need)));
  const marks = own.flatMap((word) => (word ? [{ start: word.start, end: word.end }] : []));
  return marks.length === needs.length ? { words: marks, values: {} } : undefined;
}

/** The fullest pattern of each entry that stands in the text; a template is fuller than any hint. */
export function fittingPatterns(
  text: string,
  words: readonly Word[],
  index: Index,
): ReadonlyMap<number, Fitting> {
  const result = new Map<number, Fitting>();
  const places = placesOf(words);
  const take = (entry: number, fitting: Fitting | undefined, at: number) => {
    if (fitting === undefined || isAnother(words, index, entry, at)) return false;
    result.set(entry, fitting);
    return true;
  };
  for (const [rarest, [place = 0]] of places) {
    for (const { entry, kind, parts, first, needs, weight } of index.patterns.get(rarest) ?? []) {
      if (!needs.every((need) => places.has(need))) continue;
      if (fuller(kind, weight, result.get(entry))) {
        const inOrder = tried(places, first).some((at) => {
          const match = matchAt(text, words, parts, at);
          return take(entry, match && { kind, weight, match }, at);
        });
        if (inOrder) continue;
      }
      if (weight < LOOSE_WEIGHT || !fuller('loose', weight, result.get(entry))) continue;
      const match = looseAt(words, needs, place);
      take(entry, match && { kind: 'loose', weight, match }, place);
    }
  }
  return result;
}
