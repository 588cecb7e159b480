import { mersenne } from 'pure-rand/generator/mersenne';
import { normalQuantile } from './normal';

/** The largest seed a reader can choose. */
export const MAX_SEED = 4_294_967_295;

/** 32-bit FNV-1a of ASCII text (Fowler, Noll, Vo; draft-eastlake-fnv). */
export function fnv1a32(text: string): number {
  let hash = 2_166_136_261;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 16_777_619);
  }
  return hash >>> 0;
}

/** Each input draws from its own stream, so that adding an input leaves the others' numbers alone. */
export function streamSeed(seed: number, inputId: string): number {
  return (seed ^ fnv1a32(inputId)) >>> 0;
}

/** Doubles from 0 to 1 (1 excluded) with 53 random bits, from MT19937; equal to NumPy's `RandomState(seed)`. */
export function doubles(seed: number): () => number {
  const generator = mersenne(seed);
  return () => {
    const high = generator.next() >>> 5;
    const low = generator.next() >>> 6;
    return (high * 67_108_864 + low) / 9_007_199_254_740_992;
  };
}

/**
 * Latin hypercube: one number in each of `count` equal slices of 0 to 1, in random order.
 * The order is a Fisher-Yates shuffle from the top down; then each slice gets its place within.
 * Source: McKay, Beckman, Conover (1979), Technometrics 21, 239-245.
 */
export function latinHypercube(seed: number, count: number): Float64Array {
  const next = doubles(seed);
  const places = new Float64Array(count);
  for (let slice = 0; slice < count; slice++) places[slice] = slice;
  for (let last = count - 1; last > 0; last--) {
    const other = Math.floor(next() * (last + 1));
    const kept = places[last] ?? 0;
    places[last] = places[other] ?? 0;
    places[other] = kept;
  }
  for (let row = 0; row < count; row++) {
    // Never exactly 0, where a normal quantile is infinite.
    places[row] = Math.max(((places[row] ?? 0) + next()) / count, Number.EPSILON);
  }
  return places;
}

/** One stream's draws: places from 0 to 1, their normal scores, and each one's rank among them. */
export type Draws = {
  readonly places: Float64Array;
  readonly scores: Float64Array;
  readonly ranks: Float64Array;
};

/** Draws depend on nothing but their seed; keeping the latest makes typing quick. */
const kept = new Map<number, Draws>();
const MOST_KEPT = 24;

/** `count` draws of the stream with this seed, the same object while it is kept: never write to it. */
export function draws(seed: number, count: number): Draws {
  const before = kept.get(seed);
  if (before !== undefined && before.places.length === count) return before;
  const places = latinHypercube(seed, count);
  const scores = new Float64Array(count);
  const ranks = new Float64Array(count);
  for (let row = 0; row < count; row++) {
    const place = places[row] ?? 0;
    scores[row] = normalQuantile(place);
    ranks[row] = Math.floor(place * count);
  }
  const fresh = { places, scores, ranks };
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(seed, fresh);
  return fresh;
}
