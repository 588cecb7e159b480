import { meanOf } from './answer';
import { breakEven, type Moved } from './breakEven';
import { computedOnce } from './evaluate';
import { inputsOf } from './formula';
import type { EstimateModel } from './model';
import { type Drawn, middlesOf, type Simulation } from './simulate';

/** What one input means for a decision. */
export type InputDecision = {
  readonly id: string;
  /** Its value at which the answer is just at the mark, in the formula's unit; undefined when none does that. */
  readonly breakEven: number | undefined;
  /** The side of it on which the mark is met; without one, whether any value meets it or none. */
  readonly meets: 'above' | 'below' | 'everywhere' | 'nowhere';
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

/** The side of its break-even on which an input brings the result to the better side of the mark. */
function sideOf(
  { middles, at }: Moved,
  id: string,
  gain: (result: number) => number,
  even: number | undefined,
): InputDecision['meets'] {
  const now = gain(at(middles));
  if (even === undefined) return now >= 0 ? 'everywhere' : 'nowhere';
  const middle = middles.get(id) ?? even;
  if (middle !== even) return middle > even === now > 0 ? 'above' : 'below';
  const beside = even + (Math.abs(even) || 1) / 100;
  return gain(at(new Map(middles).set(id, beside))) >= 0 ? 'above' : 'below';
}

/** What a decision hangs on: the draws of its inputs, and the result in every sample. */
export type Question = Moved & {
  readonly better: 'higher' | 'lower';
  readonly drawn: readonly Drawn[];
  /** Inputs the result depends on. */
  readonly named: ReadonlySet<string>;
  readonly samples: Float64Array;
};

/**
 * What the doubt means for a decision that is right when the result lies on the better side of `against`.
 * Perfect information is worth E[max(gain, 0)] - max(E[gain], 0), gain being the distance to the mark; of one input, the
 * same with the mean gain in each fortieth of its draws. Source: Howard (1966), Information value theory, IEEE SSC-2.
 */
export function decided(question: Question, against: number): Decision {
  const sign = question.better === 'higher' ? 1 : -1;
  const gain = (result: number) => sign * (result - against);
  const gains = question.samples.map(gain);
  const mean = meanOf(gains);
  const worthKnowing = worthOf(gains, mean);
  let missed = 0;
  for (let row = 0; row < gains.length; row++) missed += (gains[row] ?? 0) < 0 ? 1 : 0;
  const inputs = question.drawn
    .filter(({ id }) => question.named.has(id))
    .map(({ id, ranks }): InputDecision => {
      const even = breakEven(question, id, against);
      const worth =
        ranks === undefined ? 0 : Math.min(worthKnowing, worthOf(meansByRank(gains, ranks), mean));
      return { id, breakEven: even, meets: sideOf(question, id, gain, even), worth };
    });
  return {
    against,
    missed: missed / gains.length,
    worthKnowing,
    inputs: inputs.sort((a, b) => b.worth - a.worth),
  };
}

/** The decision that hangs on an estimate's answer; see `decided`. `against` is in the metric's unit. */
export function decisionOf(
  model: EstimateModel,
  simulation: Simulation,
  against: number,
): Decision {
  const { metric, answer } = model;
  return decided(
    {
      inputs: metric.inputs,
      middles: middlesOf(simulation.inputs),
      at: (numbers) => computedOnce(answer, numbers),
      better: metric.better,
      drawn: simulation.inputs,
      named: new Set(inputsOf(answer).keys()),
      samples: simulation.answer,
    },
    against,
  );
}
