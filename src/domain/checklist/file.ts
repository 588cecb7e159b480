import { ID } from '../id';
import { type Entry, type Ledger, lastWritten, MAX_TIME } from '../ledger';
import type { Checklist } from './schema';
import { goneItems } from './changes';
import { DAYS, entriesOf, FIELDS, idIn, MAX_TEXT, RUN_KEYS } from './entries';
import { progressOf } from './state';
import { isDay, progressText } from './words';

/** Where the form of a saved run is published, below the site's address. */
export const RUN_SCHEMA = 'schemas/checklist-run-1.json';

/** The form of the file; raised when it changes. Form 1, released with 1.0, kept fewer fields and is still read. */
const FORMAT = 2;

/** Most entries that are read: 1,000 items with every field. */
export const MAX_ENTRIES = 12_000;

/** A run from a file, or why the file is not one. */
export type RunReading =
  | { readonly ok: false; readonly reason: string }
  | {
      readonly ok: true;
      /** Version of the list the run was made with. */
      readonly version: string;
      readonly ledger: Ledger<string>;
      /** Ids of items this list does not have. Their entries are kept. */
      readonly unknown: readonly string[];
    };

/**
 * A run as the text of a file. It names list and version, and every tick what was asked, so that an auditor can rebuild
 * it. `schema` is the address of the published form.
 */
export function runFile(list: Checklist, ledger: Ledger<string>, schema?: string): string {
  const entries = entriesOf(ledger, list.renamed);
  const at = lastWritten(ledger);
  const run = {
    ...(schema === undefined ? {} : { $schema: schema }),
    kind: 'checklist-run',
    format: FORMAT,
    checklist: list.id,
    version: list.version,
    title: list.title,
    progress: progressText(progressOf(list, entries), list.gate),
    ...(at === undefined ? {} : { written: new Date(at).toISOString() }),
    entries: ledger,
  };
  return `${JSON.stringify(run, null, 2)}\n`;
}

/** A file name from the list and the run's name: `production-readiness-checkout-api.json` without its ending. */
export function runFileName(list: Checklist, run: string): string {
  const words = run
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replace(/^-+|-+$/g, '');
  return words === '' ? list.id : `${list.id}-${words}`;
}

/** An entry's value, or undefined when it cannot be one. Used for files and for this browser's storage. */
export function parseValue(value: unknown): string | undefined {
  return typeof value === 'string' && value.length <= MAX_TEXT ? value : undefined;
}

function keyProblem(key: string): string | undefined {
  if (RUN_KEYS.some((known) => known === key)) return undefined;
  const id = idIn(key) ?? '';
  const field = key.slice(id.length + 1);
  const isField = field === 'answer' || FIELDS.some((known) => known === field);
  if (!ID.test(id) || !isField) {
    return `"${key.slice(0, 60)}" is not an entry of a checklist`;
  }
  return undefined;
}

/** Why something is no entry of a run, from untrusted input; undefined when it is one. */
export function entryProblem(key: string, value: unknown): string | undefined {
  return keyProblem(key) ?? valueProblem(key, value);
}

function valueProblem(key: string, value: unknown): string | undefined {
  if (value === null) return undefined;
  const text = parseValue(value);
  if (text === undefined) return `"${key}" is not a text of at most 10,000 characters`;
  const isDue = DAYS.some((field) => key.endsWith(`.${field}`));
  if (isDue && text !== '' && !isDay(text)) {
    return `"${key}" is not a day such as 2026-11-22`;
  }
  return undefined;
}

/** Nothing was written in the future: a time after `now` becomes `now`, so that later edits win. */
function readEntries(json: object, now: number): Ledger<string> | string {
  const all = Object.entries(json);
  if (all.length > MAX_ENTRIES)
    return `it holds ${all.length} entries; at most ${MAX_ENTRIES} are read`;
  const result: [string, Entry<string>][] = [];
  for (const [key, entry] of all) {
    const at: unknown = Reflect.get(Object(entry), 'at');
    const value: unknown = Reflect.get(Object(entry), 'value');
    const problem = entryProblem(key, value);
    if (problem !== undefined) return problem;
    if (typeof at !== 'number' || !Number.isInteger(at) || at < 0 || at > MAX_TIME) {
      return `"${key}" does not say when it was written`;
    }
    result.push([key, { value: parseValue(value) ?? null, at: Math.min(at, now) }]);
  }
  return Object.fromEntries(result);
}

function refused(reason: string): RunReading {
  return { ok: false, reason };
}

function shown(value: unknown): string {
  return typeof value === 'string' ? `"${value.slice(0, 60)}"` : 'something else';
}

/**
 * Reads the text of a file as hostile input. Never throws; says in one sentence why a file is refused.
 * `now` is in milliseconds since 1970.
 */
export function readRun(text: string, list: Checklist, now: number): RunReading {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return refused('It is not JSON, or was cut off. Choose a file that was saved on this page.');
  }
  const get = (key: string): unknown => Reflect.get(Object(json), key);
  const version = get('version');
  const entries = get('entries');
  if (get('kind') !== 'checklist-run') {
    return refused('It does not hold a checklist run. Choose a file that was saved on this page.');
  }
  if (get('checklist') !== list.id) {
    return refused(
      `It holds a run of the list ${shown(get('checklist'))}; this is "${list.id}". Open it on that list’s page.`,
    );
  }
  if (get('format') !== 1 && get('format') !== FORMAT) {
    return refused(
      'It was saved by a newer handbook. Open it there, or ask for a file from this one.',
    );
  }
  if (typeof version !== 'string' || !/^\d{1,6}\.\d{1,6}$/.test(version)) {
    return refused('It does not say which version of the list was used.');
  }
  if (typeof entries !== 'object' || entries === null || Array.isArray(entries)) {
    return refused('It holds no entries.');
  }
  const ledger = readEntries(entries, now);
  if (typeof ledger === 'string') return refused(`It was changed or damaged: ${ledger}.`);
  const unknown = goneItems(list, entriesOf(ledger, list.renamed)).map(({ id }) => id);
  // Form 1 names its version beside the entries only.
  const told: Ledger<string> =
    get('format') === 1 ? { asked: { value: version, at: 0 }, ...ledger } : ledger;
  return { ok: true, version, ledger: told, unknown };
}
