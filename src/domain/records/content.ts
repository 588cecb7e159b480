import type { Ask, How } from './how';
import type { Items } from './json';
import type { CsvLines } from './csv';
import { COLUMNS, type ExcludedKind, type Place, type Row } from './record';
import type { Item, Shape } from './shape';
import { readTable } from './table';

type Left = { readonly row: number; readonly kind: ExcludedKind; readonly reason: string };

/** A file in our columns, whatever it was. */
export type Content = {
  readonly source: string;
  readonly at: Place['at'];
  readonly rows: readonly Row[];
  readonly left: readonly Left[];
  readonly filled: ReadonlySet<string>;
  readonly columns: readonly string[];
  readonly preview: readonly (readonly string[])[];
  readonly notices: readonly string[];
};

const DELIMITERS: Readonly<Record<string, string>> = {
  ',': 'commas',
  ';': 'semicolons',
  '\t': 'tabs',
  '|': 'bars',
};

/** Any CSV in our columns. */
export function fromTable(csv: CsvLines, { layout, mapping }: How): Content {
  const table = readTable(csv, layout, mapping);
  const ignored = table.ignored.filter((name) => name.trim() !== '');
  return {
    source: `table with ${DELIMITERS[table.delimiter] ?? `"${table.delimiter}"`}`,
    at: 'line',
    rows: table.rows,
    left: table.bad.map(({ row, reason }) => ({ row, kind: 'malformed row', reason })),
    filled: table.filled,
    columns: table.columns,
    preview: table.preview,
    notices: [
      ...(table.absent.length === 0
        ? []
        : [`The mapping names columns that are not there: ${table.absent.join(', ')}.`]),
      ...(ignored.length === 0
        ? []
        : [`Columns that nothing is read from: ${ignored.join(', ')}.`]),
    ],
  };
}

const OTHER: ExcludedKind = 'another kind of record';

/** JSON of any tool we know in our columns; text says why it cannot be. */
export function fromJson(read: Items, { layout, mapping }: How): Content | string {
  const byShape = new Map<Shape, Item[]>();
  const left: Left[] = read.broken.map((row) => {
    return { row, kind: 'malformed row', reason: 'it is not JSON; it may be cut off' };
  });
  for (const item of read.items) {
    const { shape } = item;
    if (shape === undefined) {
      left.push({ row: item.row, kind: OTHER, reason: 'it is of no tool we read' });
    } else if (shape.layout !== layout) {
      left.push({
        row: item.row,
        kind: OTHER,
        reason: `it belongs to ${shape.layout}: ${shape.title}`,
      });
    } else {
      const before = byShape.get(shape);
      if (before === undefined) byShape.set(shape, [item]);
      else before.push(item);
    }
  }
  const shapes = [...byShape.keys()];
  if (shapes.length === 0 && read.items.length > 0) {
    return `nothing in it is one of our ${layout}: ${left.at(-1)?.reason ?? ''}`;
  }
  const constants: Record<string, string> = {};
  for (const [name, told] of Object.entries(mapping)) {
    if (typeof told === 'object') constants[name] = told.constant;
  }
  const rows: Row[] = [];
  for (const [shape, items] of byShape) {
    for (const outcome of shape.rows(items)) {
      if ('cells' in outcome) rows.push({ ...outcome, cells: { ...outcome.cells, ...constants } });
      else left.push(outcome);
    }
  }
  const filled = new Set(rows.flatMap(({ cells }) => Object.keys(cells)));
  return {
    source: shapes.map(({ title }) => title).join(', '),
    at: read.at,
    rows,
    left,
    // A file in which every row is left out has no columns to miss.
    filled: rows.length === 0 ? new Set(COLUMNS[layout].map(({ name }) => name)) : filled,
    columns: [],
    preview: [],
    notices: shapes.flatMap(({ notice }) => notice ?? []),
  };
}

/** Keeps the runs of the one workflow that deploys. */
export function ofWorkflow(content: Content, workflow: string | null): Content | Ask {
  const names = content.rows.flatMap(({ cells }) => cells['workflow'] ?? []);
  if (names.length === 0) return content;
  const choices = [...new Set(names)].sort();
  const deploys = ({ cells }: Row) =>
    cells['workflow'] === undefined ||
    cells['workflow'] === workflow ||
    cells['workflow_path'] === workflow;
  if (workflow === null || !content.rows.some(deploys)) return { about: 'workflow', choices };
  const others = content.rows.filter((row) => !deploys(row));
  const left = others.map(({ row, cells }): Left => {
    const reason = `it is a run of ${cells['workflow'] ?? ''}, which was not named as the one that deploys`;
    return { row, kind: 'another workflow', reason };
  });
  return { ...content, rows: content.rows.filter(deploys), left: [...content.left, ...left] };
}
