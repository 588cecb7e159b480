import { useCallback, useMemo, useState, useSyncExternalStore } from 'react';
import { values as standing } from '../../domain/ledger';
import type { Answer } from '../../domain/metric/answer';
import type { Opened } from '../../domain/metric/document';
import { type Extra, isNothing } from '../../domain/metric/extra';
import { readEstimateFile } from '../../domain/metric/file';
import { readLink } from '../../domain/metric/link';
import type { SampledMetric } from '../../domain/metric/sampled';
import {
  type Estimate,
  estimateFrom,
  KEYS,
  readSaved,
  type Saved,
  savedExtra,
  savedFrom,
  type Unread,
  unreadFrom,
} from '../../domain/metric/state';
import { parsedJson, readTextFile } from '../parts/files';
import { type Keeping, useLedger } from '../parts/useLedger';
import { useAnswer } from './results/useAnswer';

/** Something that came from a link or a file, and what can be done about it. */
export type Arrival = { readonly from: 'link' | 'file'; readonly opened: Opened };

/** What just replaced the reader's numbers, so that it can be undone. */
export type Replaced = {
  readonly by: 'sample' | 'arrival';
  readonly before: Readonly<Record<string, Saved>>;
};

export type CurrentEstimate = {
  /** What is shown: the reader's own, or the one that was opened. */
  readonly estimate: Estimate;
  readonly answer: Answer;
  /** Whether the answer is the one of these numbers already. */
  readonly isAnswered: boolean;
  readonly readOnly: boolean;
  readonly changed: boolean;
  readonly keeping: Keeping;
  readonly arrival: Arrival | undefined;
  readonly replaced: Replaced | undefined;
  readonly write: (key: string, value: Saved | null) => void;
  readonly writeExtra: (extra: Extra) => void;
  /** Texts of the reader's own fields that cannot be read yet, by field. */
  readonly unread: Readonly<Record<string, Unread>>;
  /** The reader's own entries, to copy them. */
  readonly entries: Readonly<Record<string, Saved>>;
  readonly openFile: (file: File) => void;
  readonly close: () => void;
  readonly adopt: () => void;
  readonly reset: () => void;
  readonly undo: () => void;
};

function onHashChange(tell: () => void): () => void {
  window.addEventListener('hashchange', tell);
  return () => window.removeEventListener('hashchange', tell);
}

/** Takes a share link out of the address bar without a step in the history. */
function dropFragment(): void {
  history.replaceState(history.state, '', location.pathname + location.search);
  window.dispatchEvent(new Event('hashchange'));
}

/** The reader's estimate: kept in this browser under a key, opened from links and files, reset and restored. */
export function useEstimate(metric: SampledMetric, key: string): CurrentEstimate {
  const saved = useLedger<Saved>(key, readSaved);
  const hash = useSyncExternalStore(
    onHashChange,
    () => location.hash,
    () => '',
  );
  const [file, setFile] = useState<Opened | undefined>();
  const [replaced, setReplaced] = useState<Replaced | undefined>();
  const mine = useMemo(() => estimateFrom(metric, saved.values), [metric, saved.values]);
  const unread = useMemo(() => unreadFrom(saved.values), [saved.values]);
  const arrival = useMemo((): Arrival | undefined => {
    if (file !== undefined) return { from: 'file', opened: file };
    const link = readLink(metric, hash);
    return link.state === 'none' ? undefined : { from: 'link', opened: link };
  }, [file, hash, metric]);

  const other = arrival?.opened.state === 'ok' ? arrival.opened.estimate : undefined;
  const estimate = other ?? mine;
  const { answer, isAnswered } = useAnswer(metric, estimate);
  const { keeping, write: keep, replace, current } = saved;
  const write = useCallback(
    (entry: string, value: Saved | null) => {
      setReplaced(undefined);
      keep(entry, value);
    },
    [keep],
  );
  const writeExtra = useCallback(
    (extra: Extra) => write(KEYS.extra, isNothing(extra) ? null : savedExtra(extra)),
    [write],
  );
  const openFile = useCallback(
    async (chosen: File) => {
      const reading = await readTextFile(chosen);
      setReplaced(undefined);
      setFile(
        reading.ok
          ? readEstimateFile(metric, parsedJson(reading.text))
          : { state: 'damaged', reason: reading.reason },
      );
    },
    [metric],
  );
  return useMemo((): CurrentEstimate => {
    const close = () => {
      setFile(undefined);
      if (file === undefined) dropFragment();
    };
    const replaceAll = (by: Replaced['by'], next: Readonly<Record<string, Saved>>) => {
      setReplaced({ by, before: standing(current()) });
      replace(next);
    };
    return {
      estimate,
      answer,
      isAnswered,
      readOnly: other !== undefined,
      changed: Object.keys(savedFrom(metric, mine)).length > 0,
      keeping,
      arrival,
      replaced,
      write,
      writeExtra,
      unread: other === undefined ? unread : {},
      entries: savedFrom(metric, estimate),
      openFile: (chosen) => void openFile(chosen),
      close,
      adopt: () => {
        if (other === undefined) return;
        replaceAll('arrival', savedFrom(metric, other));
        close();
      },
      reset: () => replaceAll('sample', {}),
      undo: () => {
        if (replaced !== undefined) replace(replaced.before);
        setReplaced(undefined);
      },
    };
  }, [
    metric,
    mine,
    unread,
    other,
    estimate,
    answer,
    isAnswered,
    file,
    arrival,
    replaced,
    keeping,
    current,
    replace,
    write,
    writeExtra,
    openFile,
  ]);
}
