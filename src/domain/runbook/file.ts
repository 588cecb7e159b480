import { type Kept, LONGEST, type Line, MOST_LINES, parseKept, type Run } from './log';
import type { Followed } from './outputs';

/** The form of the file; raised when it changes. */
const FORMAT = 1;

/** A run from a file, or why the file is not one. */
export type RunReading =
  | { readonly ok: false; readonly reason: string }
  | {
      readonly ok: true;
      readonly name: string;
      readonly began: number;
      readonly lines: readonly Line[];
      /** Version of the handbook the run followed. */
      readonly version: string;
    };

/** A run as the text of a file, to hand over or to keep. */
export function runFile(followed: Followed, run: Run): string {
  const { name, began } = run;
  const lines = run.lines.map(({ act, at, step, title, text, to, toTitle }) => ({
    at: new Date(at).toISOString(),
    ...{ act, step, title, text, to, toTitle },
  }));
  const content = {
    kind: 'runbook-run',
    format: FORMAT,
    runbook: followed.id,
    version: followed.version,
    title: followed.title,
    run: { name, began: new Date(began).toISOString(), lines },
  };
  return `${JSON.stringify(content, undefined, 2)}\n`;
}

/** A file name without its ending: `quota-exhausted-2026-11-22`. */
export function runFileName(followed: Followed, run: Run): string {
  const id = followed.id.split('/').at(-1) ?? followed.id;
  return `${id}-${new Date(run.began).toISOString().slice(0, 10)}`;
}

function refused(reason: string): RunReading {
  return { ok: false, reason };
}

function moment(value: unknown): number | undefined {
  const at = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  return Number.isNaN(at) || at < 0 ? undefined : at;
}

function lineOf(json: unknown): Line | undefined {
  const at = moment(Reflect.get(Object(json), 'at'));
  const kept: Kept | undefined = parseKept({ ...Object(json), is: 'line', at });
  return kept?.is === 'line' ? kept : undefined;
}

function parsed(text: string): unknown {
  try {
    const json: unknown = JSON.parse(text);
    return json;
  } catch {
    return undefined;
  }
}

/** Reads the text of a file as hostile input. Never throws; says in a sentence why a file is refused. */
export function readRunFile(text: string, runbook: string): RunReading {
  const json = parsed(text);
  const get = (key: string): unknown => Reflect.get(Object(json), key);
  if (get('kind') !== 'runbook-run') {
    return refused('It holds no run of a runbook. Choose a file that was saved on this page.');
  }
  if (get('runbook') !== runbook) {
    const other = String(get('runbook')).slice(0, 60);
    return refused(`It is a run of another runbook, “${other}”. Open it on that page.`);
  }
  const format = get('format');
  if (typeof format !== 'number' || format > FORMAT) {
    return refused('It comes from a newer version of the handbook. Open it there.');
  }
  const run = get('run');
  const name: unknown = Reflect.get(Object(run), 'name');
  const began = moment(Reflect.get(Object(run), 'began'));
  const list: unknown = Reflect.get(Object(run), 'lines');
  if (typeof name !== 'string' || name.length > LONGEST.name || began === undefined) {
    return refused('It does not say what the run is called and when it began.');
  }
  if (!Array.isArray(list) || list.length > MOST_LINES) {
    return refused(`It holds no list of at most ${MOST_LINES} lines.`);
  }
  const lines = list.map(lineOf);
  const wrong = lines.indexOf(undefined);
  if (wrong !== -1) return refused(`Line ${wrong + 1} of its log is damaged, or too long.`);
  const version = get('version');
  return {
    ok: true,
    name,
    began,
    lines: lines.flatMap((line) => line ?? []),
    version: typeof version === 'string' ? version.slice(0, 20) : '?',
  };
}
