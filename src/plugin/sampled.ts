import { sampledAnswer } from '../domain/metric/sampled';
import { EstimateMetric } from '../domain/metric/schema';

/** An estimate's file with the answer to its sample beside it; any other data as it is. */
export function withSampled(input: unknown): unknown {
  const { data: metric } = EstimateMetric.safeParse(input);
  if (metric === undefined) return input;
  const sampled = sampledAnswer(metric);
  return sampled === undefined ? input : { ...Object(input), sampled };
}
