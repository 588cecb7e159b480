import { createStorageSlot, listStorageKeys } from '@docusaurus/theme-common';
import siteStorage from '@generated/site-storage';
import { type Ledger, lastWritten, merged, readLedger, written } from '../../domain/ledger';

/** How safe the reader's entries are. `at` is milliseconds since 1970. */
export type Keeping =
  | { readonly state: 'loading' }
  | { readonly state: 'empty' }
  | { readonly state: 'saved'; readonly at: number }
  /** Storage is switched off, or full: entries live until the tab closes. */
  | { readonly state: 'unsaved'; readonly why: 'off' | 'full' }
  /** What was stored could not be read. It is kept aside as `raw` until the reader forgets it; new entries are saved as usual. */
  | { readonly state: 'damaged'; readonly raw: string; readonly forget: () => void };

export type Kept<T> = { readonly ledger: Ledger<T>; readonly keeping: Keeping };

export type LedgerStore<T> = {
  readonly subscribe: (listener: () => void) => () => void;
  readonly snapshot: () => Kept<T>;
  readonly write: (id: string, value: T | null) => void;
  readonly merge: (incoming: Ledger<T>) => void;
  readonly replace: (next: Readonly<Record<string, T>>) => void;
};

const PROBE = 'handbook.probe';

/** Asks the storage itself: a slot would tell every tool on the page of it. */
function works(): boolean {
  try {
    const storage = window[siteStorage.type];
    storage.setItem(PROBE, '1');
    const arrived = storage.getItem(PROBE) === '1';
    storage.removeItem(PROBE);
    return arrived;
  } catch {
    return false;
  }
}

/** Why a write did not arrive: no storage at all, or no room left. A full storage holds keys. */
function refusal(): 'off' | 'full' {
  return works() || listStorageKeys().length > 0 ? 'full' : 'off';
}

/**
 * Entries under one key of this browser's storage, read when first looked at. Every write is merged with
 * what another tab has stored since, so two tabs never lose each other's entries.
 */
export function createLedgerStore<T>(
  key: string,
  parse: (value: unknown) => T | undefined,
): LedgerStore<T> {
  const listeners = new Set<() => void>();
  let kept: Kept<T> | undefined;
  /** What this tab wrote last: as long as it stands there, no other tab has anything to add. */
  let own: string | undefined;

  const show = (next: Kept<T>) => {
    kept = next;
    for (const listener of listeners) listener();
  };

  const keepingOf = (ledger: Ledger<T>): Keeping => {
    const at = lastWritten(ledger);
    return at === undefined ? { state: 'empty' } : { state: 'saved', at };
  };

  const forget = () => {
    const slot = createStorageSlot(key);
    const text = slot.get();
    if (text !== null && readLedger(text, parse) === undefined) slot.del();
    createStorageSlot(`${key}.damaged`).del();
    const { ledger } = snapshot();
    show({ ledger, keeping: keepingOf(ledger) });
  };

  const read = (): Kept<T> => {
    const aside = createStorageSlot(`${key}.damaged`);
    const text = createStorageSlot(key).get();
    const ledger = text === null ? {} : readLedger(text, parse);
    if (ledger === undefined && text !== null) aside.set(text);
    const raw = ledger === undefined ? text : aside.get();
    const readable = ledger ?? {};
    if (raw === null) return { ledger: readable, keeping: keepingOf(readable) };
    return { ledger: readable, keeping: { state: 'damaged', raw, forget } };
  };

  const snapshot = (): Kept<T> => (kept ??= read());

  const store = (next: Ledger<T>) => {
    const slot = createStorageSlot(key);
    const text = slot.get();
    const other = text === null || text === own ? undefined : readLedger(text, parse);
    const ledger = other === undefined ? next : merged(next, other);
    const json = JSON.stringify(ledger);
    // Our own event must find the new ledger already here.
    kept = { ledger, keeping: snapshot().keeping };
    own = json;
    slot.set(json);
    const isSaved = slot.get() === json;
    own = isSaved ? json : undefined;
    // The offer of the damaged copy stays until the reader forgets it.
    const saved: Keeping =
      kept.keeping.state === 'damaged' ? kept.keeping : { state: 'saved', at: Date.now() };
    show({ ledger, keeping: isSaved ? saved : { state: 'unsaved', why: refusal() } });
  };

  return {
    subscribe: (listener) => {
      listeners.add(listener);
      const { ledger: first, keeping: before } = snapshot();
      if (before.state === 'empty' && !works()) {
        show({ ledger: first, keeping: { state: 'unsaved', why: refusal() } });
      }
      const stop = createStorageSlot(key).listen(({ newValue }) => {
        // Our own write, told to this tab too: nothing in it is new.
        if (newValue === own) return;
        const other = newValue === null ? undefined : readLedger(newValue, parse);
        if (other === undefined) return;
        const { ledger, keeping } = snapshot();
        show({ ledger: merged(ledger, other), keeping });
      });
      return () => {
        listeners.delete(listener);
        stop();
      };
    },
    snapshot,
    write: (id, value) => store(written(snapshot().ledger, id, value, Date.now())),
    merge: (incoming) => store(merged(snapshot().ledger, incoming)),
    replace: (next) => {
      const { ledger } = snapshot();
      const now = Date.now();
      const ids = new Set([...Object.keys(ledger), ...Object.keys(next)]);
      let all = ledger;
      for (const id of ids) all = written(all, id, next[id] ?? null, now);
      store(all);
    },
  };
}
