import { ascending, countBelow } from '../statistics/quantile';
import { quantilesOf } from '../statistics/select';
import { meanOf, type Spread } from './answer';
import type { BenefitLabel } from './schema';

/** One line of the model: its amount a year, once, or over the whole dip. Costs are positive amounts too. */
export type Line = {
  readonly id: string;
  readonly label: string;
  readonly is: 'benefit' | 'cost';
  readonly as: BenefitLabel;
  readonly when: 'yearly' | 'once' | 'dip';
  readonly counted: boolean;
  readonly amount: Spread;
};

/** A line with its formula and its amount in every sample; a dip's amount is spread over its months. */
export type Timed = Line & {
  readonly formula: string;
  readonly each: Float64Array;
  readonly monthsFormula: string | undefined;
  readonly months: Float64Array | undefined;
};

/** A sum of lines of one label, or of the labels a reader asked to add up. */
export type Sum = {
  readonly labels: readonly BenefitLabel[];
  readonly lines: readonly string[];
  /** Net flow of the start (year 0) and of each year. */
  readonly years: readonly Spread[];
  /** Net present value: year 0 as it is, each later year discounted from its end. */
  readonly value: Spread;
  readonly mean: number;
  /** Share of the outcomes with a net present value below 0. */
  readonly loss: number;
  /** The month from which everything so far stays at or above 0, not discounted; Infinity when it never does. */
  readonly payback: Spread;
  /** Share that never gets there within the years. */
  readonly never: number;
  /** Everything so far at the end of each quarter, from the start. */
  readonly curve: readonly (Spread & { readonly month: number })[];
};

/** A sum, and its net present value in every sample. */
export type SummedUp = { readonly sum: Sum; readonly value: Float64Array };

export const MONTHS = 12;
const QUARTER = 3;
const ROUNDING = 1e-12;

/** The 10th, 50th and 90th percentile of numbers in any order. */
export function spreadIn(numbers: Float64Array): Spread {
  const [p10 = NaN, p50 = NaN, p90 = NaN] = quantilesOf(numbers, [0.1, 0.5, 0.9]);
  return { p10, p50, p90 };
}

/** Adds a column, times a factor, to a sum. */
function add(sum: Float64Array, column: Float64Array, factor: number): void {
  for (let row = 0; row < sum.length; row++) {
    sum[row] = (sum[row] ?? 0) + factor * (column[row] ?? 0);
  }
}

/** What a dip takes in one month, subtracted from that month's flow. */
function subtractDip(here: Float64Array, each: Float64Array, months: Float64Array, month: number) {
  for (let row = 0; row < here.length; row++) {
    const length = months[row] ?? 0;
    const share = Math.min(1, Math.max(0, length - (month - 1)));
    if (share > 0) here[row] = (here[row] ?? 0) - ((each[row] ?? 0) * share) / length;
  }
}

/** What lines add at the start, and in each month after it. The result is never to be written to. */
function flowsOf(lines: readonly Timed[], count: number) {
  const [start, steady] = [new Float64Array(count), new Float64Array(count)];
  for (const { is, when, each } of lines) {
    const sign = is === 'benefit' ? 1 : -1;
    if (when === 'once') add(start, each, sign);
    if (when === 'yearly') add(steady, each, sign / MONTHS);
  }
  const dips = lines.flatMap(({ each, months }) =>
    months === undefined
      ? []
      : [{ each, months, last: months.reduce((most, month) => Math.max(most, month), 0) }],
  );
  return (month: number): Float64Array => {
    if (month === 0) return start;
    const felt = dips.filter(({ last }) => last > month - 1);
    if (felt.length === 0) return steady;
    const here = steady.slice();
    for (const { each, months } of felt) subtractDip(here, each, months, month);
    return here;
  };
}

/** Sums lines up over some years; `discount` holds the yearly rate of every sample. */
export function summedUp(
  labels: readonly BenefitLabel[],
  lines: readonly Timed[],
  years: number,
  discount: Float64Array,
): SummedUp {
  const count = discount.length;
  const zeros = () => new Float64Array(count);
  const [soFar, value, payback] = [zeros(), zeros(), zeros()];
  const flow = flowsOf(lines, count);
  const start = flow(0);
  const flows: Spread[] = [];
  const curve: (Spread & { month: number })[] = [];
  const year = zeros();
  for (let month = 0; month <= years * MONTHS; month++) {
    const here = flow(month);
    for (let row = 0; row < count; row++) {
      const flowing = here[row] ?? 0;
      const total = (soFar[row] ?? 0) + flowing;
      year[row] = (year[row] ?? 0) + flowing;
      soFar[row] = total;
      // A sum of twelfths misses 0 by a rounding.
      if (total < -ROUNDING * Math.abs(start[row] ?? 0)) payback[row] = month + 1;
    }
    if (month % QUARTER === 0) curve.push({ month, ...spreadIn(soFar) });
    if (month % MONTHS !== 0) continue;
    const power = month / MONTHS;
    for (let row = 0; row < count; row++) {
      value[row] = (value[row] ?? 0) + (year[row] ?? 0) / (1 + (discount[row] ?? 0)) ** power;
    }
    flows.push(spreadIn(year));
    year.fill(0);
  }
  const inTime = payback.map((month) => (month > years * MONTHS ? Infinity : month));
  const months = ascending(inTime);
  const below = value.reduce((losses, worth) => losses + (worth < 0 ? 1 : 0), 0);
  const sum = {
    labels,
    lines: lines.map(({ id }) => id),
    years: flows,
    value: spreadIn(value),
    mean: meanOf(value),
    loss: below / count,
    payback: spreadIn(inTime),
    never: 1 - countBelow(months, Infinity) / count,
    curve,
  };
  return { sum, value };
}
