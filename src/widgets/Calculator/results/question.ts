import type { Answer } from '../../../domain/metric/answer';
import type { Asked, Results } from '../../../domain/metric/results';
import type { EstimateMetric } from '../../../domain/metric/schema';

/** The answer alone, or all that stands below it. */
export type Wanted =
  Pick<Asked, 'values' | 'seed'> & { readonly what: 'answer' } | (Asked & { readonly what: 'results' });

/** What the worker is asked. */
export type Question = { readonly metric: EstimateMetric; readonly asked: Wanted };

/** A question on its way: without the metric it is about the one asked before. */
export type Posted = { readonly metric?: EstimateMetric; readonly asked: Wanted };

/** What it says. */
export type Said =
  | { readonly said: 'answer'; readonly it: Answer }
  | { readonly said: 'results'; readonly it: Results }
  | { readonly said: 'failed'; readonly reason: string };
