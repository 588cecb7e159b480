import type { CsvLines, Line } from './csv';
import { type Mapping, PRESETS } from './presets';
import { COLUMNS, type Layout, LAYOUTS, type Row } from './record';

/** How far down a header may stand: exports begin with titles and dates of their own. */
const HEADER_WITHIN = 20;

type BadLine = { readonly row: number; readonly reason: string };

export type Table = {
  readonly rows: readonly Row[];
  readonly columns: readonly string[];
  readonly bad: readonly BadLine[];
  /** The first rows as they stand, for a person who says which column is which. */
  readonly preview: readonly (readonly string[])[];
  readonly delimiter: string;
  /** Our columns that the table has, or a constant fills. */
  readonly filled: ReadonlySet<string>;
  /** Columns that the mapping names and the table does not have. */
  readonly absent: readonly string[];
  /** Their columns that nothing of ours is read from. */
  readonly ignored: readonly string[];
};

const PREVIEWED = 20;

/** `Deployment ID` and `deployment-id` are `deployment_id`. */
export function plain(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_');
}

function ownNames(layout: Layout): readonly string[] {
  return COLUMNS[layout].map(({ name }) => name);
}

/** How many columns of a layout a header has. */
function hits(header: readonly string[], layout: Layout): number {
  const names = new Set(header.map(plain));
  return ownNames(layout).filter((name) => names.has(name)).length;
}

/** The layout whose own columns a header has most of; undefined when it has none of their ids. */
export function layoutOf(header: readonly string[]): Layout | undefined {
  return LAYOUTS.filter((layout) => header.map(plain).includes(ownNames(layout)[0] ?? '')).sort(
    (a, b) => hits(header, b) - hits(header, a),
  )[0];
}

/** The line with the names: the first that has one we look for, else the first of all. */
function headerAt(lines: readonly Line[], wanted: readonly string[]): number {
  const names = new Set(wanted.map(plain));
  const score = ({ cells }: Line) => cells.filter((cell) => names.has(plain(cell))).length;
  const near = lines.slice(0, HEADER_WITHIN);
  const best = Math.max(0, ...near.map(score));
  return best === 0 ? 0 : near.findIndex((line) => score(line) === best);
}

/** For each of our columns where it comes from: a place in the row, or a constant. */
function sources(header: readonly string[], layout: Layout, mapping: Mapping) {
  const exact = header.map((name) => name.trim());
  const names = header.map(plain);
  const places: (readonly [string, number])[] = [];
  const constants: (readonly [string, string])[] = [];
  const absent: string[] = [];
  for (const name of ownNames(layout)) {
    const told = mapping[name];
    if (typeof told === 'object') constants.push([name, told.constant]);
    else {
      const direct = told === undefined ? -1 : exact.indexOf(told.trim());
      const at = direct === -1 ? names.indexOf(plain(told ?? name)) : direct;
      if (at !== -1) places.push([name, at]);
      else if (told !== undefined) absent.push(told);
    }
  }
  return { places, constants: Object.fromEntries(constants), absent };
}

/** The columns of theirs that a mapping names. */
function theirs(mapping: Mapping): readonly string[] {
  return Object.values(mapping).filter((told) => typeof told === 'string');
}

function misfit(cells: readonly string[], width: number): string | undefined {
  if (cells.length === width) return undefined;
  const more = cells.slice(width).some((cell) => cell.trim() !== '');
  if (cells.length >= width && !more) return undefined;
  return `it has ${cells.length} cells and the header has ${width}`;
}

/** A table in any CSV in our columns: those of the same name, and those that a mapping tells. */
export function readTable(read: CsvLines, layout: Layout, mapping: Mapping): Table {
  const wanted = [...ownNames(layout), ...theirs(mapping)];
  const at = headerAt(read.lines, wanted);
  const header = read.lines[at]?.cells ?? [];
  // A spreadsheet leaves empty columns at the end.
  const width = header.findLastIndex((name) => name.trim() !== '') + 1;
  const { places, constants, absent } = sources(header, layout, mapping);
  const bad: BadLine[] = read.broken.map((row) => ({
    row,
    reason: 'a quotation mark in it is not closed well',
  }));
  const rows: Row[] = [];
  for (const { line, cells } of read.lines.slice(at + 1)) {
    const reason = misfit(cells, width);
    if (reason !== undefined) bad.push({ row: line, reason });
    else if (places.every(([, place]) => cells[place] === header[place]) && places.length > 0) {
      bad.push({ row: line, reason: 'it is the header once more' });
    } else {
      const own: Record<string, string> = { ...constants };
      for (const [name, place] of places) own[name] = (cells[place] ?? '').trim();
      rows.push({ row: line, cells: own });
    }
  }
  const used = new Set(places.map(([, place]) => place));
  return {
    rows,
    bad,
    absent,
    columns: header.slice(0, width),
    preview: read.lines.slice(at + 1, at + 1 + PREVIEWED).map(({ cells }) => cells),
    delimiter: read.delimiter,
    filled: new Set([...places.map(([name]) => name), ...Object.keys(constants)]),
    ignored: header.slice(0, width).filter((_, place) => !used.has(place)),
  };
}

/** The names of a table's columns and its first rows as they stand, when it is not known what it holds. */
export function glance({ lines }: CsvLines): {
  readonly columns: readonly string[];
  readonly preview: readonly (readonly string[])[];
} {
  const names = [
    ...LAYOUTS.flatMap(ownNames),
    ...PRESETS.flatMap(({ mapping }) => theirs(mapping)),
  ];
  const at = headerAt(lines, names);
  const header = lines[at]?.cells ?? [];
  const width = header.findLastIndex((name) => name.trim() !== '') + 1;
  const preview = lines.slice(at + 1, at + 1 + PREVIEWED).map(({ cells }) => cells);
  return { columns: header.slice(0, width), preview };
}
