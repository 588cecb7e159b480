import { createContext, useContext } from 'react';
import type { Act, Line, Run } from '../../domain/runbook/log';
import type { Followed } from '../../domain/runbook/outputs';
import type { Keeping } from './useLedger';

/** A step of the page: its anchor, and its name with its number, `3 What was refused?`. */
export type StepName = { readonly id: string; readonly title: string };

/** A way from one step to another, with what was seen. */
export type Way = { readonly from: StepName; readonly seen: string; readonly to: StepName };

type NewRun = {
  readonly name: string;
  readonly began: number;
  readonly lines: readonly Line[];
};

/** What was just done, where the reader did it (an anchor, or `log`), and how to take it back. */
export type Did = { readonly words: string; readonly place: string; readonly back: () => void };

export type RunLog = {
  readonly followed: Followed;
  readonly keeping: Keeping;
  readonly runs: readonly Run[];
  readonly open: Run | undefined;
  /** The way by which the reader came to a step, by the step's anchor. */
  readonly came: Readonly<Record<string, Way>>;
  readonly did: Did | undefined;
  /** Writes that a step was begun or finished; begins a run when none is open. */
  readonly mark: (act: Extract<Act, 'started' | 'done'>, step: StepName) => void;
  /** Remembers the way, and writes it down when a run is open. */
  readonly take: (way: Way) => void;
  /** Writes or changes a note; an empty one is taken back. `at` is milliseconds since 1970. */
  readonly note: (id: string, at: number, step: StepName | undefined, text: string) => void;
  /** Changes the line with this id; null takes it away. */
  readonly change: (id: string, next: Line | null) => void;
  readonly begin: () => void;
  readonly choose: (run: string) => void;
  readonly name: (run: Run, name: string) => void;
  readonly remove: (run: Run) => void;
  /** Puts a run from a file beside the others and opens it. */
  readonly add: (run: NewRun) => void;
};

export const RunLogContext = createContext<RunLog | undefined>(undefined);

/** The log of the page's runbook; undefined on pages that are none. */
export function useRunLog(): RunLog | undefined {
  return useContext(RunLogContext);
}

let given = 0;

/** An id that no other tab gives out at the same moment, and that sorts behind those given before: lines of one minute keep their order. */
export function newId(): string {
  given += 1;
  const [random = 0] = crypto.getRandomValues(new Uint32Array(1));
  const count = given.toString(36).padStart(4, '0');
  return `${Date.now().toString(36).padStart(9, '0')}${count}${random.toString(36)}`;
}

/** Minutes this browser's clock is ahead of UTC at a moment. */
export function offsetAt(at: number): number {
  return -new Date(at).getTimezoneOffset();
}
