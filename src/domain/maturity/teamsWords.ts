import { csvText } from '../csv';
import {
  type Distribution,
  distribution,
  type RowOrder,
  type Stand,
  type TeamModel,
  type TeamResult,
  type TeamRow,
  type Trend,
  trendOf,
} from './teams';

/** Where an aspect stands: `2`, `2–3`, `not assessed`. */
export function standText(stand: Stand): string {
  if (stand === null) return 'not assessed';
  const [floor, ceiling] = stand;
  return floor === ceiling ? `${floor}` : `${floor}–${ceiling}`;
}

/** How an aspect moved, in words: `up from 1`. */
export function trendText({ change, before }: Trend): string {
  if (change === 'not-comparable') return 'not comparable: other model version';
  if (change === 'same') return 'as before';
  if (before === null) return 'not assessed before';
  if (change === 'unknown') return `was ${standText(before)}, cannot tell`;
  return `${change} from ${standText(before)}`;
}

/** How many teams stand where: `level 1: 2 teams`, `level 2: 5`, `ranges: 1`. Levels nobody stands at are left out. */
export function distributionWords({
  levels,
  ranges,
  notAssessed,
}: Distribution): readonly string[] {
  const counts: readonly (readonly [string, number])[] = [
    ...levels.map((count, at) => [`level ${at + 1}`, count] as const),
    ['ranges', ranges],
    ['not assessed', notAssessed],
  ];
  return counts
    .filter(([, count]) => count > 0)
    .map(([where, count], at) => {
      const noun = at > 0 ? '' : count === 1 ? ' team' : ' teams';
      return `${where}: ${count}${noun}`;
    });
}

/** What a platform is called where none is named. */
export function platformText({ platform }: TeamResult): string {
  return platform.trim() === '' ? 'No platform named' : platform;
}

/** Answers of a result that do not count, in sentences; empty when all do. */
export function leftOutText({ again, foreign }: TeamResult): string {
  const parts: string[] = [];
  if (again > 0) parts.push(`${again} ${again === 1 ? 'answer is' : 'answers are'} asked again`);
  if (foreign > 0) {
    const verb = foreign === 1 ? 'answer is' : 'answers are';
    parts.push(`${foreign} ${verb} to statements this model does not have`);
  }
  return parts.length === 0 ? '' : `${parts.join('; ')}. Not counted.`;
}

/** How a table is ordered, said so that nobody takes it for a ranking. */
export function orderText(model: TeamModel, { by, direction }: RowOrder): string {
  const isUp = direction === 'ascending';
  if (by === 'platform') return `Ordered by name, ${isUp ? 'A to Z' : 'Z to A'}.`;
  if (by === 'day') return `Ordered by day, the ${isUp ? 'oldest' : 'newest'} first.`;
  const title = model.aspects[by]?.title ?? '';
  return `Ordered by ${title}, the ${isUp ? 'lowest' : 'highest'} level first. This is an order, not a ranking.`;
}

/** A table of teams as comma-separated values, one row a team, in the order given. */
export function teamsCsv(model: TeamModel, rows: readonly TeamRow[]): string {
  const head = [
    'Platform',
    'Day',
    'Who answered',
    'Kind',
    'Model',
    'Model version',
    ...model.aspects.flatMap(({ title }) => [title, `${title}, against the day before`]),
    'Answers asked again',
    'Answers to other statements',
    'Earlier results',
  ];
  const lines = rows.map((row) => [
    row.newest.platform,
    row.newest.day,
    row.newest.who,
    row.newest.kind,
    model.id,
    row.newest.version,
    ...row.newest.stands.flatMap((stand, at) => {
      const trend = trendOf(row, at);
      return [standText(stand), trend === undefined ? '' : trendText(trend)];
    }),
    String(row.newest.again),
    String(row.newest.foreign),
    String(row.earlier.length),
  ]);
  return csvText([head, ...lines]);
}

/** A reader's own text on one line, with Markdown's signs made harmless. */
function plain(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>#|~!]/g, '\\$&');
}

/** A table of teams as Markdown, with the distribution as its last row. */
export function teamsMarkdown(model: TeamModel, rows: readonly TeamRow[]): string {
  const titles = model.aspects.map(({ title }) => plain(title));
  const lines = rows.map((row) => {
    const { newest } = row;
    const cells = newest.stands.map((stand, at) => {
      const trend = trendOf(row, at);
      return trend === undefined ? standText(stand) : `${standText(stand)} (${trendText(trend)})`;
    });
    const who = newest.who === '' ? '' : `, ${plain(newest.who)}`;
    const first = `${plain(platformText(newest))}${who}`;
    return `| ${[first, newest.day === '' ? 'no day' : newest.day, ...cells].join(' | ')} |`;
  });
  const counts = model.aspects.map((_, at) =>
    distributionWords(distribution(rows, at, model.levels)).join(', '),
  );
  return [
    `| ${['Platform', 'Day', ...titles].join(' | ')} |`,
    `|---|---|${'---|'.repeat(titles.length)}`,
    ...lines,
    `| ${['How many stand where', '', ...counts].join(' | ')} |`,
    '',
    `${plain(model.title)}, version ${model.version}. Each aspect stands alone: no total, no mean, no ranking. The model forbids calling a team wholly “level 1” or “level 4”.`,
    '',
  ].join('\n');
}
