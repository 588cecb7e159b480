import { useCallback, useMemo, useState, useSyncExternalStore } from 'react';
import type { Answer } from '../../domain/metric/answer';
import type { Opened } from '../../domain/metric/document';
import { type Extra, isNothing } from '../../domain/metric/extra';
import { readEstimateFile } from '../../domain/metric/file';
import { readLink } from '../../domain/metric/link';
import type { EstimateMetric } from '../../domain/metric/schema';
import {
  type Estimate,
  estimateFrom,
  KEYS,
  readSaved,
  type Saved,
  savedExtra,
  savedFrom,
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
  readonly readOnly: boolean;
  readonly changed: boolean;
  readonly keeping: Keeping;
  readonly arrival: Arrival | undefined;
  readonly replaced: Replaced | undefined;
  readonly write: (key: string, value: Saved | null) => void;
  readonly writeExtra: (extra: Extra) => void;
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
export function useEstimate(metric: EstimateMetric, key: string): CurrentEstimate {
  const saved = useLedger<Saved>(key, readSaved);
  const hash = useSyncExternalStore(
    onHashChange,
    () => location.hash,
    () => '',
  );
  const [file, setFile] = useState<Opened | undefined>();
  const [replaced, setReplaced] = useState<Replaced | undefined>();
  const mine = useMemo(() => estimateFrom(metric, saved.values), [metric, saved.values]);
  const arrival = useMemo((): Arrival | undefined => {
    if (file !== undefined) return { from: 'file', opened: file };
    const link = readLink(metric, hash);
    return link.state === 'none' ? undefined : { from: 'link', opened: link };
  }, [file, hash, metric]);

  const other = arrival?.opened.state === 'ok' ? arrival.opened.estimate : undefined;
  const estimate = other ?? mine;
  const answer = useAnswer(metric, estimate);

  const close = () => {
    setFile(undefined);
    if (file === undefined) dropFragment();
  };
  const read = async (chosen: File) => {
    const reading = await readTextFile(chosen);
    setReplaced(undefined);
    setFile(
      reading.ok
        ? readEstimateFile(metric, parsedJson(reading.text))
        : { state: 'damaged', reason: reading.reason },
    );
  };
  const { write: keep } = saved;
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
  return {
    estimate,
    answer,
    readOnly: other !== undefined,
    changed: Object.keys(savedFrom(metric, mine)).length > 0,
    keeping: saved.keeping,
    arrival,
    replaced,
    write,
    writeExtra,
    entries: savedFrom(metric, estimate),
    openFile: (chosen) => void read(chosen),
    close,
    adopt: () => {
      if (other === undefined) return;
      setReplaced({ by: 'arrival', before: saved.values });
      saved.replace(savedFrom(metric, other));
      close();
    },
    reset: () => {
      setReplaced({ by: 'sample', before: saved.values });
      saved.replace({});
    },
    undo: () => {
      if (replaced !== undefined) saved.replace(replaced.before);
      setReplaced(undefined);
    },
  };
}
