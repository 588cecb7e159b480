import { mersenne } from 'pure-rand/generator/mersenne';

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
  const places = Float64Array.from({ length: count }, (_, slice) => slice);
  for (let last = count - 1; last > 0; last--) {
    const other = Math.floor(next() * (last + 1));
    const kept = places[last] ?? 0;
    places[last] = places[other] ?? 0;
    places[other] = kept;
  }
  // Never exactly 0, where a normal quantile is infinite.
  return places.map((slice) => Math.max((slice + next()) / count, Number.EPSILON));
}
