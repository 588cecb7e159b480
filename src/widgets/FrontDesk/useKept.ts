import { createStorageSlot } from '@docusaurus/theme-common';
import { useSyncExternalStore } from 'react';
import { ID } from '../../domain/id';
import { readLedger, values } from '../../domain/ledger';
import { FIRST, openKey, parseAbout, sheetKey, shelfKey } from '../../domain/maturity/about';

const anything = (value: unknown): unknown => value;
const nothing = () => 0;

function keptCount(key: string, counts: (entry: unknown) => boolean): number {
  const text = createStorageSlot(key).get();
  const ledger = text === null ? undefined : readLedger(text, anything);
  return ledger === undefined ? 0 : Object.values(values(ledger)).filter(counts).length;
}

/** How many entries that count the reader has kept in this browser under a key; 0 on the first render. */
export function useKept(key: string, counts: (entry: unknown) => boolean): number {
  const subscribe = (listener: () => void) => createStorageSlot(key).listen(listener);
  return useSyncExternalStore(subscribe, () => keptCount(key, counts), nothing);
}

/** A statement counts once it has one of the five answers; a note alone is none. */
function isAnswered(entry: unknown): boolean {
  return typeof Reflect.get(Object(entry), 'value') === 'string';
}

/** The assessment opened last, or the first when that one is gone. */
function lastId(modelId: string): string {
  const last = createStorageSlot(openKey(modelId)).get();
  const isKept =
    last !== null && ID.test(last) && createStorageSlot(sheetKey(modelId, last)).get() !== null;
  return isKept ? last : FIRST;
}

/** The assessment worked on last, as `7 Checkout platform`: one text, so that a store can compare it. */
function lastAssessment(modelId: string): string {
  const last = lastId(modelId);
  const names = readLedger(createStorageSlot(shelfKey(modelId)).get() ?? '{}', parseAbout) ?? {};
  const platform = Object.hasOwn(names, last) ? names[last]?.value?.platform : '';
  return `${keptCount(sheetKey(modelId, last), isAnswered)} ${platform ?? ''}`;
}

type Kept = { readonly answered: number; readonly platform: string };

/** The assessment of a model that was worked on last: how many answers, and about which platform. */
export function useKeptAssessment(modelId: string): Kept {
  const subscribe = (listener: () => void) =>
    createStorageSlot(sheetKey(modelId, lastId(modelId))).listen(listener);
  const text = useSyncExternalStore(
    subscribe,
    () => lastAssessment(modelId),
    () => '0 ',
  );
  const at = text.indexOf(' ');
  return { answered: Number(text.slice(0, at)), platform: text.slice(at + 1).trim() };
}
