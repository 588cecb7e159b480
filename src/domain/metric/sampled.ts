import { type Answer, answerOf } from './answer';
import { estimateModel } from './model';
import type { EstimateMetric } from './schema';
import { simulate } from './simulate';
import { sampleEstimate } from './state';

/** A metric as its page has it: with the answer to its sample, so that no reader's browser computes that again. */
export type SampledMetric = EstimateMetric & { readonly sampled?: Answer | undefined };

function isWhole(part: unknown): boolean {
  if (typeof part === 'number') return Number.isFinite(part);
  return typeof part !== 'object' || part === null || Object.values(part).every(isWhole);
}

/**
 * The answer to a metric's sample, as a page can carry it; undefined when a number in it is infinite, which no JSON
 * holds. Throws as `simulate` does.
 */
export function sampledAnswer(metric: EstimateMetric): Answer | undefined {
  const model = estimateModel(metric);
  const { values, seed } = sampleEstimate(metric);
  const answer = answerOf(model, simulate(model, values, seed));
  return isWhole(answer) ? answer : undefined;
}
