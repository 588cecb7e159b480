import {
  type Line,
  MONTHS,
  spreadIn,
  type Sum,
  summedUp,
  type SummedUp,
  type Timed,
} from './benefitSum';
import { parseFormula } from './formula';
import type { EstimateModel } from './model';
import type { Benefit, BenefitLabel } from './schema';
import { computed, type Drawing, type Drawn, drawnInputs, SAMPLES } from './simulate';
import type { Value } from './value';

/** What money is: in the bank, people's time, or a loss that does not happen. Never added up unasked. */
export const LABELS = ['cash', 'capacity', 'risk'] as const;

/** What the reader chose: lines switched on or off by id, and labels to be added up all the same. */
export type Choice = {
  readonly lines: Readonly<Record<string, boolean>>;
  readonly together: readonly BenefitLabel[];
};

/** The money side of an estimate. */
export type BenefitAnswer = { readonly lines: readonly Line[]; readonly sums: readonly Sum[] };

/** The dip as one more cost: its depth of what it takes from, for its months. */
function linesOf(benefit: Benefit) {
  const { dip } = benefit;
  const lines = benefit.lines.map((line) => ({ ...line, months: undefined }));
  if (dip === undefined) return lines;
  const { id, label, as, on, of, depth, months } = dip;
  const formula = `(${of}) * (${depth}) * (${months}) / ${MONTHS}`;
  return [...lines, { id, label, as, on, formula, months, is: 'cost', when: 'dip' } as const];
}

/** A benefit model computed: its lines, its sums, and the draws they rest on. */
export type DrawnBenefit = {
  readonly benefit: Benefit;
  readonly inputs: readonly Drawn[];
  readonly lines: readonly Timed[];
  readonly sums: readonly SummedUp[];
};

/** As `benefitOf`, with every sample. */
export function drawnBenefit(
  model: EstimateModel,
  values: Readonly<Record<string, Value>>,
  drawing: Drawing,
  choice: Choice = { lines: {}, together: [] },
): DrawnBenefit {
  const { benefit } = model.metric;
  if (benefit === undefined) throw new RangeError(`${model.metric.id} has no benefit model.`);
  const all = linesOf(benefit);
  const unknown = Object.keys(choice.lines).find((id) => all.every((line) => line.id !== id));
  if (unknown !== undefined) throw new RangeError(`${unknown} is not a line.`);
  const inputs = drawnInputs(model, values, drawing);
  // Without any doubt one sample says everything.
  const count = inputs.every(({ column }) => column === undefined) ? 1 : SAMPLES;
  const column = (formula: string) => computed(parseFormula(formula), inputs, count);
  const lines = all.map(({ id, label, is, as, when, on, formula, months }): Timed => {
    const each = column(formula);
    return {
      id,
      label,
      is,
      as,
      when,
      counted: choice.lines[id] ?? on,
      amount: spreadIn(each),
      formula,
      each,
      monthsFormula: months,
      months: months === undefined ? undefined : column(months),
    };
  });
  const discount = column(benefit.discount);
  const asked = LABELS.filter((label) => choice.together.includes(label));
  const groups = [...LABELS.map((label) => [label]), ...(asked.length > 1 ? [asked] : [])];
  const sums = groups.flatMap((labels) => {
    const counted = lines.filter((line) => line.counted && labels.some((one) => one === line.as));
    return counted.length === 0 ? [] : [summedUp(labels, counted, benefit.years, discount)];
  });
  return { benefit, inputs, lines, sums };
}

/** The part of a computed benefit model that people read. */
export function benefitAnswer({ lines, sums }: DrawnBenefit): BenefitAnswer {
  return {
    lines: lines.map(({ id, label, is, as, when, counted, amount }) => {
      return { id, label, is, as, when, counted, amount };
    }),
    sums: sums.map(({ sum }) => sum),
  };
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
  return benefitAnswer(drawnBenefit(model, values, drawing, choice));
}
