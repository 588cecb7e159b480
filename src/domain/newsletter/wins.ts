/** One issue's win, as the board and the page of its metric show it. */
export type WinLine = {
  readonly title: string;
  /** Address of the issue without the base path. */
  readonly path: string;
  readonly day: string;
  readonly team: string;
  readonly metric: string;
  readonly metricTitle: string;
  readonly metricPath: string;
  /** Whether amounts of this metric may be added: hours and money may, medians, shares and rates may not. */
  readonly adds: boolean;
  readonly before: number;
  readonly after: number;
  readonly unit: string;
  readonly n: string;
  readonly period: string;
  readonly method: string;
  readonly sample: boolean;
};

/** What the board of wins is called, on the page and in the search. */
export const WINS_PAGE = {
  title: 'Every win so far',
  description:
    'Every measured win with its metric, before and after, how it was measured, and its issue.',
} as const;

/** A win's anchor on the board: `/blog/988-hours-became-76/` is `win-988-hours-became-76`. */
export function winId(path: string): string {
  return `win-${path.split('/').findLast((part) => part !== '') ?? ''}`;
}

/** What the wins of one metric come to together. */
export type Total =
  | { readonly is: 'sum'; readonly less: number; readonly unit: string; readonly of: number }
  | { readonly is: 'none'; readonly why: string };

/**
 * The sum of before minus after, where it means something: two wins or more of a metric that adds, in one unit.
 * Otherwise why there is none.
 */
export function totalOf(wins: readonly WinLine[]): Total {
  const [first] = wins;
  if (first === undefined) return { is: 'none', why: 'There is no win yet.' };
  if (!first.adds)
    return { is: 'none', why: 'No total: times, shares and rates of different wins do not add.' };
  const units = [...new Set(wins.map(({ unit }) => unit))];
  if (units.length > 1)
    return { is: 'none', why: `No total: the units differ (${units.join(', ')}).` };
  if (wins.length === 1) return { is: 'none', why: 'No total: there is one win.' };
  const less = wins.reduce((sum, { before, after }) => sum + (before - after), 0);
  return { is: 'sum', less: Number(less.toPrecision(12)), unit: first.unit, of: wins.length };
}

/** The wins of each metric, the metric with the newest win first, and in it the newest first. */
export function byMetric(wins: readonly WinLine[]): readonly (readonly WinLine[])[] {
  const groups = new Map<string, WinLine[]>();
  for (const win of wins.toSorted(
    (a, b) => b.day.localeCompare(a.day) || a.path.localeCompare(b.path),
  )) {
    groups.set(win.metric, [...(groups.get(win.metric) ?? []), win]);
  }
  return [...groups.values()];
}

/** One step of a trend: from before to after, at places from 0 to 1. `y` is 0 at the bottom. */
export type TrendStep = { readonly x: number; readonly from: number; readonly to: number };

/**
 * Where the wins of one metric stand in a picture, the oldest at the left; null when they have no common unit. Days are
 * at their distance in time, values between 0 and the largest.
 */
export function trend(wins: readonly WinLine[]): readonly TrendStep[] | null {
  const inTime = wins.toSorted((a, b) => a.day.localeCompare(b.day));
  if (inTime.length === 0 || new Set(inTime.map(({ unit }) => unit)).size > 1) return null;
  const days = inTime.map(({ day }) => Date.parse(`${day}T00:00:00Z`));
  const [first = 0, last = 0] = [days[0], days.at(-1)];
  const most = Math.max(...inTime.flatMap(({ before, after }) => [before, after]));
  const height = (value: number) => (most <= 0 ? 0 : Math.max(0, value) / most);
  return inTime.map(({ before, after }, at) => ({
    x: last === first ? (at + 0.5) / inTime.length : ((days[at] ?? first) - first) / (last - first),
    from: height(before),
    to: height(after),
  }));
}
