import type { Mapping } from '../records/presets';
import { type Layout, LAYOUTS } from '../records/record';
import type { DateOrder } from '../records/times';
import { CHOICES, type Choices } from './choices';

/** A file that was read as one of the tables, with what was said about it. */
export type Told = {
  readonly file: string;
  readonly layout: Layout;
  readonly mapping: Mapping;
  readonly zone: string | null;
  readonly order: DateOrder | null;
  readonly workflow: string | null;
};

/** A word as a shell takes it. A leading dash cannot be mistaken for an option. */
function quoted(word: string): string {
  const safe = word.startsWith('-') ? `./${word}` : word;
  return /^[\w./:,+@%-]+$/.test(safe) ? safe : `'${safe.replaceAll("'", "'\\''")}'`;
}

function single<Value>(values: readonly Value[]): Value | null | undefined {
  const different = [...new Set(values)];
  return different.length > 1 ? undefined : (different[0] ?? null);
}

export type DeliveryCommand = {
  readonly line: string;
  /** What stands in the mapping file that the line names, or null when it names none. */
  readonly mapping: string | null;
  /** What the command cannot say, in sentences; with any of them it may answer otherwise. */
  readonly notes: readonly string[];
};

/** The command line that gives the same numbers from the same files. */
export function commandOf(told: readonly Told[], choices: Choices): DeliveryCommand {
  const words = ['npm run -s handbook -- metrics delivery'];
  const notes: string[] = [];
  const option = (name: string, value: string) => words.push(`--${name} ${quoted(value)}`);
  for (const layout of LAYOUTS) {
    const files = told.filter((one) => one.layout === layout).map(({ file }) => file);
    for (const file of files) option(layout, file);
  }
  for (const name of CHOICES) {
    const value = (choices[name] ?? '').trim();
    if (value !== '') option(name, value);
  }
  const asks = [
    ['records-timezone', 'time zones', single(told.flatMap(({ zone }) => zone ?? []))],
    ['date-order', 'orders of dates', single(told.flatMap(({ order }) => order ?? []))],
    ['workflow', 'workflows', single(told.flatMap(({ workflow }) => workflow ?? []))],
  ] as const;
  for (const [name, what, value] of asks) {
    if (value === undefined)
      notes.push(`The files have different ${what}; the command takes one for all.`);
    else if (value !== null) option(name, value.replaceAll(' ', name === 'date-order' ? '-' : ' '));
  }
  const mappings = LAYOUTS.flatMap((layout) => {
    const own = told.filter((one) => one.layout === layout && Object.keys(one.mapping).length > 0);
    const [first] = own;
    if (first === undefined) return [];
    if (new Set(own.map(({ mapping }) => JSON.stringify(mapping))).size > 1) {
      notes.push(`Files of ${layout} have different mappings; the command takes one for all.`);
    }
    return [[layout, first.mapping] as const];
  });
  if (mappings.length === 0) return { line: words.join(' '), mapping: null, notes };
  option('mapping', 'records-mapping.json');
  const mapping = { kind: 'records-mapping', ...Object.fromEntries(mappings) };
  return { line: words.join(' '), mapping: `${JSON.stringify(mapping, null, 2)}\n`, notes };
}
