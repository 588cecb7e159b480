import type { Input } from './schema';
import { unitScale } from './unit';

/** Something computed from inputs of which one is moved at a time. */
export type Moved = {
  readonly inputs: readonly Input[];
  /** Every input in its middle, by id, in the formula's unit. */
  readonly middles: ReadonlyMap<string, number>;
  readonly at: (numbers: ReadonlyMap<string, number>) => number;
};

/** How often the middle is doubled and halved in search of a change of sign. */
const DOUBLINGS = 30;
const SHARE_STEPS = 64;

/** Places to look at, ascending: shares from 0 to 1, other numbers outwards from the middle as far as they may go. */
function places(input: Input, middle: number): readonly number[] {
  if (unitScale(input.unit) !== 1 || input.dist === 'logitnormal') {
    return [...Array.from({ length: SHARE_STEPS + 1 }, (_, step) => step / SHARE_STEPS), middle];
  }
  const size = Math.abs(middle) || 1;
  const powers = Array.from({ length: 2 * DOUBLINGS + 1 }, (_, at) => 2 ** (at - DOUBLINGS));
  const outwards = powers.flatMap((power) => [size * power, -size * power]);
  const { least = -Infinity, above = -Infinity } = input;
  const ends = [0, middle, ...(Number.isFinite(least) ? [least] : [])];
  return [...outwards, ...ends].filter((number) => number >= least && number > above);
}

/** The zero between two places whose signs differ, by bisection to the last digit. */
function zero(gap: (number: number) => number, from: number, to: number): number {
  let [low, high] = [from, to];
  const rising = gap(to) > 0;
  for (let round = 0; round < 200; round++) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (gap(middle) > 0 === rising) high = middle;
    else low = middle;
  }
  return Math.abs(gap(low)) < Math.abs(gap(high)) ? low : high;
}

/**
 * The value of one input at which the result is just `against`, every other input in its middle: the nearest to this
 * input's own middle, in the formula's unit. Undefined when no allowed value brings the result there.
 */
export function breakEven(
  { inputs, middles, at }: Moved,
  id: string,
  against: number,
): number | undefined {
  const input = inputs.find((candidate) => candidate.id === id);
  const middle = middles.get(id);
  if (input === undefined || middle === undefined) throw new Error(`No value for input ${id}`);
  const gap = (number: number) => at(new Map(middles).set(id, number)) - against;
  const sorted = [...new Set(places(input, middle))].sort((a, b) => a - b);
  const gaps = sorted.map(gap);
  const distance = (number: number) => Math.abs(number - middle);
  let nearest: number | undefined;
  sorted.forEach((place, index) => {
    const [here = NaN, next = NaN] = [gaps[index], gaps[index + 1]];
    const found =
      here === 0
        ? place
        : here * next < 0
          ? zero(gap, place, sorted[index + 1] ?? place)
          : undefined;
    if (found === undefined) return;
    if (nearest === undefined || distance(found) < distance(nearest)) nearest = found;
  });
  // An input that does not matter is at its break-even everywhere, which says nothing.
  return gaps.every((value) => value === 0) ? undefined : nearest;
}
