import type { Answer } from './answer';
import { type Opened, readEstimate, writtenEstimate } from './document';
import type { EstimateMetric } from './schema';
import { SAMPLES } from './simulate';
import type { Estimate } from './state';

const KIND = 'handbook-estimate';
/** Raised when older pages could not read the file. Files of form 1 do not state it. */
const FORM = 2;

/** An estimate as a JSON file: what went in, and what came out, for whoever reads it without this page. */
export function estimateFile(metric: EstimateMetric, estimate: Estimate, answer: Answer): string {
  const { spread, mean, loss, payback } = answer;
  const written = writtenEstimate(metric, estimate);
  return `${JSON.stringify(
    {
      kind: KIND,
      form: FORM,
      ...written,
      formula: metric.formula,
      answer: { unit: metric.unit, samples: SAMPLES, ...spread, mean, shareBelowZero: loss },
      paybackYears: payback?.years,
    },
    null,
    2,
  )}\n`;
}

/** Reads a saved file's JSON as hostile input; the answer in it is not trusted but computed again. */
export function readEstimateFile(metric: EstimateMetric, json: unknown): Opened {
  if (Reflect.get(Object(json), 'kind') !== KIND) {
    return { state: 'damaged', reason: 'it is not a file that was saved on this page' };
  }
  const form: unknown = Reflect.get(Object(json), 'form') ?? 1;
  if (typeof form !== 'number' || form > FORM) {
    return { state: 'damaged', reason: 'its form is newer than this page' };
  }
  return readEstimate(metric, json);
}
