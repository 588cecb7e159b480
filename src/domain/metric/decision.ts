import { meanOf } from './answer';
import { breakEven } from './breakEven';
import { inputsOf } from './formula';
import type { EstimateModel } from './model';
import type { Simulation } from './simulate';

/** What one input means for a decision. */
export type InputDecision = {
  readonly id: string;
  /** Its value at which the answer is just at the mark, in the formula's unit; undefined when none does that. */
  readonly breakEven: number | undefined;
  /** What knowing this input alone beforehand would be worth, in the metric's unit. */
  readonly worth: number;
};

/** A yes or no that hangs on which side of a mark the answer lies. */
export type Decision = {
  /** The mark: a target, or 0. In the metric's unit. */
  readonly against: number;
  /** Share of the outcomes on the wrong side of it. */
  readonly missed: number;
  /** Expected value of perfect information: what knowing everything beforehand would be worth, in the metric's unit. */
  readonly worthKnowing: number;
  /** Those the formula names; what it would be worth to measure first stands first. */
  readonly inputs: readonly InputDecision[];
};

/** Bins of equal size: 500 samples each, wide enough that their means are not noise. */
const BINS = 40;

/** The mean gain in each fortieth of an input's draws, from its lowest to its highest. */
function meansByRank(gains: Float64Array, ranks: Float64Array): readonly number[] {
  const sums = new Float64Array(BINS);
  const counts = new Float64Array(BINS);
  for (let row = 0; row < gains.length; row++) {
    const bin = Math.min(BINS - 1, Math.floor(((ranks[row] ?? 0) * BINS) / gains.length));
    sums[bin] = (sums[bin] ?? 0) + (gains[row] ?? 0);
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  return [...sums].map((sum, bin) => sum / (counts[bin] ?? 1));
}

function worthOf(meansKnown: ArrayLike<number>, mean: number): number {
  let sum = 0;
  for (let at = 0; at < meansKnown.length; at++) sum += Math.max(0, meansKnown[at] ?? 0);
  const worth = sum / meansKnown.length - Math.max(0, mean);
  // What is smaller is a rounding of the sums.
  return worth > 1e-9 * Math.abs(mean) ? worth : 0;
}

/**
 * What the doubt means for a decision that is right when the answer lies on the better side of `against`.
 * Perfect information is worth E[max(gain, 0)] - max(E[gain], 0), gain being the distance to the mark; of one input, the
 * same with the mean gain in each fortieth of its draws. Source: Howard (1966), Information value theory, IEEE SSC-2.
 */
export function decisionOf(
  model: EstimateModel,
  simulation: Simulation,
  against: number,
): Decision {
  const sign = model.metric.better === 'higher' ? 1 : -1;
  const gains = simulation.answer.map((amount) => sign * (amount - against));
  const mean = meanOf(gains);
  const worthKnowing = worthOf(gains, mean);
  let missed = 0;
  for (let row = 0; row < gains.length; row++) missed += (gains[row] ?? 0) < 0 ? 1 : 0;
  const named = inputsOf(model.answer);
  const inputs = simulation.inputs
    .filter(({ id }) => named.has(id))
    .map(({ id, ranks }) => ({
      id,
      breakEven: breakEven(model, simulation, id, against),
      worth:
        ranks === undefined ? 0 : Math.min(worthKnowing, worthOf(meansByRank(gains, ranks), mean)),
    }));
  return {
    against,
    missed: missed / gains.length,
    worthKnowing,
    inputs: inputs.sort((a, b) => b.worth - a.worth),
  };
}
