import { useCallback, useMemo, useState } from 'react';
import { askedText, changesSince, isNews } from '../../domain/checklist/changes';
import { type Entries, entriesOf, hasEntries } from '../../domain/checklist/entries';
import { parseValue, readRun, type RunReading } from '../../domain/checklist/file';
import type { Checklist } from '../../domain/checklist/schema';
import { type Ledger, written } from '../../domain/ledger';
import { readTextFile } from '../parts/files';
import { type SavedLedger, useLedger } from '../parts/useLedger';

type Run = Extract<RunReading, { readonly ok: true }>;

/** What happened last to the whole run, and what the reader can do about it. */
export type Event =
  | { readonly kind: 'refused'; readonly file: string; readonly reason: string }
  | { readonly kind: 'asked'; readonly file: string; readonly run: Run }
  | { readonly kind: 'opened'; readonly file: string; readonly run: Run; readonly before: Entries }
  | { readonly kind: 'adopted'; readonly before: Entries }
  | { readonly kind: 'cleared'; readonly before: Entries }
  | { readonly kind: 'undone' };

/** New values by key; null takes one back. */
export type Values = Readonly<Record<string, string | null>>;

/** Writes values as one change. Stable, so that a tick redraws its own item only. `did` is the change in words. */
export type Put = (values: Values, did: string) => void;

/** One change, and what stood before it. */
type Change = { readonly did: string; readonly before: Values };

/** Most changes that can be taken back, one after the other. */
const MOST_CHANGES = 50;

export type CurrentRun = {
  readonly entries: Entries;
  readonly saved: SavedLedger<string>;
  readonly event: Event | undefined;
  readonly put: Put;
  /** The last change in words, while there is one to take back. */
  readonly last: string | undefined;
  readonly undoLast: () => void;
  readonly dismiss: () => void;
  /** Reads a file; asks first when there are entries it could change. */
  readonly open: (file: File) => void;
  readonly merge: (file: string, run: Run) => void;
  readonly replace: (file: string, run: Run) => void;
  /** Takes what came with a link in place of the open run. */
  readonly adopt: (entries: Entries) => void;
  readonly clear: () => void;
  /** Takes back what happened to the whole run. */
  readonly undo: () => void;
};

function picked(entries: Entries, values: Values): Values {
  return Object.fromEntries(Object.keys(values).map((key) => [key, entries[key] ?? null]));
}

/** A new run keeps which items it began with, so that a later version can say what was added. */
function withVersion(list: Checklist, ledger: Ledger<string>, next: Values): Values {
  if ((ledger['asked']?.value ?? null) !== null) return next;
  const before = entriesOf(ledger, list.renamed);
  const isToTell = hasEntries(before) && isNews(changesSince(list, before));
  return isToTell ? next : { ...next, asked: askedText(list) };
}

/** The reader's run of a list: kept in this browser, taken from files, cleared and restored. */
export function useRun(list: Checklist, key: string): CurrentRun {
  const saved = useLedger<string>(key, parseValue);
  const [event, setEvent] = useState<Event | undefined>();
  const [past, setPast] = useState<readonly Change[]>([]);
  const { ledger, values, current, merge: mergeIn } = saved;
  const entries = useMemo(() => entriesOf(ledger, list.renamed), [ledger, list.renamed]);

  const keep = useCallback(
    (next: Values) => {
      const before = current();
      const now = Date.now();
      const all = Object.entries(withVersion(list, before, next)).flatMap(([id, value]) => {
        const old = Object.hasOwn(before, id) ? before[id] : undefined;
        return Object.entries(written(old === undefined ? {} : { [id]: old }, id, value, now));
      });
      mergeIn(Object.fromEntries(all));
    },
    [list, current, mergeIn],
  );
  const put = useCallback<Put>(
    (next, did) => {
      const before = picked(entriesOf(current(), list.renamed), next);
      setPast((changes) => [...changes.slice(1 - MOST_CHANGES), { did, before }]);
      keep(next);
    },
    [list, current, keep],
  );
  const undoLast = () => {
    const change = past.at(-1);
    if (change === undefined) return;
    keep(change.before);
    setPast(past.slice(0, -1));
  };

  const happened = (next: Event) => {
    setEvent(next);
    // Single changes belong to the run as it was.
    if (next.kind !== 'refused' && next.kind !== 'asked') setPast([]);
  };
  const merge = (file: string, run: Run) => {
    mergeIn(run.ledger);
    happened({ kind: 'opened', file, run, before: values });
  };
  const replace = (file: string, run: Run) => {
    saved.replace(entriesOf(run.ledger, list.renamed));
    happened({ kind: 'opened', file, run, before: values });
  };
  const read = async (file: File) => {
    const reading = await readTextFile(file);
    if (!reading.ok) return happened({ kind: 'refused', file: file.name, reason: reading.reason });
    const run = readRun(reading.text, list, Date.now());
    if (!run.ok) return happened({ kind: 'refused', file: file.name, reason: run.reason });
    if (hasEntries(entries)) return happened({ kind: 'asked', file: file.name, run });
    return merge(file.name, run);
  };
  const undo = () => {
    // What another tab wrote after the list was cleared stays.
    if (event?.kind === 'cleared') saved.replace({ ...values, ...event.before });
    if (event?.kind === 'opened' || event?.kind === 'adopted') saved.replace(event.before);
    happened({ kind: 'undone' });
  };
  const dismiss = useCallback(() => setEvent(undefined), []);
  return {
    entries,
    saved,
    event,
    put,
    last: past.at(-1)?.did,
    undoLast,
    dismiss,
    open: (file) => void read(file),
    merge,
    replace,
    adopt: (next) => {
      saved.replace(next);
      happened({ kind: 'adopted', before: values });
    },
    clear: () => {
      saved.replace({});
      happened({ kind: 'cleared', before: values });
    },
    undo,
  };
}
