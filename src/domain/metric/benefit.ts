import { ascending, countBelow } from '../statistics/quantile';
import { meanOf, type Spread, spreadOf } from './answer';
import { parseFormula } from './formula';
import type { EstimateModel } from './model';
import type { Benefit, BenefitLabel } from './schema';
import { computed, type Drawing, drawnInputs, SAMPLES } from './simulate';
import type { Value } from './value';

/** What money is: in the bank, people's time, or a loss that does not happen. Never added up unasked. */
export const LABELS = ['cash', 'capacity', 'risk'] as const;

/** What the reader chose: lines switched on or off by id, and labels to be added up all the same. */
export type Choice = {
  readonly lines: Readonly<Record<string, boolean>>;
  readonly together: readonly BenefitLabel[];
};

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

/** The money side of an estimate. */
export type BenefitAnswer = { readonly lines: readonly Line[]; readonly sums: readonly Sum[] };

/** A line with its amount in every sample; a dip's amount is spread over its months. */
type Timed = Line & { readonly each: Float64Array; readonly months: Float64Array | undefined };

const MONTHS = 12;
const QUARTER = 3;
const ROUNDING = 1e-12;

/** Adds a column, times a factor, to a sum. */
function add(sum: Float64Array, column: Float64Array, factor: number): void {
  for (let row = 0; row < sum.length; row++) {
    sum[row] = (sum[row] ?? 0) + factor * (column[row] ?? 0);
  }
}

/** What lines add at the start, and in each month after it: one column for both, dips apart. */
function flowsOf(lines: readonly Timed[], count: number) {
  const [start, steady] = [new Float64Array(count), new Float64Array(count)];
  for (const { is, when, each } of lines) {
    const sign = is === 'benefit' ? 1 : -1;
    if (when === 'once') add(start, each, sign);
    if (when === 'yearly') add(steady, each, sign / MONTHS);
  }
  return (month: number): Float64Array => {
    if (month === 0) return start;
    const here = steady.slice();
    for (const { each, months } of lines) {
      if (months === undefined) continue;
      for (let row = 0; row < count; row++) {
        const length = months[row] ?? 0;
        const share = Math.min(1, Math.max(0, length - (month - 1)));
        if (share > 0) here[row] = (here[row] ?? 0) - ((each[row] ?? 0) * share) / length;
      }
    }
    return here;
  };
}

function sumOf(
  labels: readonly BenefitLabel[],
  lines: readonly Timed[],
  years: number,
  discount: Float64Array,
): Sum {
  const count = discount.length;
  const zeros = () => new Float64Array(count);
  const [soFar, value, payback] = [zeros(), zeros(), zeros()];
  const flow = flowsOf(lines, count);
  const start = flow(0);
  const flows: Spread[] = [];
  const curve: (Spread & { month: number })[] = [];
  let year = zeros();
  for (let month = 0; month <= years * MONTHS; month++) {
    const here = flow(month);
    add(year, here, 1);
    add(soFar, here, 1);
    for (let row = 0; row < count; row++) {
      // A sum of twelfths misses 0 by a rounding.
      if ((soFar[row] ?? 0) < -ROUNDING * Math.abs(start[row] ?? 0)) payback[row] = month + 1;
    }
    if (month % QUARTER === 0) curve.push({ month, ...spreadOf(ascending(soFar)) });
    if (month % MONTHS !== 0) continue;
    const power = month / MONTHS;
    for (let row = 0; row < count; row++) {
      value[row] = (value[row] ?? 0) + (year[row] ?? 0) / (1 + (discount[row] ?? 0)) ** power;
    }
    flows.push(spreadOf(ascending(year)));
    year = zeros();
  }
  const inTime = payback.map((month) => (month > years * MONTHS ? Infinity : month));
  const [sorted, months] = [ascending(value), ascending(inTime)];
  return {
    labels,
    lines: lines.map(({ id }) => id),
    years: flows,
    value: spreadOf(sorted),
    mean: meanOf(value),
    loss: countBelow(sorted, 0) / count,
    payback: spreadOf(months),
    never: 1 - countBelow(months, Infinity) / count,
    curve,
  };
}

/** The dip as one more cost: its depth of what it takes from, for its months. */
function linesOf(benefit: Benefit) {
  const { dip } = benefit;
  const lines = benefit.lines.map((line) => ({ ...line, months: undefined }));
  if (dip === undefined) return lines;
  const { id, label, as, on, of, depth, months } = dip;
  const formula = `(${of}) * (${depth}) * (${months}) / ${MONTHS}`;
  return [...lines, { id, label, as, on, formula, months, is: 'cost', when: 'dip' } as const];
}

/**
 * Yearly flows, net present value and payback month of an estimate's benefit model, for each label alone, and for the
 * labels in `together` added up because the reader said so. Everything is in the metric's currency; draws are those of
 * `simulate`. Throws when the metric has no benefit model, for an unknown line, or as `simulate` does.
 */
export function benefitOf(
  model: EstimateModel,
  values: Readonly<Record<string, Value>>,
  drawing: Drawing,
  choice: Choice = { lines: {}, together: [] },
): BenefitAnswer {
  const { benefit } = model.metric;
  if (benefit === undefined) throw new RangeError(`${model.metric.id} has no benefit model.`);
  const all = linesOf(benefit);
  const unknown = Object.keys(choice.lines).find((id) => all.every((line) => line.id !== id));
  if (unknown !== undefined) throw new RangeError(`${unknown} is not a line.`);
  const inputs = drawnInputs(model, values, drawing);
  // Without any doubt one sample says everything.
  const count = inputs.every(({ column }) => column === undefined) ? 1 : SAMPLES;
  const column = (formula: string) => computed(parseFormula(formula), inputs, count);
  const timed = all.map(({ id, label, is, as, when, on, formula, months }): Timed => {
    const each = column(formula);
    const counted = choice.lines[id] ?? on;
    const line = { id, label, is, as, when, counted, amount: spreadOf(ascending(each)) };
    return { ...line, each, months: months === undefined ? undefined : column(months) };
  });
  const discount = column(benefit.discount);
  const asked = LABELS.filter((label) => choice.together.includes(label));
  const groups = [...LABELS.map((label) => [label]), ...(asked.length > 1 ? [asked] : [])];
  return {
    lines: timed.map(({ id, label, is, as, when, counted, amount }) => {
      return { id, label, is, as, when, counted, amount };
    }),
    sums: groups.flatMap((labels) => {
      const lines = timed.filter(
        ({ counted, as }) => counted && labels.some((label) => label === as),
      );
      return lines.length === 0 ? [] : [sumOf(labels, lines, benefit.years, discount)];
    }),
  };
}
