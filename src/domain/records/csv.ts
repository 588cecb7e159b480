import Papa from 'papaparse';

/** A line of a CSV file from 1, where its record begins, and the cells of that record. */
export type Line = { readonly line: number; readonly cells: readonly string[] };

export type CsvLines = {
  /** False when so many quotation marks are broken that reading stopped. */
  readonly whole: boolean;
  readonly lines: readonly Line[];
  readonly delimiter: string;
  /** Lines on which a quotation mark opens and is not closed well; reading goes on after each. */
  readonly broken: readonly number[];
};

const HAS_TEXT = /\S/;
/** A file with more broken quotation marks than this is read no further. */
const MOST_BROKEN = 20;
/** How many records tell how wide a table is. */
const NEAR = 50;
/** Characters that tell the delimiter; to look at all of them costs as much as reading. */
const TELLING = 65_536;

function breaksIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}

/** The text from one of its lines on, counted from 1. */
function fromLine(text: string, line: number): string {
  let at = 0;
  for (let passed = 1; passed < line; passed++) {
    const next = text.indexOf('\n', at);
    if (next === -1) return '';
    at = next + 1;
  }
  return text.slice(at);
}

/** Without the line breaks at the end, which would count as lines of one cell when the delimiter is told. */
function withoutEnd(text: string): string {
  let end = text.length;
  while (end > 0 && /[\r\n]/.test(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

/** A first line `sep=;` is how a spreadsheet is told the delimiter. */
function toldDelimiter(text: string): string | undefined {
  return /^sep=(.)\n/i.exec(text)?.[1];
}

/** The delimiter that the first lines agree on. */
function delimiterOf(text: string): string {
  const told = toldDelimiter(text);
  if (told !== undefined) return told;
  const head = text.slice(0, TELLING);
  return Papa.parse(head, { newline: '\n', preview: NEAR }).meta.delimiter;
}

/** The commonest number of cells in the first records. */
function usualWidth(records: readonly (readonly string[])[]): number {
  const counts = new Map<number, number>();
  for (const { length } of records.slice(0, NEAR))
    counts.set(length, (counts.get(length) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

/** Whether a cell over several lines holds whole rows: then a quotation mark is missing before them. */
function swallows(cell: string, delimiter: string, width: number): boolean {
  return width > 2 && cell.split('\n').some((part) => part.split(delimiter).length === width);
}

function isTorn(cells: readonly string[], delimiter: string, width: number): boolean {
  return cells.length !== width || cells.some((cell) => swallows(cell, delimiter, width));
}

/**
 * Reads delimited text: comma, semicolon, tab or bar, told from the first lines; quotation marks may hold
 * delimiters and line breaks. A broken quotation mark costs its own line and no other, also when a later one
 * seems to close it: a record over several lines must have as many cells as the others, and hold no row of theirs.
 */
export function readCsv(text: string): CsvLines {
  const ended = withoutEnd(text);
  const plain = ended.includes('\r') ? ended.replace(/\r\n?/g, '\n') : ended;
  const lines: Line[] = [];
  const broken: number[] = [];
  const delimiter = delimiterOf(plain);
  const mayBreak = plain.includes('"');
  let line = toldDelimiter(plain) === undefined ? 1 : 2;
  let rest = fromLine(plain, line);
  let width: number | undefined;
  while (rest !== '' && broken.length <= MOST_BROKEN) {
    const parsed = Papa.parse<string[]>(rest, { newline: '\n', delimiter });
    width ??= usualWidth(parsed.data);
    const stop = parsed.errors.find(({ type }) => type === 'Quotes')?.row ?? Infinity;
    let begin = line;
    let isBroken = false;
    for (const [index, cells] of parsed.data.entries()) {
      let breaks = 0;
      if (mayBreak) for (const cell of cells) breaks += breaksIn(cell);
      isBroken = index === stop || (breaks > 0 && isTorn(cells, delimiter, width));
      if (isBroken) break;
      if (cells.some((cell) => HAS_TEXT.test(cell))) lines.push({ line: begin, cells });
      begin += 1 + breaks;
    }
    if (!isBroken) break;
    broken.push(begin);
    rest = fromLine(rest, begin - line + 2);
    line = begin + 1;
  }
  return { lines, delimiter, broken, whole: broken.length <= MOST_BROKEN };
}
