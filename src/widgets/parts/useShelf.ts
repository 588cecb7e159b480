import { createStorageSlot, listStorageKeys } from '@docusaurus/theme-common';
import siteStorage from '@generated/site-storage';
import useIsBrowser from '@docusaurus/useIsBrowser';
import { useCallback, useState } from 'react';
import { ID } from '../../domain/id';
import { lastWritten, values } from '../../domain/ledger';
import { createLedgerStore } from './ledgerStore';

/** What a shelf holds, and where. Must be the same object from render to render. */
export type ShelfOf<T> = {
  /** The beginning of every storage key of the kind: `handbook.metric.`. */
  readonly family: string;
  /** Whose they are: a metric's or a checklist's id. */
  readonly owner: string;
  /** Where the id of the open one is kept. */
  readonly openKey: string;
  readonly parse: (value: unknown) => T | undefined;
  /** What one is called, from its values. */
  readonly nameOf: (kept: Readonly<Record<string, T>>) => string;
};

/** One piece of work kept in this browser. */
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

/** The named pieces of work of one owner in this browser, and which of them is open. */
export type Shelf<T> = {
  readonly openId: string;
  /** Changes when another one lies under the same id. */
  readonly place: string;
  /** How many there are. */
  readonly count: () => number;
  readonly all: () => readonly Kept[];
  /** How many every page of this site keeps here. */
  readonly everywhere: () => number;
  readonly removed: Removed | undefined;
  readonly room: 'enough' | 'none';
  readonly open: (id: string) => void;
  /** One more, with the entries given; it is opened. Without room nothing happens but that it is said. */
  readonly start: (entries: Readonly<Record<string, T>>) => void;
  readonly remove: (id: string, name: string) => void;
  readonly removeAll: () => void;
  readonly undo: () => void;
};

/** The one that was kept before there could be several. */
const FIRST = 'first';

/** Where one of the shelf is kept. */
export function keyOf<T>({ family, owner }: ShelfOf<T>, id: string): string {
  return id === FIRST ? `${family}${owner}` : `${family}${owner}.${id}`;
}

/** Storage keys that begin so; copies of damaged ones are no work of their own. */
function keptKeys(isOurs: (key: string) => boolean): readonly string[] {
  const { namespace } = siteStorage;
  return listStorageKeys().flatMap((key) => {
    if (!key.endsWith(namespace)) return [];
    const own = key.slice(0, key.length - namespace.length);
    return !own.endsWith('.damaged') && isOurs(own) ? [own] : [];
  });
}

/** An id that no other tab gives out at the same moment. */
function newId(): string {
  return [...crypto.getRandomValues(new Uint32Array(2))].map((part) => part.toString(36)).join('');
}

function lastOpen<T>(of: ShelfOf<T>): string {
  const last = createStorageSlot(of.openKey).get();
  const isThere =
    last !== null && ID.test(last) && createStorageSlot(keyOf(of, last)).get() !== null;
  return isThere ? last : FIRST;
}

/** The named pieces of work of one owner; a name is a value of its own, so renaming is typing. */
export function useShelf<T>(of: ShelfOf<T>): Shelf<T> {
  const isBrowser = useIsBrowser();
  const [chosen, setChosen] = useState<string>();
  const [generation, setGeneration] = useState(0);
  const [removed, setRemoved] = useState<Removed>();
  const [room, setRoom] = useState<Shelf<T>['room']>('enough');
  if (isBrowser && chosen === undefined) setChosen(lastOpen(of));
  const openId = chosen ?? FIRST;
  const base = keyOf(of, FIRST);
  const isOurs = useCallback((key: string) => key === base || key.startsWith(`${base}.`), [base]);
  const storeOf = (id: string) => createLedgerStore(keyOf(of, id), of.parse);
  const named = (id: string): Kept => {
    const { ledger } = storeOf(id).snapshot();
    return { id, name: of.nameOf(values(ledger)), at: lastWritten(ledger) };
  };
  const stored = () =>
    keptKeys(isOurs).map((key) => (key === base ? FIRST : key.slice(base.length + 1)));
  const count = useCallback(
    () => new Set([...keptKeys(isOurs), keyOf(of, openId)]).size,
    [isOurs, of, openId],
  );
  const family = (key: string) => key.startsWith(of.family);
  const open = (id: string) => {
    createStorageSlot(of.openKey).set(id);
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
      return [...ids].map(named).sort((a, b) => (b.at ?? Infinity) - (a.at ?? Infinity));
    },
    everywhere: () => keptKeys(family).length,
    removed,
    room,
    open,
    start: (entries) => {
      const id = newId();
      if (Object.keys(entries).length > 0) {
        const store = storeOf(id);
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
      take([keyOf(of, id)], name, next);
    },
    removeAll: () => take(keptKeys(family), undefined, FIRST),
    undo: () => {
      if (removed === undefined) return;
      for (const [key, text] of removed.texts) {
        const isFree = createStorageSlot(key).get() === null;
        // What was entered since is kept beside the old ones.
        createStorageSlot(isFree ? key : `${key}.${newId()}`).set(text);
      }
      setRemoved(undefined);
      setGeneration(generation + 1);
    },
  };
}
