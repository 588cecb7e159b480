import { fnv } from '../fnv';
import type { Metric } from '../metric/schema';
import type { Row } from './fileSchema';

/** What a scorecard needs of a metric's definition. */
export type MetricFact = Pick<Row, 'quantity' | 'unit' | 'better' | 'title' | 'guard'> & {
  readonly id: string;
  readonly rule: string;
};

function measureOf(metric: Metric): Pick<Row, 'quantity' | 'unit'> {
  if (metric.type === 'estimate') return { quantity: 'amount', unit: metric.words };
  if (metric.measures === 'share') return { quantity: 'share', unit: '' };
  if (metric.measures === 'rate') return { quantity: 'rate', unit: 'deployments' };
  return metric.measures === 'weighted'
    ? { quantity: 'amount', unit: 'used of 1 requested' }
    : { quantity: 'time', unit: '' };
}

/** A checked definition as far as a scorecard needs it; guards of version 1, a sentence alone, name no metric. */
export function metricFact(metric: Metric): MetricFact {
  return {
    id: metric.id,
    title: metric.title,
    better: metric.better,
    ...measureOf(metric),
    rule: metric.rule ?? '',
    guard: metric.guard.flatMap((one) => (typeof one === 'string' ? [] : [one])),
  };
}

/** `change-lead-time`, or `change-lead-time.1x8f` when it is about something. */
export function rowId(metric: string, about: string): string {
  return about === '' ? metric : `${metric}.${fnv(about)}`;
}
