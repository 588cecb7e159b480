import { kaplanMeier } from '../statistics/kaplanMeier';
import { ascending, quantile } from '../statistics/quantile';
import { wilson } from '../statistics/wilson';
import type { MeasuredMetric } from './schema';
import { readUnit } from './unit';

type Found = { readonly path: readonly (string | number)[]; readonly message: string };
type Example = MeasuredMetric['examples'][number];
type Measure = MeasuredMetric['measures'];

const DAYS_A_WEEK = 7;

/** A part of an example; what is missing is said to its writer. */
function needed<T>(part: T | undefined, name: string): T {
  if (part === undefined) throw new RangeError(`add ${name}`);
  return part;
}

/** How many of how many. Usage above the request is allowed: it is a ratio, not a share. */
function ratio(found: number, of: number): number | null {
  return of === 0 ? null : found / of;
}

function weighted(parts: Example['parts']): number | null {
  let [sum, weights] = [0, 0];
  for (const { weight, found, of } of needed(parts, 'parts')) {
    const share = ratio(found, of);
    if (share === null) continue;
    sum += weight * share;
    weights += weight;
  }
  return weights === 0 ? null : sum / weights;
}

/** What an example comes to by its metric's measure; null is "no data". Throws RangeError when a part is missing. */
const ANSWERS: Readonly<Record<Measure, (example: Example) => number | null>> = {
  share: ({ found, of }) => ratio(needed(found, 'found'), needed(of, 'of')),
  weighted: ({ parts }) => weighted(parts),
  quantile: ({ ended }) => {
    const sorted = ascending(needed(ended, 'ended'));
    return sorted.length === 0 ? null : quantile(sorted, 0.5);
  },
  curve: ({ ended, open = [] }) =>
    kaplanMeier([
      ...needed(ended, 'ended').map((time) => ({ time, event: true })),
      ...open.map((time) => ({ time, event: false })),
    ]).median,
  rate: ({ count, days }) => (needed(count, 'count') * DAYS_A_WEEK) / needed(days, 'days'),
};

function isClose(a: number | null, b: number | null): boolean {
  return a === null || b === null ? a === b : Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a));
}

function exampleProblem(measure: Measure, example: Example): string | undefined {
  const answer = ANSWERS[measure](example);
  if (!isClose(answer, example.answer)) {
    return `does not come out; the rule gives answer: ${answer === null ? 'null' : Number(answer.toPrecision(12))}`;
  }
  if (example.between === undefined) return undefined;
  if (measure !== 'share') return 'only a share has between; remove it';
  const interval = wilson(needed(example.found, 'found'), needed(example.of, 'of'));
  if (interval === null) return 'nothing was counted, so there is no interval; remove between';
  const ends = [interval.low, interval.high].map((end) => Math.round(end * 1e4) / 1e4);
  return JSON.stringify(ends) === JSON.stringify(example.between)
    ? undefined
    : `does not come out; the interval is between: [${ends.join(', ')}]`;
}

/** What a measured metric's file says against itself: its unit, and examples that do not come out. */
export function measuredProblems(metric: MeasuredMetric): readonly Found[] {
  const unit: readonly Found[] =
    readUnit(metric.unit) === undefined
      ? [{ path: ['unit'], message: 'write a unit such as h, day, 1/week, % or 1' }]
      : [];
  const examples = metric.examples.flatMap((example, index): readonly Found[] => {
    try {
      const message = exampleProblem(metric.measures, example);
      return message === undefined ? [] : [{ path: ['examples', index], message }];
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      return [{ path: ['examples', index], message: error.message }];
    }
  });
  return [...unit, ...examples];
}
