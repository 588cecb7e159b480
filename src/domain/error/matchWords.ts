import { gramsOf, shapesOf, telling } from './grams';
import { type Index, NOBODY } from './lookup';
import { isAnother } from './matchPattern';
import type { Range, Word } from './words';

/** How much of an entry's wording a text shares: from 0 to 1, and where. */
export type Likeness = { readonly score: number; readonly marks: readonly Range[] };

/** A page is offered as possible from this likeness on. */
const POSSIBLE = 0.4;
/** Less than two rare runs of words in common are little, however short the texts are. */
const ENOUGH = 1.7;
/** A few typed words: at most this many, and this share of their weight must stand in an example. */
const FEW = 8;
const FEW_SHARE = 0.6;
/** Pages less like the text than this share of the best are not offered beside it. */
const NEAR_BEST = 0.7;
const NO_SAMPLE = { entry: NOBODY, total: 0 };

type Shared = {
  /** By sample: the weight it shares with the text. */
  readonly weights: ReadonlyMap<number, number>;
  /** By sample: the numbers of the shared words that tell something. */
  readonly told: ReadonlyMap<number, ReadonlySet<number>>;
  /** Weight of all the text's grams. */
  readonly asked: number;
};

function sharedGrams(shapes: readonly string[], index: Index): Shared {
  const weights = new Map<number, number>();
  const told = new Map<number, Set<number>>();
  const seen = new Set<string>();
  let asked = 0;
  for (const gram of gramsOf(shapes)) {
    if (seen.has(gram.text)) continue;
    seen.add(gram.text);
    const postings = index.grams.get(gram.text);
    asked += postings?.weight ?? (gram.words.length === 1 ? 1 : 1.5);
    if (postings === undefined) continue;
    for (const sample of postings.samples) {
      weights.set(sample, (weights.get(sample) ?? 0) + postings.weight);
      if (gram.words.length === 1) continue;
      const own = told.get(sample) ?? new Set();
      gram.words.forEach((word, offset) => {
        if (telling(word)) own.add(gram.at + offset);
      });
      told.set(sample, own);
    }
  }
  return { weights, told, asked };
}

/**
 * The cosine of two bags of grams, with two departures: a text much longer than the example does not count
 * for longer than twice it, and little in common stays little.
 */
function likeness(common: number, text: number, example: number): number {
  const length = Math.sqrt(Math.min(text, 2 * example) * example);
  return length === 0 ? 0 : (common / length) * Math.min(1, common / ENOUGH);
}

/** Entries with an example whose words, in order, are like those of the text; none when it is most like nobody's. */
export function similarWords(words: readonly Word[], index: Index): ReadonlyMap<number, Likeness> {
  const { shapes, from } = shapesOf(words);
  const { weights, told, asked } = sharedGrams(shapes, index);
  const result = new Map<number, Likeness>();
  for (const [number, weight] of weights) {
    const { entry, total } = index.samples[number] ?? NO_SAMPLE;
    const own = told.get(number) ?? new Set();
    const score = Math.min(1, likeness(weight, asked, total));
    const few = words.length <= FEW && own.size >= 2 && weight / asked >= FEW_SHARE;
    if (!(score >= POSSIBLE || few) || score <= (result.get(entry)?.score ?? 0)) continue;
    if (isAnother(words, index, entry)) continue;
    const marks = [...own].flatMap((at) => {
      const word = words[from[at] ?? -1];
      return word === undefined ? [] : [{ start: word.start, end: word.end }];
    });
    result.set(entry, { score, marks });
  }
  const best = Math.max(0, ...[...result.values()].map(({ score }) => score));
  const near = [...result].filter(([, { score }]) => score >= best * NEAR_BEST);
  return new Map(
    near.filter(([entry]) => entry !== NOBODY && !(result.get(NOBODY)?.score === best)),
  );
}

/** Entries whose title holds every telling word of a few typed ones: `quota`, `certificate expired`. */
export function titledSo(words: readonly Word[], index: Index): ReadonlyMap<number, Likeness> {
  const asked = words.filter((word) => telling(word.text));
  const result = new Map<number, Likeness>();
  if (asked.length === 0 || words.length > FEW) return result;
  const marks = asked.map(({ start, end }) => ({ start, end }));
  for (const [entry, title] of index.typed.entries()) {
    if (asked.every((word) => title.has(word.text))) result.set(entry, { score: 1, marks });
  }
  return result;
}
