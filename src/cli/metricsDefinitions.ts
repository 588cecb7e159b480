import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { type EstimateMetric, Metric } from '../domain/metric/schema';
import { problemsOf, problemText } from '../domain/problem';
import { readYaml, textOf } from '../plugin/read';
import { Refusal, unknownWord } from './args';

const FOLDER = 'docs/metrics';
const IDS = /^[a-z0-9-]+$/;
const COMMANDS = { delivery: 'delivery', timeline: 'timeline', coverage: 'coverage' } as const;

/** The ids of the metrics in docs/metrics. */
function metricIds(siteDir: string): readonly string[] {
  const folder = path.join(siteDir, FOLDER);
  return readdirSync(folder)
    .map((name) => name.replace(/\.yaml$/, ''))
    .filter((id) => IDS.test(id) && existsSync(path.join(folder, `${id}.mdx`)))
    .sort();
}

/** A metric by its id. Throws a Refusal for one that is not there, or does not hold. */
export function metricNamed(siteDir: string, id: string): Metric {
  const file = `${FOLDER}/${id}.yaml`;
  // A metric that is being written has no page yet.
  const isThere = IDS.test(id) && existsSync(path.join(siteDir, file));
  if (!isThere) throw unknownWord('a metric', id, metricIds(siteDir));
  const { input, problems } = readYaml(file, textOf(siteDir, file));
  const all = problems.length > 0 ? problems : problemsOf(file, Metric, input);
  if (all.length > 0) throw new Refusal(all.map(problemText).join('\n'));
  return Metric.parse(input);
}

/** A metric that is estimated. Throws a Refusal that names the command for any other. */
export function estimateNamed(siteDir: string, id: string): EstimateMetric {
  const metric = metricNamed(siteDir, id);
  if (metric.type === 'estimate') return metric;
  throw new Refusal(
    `${id} is measured, not estimated; use npm run -s handbook -- metrics ${COMMANDS[metric.type]}.`,
  );
}

/** Every metric that is defined; none in a folder without any. */
export function definitions(siteDir: string): readonly Metric[] {
  if (!existsSync(path.join(siteDir, FOLDER))) return [];
  return metricIds(siteDir).map((id) => metricNamed(siteDir, id));
}
