import { createStorageSlot, listStorageKeys } from '@docusaurus/theme-common';
import siteStorage from '@generated/site-storage';
import useIsBrowser from '@docusaurus/useIsBrowser';
import { useCallback, useState } from 'react';
import { ID } from '../../domain/id';
import { lastWritten, values } from '../../domain/ledger';
import type { EstimateMetric } from '../../domain/metric/schema';
import { KEYS, readSaved, type Saved } from '../../domain/metric/state';
import { createLedgerStore } from '../parts/ledgerStore';

/** One calculation kept in this browser. */
export type Kept = {
  readonly id: string;
  readonly name: string;
  /** Milliseconds since 1970; undefined when nothing of it was written yet. */
  readonly at: number | undefined;
};

/** What was taken out of the browser, until something else is. */
export type Removed = {
  /** The name of the one, or undefined for all. */
  readonly name: string | undefined;
  readonly count: number;
  readonly texts: ReadonlyMap<string, string>;
};

/** The calculations of one metric in this browser, and which of them is open. */
export type Shelf = {
  readonly openId: string;
  /** Changes when another calculation lies under the same id. */
  readonly place: string;
  /** How many there are. */
  readonly count: () => number;
  readonly all: () => readonly Kept[];
  /** How many calculations every page of this site keeps here. */
  readonly everywhere: () => number;
  readonly removed: Removed | undefined;
  readonly room: 'enough' | 'none';
  readonly open: (id: string) => void;
  /** One more, with the entries given; it is opened. Without room nothing happens but that it is said. */
  readonly start: (entries: Readonly<Record<string, Saved>>) => void;
  readonly remove: (id: string, name: string) => void;
  readonly removeAll: () => void;
  readonly undo: () => void;
};

/** The calculation that was kept before there could be several. */
const FIRST = 'first';
const START = 'handbook.metric.';

function sheetKey(metricId: string, id: string): string {
  return id === FIRST ? `${START}${metricId}` : `${START}${metricId}.${id}`;
}

function openSlot(metricId: string) {
  return createStorageSlot(`handbook.metric-open.${metricId}`);
}

/** Where a metric's open calculation is kept. */
export function openKey(metric: EstimateMetric, openId: string): string {
  return sheetKey(metric.id, openId);
}

/** Storage keys of calculations, of one metric or of all; copies of damaged ones are no calculations. */
function keptKeys(start: string): readonly string[] {
  const { namespace } = siteStorage;
  return listStorageKeys().flatMap((key) => {
    if (!key.startsWith(START) || !key.endsWith(namespace)) return [];
    const own = key.slice(0, key.length - namespace.length);
    const isCalculation = !own.endsWith('.damaged');
    return isCalculation && (own === start || own.startsWith(`${start}.`) || start === START)
      ? [own]
      : [];
  });
}

/** An id that no other tab gives out at the same moment. */
function newId(): string {
  return [...crypto.getRandomValues(new Uint32Array(2))].map((part) => part.toString(36)).join('');
}

function lastOpen(metricId: string): string {
  const last = openSlot(metricId).get();
  const isThere =
    last !== null && ID.test(last) && createStorageSlot(sheetKey(metricId, last)).get() !== null;
  return isThere ? last : FIRST;
}

function storeOf(metricId: string, id: string) {
  return createLedgerStore(sheetKey(metricId, id), readSaved);
}

/** The named calculations of a metric; a name is what the calculation is about, so renaming is typing. */
export function useShelf(metric: EstimateMetric): Shelf {
  const isBrowser = useIsBrowser();
  const [chosen, setChosen] = useState<string>();
  const [generation, setGeneration] = useState(0);
  const [removed, setRemoved] = useState<Removed>();
  const [room, setRoom] = useState<Shelf['room']>('enough');
  if (isBrowser && chosen === undefined) setChosen(lastOpen(metric.id));
  const openId = chosen ?? FIRST;
  const base = sheetKey(metric.id, FIRST);
  const nameOf = (id: string): Kept => {
    const { ledger } = storeOf(metric.id, id).snapshot();
    const subject = values(ledger)[KEYS.subject];
    const name = typeof subject === 'string' ? subject : metric.subject.sample;
    return { id, name, at: lastWritten(ledger) };
  };
  const stored = () =>
    keptKeys(base).map((key) => (key === base ? FIRST : key.slice(base.length + 1)));
  const count = useCallback(
    () => new Set([...keptKeys(base), sheetKey(metric.id, openId)]).size,
    [base, metric.id, openId],
  );
  const open = (id: string) => {
    openSlot(metric.id).set(id);
    setChosen(id);
  };
  const take = (keys: readonly string[], name: string | undefined, next: string) => {
    const texts = new Map(
      keys.flatMap((key) => {
        const text = createStorageSlot(key).get();
        return text === null ? [] : [[key, text] as const];
      }),
    );
    for (const key of keys) createStorageSlot(key).del();
    setRemoved({ name, count: texts.size, texts });
    setGeneration(generation + 1);
    open(next);
  };
  return {
    openId,
    place: `${openId}.${generation}`,
    count,
    all: () => {
      const ids = new Set([...stored(), openId]);
      return [...ids].map(nameOf).sort((a, b) => (b.at ?? Infinity) - (a.at ?? Infinity));
    },
    everywhere: () => keptKeys(START).length,
    removed,
    room,
    open,
    start: (entries) => {
      const id = newId();
      if (Object.keys(entries).length > 0) {
        const store = storeOf(metric.id, id);
        store.replace(entries);
        const isKept = store.snapshot().keeping.state !== 'unsaved';
        setRoom(isKept ? 'enough' : 'none');
        if (!isKept) return;
      }
      setRemoved(undefined);
      open(id);
    },
    remove: (id, name) => {
      const others = stored().filter((other) => other !== id);
      const next = id === openId ? (others[0] ?? FIRST) : openId;
      take([sheetKey(metric.id, id)], name, next);
    },
    removeAll: () => take(keptKeys(START), undefined, FIRST),
    undo: () => {
      if (removed === undefined) return;
      for (const [key, text] of removed.texts) {
        const isFree = createStorageSlot(key).get() === null;
        // Numbers typed since are kept beside the old ones.
        createStorageSlot(isFree ? key : `${key}.${newId()}`).set(text);
      }
      setRemoved(undefined);
      setGeneration(generation + 1);
    },
  };
}
