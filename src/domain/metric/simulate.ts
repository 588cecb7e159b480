import {
  type Distribution,
  distributionOf,
  drawnFrom,
  type InverseCdf,
  inverseOf,
} from './distribution';
import { type Column, computedOnce, evaluated } from './evaluate';
import type { Formula } from './formula';
import { type EstimateModel, RATE, RATE_LIMITS } from './model';
import { draws, streamSeed } from './random';
import type { Value } from './value';

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

/**
 * How a simulation is drawn. `seed` is from 0 to 4,294,967,295. `optimism` is one factor for all estimates at once:
 * 1.2 takes each for 20 % too favourable.
 */
export type Drawing = { readonly seed: number; readonly optimism?: Value | undefined };

/** The stream of the common factor. */
const OPTIMISM = 'optimism';

function drawn(id: string, from: Distribution, seed: number): Drawn {
  const inverse = inverseOf(from);
  const middle = inverse(0.5);
  if (from.kind === 'point') return { id, inverse, middle, column: undefined, ranks: undefined };
  const own = draws(streamSeed(seed, id), SAMPLES);
  return { id, inverse, middle, column: drawnFrom(from, own), ranks: own.ranks };
}

/** A column as one number a sample. */
function filled(column: Column, count: number): Float64Array {
  return typeof column === 'number' ? new Float64Array(count).fill(column) : column;
}

/** A formula computed on the draws; `count` is how many samples it fills when nothing in it varies. */
export function computed(
  formula: Formula,
  inputs: readonly Drawn[],
  count: number = SAMPLES,
): Float64Array {
  const columns = new Map(inputs.map(({ id, column, middle }) => [id, column ?? middle]));
  const result = evaluated(formula, (id) => {
    const column = columns.get(id);
    if (column === undefined) throw new Error(`No value for input ${id}`);
    return column;
  });
  return filled(result, count);
}

/** Every input in its middle, by id. */
export function middlesOf(inputs: readonly Drawn[]): ReadonlyMap<string, number> {
  return new Map(inputs.map(({ id, middle }) => [id, middle]));
}

/** An input made less favourable by the common factor; a share stays a share. */
function sobered(input: Drawn, factor: Drawn, helps: number, isShare: boolean): Drawn {
  const { column } = input;
  if (column === undefined || helps === 0) return input;
  const power = helps > 0 ? -1 : 1;
  const top = isShare ? 1 : Infinity;
  return {
    ...input,
    inverse: (share) => Math.min(top, input.inverse(share) * factor.middle ** power),
    middle: Math.min(top, input.middle * factor.middle ** power),
    column: column.map((number, row) =>
      Math.min(top, number * (factor.column?.[row] ?? factor.middle) ** power),
    ),
  };
}

/** All estimates too favourable by one shared factor; numbers without doubt were counted and stay. */
function soberedAll(
  { metric, answer }: EstimateModel,
  inputs: readonly Drawn[],
  factor: Drawn,
): readonly Drawn[] {
  const middles = middlesOf(inputs);
  const better = metric.better === 'higher' ? 1 : -1;
  return inputs.map((input) => {
    const at = (share: number) =>
      computedOnce(answer, new Map(middles).set(input.id, input.inverse(share)));
    const unit = metric.inputs.find(({ id }) => id === input.id)?.unit;
    return sobered(input, factor, better * Math.sign(at(0.9) - at(0.1)), unit === '%');
  });
}

/** Draws every input of a metric. Throws when a value is missing or breaks its input's limits. */
export function drawnInputs(
  model: EstimateModel,
  values: Readonly<Record<string, Value>>,
  { seed, optimism }: Drawing,
): readonly Drawn[] {
  const inputs = model.metric.inputs.map((input) => {
    const value = values[input.id];
    if (value === undefined) throw new Error(`No value for input ${input.id}`);
    return drawn(input.id, distributionOf(value, input), seed);
  });
  if (optimism === undefined) return inputs;
  return soberedAll(model, inputs, drawn(OPTIMISM, distributionOf(optimism, RATE_LIMITS), seed));
}

/**
 * Draws 20,000 samples of every input with doubt and computes the metric's formulas on them.
 * Inputs are independent, but for the common factor; the same seed and values give the same bytes.
 * Throws when a value is missing or breaks its input's limits.
 * Source: Latin hypercube on MT19937, one stream an input, inverse distribution functions.
 */
export function simulate(
  model: EstimateModel,
  values: Readonly<Record<string, Value>>,
  drawing: number | Drawing,
): Simulation {
  const how = typeof drawing === 'number' ? { seed: drawing } : drawing;
  const inputs = drawnInputs(model, values, how);
  const answer = computed(model.answer, inputs);
  const { payback } = model;
  const rate = values[RATE];
  const price =
    rate === undefined ? undefined : drawn(RATE, distributionOf(rate, RATE_LIMITS), how.seed);
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
