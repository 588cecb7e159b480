import { Metric } from '../domain/metric/schema';
import { NewsletterFrontMatter } from '../domain/newsletter/schema';
import type { WinLine } from '../domain/newsletter/wins';
import type { Published } from './published';

/** Every published win with the metric it moved, the newest first. `data` is the parsed data files by path. */
export function winLines(site: Published, data: ReadonlyMap<string, unknown>): readonly WinLine[] {
  return site.issues.map((issue): WinLine => {
    const { win, team, sample } = NewsletterFrontMatter.parse(issue.frontMatter);
    const metric = Metric.parse(data.get(`docs/metrics/${win.metric}.yaml`));
    const { title, path, day } = issue;
    return {
      ...{ title, path, day, team },
      ...{ metric: win.metric, metricTitle: metric.title, metricPath: `/metrics/${win.metric}/` },
      adds: metric.type === 'estimate' && /^(?:h|money)(?:\/|$)/.test(metric.unit),
      ...{ before: win.before, after: win.after, unit: win.unit },
      ...{ n: win.n, period: win.period, method: win.method },
      sample: sample === true,
    };
  });
}
