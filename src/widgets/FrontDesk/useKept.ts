import { createStorageSlot } from '@docusaurus/theme-common';
import { useSyncExternalStore } from 'react';
import { readLedger, values } from '../../domain/ledger';

const anything = (value: unknown): unknown => value;
const nothing = () => 0;

/** How many entries that count the reader has kept in this browser under a key; 0 on the first render. */
export function useKept(key: string, counts: (entry: unknown) => boolean): number {
  const subscribe = (listener: () => void) => createStorageSlot(key).listen(listener);
  const count = () => {
    const text = createStorageSlot(key).get();
    const ledger = text === null ? undefined : readLedger(text, anything);
    return ledger === undefined ? 0 : Object.values(values(ledger)).filter(counts).length;
  };
  return useSyncExternalStore(subscribe, count, nothing);
}
