import { ascending } from '../statistics/quantile';
import { meanOf } from './answer';
import { type BenefitAnswer, benefitAnswer, drawnBenefit } from './benefit';
import { sumDecision } from './benefitDecision';
import { compared, type Comparison } from './compare';
import { type Decision, decisionOf } from './decision';
import { distributionOf, drawnFrom } from './distribution';
import type { Extra } from './extra';
import { type Histogram, histogramOf } from './histogram';
import { type EstimateModel, RATE, RATE_LIMITS } from './model';
import { draws, streamSeed } from './random';
import type { EstimateMetric } from './schema';
import { SAMPLES, simulate } from './simulate';
import type { Value } from './value';

/** What results are computed from. */
export type Asked = {
  readonly values: Readonly<Record<string, Value>>;
  readonly seed: number;
  readonly extra: Extra;
};

/** All that is shown below an estimate's answer, as plain data that a worker can send. */
export type Results = {
  /** Undefined when less is better and there is no target: then there is nothing to miss. */
  readonly decision: Decision | undefined;
  /** Undefined when every input is one number. */
  readonly histogram: Histogram | undefined;
  /** Mean price of one unit, when the reader gave one. */
  readonly rate: number | undefined;
  readonly benefit:
    | {
        readonly answer: BenefitAnswer;
        /** What each of the answer's sums hangs on, in their order. */
        readonly decisions: readonly Decision[];
      }
    | undefined;
  /** The form's numbers first, then the scenarios; names are their places, `0` to `3`. */
  readonly comparison: Comparison | undefined;
};

/** The number to reach: the reader's; else 0 where more is better; else the first target of the metric's file. */
export function markOf(metric: EstimateMetric, { target }: Extra): number | undefined {
  if (target !== null) return target;
  return metric.better === 'higher' ? 0 : metric.targets?.[0]?.value;
}

function meanRate(values: Asked['values'], seed: number): number | undefined {
  const rate = values[RATE];
  if (rate === undefined) return undefined;
  if ('point' in rate) return rate.point;
  const drawn = draws(streamSeed(seed, RATE), SAMPLES);
  return meanOf(drawnFrom(distributionOf(rate, RATE_LIMITS), drawn));
}

/**
 * Decision, spread, benefit and comparison of an estimate: the same numbers as `estimateReport` gives.
 * A scenario without a number for an input takes the form's. Throws RangeError for what cannot be computed.
 */
export function resultsOf(model: EstimateModel, { values, seed, extra }: Asked): Results {
  const { metric } = model;
  const simulation = simulate(model, values, seed);
  const mark = markOf(metric, extra);
  const isExact = simulation.inputs.every(({ column }) => column === undefined);
  const drawn =
    metric.benefit === undefined ? undefined : drawnBenefit(model, values, { seed }, extra);
  const all = [{ values }, ...extra.scenarios];
  const scenarios = all.map((scenario, at) => {
    return { name: String(at), values: { ...values, ...scenario.values } };
  });
  return {
    decision: mark === undefined ? undefined : decisionOf(model, simulation, mark),
    histogram: isExact ? undefined : histogramOf(ascending(simulation.answer), mark),
    rate: meanRate(values, seed),
    benefit:
      drawn === undefined
        ? undefined
        : {
            answer: benefitAnswer(drawn),
            decisions: drawn.sums.map((summed) => sumDecision(model, drawn, summed)),
          },
    comparison: scenarios.length < 2 ? undefined : compared(model, scenarios, { seed }),
  };
}
