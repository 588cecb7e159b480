import type { About } from './about';
import { answerValues } from './answers';
import { changeBetween } from './compare';
import { type AspectScore, type ScoredModel, scoreModel } from './score';
import type { Standing } from './sheet';

/** The lowest and the highest level an aspect can stand at; null when nothing was answered. */
export type Stand = readonly [floor: number, ceiling: number] | null;

/** One saved assessment as a table of teams shows it. It holds no answers. */
export type TeamResult = {
  /** The file or kept copy it came from. */
  readonly id: string;
  readonly platform: string;
  /** `2026-11-22`, or empty when none was named. */
  readonly day: string;
  readonly who: string;
  readonly kind: About['kind'];
  /** The model's version it was answered under. */
  readonly version: string;
  /** In the order of the table's aspects. */
  readonly stands: readonly Stand[];
  /** Answers that do not count: to statements sharpened since, and to statements the model does not have. */
  readonly again: number;
  readonly foreign: number;
};

/** What a table of teams needs of a model. */
export type TeamModel = {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  /** How many levels each aspect has. */
  readonly levels: number;
  readonly aspects: readonly { readonly id: string; readonly title: string }[];
};

/** The same for the whole company, by model, as the build hands it to a page. */
export type Organisation = readonly (TeamModel & { readonly results: readonly TeamResult[] })[];

/** How an aspect moved against the result before; other major versions ask other statements. */
export type Trend = {
  readonly change: 'up' | 'down' | 'same' | 'unknown' | 'not-comparable';
  readonly before: Stand;
};

/** One team: its newest result, and how it came there. */
export type TeamRow = {
  readonly key: string;
  readonly newest: TeamResult;
  /** Results of the same platform and day that are not shown: the agreed one is, or the first by name. */
  readonly sameDay: readonly TeamResult[];
  /** Every older result, the latest first. */
  readonly earlier: readonly TeamResult[];
  /** One result a day, the oldest first; those without a day have no place in it. */
  readonly history: readonly TeamResult[];
  /** Against the day before, in the order of the aspects; undefined when there is none. */
  readonly trends: readonly Trend[] | undefined;
};

type Scored = Pick<AspectScore, 'status' | 'floor' | 'ceiling'>;

function standOf({ floor, ceiling }: Scored): Stand {
  return floor === null || ceiling === null ? null : [floor, ceiling];
}

function scoredOf(stand: Stand): Scored {
  if (stand === null) return { status: 'not-assessed', floor: null, ceiling: null };
  const [floor, ceiling] = stand;
  return { status: floor === ceiling ? 'determined' : 'range', floor, ceiling };
}

/** What a table needs of a model; columns are its aspects. */
export function teamModel(model: {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  readonly levels: readonly unknown[];
  readonly aspects: readonly { readonly id: string; readonly title: string }[];
}): TeamModel {
  const aspects = model.aspects.map(({ id, title }) => ({ id, title }));
  const { id, title, version } = model;
  return { id, title, version, levels: model.levels.length, aspects };
}

/** Scores one assessment for a table with these aspects; an aspect its own model does not have is not assessed. */
export function teamResult(
  model: ScoredModel,
  aspects: TeamModel['aspects'],
  from: { readonly id: string; readonly about: About; readonly version: string },
  { answers, again, foreign }: Standing,
): TeamResult {
  const { profile } = scoreModel(model, answerValues(answers));
  const stands = new Map(profile.map((aspect) => [aspect.id, standOf(aspect)]));
  const { platform, day, who, kind } = from.about;
  return {
    id: from.id,
    platform,
    day,
    who,
    kind,
    version: from.version,
    stands: aspects.map(({ id }) => stands.get(id) ?? null),
    again: Object.keys(again).length,
    foreign: Object.keys(foreign).length,
  };
}

/** The name by which files belong to the same platform: spaces, upper and lower case do not matter. */
export function platformKey(platform: string): string {
  return platform.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();
}

function compareText(a: string, b: string): number {
  return a.localeCompare(b, 'en') || (a < b ? -1 : Number(a > b));
}

/** The latest day first; within a day the agreed one, then by who and file, so that the order of files never matters. */
function newestFirst(a: TeamResult, b: TeamResult): number {
  return (
    (a.day === b.day ? 0 : a.day < b.day ? 1 : -1) ||
    Number(b.kind === 'agreed') - Number(a.kind === 'agreed') ||
    compareText(a.who, b.who) ||
    compareText(a.id, b.id)
  );
}

function isSameMajor(a: string, b: string): boolean {
  return a.split('.')[0] === b.split('.')[0];
}

