import { ascending, countBelow, quantile } from '../statistics/quantile';
import { computedOnce } from './evaluate';
import { inputsOf } from './formula';
import type { EstimateModel } from './model';
import { middlesOf, type Simulation } from './simulate';

/** Four of five outcomes lie between `p10` and `p90`; half lie below `p50`. */
export type Spread = { readonly p10: number; readonly p50: number; readonly p90: number };

/** One of twenty equally likely outcomes. */
export type Outcome = { readonly amount: number; readonly paysInYearOne: boolean };

/** How one input alone moves the answer, and its share of all the doubt. */
export type Doubt = {
  readonly id: string;
  /** The input at its 10th and 90th percentile, in the formula's unit. */
  readonly from: number;
  readonly to: number;
  /** The answer at these two, every other input in the middle. */
  readonly atFrom: number;
  readonly atTo: number;
  /** Squared rank correlation with the answer, as a share of the sum over all inputs: 0 to 1. */
  readonly share: number;
};

/** When a one-off cost has come back, in years; Infinity when the yearly gain never covers it. */
export type Payback = {
  readonly cost: Spread;
  readonly years: Spread;
  readonly withinOne: number;
  readonly withinTwo: number;
  readonly never: number;
};

/** The answer to an estimate's question. Shares are fractions. */
export type Answer = {
  /** Whether every input is one number, so that there is no range. */
  readonly exact: boolean;
  readonly spread: Spread;
  readonly mean: number;
  /** Share of the outcomes below 0. */
  readonly loss: number;
  readonly outcomes: readonly Outcome[];
  /** The answer with every input in the middle, where the bars of `doubts` start. */
  readonly middle: number;
  /** Largest share first. */
  readonly doubts: readonly Doubt[];
  readonly payback: Payback | undefined;
  readonly money: Spread | undefined;
};

/** How many dots stand for the outcomes. */
export const DOTS = 20;

/** The 10th, 50th and 90th percentile of ascending numbers. */
export function spreadOf(sorted: Float64Array): Spread {
  return {
    p10: quantile(sorted, 0.1),
    p50: quantile(sorted, 0.5),
    p90: quantile(sorted, 0.9),
  };
}

/** The mean. */
export function meanOf(numbers: Float64Array): number {
  let sum = 0;
  for (let row = 0; row < numbers.length; row++) sum += numbers[row] ?? 0;
  return sum / numbers.length;
}

function years(cost: number, gain: number): number {
  if (cost <= 0) return 0;
  return gain <= 0 ? Infinity : cost / gain;
}

/** When the cost of each sample has come back, and what that comes to; the years of each are no part of an answer. */
function paybackOf({
  payback,
}: Simulation): { readonly each: Float64Array; readonly told: Payback } | undefined {
  if (payback === undefined) return undefined;
  const each = payback.cost.map((cost, row) => years(cost, payback.gain[row] ?? 0));
  const sorted = ascending(each);
  const within = (limit: number) =>
    each.reduce((count, year) => count + (year <= limit ? 1 : 0), 0) / each.length;
  const told = {
    cost: spreadOf(ascending(payback.cost)),
    years: spreadOf(sorted),
    withinOne: within(1),
    withinTwo: within(2),
    never: 1 - countBelow(sorted, Infinity) / each.length,
  };
  return { each, told };
}

/** Rank of every answer among the sorted ones; equal answers share the lowest rank. */
function ranksOf(answer: Float64Array, sorted: Float64Array): Float64Array {
  return answer.map((amount) => countBelow(sorted, amount));
}

/** Twenty outcomes: the middle of each twentieth of the sorted answers. */
function outcomesOf(
  sorted: Float64Array,
  ranks: Float64Array,
  each: Float64Array | undefined,
): readonly Outcome[] {
  const paid = Array.from({ length: DOTS }, () => 0);
  let all = 0;
  each?.forEach((year, row) => {
    if (year > 1) return;
    const dot = Math.floor(((ranks[row] ?? 0) * DOTS) / sorted.length);
    paid[dot] = (paid[dot] ?? 0) + 1;
    all += 1;
  });
  // As many dots are filled as outcomes pay back; the ones that do so most often.
  const filled = Math.round((all * DOTS) / sorted.length);
  const order = paid.map((count, dot) => ({ count, dot }));
  order.sort((a, b) => b.count - a.count || b.dot - a.dot);
  const chosen = new Set(order.slice(0, filled).map(({ dot }) => dot));
  return paid.map((_, dot) => ({
    amount: quantile(sorted, (dot + 0.5) / DOTS),
    paysInYearOne: chosen.has(dot),
  }));
}

/** Pearson's correlation of two columns; 0 when one does not vary. Of ranks it is Spearman's. */
function correlation(a: Float64Array, b: Float64Array): number {
  const [meanA, meanB] = [meanOf(a), meanOf(b)];
  let both = 0;
  let varianceA = 0;
  let varianceB = 0;
  for (let row = 0; row < a.length; row++) {
    const fromA = (a[row] ?? meanA) - meanA;
    const fromB = (b[row] ?? meanB) - meanB;
    both += fromA * fromB;
    varianceA += fromA * fromA;
    varianceB += fromB * fromB;
  }
  return varianceA === 0 || varianceB === 0 ? 0 : both / Math.sqrt(varianceA * varianceB);
}

function doubtsOf(
  model: EstimateModel,
  simulation: Simulation,
  ranks: Float64Array,
): readonly Doubt[] {
  const middles = middlesOf(simulation.inputs);
  const named = inputsOf(model.answer);
  const raw = simulation.inputs.flatMap((input) => {
    if (input.ranks === undefined || !named.has(input.id)) return [];
    const [from, to] = [input.inverse(0.1), input.inverse(0.9)];
    const at = (number: number) =>
      computedOnce(model.answer, new Map(middles).set(input.id, number));
    const squared = correlation(input.ranks, ranks) ** 2;
    return [{ id: input.id, from, to, atFrom: at(from), atTo: at(to), squared }];
  });
  const sum = raw.reduce((total, { squared }) => total + squared, 0);
  return raw
    .map(({ squared, ...doubt }) => ({ ...doubt, share: sum === 0 ? 0 : squared / sum }))
    .sort((a, b) => b.share - a.share);
}

/** Sums up a simulation. Percentiles are Hyndman and Fan's type 7; shares are counts of the 20,000 samples. */
export function answerOf(model: EstimateModel, simulation: Simulation): Answer {
  const sorted = ascending(simulation.answer);
  const ranks = ranksOf(simulation.answer, sorted);
  const paid = paybackOf(simulation);
  const middles = middlesOf(simulation.inputs);
  return {
    exact: simulation.inputs.every(({ column }) => column === undefined),
    spread: spreadOf(sorted),
    mean: meanOf(simulation.answer),
    loss: countBelow(sorted, 0) / sorted.length,
    outcomes: outcomesOf(sorted, ranks, paid?.each),
    middle: computedOnce(model.answer, middles),
    doubts: doubtsOf(model, simulation, ranks),
    payback: paid?.told,
    money: simulation.money === undefined ? undefined : spreadOf(ascending(simulation.money)),
  };
}
