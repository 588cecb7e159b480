import { extraOf, isNothing, readExtra, type WrittenExtra, writtenExtra } from './extra';
import { RATE, RATE_LIMITS } from './model';
import type { EstimateMetric } from './schema';
import {
  type Estimate,
  LONGEST_SUBJECT,
  readSeed,
  readSource,
  readText,
  type ReaderSource,
} from './state';
import { readValue, type Value, valueProblem, type WrittenValue, writtenValue } from './value';

/** What a link or a file held: an estimate, or why it cannot be shown. */
export type Opened =
  | { readonly state: 'ok'; readonly estimate: Estimate; readonly version: number }
  | { readonly state: 'foreign'; readonly metric: string }
  | { readonly state: 'damaged'; readonly reason: string };

/** The compact form of an estimate: what a link carries and a file adds to. */
type Written = {
  readonly metric: string;
  readonly version: number;
  readonly seed: number;
  readonly subject: string;
  readonly inputs: Readonly<Record<string, WrittenValue>>;
  readonly sources: Readonly<Record<string, ReaderSource>>;
  /** Missing when nothing was chosen beside the inputs, as in everything made before it could be. */
  readonly extra?: WrittenExtra;
};

/** An estimate with every value written out, so that it gives the same numbers when the sample changes. */
export function writtenEstimate(metric: EstimateMetric, estimate: Estimate): Written {
  const inputs = Object.entries(estimate.values).map(
    ([id, value]) => [id, writtenValue(value)] as const,
  );
  return {
    metric: metric.id,
    version: metric.version,
    seed: estimate.seed,
    subject: estimate.subject,
    inputs: Object.fromEntries(inputs),
    sources: estimate.sources,
    ...(isNothing(estimate.extra) ? {} : { extra: writtenExtra(estimate.extra, estimate.values) }),
  };
}

function damaged(reason: string): Opened {
  return { state: 'damaged', reason };
}

/**
 * Reads an estimate from untrusted JSON for one metric. Every input must be there with a value that its limits allow;
 * what is not known is left out. Never throws.
 */
export function readEstimate(metric: EstimateMetric, json: unknown): Opened {
  const get = (from: unknown, key: string): unknown => Reflect.get(Object(from), key);
  const id = get(json, 'metric');
  const version = get(json, 'version');
  if (typeof id !== 'string' || typeof version !== 'number') {
    return damaged('it is not a saved calculation');
  }
  if (id !== metric.id) return { state: 'foreign', metric: id.slice(0, 60) };
  const seed = readSeed(get(json, 'seed'));
  const subject = readText(get(json, 'subject'), LONGEST_SUBJECT);
  if (seed === undefined || subject === undefined)
    return damaged('its seed or its task is missing');
  const values: Record<string, Value> = {};
  const sources: Record<string, ReaderSource> = {};
  for (const input of metric.inputs) {
    const value = readValue(get(get(json, 'inputs'), input.id));
    if (value === undefined) return damaged(`the number for “${input.label}” is missing`);
    const problem = valueProblem(value, input);
    if (problem !== undefined) return damaged(`“${input.label}”: ${problem}`);
    values[input.id] = value;
    const source = readSource(get(get(json, 'sources'), input.id));
    if (source !== undefined) sources[input.id] = source;
  }
  const rate = readValue(get(get(json, 'inputs'), RATE));
  if (
    metric.money !== undefined &&
    rate !== undefined &&
    valueProblem(rate, RATE_LIMITS) === undefined
  ) {
    values[RATE] = rate;
  }
  const rateSource = readSource(get(get(json, 'sources'), RATE));
  if (metric.money !== undefined && rateSource !== undefined) sources[RATE] = rateSource;
  const extra = extraOf(metric, values, readExtra(get(json, 'extra')));
  return { state: 'ok', estimate: { subject, seed, values, sources, extra }, version };
}
