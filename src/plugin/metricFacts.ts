import { Metric } from '../domain/metric/schema';
import { type MetricFact, metricFact } from '../domain/scorecard/definitions';
import { isStarter } from './files';

/** Every metric's definition, as far as a scorecard needs it, by title. `data` is the parsed data files by path. */
export function metricFacts(data: ReadonlyMap<string, unknown>): readonly MetricFact[] {
  return [...data]
    .filter(([file]) => file.startsWith('docs/metrics/') && !isStarter(file))
    .flatMap(([, input]) => {
      const metric = Metric.safeParse(input);
      return metric.success ? [metricFact(metric.data)] : [];
    })
    .toSorted((a, b) => a.title.localeCompare(b.title, 'en'));
}
