import { ascending } from '../statistics/quantile';
import { type Answer, answerOf, meanOf, type Spread, spreadOf } from './answer';
import type { EstimateModel } from './model';
import { type Drawing, simulate } from './simulate';
import type { Value } from './value';

/** One set of values under a name. */
export type Scenario = { readonly name: string; readonly values: Readonly<Record<string, Value>> };

/** One scenario less another, sample by sample. */
export type Pair = {
  readonly a: string;
  readonly b: string;
  /** The answer under `a` minus the answer under `b`. */
  readonly difference: Spread;
  readonly mean: number;
  /** Share of the samples in which `a` gives more than `b`. */
  readonly more: number;
  /** Share in which both give the same. */
  readonly same: number;
};

/** Scenarios side by side. */
export type Comparison = {
  readonly scenarios: readonly { readonly name: string; readonly answer: Answer }[];
  readonly pairs: readonly Pair[];
};

/** More scenarios than this nobody keeps apart. */
const MOST_SCENARIOS = 4;

function pairOf(a: string, b: string, ofA: Float64Array, ofB: Float64Array): Pair {
  const difference = ofA.map((amount, row) => amount - (ofB[row] ?? NaN));
  let more = 0;
  let same = 0;
  for (let row = 0; row < difference.length; row++) {
    if ((difference[row] ?? 0) > 0) more += 1;
    else if (difference[row] === 0) same += 1;
  }
  return {
    a,
    b,
    difference: spreadOf(ascending(difference)),
    mean: meanOf(difference),
    more: more / difference.length,
    same: same / difference.length,
  };
}

/**
 * Compares two to four scenarios of one metric, each later one with each earlier. All draw from the same streams
 * (common random numbers), so that an input they share adds nothing to their difference. Throws RangeError for fewer
 * or more, and for a name that occurs twice.
 */
export function compared(
  model: EstimateModel,
  scenarios: readonly Scenario[],
  drawing: Drawing,
): Comparison {
  if (scenarios.length < 2 || scenarios.length > MOST_SCENARIOS) {
    throw new RangeError(`Compare 2 to ${MOST_SCENARIOS} scenarios, not ${scenarios.length}.`);
  }
  if (new Set(scenarios.map(({ name }) => name)).size < scenarios.length) {
    throw new RangeError('Two scenarios have the same name; give each its own.');
  }
  const drawn = scenarios.map(({ name, values }) => {
    const simulation = simulate(model, values, drawing);
    return { name, simulation, answer: answerOf(model, simulation) };
  });
  return {
    scenarios: drawn.map(({ name, answer }) => ({ name, answer })),
    pairs: drawn.flatMap((later, at) =>
      drawn
        .slice(0, at)
        .map((earlier) =>
          pairOf(later.name, earlier.name, later.simulation.answer, earlier.simulation.answer),
        ),
    ),
  };
}
