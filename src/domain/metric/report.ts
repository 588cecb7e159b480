import { type Answer, answerOf, type Spread } from './answer';
import { benefitOf, type Choice } from './benefit';
import type { Sum } from './benefitSum';
import { compared, type Comparison, type Scenario } from './compare';
import { exchanged, type Exchange, exchangeNote } from './currency';
import { decisionOf } from './decision';
import { estimateModel } from './model';
import type { EstimateReport } from './reportSchema';
import type { EstimateMetric } from './schema';
import { type Drawing, SAMPLES, simulate } from './simulate';
import { sampleEstimate, sourceOf } from './state';
import { type Value, writtenValue } from './value';
import { paybackText, plainText, sentence, warnings } from './wording';

/** What a report is asked for. */
export type Asked = {
  readonly values: Readonly<Record<string, Value>>;
  readonly drawing: Drawing;
  /** The mark a decision hangs on, in the metric's unit. */
  readonly target?: number | undefined;
  /** Others to compare with these values. */
  readonly scenarios: readonly Scenario[];
  readonly choice: Choice;
  readonly currency: string;
  readonly exchange?: Exchange | undefined;
};

/** The name of the values themselves among scenarios. */
const AS_GIVEN = 'as given';

const METHOD =
  'The formula is computed on 20,000 draws of every input with doubt: a Latin hypercube on MT19937, one stream an input. ' +
  'A range holds nine of ten draws; ranges above 0 are lognormal, ranges that begin below 0 normal, ranges of shares logit-normal; ' +
  'three numbers are PERT, or a triangle where it says so, k of n is Beta(0.5 + k, 0.5 + n - k), measurements are drawn as they are. Percentiles are type 7. ' +
  'The inputs are taken as independent.';

type Written =
  number | number[] | { triangular: number[] } | { data: number[] } | { counted: number[] };

function written(value: Value): Written {
  const short = writtenValue(value);
  if (typeof short === 'number') return short;
  if ('triangular' in short) return { triangular: [...short.triangular] };
  if ('data' in short) return { data: [...short.data] };
  return 'counted' in short ? { counted: [...short.counted] } : [...short];
}

function plain({ p10, p50, p90 }: Spread) {
  return { p10, p50, p90 };
}

/** JSON has no infinity: never is null. */
function orNever({ p10, p50, p90 }: Spread) {
  const or = (number: number) => (Number.isFinite(number) ? number : null);
  return { p10: or(p10), p50: or(p50), p90: or(p90) };
}

function answerPart(answer: Answer, words: string): EstimateReport['answer'] {
  const { spread, mean, exact, loss } = answer;
  const text = plainText(sentence(answer, words));
  return { ...plain(spread), mean, exact, shareBelowZero: loss, sentence: text };
}

function paybackPart(answer: Answer, metric: EstimateMetric): EstimateReport['payback'] {
  const { payback } = answer;
  if (payback === undefined || metric.payback === undefined) return null;
  return {
    cost: plain(payback.cost),
    years: orNever(payback.years),
    shareWithinOneYear: payback.withinOne,
    shareWithinTwoYears: payback.withinTwo,
    shareNever: payback.never,
    words: paybackText(payback, metric.payback.words, answer.exact),
  };
}

function sumPart(sum: Sum, exchange: Exchange | undefined) {
  return {
    labels: [...sum.labels],
    lines: [...sum.lines],
    flows: sum.years.map(plain),
    netPresentValue: { ...plain(sum.value), mean: sum.mean },
    exchanged: exchange === undefined ? null : exchanged(sum.value, exchange),
    shareLoss: sum.loss,
    paybackMonth: orNever(sum.payback),
    shareNever: sum.never,
    curve: sum.curve.map(({ month, ...spread }) => ({ month, ...plain(spread) })),
  };
}

function benefitPart(metric: EstimateMetric, asked: Asked): EstimateReport['benefit'] {
  if (metric.benefit === undefined) return null;
  const { values, drawing, choice, currency, exchange } = asked;
  const { lines, sums } = benefitOf(estimateModel(metric), values, drawing, choice);
  return {
    currency,
    exchange:
      exchange === undefined ? null : { ...exchange, note: exchangeNote(currency, exchange) },
    years: metric.benefit.years,
    lines: [...lines],
    sums: sums.map((sum) => sumPart(sum, exchange)),
  };
}

function comparisonPart(
  { scenarios, pairs }: Comparison,
  asked: readonly Scenario[],
  words: string,
): EstimateReport['comparison'] {
  return {
    scenarios: scenarios.map(({ name, answer }) => {
      const values = asked.find((scenario) => scenario.name === name)?.values ?? {};
      const inputs = Object.entries(values).map(([id, value]) => [id, written(value)] as const);
      return { name, inputs: Object.fromEntries(inputs), answer: answerPart(answer, words) };
    }),
    pairs: pairs.map(({ a, b, difference, mean, more, same }) => ({
      a,
      b,
      difference: { ...plain(difference), mean },
      shareMore: more,
      shareSame: same,
    })),
  };
}

/** Everything there is to say about an estimate, as plain data. Throws RangeError for what cannot be computed. */
export function estimateReport(metric: EstimateMetric, asked: Asked): EstimateReport {
  const { values, drawing, target, scenarios } = asked;
  const model = estimateModel(metric);
  const simulation = simulate(model, values, drawing);
  const answer = answerOf(model, simulation);
  const against = target ?? (metric.better === 'higher' ? 0 : undefined);
  const decision = against === undefined ? undefined : decisionOf(model, simulation, against);
  const all = [{ name: AS_GIVEN, values }, ...scenarios];
  const given = { ...sampleEstimate(metric), values };
  return {
    kind: 'estimate-report',
    metric: metric.id,
    version: metric.version,
    title: metric.title,
    unit: metric.unit,
    better: metric.better,
    formula: metric.formula,
    method: METHOD,
    seed: drawing.seed,
    samples: SAMPLES,
    optimism: drawing.optimism === undefined ? null : written(drawing.optimism),
    inputs: metric.inputs.map((input) => {
      const value = values[input.id];
      if (value === undefined) throw new RangeError(`No value for input ${input.id}`);
      const source = sourceOf(input, given);
      const { id, label, unit } = input;
      return {
        id,
        label,
        unit,
        value: written(value),
        source: source === undefined ? null : { ...source },
      };
    }),
    answer: answerPart(answer, metric.words),
    decision:
      decision === undefined
        ? null
        : {
            against: decision.against,
            shareMissed: decision.missed,
            worthKnowing: decision.worthKnowing,
            inputs: decision.inputs.map(({ id, breakEven, worth }) => ({
              id,
              breakEven: breakEven ?? null,
              worth,
            })),
          },
    sensitivity: [...answer.doubts],
    payback: paybackPart(answer, metric),
    benefit: benefitPart(metric, asked),
    comparison:
      scenarios.length === 0
        ? null
        : comparisonPart(compared(model, all, drawing), all, metric.words),
    warnings: [...warnings(metric)],
  };
}
