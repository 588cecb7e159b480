import { distribution, type InverseCdf } from './distribution';
import { compiled, type Formula } from './formula';
import { type EstimateModel, RATE, RATE_LIMITS } from './model';
import { latinHypercube, streamSeed } from './random';
import { isOpen, type Value } from './value';

/** How many possible years are drawn. */
export const SAMPLES = 20_000;

/** An input as the engine sees it: how it is spread, and its draws when there is doubt. */
export type Drawn = {
  readonly id: string;
  readonly inverse: InverseCdf;
  readonly middle: number;
  /** One number a sample; undefined when the input is one exact number. */
  readonly column: Float64Array | undefined;
  /** The slice (0 to 19,999) each sample took: its rank among this input's draws. */
  readonly ranks: Float64Array | undefined;
};

/** Everything drawn for one set of values, in the formula's units. */
export type Simulation = {
  readonly inputs: readonly Drawn[];
  readonly answer: Float64Array;
  readonly payback: { readonly cost: Float64Array; readonly gain: Float64Array } | undefined;
  readonly money: Float64Array | undefined;
};

type Draws = { readonly places: Float64Array; readonly ranks: Float64Array };

/** Draws depend on nothing but their seed; keeping the latest makes typing quick. */
const kept = new Map<number, Draws>();
const MOST_KEPT = 16;

function draws(seed: number): Draws {
  const before = kept.get(seed);
  if (before !== undefined) return before;
  const places = latinHypercube(seed, SAMPLES);
  const fresh = { places, ranks: places.map((place) => Math.floor(place * SAMPLES)) };
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(seed, fresh);
  return fresh;
}

function drawn(id: string, value: Value, inverse: InverseCdf, seed: number): Drawn {
  const middle = inverse(0.5);
  if (!isOpen(value)) return { id, inverse, middle, column: undefined, ranks: undefined };
  const { places, ranks } = draws(streamSeed(seed, id));
  return { id, inverse, middle, column: places.map(inverse), ranks };
}

/** How a formula finds an input in a row of the samples. */
function columnOf(inputs: readonly Drawn[]): (id: string) => (row: number) => number {
  return (id) => {
    const input = inputs.find((candidate) => candidate.id === id);
    if (input === undefined) throw new Error(`No value for input ${id}`);
    const { column, middle } = input;
    return column === undefined ? () => middle : (row) => column[row] ?? NaN;
  };
}

function computed(formula: Formula, inputs: readonly Drawn[]): Float64Array {
  const answer = compiled(formula, columnOf(inputs));
  const results = new Float64Array(SAMPLES);
  for (let row = 0; row < SAMPLES; row++) results[row] = answer(row);
  return results;
}

/**
 * Draws 20,000 samples of every input with doubt and computes the metric's formulas on them.
 * Inputs are independent; the same seed (0 to 4,294,967,295) and values give the same bytes.
 * Throws when a value is missing or breaks its input's limits.
 * Source: Latin hypercube on MT19937, one stream an input, inverse distribution functions.
 */
export function simulate(
  model: EstimateModel,
  values: Readonly<Record<string, Value>>,
  seed: number,
): Simulation {
  const inputs = model.metric.inputs.map((input) => {
    const value = values[input.id];
    if (value === undefined) throw new Error(`No value for input ${input.id}`);
    return drawn(input.id, value, distribution(value, input), seed);
  });
  const answer = computed(model.answer, inputs);
  const { payback } = model;
  const rate = values[RATE];
  const price =
    rate === undefined ? undefined : drawn(RATE, rate, distribution(rate, RATE_LIMITS), seed);
  return {
    inputs,
    answer,
    payback:
      payback === undefined
        ? undefined
        : { cost: computed(payback.cost, inputs), gain: computed(payback.gain, inputs) },
    money:
      price === undefined
        ? undefined
        : answer.map((amount, row) => amount * (price.column?.[row] ?? price.middle)),
  };
}

/** The formula's result for given numbers, without any doubt. `numbers` holds every input by id, in the formula's units. */
export function computedOnce(formula: Formula, numbers: ReadonlyMap<string, number>): number {
  return compiled(formula, (id) => {
    const number = numbers.get(id);
    if (number === undefined) throw new Error(`No value for input ${id}`);
    return () => number;
  })(0);
}
