import { type Content, fromJson, fromTable, ofWorkflow } from './content';
import type { Ask, How } from './how';
import { type Opened, openedOf } from './opened';
import {
  type Change,
  COLUMNS,
  type Deployment,
  type Excluded,
  type Incident,
  type Layout,
} from './record';
import { layoutOf } from './table';
import { type Open, openIn, timeColumns } from './times';
import { changesOf, deploymentsOf, incidentsOf, type Typed, type Understanding } from './typed';
import { zoneNamed } from './zone';

const MAX_ROWS = 100_000;
const PROGRESS_EVERY = 5000;

export type FileRead = {
  readonly state: 'read';
  readonly file: string;
  readonly layout: Layout;
  readonly source: string;
  readonly rows: number;
  readonly notices: readonly string[];
  readonly excluded: readonly Excluded[];
  readonly deployments: readonly Deployment[];
  readonly changes: readonly Change[];
  readonly incidents: readonly Incident[];
};

export type ReadResult =
  | FileRead
  | { readonly state: 'asks'; readonly file: string; readonly asks: readonly Ask[] }
  | { readonly state: 'refused'; readonly file: string; readonly reason: string };

function asksOf(content: Content, how: How, { zoneless, twoWays, order }: Open): readonly Ask[] {
  const asks: Ask[] = [];
  const missing = COLUMNS[how.layout]
    .filter(({ name, needed }) => needed === 'always' && !content.filled.has(name))
    .map(({ name }) => name);
  if (missing.length > 0) {
    const like = layoutOf(content.columns) ?? how.layout;
    const looksLike = like === how.layout ? null : like;
    const { columns, preview } = content;
    asks.push({ about: 'columns', missing, columns, preview, looksLike });
  }
  const sample = ({ row, text, count }: NonNullable<typeof zoneless>) => ({
    row,
    sample: text,
    count,
  });
  if (twoWays !== null && (how.order ?? order) === null)
    asks.push({ about: 'order', ...sample(twoWays) });
  if (zoneless !== null && how.zone === null) asks.push({ about: 'zone', ...sample(zoneless) });
  return asks;
}

const REPLACED = '\uFFFD';

function textNotices(text: string, rows: number): readonly string[] {
  const notices: string[] = [];
  if (rows === 0) notices.push('The file has no rows.');
  if (text.includes(REPLACED)) {
    notices.push('Some characters could not be read: the file was written in another encoding.');
  }
  return notices;
}

/** `2 times (lines 4, 7) fall`: at most five places are named. */
function timesAt(rows: readonly number[], at: string): string {
  const places = [...new Set(rows)];
  const named = places.slice(0, 5).join(', ');
  const more = places.length > 5 ? ` and ${places.length - 5} more` : '';
  const where = `${at}${places.length === 1 ? '' : 's'} ${named}${more}`;
  return `${rows.length} ${rows.length === 1 ? 'time' : 'times'} (${where}) ${rows.length === 1 ? 'falls' : 'fall'}`;
}

function clockNotices(
  { twice, skipped }: Typed<unknown>,
  zone: string | null,
  at: string,
): readonly string[] {
  const notices: string[] = [];
  if (twice.length > 0) {
    notices.push(
      `${timesAt(twice, at)} into an hour that clocks in ${zone} show twice; the first was taken.`,
    );
  }
  if (skipped.length > 0) {
    notices.push(
      `${timesAt(skipped, at)} into an hour that clocks in ${zone} skip; it counts on from before.`,
    );
  }
  return notices;
}

/** Calls back now and then, with the rows that are done and all there are. */
function reporter(all: number, onProgress: (done: number, all: number) => void) {
  return (done: number) => {
    if (done % PROGRESS_EVERY === 0 || done === all) onProgress(done, all);
  };
}

/**
 * Reads one file of records: a table in CSV, or JSON of a tool. The text is hostile input and every cell is text.
 * Answers the records and each row that is left out with its reason; or what a person has to be asked first;
 * or why the whole file cannot be read. Never throws. `onProgress` hears of rows done, for a worker to pass on.
 * `opened` is the text already parsed, where it was.
 */
export function readRecords(
  file: { readonly name: string; readonly text: string; readonly opened?: Opened },
  how: How,
  onProgress: (done: number, all: number) => void = () => undefined,
): ReadResult {
  const refused = (reason: string): ReadResult => ({ state: 'refused', file: file.name, reason });
  const { text, opened = openedOf(text) } = file;
  if (typeof opened === 'string') return refused(opened);
  const zone = how.zone === null ? null : zoneNamed(how.zone);
  if (how.zone !== null && zone === null) {
    return refused(`${how.zone} is no time zone; write one such as Europe/Berlin`);
  }

  const content = opened.is === 'json' ? fromJson(opened.items, how) : fromTable(opened.csv, how);
  if (typeof content === 'string') return refused(content);
  if (content.rows.length > MAX_ROWS) {
    return refused(
      `it has ${content.rows.length} rows, and 100,000 are the most; export a shorter time`,
    );
  }
  const chosen = ofWorkflow(content, how.workflow);
  if ('about' in chosen) return { state: 'asks', file: file.name, asks: [chosen] };
  const open = openIn(chosen.rows, timeColumns(how.layout));
  const asks = asksOf(chosen, how, open);
  if (asks.length > 0) return { state: 'asks', file: file.name, asks };

  const { order } = open;
  const { at, rows } = chosen;
  const understood: Understanding = {
    ...{ file: file.name, at, zone, now: how.now },
    order: how.order ?? order,
  };
  const onRow = reporter(rows.length, onProgress);
  const none = { records: [], excluded: [], twice: [], skipped: [] };
  const deployments = how.layout === 'deployments' ? deploymentsOf(rows, understood, onRow) : none;
  const changes = how.layout === 'changes' ? changesOf(rows, understood, onRow) : none;
  const incidents = how.layout === 'incidents' ? incidentsOf(rows, understood, onRow) : none;
  const all = [deployments, changes, incidents];
  const place = { file: file.name, at, layout: how.layout, service: '' };
  const told =
    how.order === null && order !== null ? [`Dates are read ${order}, as one of them tells.`] : [];
  return {
    state: 'read',
    ...{ file: file.name, layout: how.layout, source: chosen.source },
    rows: rows.length + chosen.left.length,
    notices: [
      ...textNotices(text, rows.length + chosen.left.length),
      ...chosen.notices,
      ...told,
      ...all.flatMap((typed) => clockNotices(typed, how.zone, at)),
    ],
    excluded: [
      ...chosen.left.map((left) => ({ ...place, ...left })),
      ...all.flatMap(({ excluded }) => excluded),
    ],
    deployments: deployments.records,
    changes: changes.records,
    incidents: incidents.records,
  };
}
