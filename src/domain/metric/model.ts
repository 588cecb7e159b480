import { type Formula, parseFormula } from './formula';
import type { EstimateMetric, Input } from './schema';
import type { Limits, Value } from './value';

/** The id under which the reader's price of one unit is kept. */
export const RATE = 'rate';

/** A price per unit: any amount above 0. */
export const RATE_LIMITS: Limits = { unit: '1', above: 0 };

/** A metric with its formulas parsed. */
export type EstimateModel = {
  readonly metric: EstimateMetric;
  readonly answer: Formula;
  readonly payback: { readonly cost: Formula; readonly gain: Formula } | undefined;
};

/** Parses a checked metric's formulas; throws FormulaError on one that does not parse. */
export function estimateModel(metric: EstimateMetric): EstimateModel {
  const { payback } = metric;
  const answer = parseFormula(metric.formula);
  return {
    metric,
    // A share comes out as a fraction, and is told in the metric's unit: 0.39 is 39 %.
    answer:
      metric.unit === '%'
        ? { kind: '*', left: answer, right: { kind: 'number', value: 100, at: 0 }, at: 0 }
        : answer,
    payback:
      payback === undefined
        ? undefined
        : { cost: parseFormula(payback.cost), gain: parseFormula(payback.gain) },
  };
}

/** The value an input has in its file; undefined when the file states none. */
export function statedValue(input: Input): Value | undefined {
  if (input.point !== undefined) return { point: input.point };
  if (input.range90 !== undefined) return { range90: input.range90 };
  if (input.pert !== undefined) return { pert: input.pert };
  if (input.triangular !== undefined) return { triangular: input.triangular };
  if (input.data !== undefined) return { data: input.data };
  return input.counted === undefined ? undefined : { counted: input.counted };
}

/** The value of the sample. Throws when a file that was never checked states none. */
export function sampleValue(input: Input): Value {
  const value = statedValue(input);
  if (value === undefined) throw new Error(`Input ${input.id} states no value`);
  return value;
}

/** Every input's sample value, by id. */
export function sampleValues(metric: EstimateMetric): Readonly<Record<string, Value>> {
  return Object.fromEntries(metric.inputs.map((input) => [input.id, sampleValue(input)]));
}

/** Every field a reader fills in, the price last, with the limits its numbers keep to. */
export function fieldLimits(
  metric: EstimateMetric,
): readonly { readonly id: string; readonly limits: Limits }[] {
  const rate = metric.money === undefined ? [] : [{ id: RATE, limits: RATE_LIMITS }];
  return [...metric.inputs.map((input) => ({ id: input.id, limits: input })), ...rate];
}
