import path from 'node:path';
import { answerOf } from '../domain/metric/answer';
import { estimateModel, sampleValues } from '../domain/metric/model';
import { numberText, roughly } from '../domain/metric/numbers';
import type { EstimateMetric } from '../domain/metric/schema';
import { simulate } from '../domain/metric/simulate';
import { type MetricTarget, MetricTargets } from '../domain/metric/targetSchema';
import { readValue, type Value, valueProblem } from '../domain/metric/value';
import { problemsOf, problemText } from '../domain/problem';
import { readArgs, Refusal, unknownWord } from './args';
import { dataOf, type Place } from './maturityInput';
import { printable, write } from './lines';
import type { Command } from './metrics';
import { estimateNamed, metricNamed } from './metricsDefinitions';

const DEFAULT_TARGETS = 'docs/metrics/targets.yaml';
/** Half of the outcomes: the middle one keeps to the mark. */
const SURE = 50;

/** How one target stands. */
type Result = {
  readonly metric: string;
  readonly is: 'at least' | 'at most';
  readonly mark: number;
  readonly by: string | null;
  /** The middle outcome, or what was measured; null is no data. */
  readonly value: number | null;
  /** Share of the outcomes that keep to the mark; null for a measured number. */
  readonly chance: number | null;
  /** The chance that is asked for. */
  readonly sure: number | null;
  readonly met: boolean;
};

function valuesOf(metric: EstimateMetric, target: MetricTarget): Readonly<Record<string, Value>> {
  const values: Record<string, Value> = { ...sampleValues(metric) };
  for (const [id, written] of Object.entries(target.inputs ?? {})) {
    const input = metric.inputs.find((candidate) => candidate.id === id);
    if (input === undefined) {
      throw unknownWord(
        `an input of ${metric.id}`,
        id,
        metric.inputs.map((known) => known.id),
      );
    }
    const value = readValue(written);
    const problem = value === undefined ? 'This is no value.' : valueProblem(value, input);
    if (value === undefined || problem !== undefined) {
      throw new Refusal(`${metric.id} › ${id}: ${problem ?? ''}`);
    }
    values[id] = value;
  }
  return values;
}

/** The part both kinds of target share. */
function marked(target: MetricTarget) {
  const mark = target.at_least ?? target.at_most ?? NaN;
  const is = target.at_least === undefined ? 'at most' : 'at least';
  const keeps = (amount: number) => (is === 'at least' ? amount >= mark : amount <= mark);
  return { metric: target.metric, is, mark, by: target.by ?? null, keeps } as const;
}

function estimated(siteDir: string, target: MetricTarget): Result {
  const metric = estimateNamed(siteDir, target.metric);
  const model = estimateModel(metric);
  const simulation = simulate(model, valuesOf(metric, target), target.seed ?? 1);
  const { keeps, ...common } = marked(target);
  const chance = simulation.answer.filter(keeps).length / simulation.answer.length;
  const sure = (target.sure ?? SURE) / 100;
  const value = answerOf(model, simulation).spread.p50;
  return { ...common, value, chance, sure, met: chance >= sure };
}

/** The number at a dotted path of a report; null, which reports write for "no data", stays null. */
function numberAt(file: string, report: unknown, at: string): number | null {
  const found = at
    .split('.')
    .reduce<unknown>(
      (part, key) => (part === null ? undefined : Reflect.get(Object(part), key)),
      report,
    );
  if (found === null) return null;
  if (typeof found === 'number' && Number.isFinite(found)) return found;
  throw new Refusal(`${file} has no number at ${at}.`);
}

function measured(place: Place, from: string, at: string, target: MetricTarget): Result {
  metricNamed(place.siteDir, target.metric);
  const { keeps, ...common } = marked(target);
  const value = numberAt(from, dataOf(place, from), at);
  return { ...common, value, chance: null, sure: null, met: value !== null && keeps(value) };
}

function targetsOf(place: Place, file: string): MetricTargets {
  const input = dataOf(place, file);
  const problems = problemsOf(file, MetricTargets, input);
  if (problems.length > 0) throw new Refusal(problems.map(problemText).join('\n'));
  return MetricTargets.parse(input);
}

function lineOf(result: Result): string {
  const { metric, is, mark, by, value, chance, sure, met } = result;
  const day = by === null ? '' : ` by ${by}`;
  const percent = (share: number) => `${numberText(Math.round(share * 1000) / 10)} %`;
  const stands =
    value === null
      ? 'no data'
      : chance === null || sure === null
        ? numberText(value)
        : `${roughly(value)} in the middle; ${percent(chance)} of the outcomes keep to it, ${percent(sure)} are asked for`;
  return `${met ? 'met   ' : 'missed'}  ${metric}: ${is} ${numberText(mark)}${day}; ${stands}`;
}

/** `metrics check`: every target of a file; exit code 1 when one is missed. No data is a miss. */
export const check: Command = async (place, args, { stdout }) => {
  const given = readArgs({ options: ['targets'], prints: 'text or json', files: [0, 0] }, args);
  const named = given.options.get('targets');
  const here =
    named === undefined
      ? { siteDir: place.siteDir, from: place.siteDir }
      : { siteDir: place.siteDir, from: path.dirname(path.resolve(place.from, named)) };
  const file = named === undefined ? DEFAULT_TARGETS : path.basename(named);
  const results = targetsOf(here, file).targets.map((target) =>
    target.from === undefined || target.at === undefined
      ? estimated(place.siteDir, target)
      : measured(here, target.from, target.at, target),
  );
  const text =
    given.print === 'json'
      ? `${JSON.stringify({ kind: 'targets-report', targets: results })}\n`
      : printable(`${results.map(lineOf).join('\n')}\n`);
  await write(stdout, text);
  return results.every(({ met }) => met) ? 0 : 1;
};
