import facts from '@generated/handbook/default/metrics.json';
import { useMemo, useState, useSyncExternalStore } from 'react';
import { readReport } from '../../domain/scorecard/fromReport';
import { readLink } from '../../domain/scorecard/link';
import type { Offer } from '../../domain/scorecard/offered';
import { type Card, readCard } from '../../domain/scorecard/read';
import { parsedJson, readTextFile } from '../parts/files';

/** A report that waits to be put on the scorecard. */
export type Waiting = { readonly file: string; readonly offer: Offer };

export type Arrivals = {
  /** A scorecard from outside, to read only. */
  readonly card: Card | undefined;
  readonly from: string;
  /** Reports from files, the first to be dealt with first. */
  readonly waiting: readonly Waiting[];
  readonly refused: readonly string[];
  readonly openFiles: (files: readonly File[]) => void;
  /** Puts the first report that waits away. */
  readonly next: () => void;
  /** Puts the scorecard from outside, and messages, away. */
  readonly close: () => void;
};

type Read =
  | { readonly is: 'card'; readonly file: string; readonly card: Card }
  | ({ readonly is: 'report' } & Waiting)
  | { readonly is: 'refused'; readonly why: string };

async function readFile(file: File): Promise<Read> {
  const reading = await readTextFile(file);
  if (!reading.ok) return { is: 'refused', why: reading.reason };
  const json = parsedJson(reading.text);
  const no = (why: string): Read => ({ is: 'refused', why: `${file.name}: ${why}` });
  if (json === undefined) return no('It is no JSON, or was cut off.');
  if (Reflect.get(Object(json), 'kind') === 'scorecard') {
    const card = readCard(json);
    return card.ok ? { is: 'card', file: file.name, card: card.card } : no(card.reason);
  }
  const report = readReport(json, facts);
  return report.ok ? { is: 'report', file: file.name, offer: report.offer } : no(report.reason);
}

function lastDay({ offer }: Waiting): string {
  const [row] = offer.choices[0]?.rows ?? [];
  return row?.after?.to ?? '';
}

function onHashChange(tell: () => void): () => void {
  window.addEventListener('hashchange', tell);
  return () => window.removeEventListener('hashchange', tell);
}

const hashNow = () => location.hash;
const noHash = () => '';

/** Scorecards and reports from outside: a link in the address, and files. Nothing of them is stored here. */
export function useArrivals(): Arrivals {
  const hash = useSyncExternalStore(onHashChange, hashNow, noHash);
  const [file, setFile] = useState<{ readonly file: string; readonly card: Card }>();
  const [waiting, setWaiting] = useState<readonly Waiting[]>([]);
  const [refusedFiles, setRefused] = useState<readonly string[]>([]);
  const link = useMemo(() => readLink(hash, facts), [hash]);

  const openFiles = (files: readonly File[]) => {
    void Promise.all(files.map(readFile)).then((all) => {
      const reports = all.filter((read) => read.is === 'report');
      setFile(all.find((read) => read.is === 'card'));
      setRefused(all.flatMap((read) => (read.is === 'refused' ? [read.why] : [])));
      setWaiting((before) => [
        ...before,
        ...reports.toSorted((a, b) => lastDay(a).localeCompare(lastDay(b))),
      ]);
    });
  };
  const close = () => {
    setFile(undefined);
    setRefused([]);
    if (link === undefined) return;
    history.replaceState(history.state, '', location.pathname + location.search);
    window.dispatchEvent(new Event('hashchange'));
  };
  const isDamaged = link?.ok === false && file === undefined;
  return {
    card: file?.card ?? (link?.ok === true ? link.card : undefined),
    from: file === undefined ? 'a link' : file.file,
    waiting,
    refused: [...refusedFiles, ...(isDamaged ? [`The link: ${link.reason}`] : [])],
    openFiles,
    next: () => setWaiting(([, ...rest]) => rest),
    close,
  };
}
