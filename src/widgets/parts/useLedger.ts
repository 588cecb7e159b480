import useIsBrowser from '@docusaurus/useIsBrowser';
import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { type Ledger, values } from '../../domain/ledger';
import { createLedgerStore, type Keeping, type Kept } from './ledgerStore';

export type { Keeping } from './ledgerStore';

export type SavedLedger<T> = {
  /** The values that stand; empty on the first render. */
  readonly values: Readonly<Record<string, T>>;
  readonly ledger: Ledger<T>;
  readonly keeping: Keeping;
  /** What is kept at this moment, for changes that build on it. */
  readonly current: () => Ledger<T>;
  /** Sets one value, or takes it back with null. */
  readonly write: (id: string, value: T | null) => void;
  /** Merges a ledger from a file or link: for each id the later entry wins. */
  readonly merge: (incoming: Ledger<T>) => void;
  /** Makes exactly these values stand; earlier ones are taken back. */
  readonly replace: (next: Readonly<Record<string, T>>) => void;
};

const LOADING: Kept<never> = { ledger: {}, keeping: { state: 'loading' } };

function loading(): Kept<never> {
  return LOADING;
}

/**
 * What the reader entered, kept in this browser under one key and in step with other tabs.
 * `parse` must be a stable function; it answers undefined for a value of the wrong form.
 */
export function useLedger<T>(
  key: string,
  parse: (value: unknown) => T | undefined,
): SavedLedger<T> {
  const store = useMemo(() => createLedgerStore(key, parse), [key, parse]);
  // While React takes over, what is kept comes with everything else that differs from the page as it was sent.
  const isBrowser = useIsBrowser();
  const { ledger, keeping } = useSyncExternalStore<Kept<T>>(
    store.subscribe,
    isBrowser ? store.snapshot : loading,
    loading,
  );
  const current = useCallback(() => store.snapshot().ledger, [store]);
  const standing = useMemo(() => values(ledger), [ledger]);
  return {
    values: standing,
    ledger,
    keeping,
    current,
    write: store.write,
    merge: store.merge,
    replace: store.replace,
  };
}
