import { nearest } from '../id';
import type { Problem } from '../problem';

function part(value: unknown, key: string): unknown {
  return Reflect.get(Object(value), key);
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The ids of all metrics among data files. */
export function metricIds(entries: readonly { readonly input: unknown }[]): readonly string[] {
  return entries.flatMap(({ input }) => {
    const id = part(input, 'id');
    return part(input, 'kind') === 'metric' && typeof id === 'string' ? [id] : [];
  });
}

function missing(
  file: string,
  field: string,
  id: string,
  known: readonly string[],
  where: string,
): Problem {
  const meant = nearest(id, known);
  const instead = meant === undefined ? `Add it to ${where} first.` : `Did you mean "${meant}"?`;
  return { file, field, reason: `"${id}" is not in ${where}`, instead };
}

/**
 * What a metric's or a target's file names and nobody has: metrics that guard it, metrics to reach, facts it cites.
 * `input` is the parsed YAML of any data file; `metrics` and `facts` are the ids of its version.
 */
export function metricLinkProblems(
  file: string,
  input: unknown,
  metrics: readonly string[],
  facts: readonly string[],
): readonly Problem[] {
  const kind = part(input, 'kind');
  const named = (key: string) =>
    list(part(input, key)).flatMap((item, index) => {
      const id = part(item, 'metric');
      return typeof id === 'string' && !metrics.includes(id)
        ? [missing(file, `${key}.${index}.metric`, id, metrics, 'docs/metrics')]
        : [];
    });
  if (kind === 'metric-targets') return named('targets');
  if (kind !== 'metric') return [];
  const cited = list(part(input, 'sources')).flatMap((source, index) =>
    typeof source !== 'string' || facts.includes(source) || /^https:\/\//.test(source)
      ? []
      : [missing(file, `sources.${index}`, source, facts, 'docs/reference/sources.yaml')],
  );
  return [...named('guard'), ...cited];
}
