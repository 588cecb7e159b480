import { useCallback, useEffect, useRef, useState } from 'react';
import { createStorageSlot } from '@docusaurus/theme-common';
import { type Ledger, lastWritten, merged, readLedger, values, written } from '../../domain/ledger';

/** How safe the reader's entries are. `at` is milliseconds since 1970. */
export type Keeping =
  | { readonly state: 'loading' }
  | { readonly state: 'empty' }
  | { readonly state: 'saved'; readonly at: number }
  /** Storage is switched off, or full: entries live until the tab closes. */
  | { readonly state: 'unsaved'; readonly why: 'off' | 'full' }
  /** What was stored could not be read. It is kept aside as `raw`; new entries are saved as usual. */
  | { readonly state: 'damaged'; readonly raw: string };

export type SavedLedger<T> = {
  /** The values that stand; empty on the first render. */
  readonly values: Readonly<Record<string, T>>;
  readonly ledger: Ledger<T>;
  readonly keeping: Keeping;
  /** Sets one value, or takes it back with null. */
  readonly write: (id: string, value: T | null) => void;
  /** Merges a ledger from a file or link: for each id the later entry wins. */
  readonly merge: (incoming: Ledger<T>) => void;
  /** Makes exactly these values stand; earlier ones are taken back. */
  readonly replace: (next: Readonly<Record<string, T>>) => void;
};

type Slot = ReturnType<typeof createStorageSlot>;

const PROBE = 'handbook.probe';

/** Why a write did not arrive: no storage at all, or no room left. */
function refusal(): 'off' | 'full' {
  const probe = createStorageSlot(PROBE);
  probe.set('1');
  const works = probe.get() === '1';
  probe.del();
  return works ? 'full' : 'off';
}

/**
 * Entries kept in this browser under one key. Every write is merged with what another tab has stored since,
 * so two tabs never lose each other's entries. `parse` must be a stable function; it answers undefined for
 * a value of the wrong form.
 */
export function useLedger<T>(
  key: string,
  parse: (value: unknown) => T | undefined,
): SavedLedger<T> {
  const slot = useRef<Slot | undefined>(undefined);
  const current = useRef<Ledger<T>>({});
  const [ledger, setLedger] = useState<Ledger<T>>({});
  const [keeping, setKeeping] = useState<Keeping>({ state: 'loading' });

  const show = useCallback((next: Ledger<T>) => {
    current.current = next;
    setLedger(next);
  }, []);

  useEffect(() => {
    const stored = createStorageSlot(key);
    slot.current = stored;
    show({});
    const text = stored.get();
    const read = text === null ? {} : readLedger(text, parse);
    if (read === undefined && text !== null) {
      createStorageSlot(`${key}.damaged`).set(text);
      setKeeping({ state: 'damaged', raw: text });
    } else if (read !== undefined) {
      show(read);
      const at = lastWritten(read);
      setKeeping(at === undefined ? { state: 'empty' } : { state: 'saved', at });
    }
    return stored.listen((event) => {
      const other = event.newValue === null ? undefined : readLedger(event.newValue, parse);
      if (other !== undefined) show(merged(current.current, other));
    });
  }, [key, parse, show]);

  const store = useCallback(
    (next: Ledger<T>) => {
      const target = slot.current;
      if (target === undefined) return;
      const text = target.get();
      const other = text === null ? undefined : readLedger(text, parse);
      const all = other === undefined ? next : merged(next, other);
      show(all);
      const json = JSON.stringify(all);
      target.set(json);
      setKeeping(
        target.get() === json
          ? { state: 'saved', at: Date.now() }
          : { state: 'unsaved', why: refusal() },
      );
    },
    [parse, show],
  );

  const write = useCallback(
    (id: string, value: T | null) => {
      store(written(current.current, id, value, Date.now()));
    },
    [store],
  );

  const merge = useCallback(
    (incoming: Ledger<T>) => {
      store(merged(current.current, incoming));
    },
    [store],
  );

  const replace = useCallback(
    (next: Readonly<Record<string, T>>) => {
      const now = Date.now();
      const ids = new Set([...Object.keys(current.current), ...Object.keys(next)]);
      let all = current.current;
      for (const id of ids) all = written(all, id, next[id] ?? null, now);
      store(all);
    },
    [store],
  );

  return { values: values(ledger), ledger, keeping, write, merge, replace };
}
