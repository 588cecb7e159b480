import { useCallback, useMemo, useState } from 'react';
import { parseValue, readRun, type RunReading } from '../../domain/checklist/file';
import type { Checklist } from '../../domain/checklist/schema';
import { type Entries, entriesOf, hasEntries } from '../../domain/checklist/state';
import { readTextFile } from '../parts/files';
import { type SavedLedger, useLedger } from '../parts/useLedger';

type Run = Extract<RunReading, { readonly ok: true }>;

/** What happened last to the whole run, and what the reader can do about it. */
export type Event =
  | { readonly kind: 'refused'; readonly file: string; readonly reason: string }
  | { readonly kind: 'asked'; readonly file: string; readonly run: Run }
  | { readonly kind: 'opened'; readonly file: string; readonly run: Run; readonly before: Entries }
  | { readonly kind: 'cleared'; readonly before: Entries }
  | { readonly kind: 'undone' };

export type CurrentRun = {
  readonly entries: Entries;
  readonly saved: SavedLedger<string>;
  readonly event: Event | undefined;
  readonly dismiss: () => void;
  /** Reads a file; asks first when there are entries it could change. */
  readonly open: (file: File) => void;
  readonly merge: (file: string, run: Run) => void;
  readonly replace: (file: string, run: Run) => void;
  readonly clear: () => void;
  readonly undo: () => void;
};

function standing(run: Run, list: Checklist): Entries {
  return entriesOf(run.ledger, list.renamed);
}

/** The reader's run of a list: kept in this browser, taken from files, cleared and restored. */
export function useRun(list: Checklist): CurrentRun {
  const saved = useLedger<string>(`handbook.checklist.${list.id}`, parseValue);
  const [event, setEvent] = useState<Event | undefined>();
  const { ledger, values } = saved;
  const entries = useMemo(() => entriesOf(ledger, list.renamed), [ledger, list.renamed]);

  const merge = (file: string, run: Run) => {
    saved.merge(run.ledger);
    setEvent({ kind: 'opened', file, run, before: values });
  };
  const replace = (file: string, run: Run) => {
    saved.replace(standing(run, list));
    setEvent({ kind: 'opened', file, run, before: values });
  };
  const read = async (file: File) => {
    const reading = await readTextFile(file);
    if (!reading.ok) return setEvent({ kind: 'refused', file: file.name, reason: reading.reason });
    const run = readRun(reading.text, list, Date.now());
    if (!run.ok) return setEvent({ kind: 'refused', file: file.name, reason: run.reason });
    if (hasEntries(entries)) return setEvent({ kind: 'asked', file: file.name, run });
    return merge(file.name, run);
  };
  const clear = () => {
    saved.replace({});
    setEvent({ kind: 'cleared', before: values });
  };
  const undo = () => {
    // What another tab wrote after the list was cleared stays.
    if (event?.kind === 'cleared') saved.replace({ ...values, ...event.before });
    if (event?.kind === 'opened') saved.replace(event.before);
    setEvent({ kind: 'undone' });
  };
  const dismiss = useCallback(() => setEvent(undefined), []);
  return {
    entries,
    saved,
    event,
    dismiss,
    open: (file) => void read(file),
    merge,
    replace,
    clear,
    undo,
  };
}
