import { readCsv } from './csv';
import type { NamedRow, NamedRows, RowNote } from './named';

/** More than this is read by no page and no command: 20 MB of text, 100,000 rows. */
const MOST_CHARACTERS = 20_000_000;
const MOST_ROWS = 100_000;

/** `Effective Cost`, `effective-cost` and `EffectiveCost` are `effective_cost`. */
function plain(name: string): string {
  return name
    .trim()
    .replace(/([a-z\d])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .replace(/[\s-]+/g, '_');
}

/**
 * Reads a table whose first line names its columns. Comma, semicolon, tab or bar; any line ending; a byte order mark
 * is dropped. A row that does not fit costs itself alone. Text says why nothing can be read.
 */
export function namedRows(text: string): NamedRows | string {
  if (text.length > MOST_CHARACTERS) return 'it is larger than 20 MB; split it';
  if (text.includes('\0')) return 'it is no text; save it as CSV in UTF-8';
  const { lines, broken, whole } = readCsv(text.replace(/^\uFEFF/, ''));
  const [header, ...rest] = lines;
  if (!whole) return 'too many of its quotation marks are not closed well';
  if (header === undefined) return 'it is empty';
  if (rest.length > MOST_ROWS) return 'it has more than 100,000 rows; split it';
  // A spreadsheet leaves empty columns at the end.
  const width = header.cells.findLastIndex((name) => name.trim() !== '') + 1;
  const columns = header.cells.slice(0, width).map(plain);
  const twice = columns.find((name, at) => name !== '' && columns.indexOf(name) !== at);
  if (twice !== undefined) return `its header names "${twice}" twice`;
  const bad: RowNote[] = broken.map((row) => ({
    row,
    reason: 'a quotation mark in it is not closed well',
  }));
  const rows: NamedRow[] = [];
  for (const { line, cells } of rest) {
    const more = cells.slice(width).some((cell) => cell.trim() !== '');
    if (cells.length < width || more) {
      bad.push({ row: line, reason: `it has ${cells.length} cells and the header has ${width}` });
    } else if (header.cells.every((name, at) => cells[at] === name)) {
      bad.push({ row: line, reason: 'it is the header once more' });
    } else {
      const named: Record<string, string> = {};
      columns.forEach((name, at) => (named[name] = (cells[at] ?? '').trim()));
      rows.push({ row: line, cells: named });
    }
  }
  return { columns, rows, bad };
}
