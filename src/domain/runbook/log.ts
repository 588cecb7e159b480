import { MAX_TIME } from '../ledger';
import { number, object, one, text } from '../scorecard/guards';

/** Longest texts that are kept, in characters. */
export const LONGEST = { name: 80, title: 200, note: 10_000 } as const;
/** A run with more lines takes no further ones. */
export const MOST_LINES = 500;

/** What a line of a log says: a step was begun or finished, a branch was taken, something was noted. */
export type Act = 'started' | 'done' | 'branch' | 'note';

/** One line of a run's log. `at` is milliseconds since 1970. */
export type Line = {
  readonly is: 'line';
  readonly act: Act;
  readonly at: number;
  /** Anchor of the step, and its name as it stood then, `3 What was refused?`; both empty when it belongs to none. */
  readonly step: string;
  readonly title: string;
  /** The note, or what was seen at the branch. */
  readonly text: string;
  /** Where the branch led: an anchor of the page and its name, else empty. */
  readonly to: string;
  readonly toTitle: string;
};

/** What is kept under one key: a run's name, or a line of a run. */
export type Kept = Line | { readonly is: 'run'; readonly name: string; readonly began: number };

const isRun = object({ is: one('run'), name: text(LONGEST.name), began: number(0, MAX_TIME) });
const isLine = object({
  is: one('line'),
  act: one('started', 'done', 'branch', 'note'),
  at: number(0, MAX_TIME),
  step: text(LONGEST.title),
  title: text(LONGEST.title),
  text: text(LONGEST.note),
  to: text(LONGEST.title),
  toTitle: text(LONGEST.title),
});

/** One kept thing from untrusted JSON, undefined when it is none. A stable function. */
export function parseKept(json: unknown): Kept | undefined {
  if (isRun(json)) return json;
  return isLine(json) ? json : undefined;
}

const ID = /^[a-z0-9]{1,24}$/;

/** Where a runbook's runs are kept in the browser. */
export function storageKey(runbook: string): string {
  return `handbook.${runbook.replaceAll('/', '.')}`;
}

export function runKey(run: string): string {
  return `run.${run}`;
}

export function lineKey(run: string, line: string): string {
  return `line.${run}.${line}`;
}

export type KeptLine = Line & { readonly id: string };

/** One going through of a runbook. */
export type Run = {
  readonly id: string;
  readonly name: string;
  readonly began: number;
  /** In the order of their times. */
  readonly lines: readonly KeptLine[];
};

/** Every run, the latest first. Lines without a run, and keys of another form, are passed over. */
export function runsOf(values: Readonly<Record<string, Kept>>): readonly Run[] {
  const lines = new Map<string, KeptLine[]>();
  const heads: Omit<Run, 'lines'>[] = [];
  for (const [key, kept] of Object.entries(values)) {
    const [kind, run = '', line = ''] = key.split('.');
    if (!ID.test(run)) continue;
    if (kept.is === 'run' && kind === 'run') {
      heads.push({ id: run, name: kept.name, began: kept.began });
    }
    if (kept.is === 'line' && kind === 'line' && ID.test(line)) {
      lines.set(run, [...(lines.get(run) ?? []), { ...kept, id: line }]);
    }
  }
  return heads
    .map((head) => ({
      ...head,
      lines: (lines.get(head.id) ?? []).sort((a, b) => a.at - b.at || a.id.localeCompare(b.id)),
    }))
    .sort((a, b) => b.began - a.began);
}

/** When a run was last written to, in milliseconds since 1970. */
export function lastOf(run: Run): number {
  return run.lines.at(-1)?.at ?? run.began;
}

const FRESH = 12 * 60 * 60_000;

/** The run to go on with: the latest one, when it was written to in the last 12 hours. Older ones wait to be opened. */
export function freshRun(runs: readonly Run[], now: number): Run | undefined {
  const [latest] = [...runs].sort((a, b) => lastOf(b) - lastOf(a));
  return latest !== undefined && now - lastOf(latest) < FRESH ? latest : undefined;
}

/** Where a step stands in a run: the last time it was begun and finished; a step that was begun again is not done. */
export function standing(
  lines: readonly Line[],
  step: string,
): { readonly started: number | undefined; readonly done: number | undefined } {
  let started: number | undefined;
  let done: number | undefined;
  for (const line of lines) {
    if (line.step !== step) continue;
    if (line.act === 'started') [started, done] = [line.at, undefined];
    if (line.act === 'done') done = line.at;
  }
  return { started, done };
}