/** Whether two results answer versions of the model that ask the same. */
export function comparable(before: TeamResult, after: TeamResult): boolean {
  return isSameMajor(before.version, after.version);
}

function trend(before: TeamResult, after: TeamResult, at: number): Trend {
  const [was, is] = [before.stands[at] ?? null, after.stands[at] ?? null];
  if (!comparable(before, after)) return { change: 'not-comparable', before: was };
  return { change: changeBetween(scoredOf(was), scoredOf(is)), before: was };
}

/** How one aspect of a row, by its place, moved; undefined where there is nothing to say: no earlier day, never assessed. */
export function trendOf({ newest, trends }: TeamRow, at: number): Trend | undefined {
  const own = trends?.[at];
  const isNever = own?.before === null && (newest.stands[at] ?? null) === null;
  return isNever ? undefined : own;
}

function rowOf(key: string, results: readonly TeamResult[]): TeamRow | undefined {
  const sorted = [...results].sort(newestFirst);
  const [newest, ...rest] = sorted;
  if (newest === undefined) return undefined;
  const days = sorted.filter(({ day }, at) => day !== '' && day !== sorted[at - 1]?.day);
  const [last, before] = days;
  return {
    key,
    newest,
    sameDay: rest.filter(({ day }) => day === newest.day),
    earlier: rest.filter(({ day }) => day !== newest.day),
    history: [...days].reverse(),
    trends:
      last === undefined || before === undefined
        ? undefined
        : newest.stands.map((_, at) => trend(before, last, at)),
  };
}

/** One row a platform, by name. A result without a platform's name has a row of its own. */
export function teamRows(results: readonly TeamResult[]): readonly TeamRow[] {
  const byPlatform = new Map<string, TeamResult[]>();
  for (const result of results) {
    const name = platformKey(result.platform);
    const key = name === '' ? `? ${result.id}` : name;
    byPlatform.set(key, [...(byPlatform.get(key) ?? []), result]);
  }
  const rows = [...byPlatform].flatMap(([key, own]) => rowOf(key, own) ?? []);
  return orderedRows(rows, { by: 'platform', direction: 'ascending' });
}

/** By what a table is ordered: the name, the day, or one aspect by its place. Never by several aspects together. */
export type RowOrder = {
  readonly by: 'platform' | 'day' | number;
  readonly direction: 'ascending' | 'descending';
};

function byName(a: TeamRow, b: TeamRow): number {
  return compareText(a.key, b.key);
}

function byStand(at: number, sign: number): (a: TeamRow, b: TeamRow) => number {
  return (a, b) => {
    const [one, two] = [a.newest.stands[at] ?? null, b.newest.stands[at] ?? null];
    // What was not assessed stands last either way: it is neither low nor high.
    if (one === null || two === null) return Number(one === null) - Number(two === null);
    return sign * (one[0] - two[0] || one[1] - two[1]);
  };
}

/** The rows in an order; equal ones stand by name. */
export function orderedRows(rows: readonly TeamRow[], order: RowOrder): readonly TeamRow[] {
  const { by } = order;
  const sign = order.direction === 'ascending' ? 1 : -1;
  if (by === 'platform') return [...rows].sort((a, b) => sign * byName(a, b));
  if (by === 'day') {
    return [...rows].sort((a, b) => sign * compareText(a.newest.day, b.newest.day) || byName(a, b));
  }
  const compare = byStand(by, sign);
  return [...rows].sort((a, b) => compare(a, b) || byName(a, b));
}

/** The rows whose platform or answering side holds every word of the text. */
export function rowsWith(rows: readonly TeamRow[], text: string): readonly TeamRow[] {
  const words = platformKey(text).split(' ');
  return rows.filter(({ newest }) => {
    const within = platformKey(`${newest.platform} ${newest.who}`);
    return words.every((word) => within.includes(word));
  });
}

/** How many teams stand where in one aspect. Ranges are counted apart; there is no mean. */
export type Distribution = {
  /** From level 1 upward. */
  readonly levels: readonly number[];
  readonly ranges: number;
  readonly notAssessed: number;
};

/** Counts the newest results of one aspect, given by its place. */
export function distribution(rows: readonly TeamRow[], at: number, levels: number): Distribution {
  const counts = Array.from({ length: levels }, () => 0);
  let [ranges, notAssessed] = [0, 0];
  for (const { newest } of rows) {
    const stand = newest.stands[at] ?? null;
    if (stand === null) notAssessed += 1;
    else if (stand[0] !== stand[1]) ranges += 1;
    else counts[stand[0] - 1] = (counts[stand[0] - 1] ?? 0) + 1;
  }
  return { levels: counts, ranges, notAssessed };
}
