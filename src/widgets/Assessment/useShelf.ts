import { createStorageSlot, listStorageKeys } from '@docusaurus/theme-common';
import siteStorage from '@generated/site-storage';
import { useCallback, useMemo, useState } from 'react';
import { lastWritten, type Ledger } from '../../domain/ledger';
import {
  type About,
  FIRST,
  NOTHING_SAID,
  openKey,
  parseAbout,
  sheetKey,
  shelfKey,
} from '../../domain/maturity/about';
import { type Part, parsePart } from '../../domain/maturity/sheet';
import { ID } from '../../domain/id';
import { createLedgerStore } from '../parts/ledgerStore';
import { type Keeping, useLedger } from '../parts/useLedger';

/** One assessment kept in this browser. */
export type Kept = { readonly id: string; readonly about: About };

/** The assessments of one model in this browser, and which of them is open. */
export type Shelf = {
  /** The open one's id; undefined on the first render, which must equal the server's. */
  readonly openId: string | undefined;
  readonly about: About;
  /** Every assessment, the open one included, the latest day first. */
  readonly all: readonly Kept[];
  /** How safe the list of names is. */
  readonly keeping: Keeping;
  /** Whether the last assessment to be kept found no room. */
  readonly room: 'enough' | 'none';
  readonly open: (id: string) => void;
  /** Says what an assessment is about; an impossible day or a name too long is not written. */
  readonly name: (id: string, about: About) => void;
  /** Keeps an assessment of its own; it is not opened. Answers its id, or undefined when there is no room. */
  readonly keep: (about: About, ledger: Ledger<Part>, id?: string) => string | undefined;
  /** Keeps an assessment of its own and opens it; without room it does neither. */
  readonly create: (about: About, ledger: Ledger<Part>, id?: string) => string | undefined;
  /** Takes an assessment away and answers what it held, so that it can be put back. Another is open then. */
  readonly remove: (id: string) => { readonly about: About; readonly ledger: Ledger<Part> };
  /** What an assessment holds now. */
  readonly read: (id: string) => Ledger<Part>;
};

/** Not an assessment: where the first one's damaged copy lies. */
const DAMAGED = 'damaged';

function isId(text: string | null): text is string {
  return text !== null && ID.test(text) && text.length <= 60 && text !== DAMAGED;
}

/** An id that no other tab gives out at the same moment. */
function newId(): string {
  const random = crypto.getRandomValues(new Uint32Array(2));
  return [...random].map((number) => number.toString(36)).join('');
}

/** Assessments found in storage, named or not: a damaged list of names hides none. */
function storedIds(modelId: string): readonly string[] {
  const start = `${sheetKey(modelId, FIRST)}.`;
  return listStorageKeys().flatMap((key) => {
    // Every key of this site ends with the site's own mark.
    const isOurs = key.startsWith(start) && key.endsWith(siteStorage.namespace);
    const id = isOurs ? key.slice(start.length, key.length - siteStorage.namespace.length) : null;
    return isId(id) ? [id] : [];
  });
}

/** The named assessments of a model, kept in this browser. */
export function useShelf(modelId: string): Shelf {
  const saved = useLedger(shelfKey(modelId), parseAbout);
  const { values: abouts, keeping, write } = saved;
  const [chosen, setChosen] = useState<string>();
  const [room, setRoom] = useState<Shelf['room']>('enough');
  const isLoading = keeping.state === 'loading';

  const read = useCallback(
    (id: string) => createLedgerStore(sheetKey(modelId, id), parsePart).snapshot().ledger,
    [modelId],
  );
  const open = useCallback(
    (id: string) => {
      createStorageSlot(openKey(modelId)).set(id);
      setChosen(id);
    },
    [modelId],
  );
  const name = useCallback(
    (id: string, about: About) => {
      if (parseAbout(about) !== undefined) write(id, about);
    },
    [write],
  );
  const keep = useCallback(
    (about: About, ledger: Ledger<Part>, id = newId()) => {
      const store = createLedgerStore(sheetKey(modelId, id), parsePart);
      store.merge(ledger);
      // Without room it would be lost with the next one opened.
      const isKept = store.snapshot().keeping.state !== 'unsaved';
      setRoom(isKept ? 'enough' : 'none');
      if (isKept) name(id, about);
      return isKept ? id : undefined;
    },
    [modelId, name],
  );
  const create = useCallback(
    (about: About, ledger: Ledger<Part>, wanted?: string) => {
      const id = keep(about, ledger, wanted);
      if (id !== undefined) open(id);
      return id;
    },
    [keep, open],
  );
  const stored = useMemo(() => {
    if (chosen === undefined) return [];
    const ids = new Set([...Object.keys(abouts).filter(isId), ...storedIds(modelId), chosen]);
    if (lastWritten(read(FIRST)) !== undefined) ids.add(FIRST);
    return [...ids];
  }, [abouts, chosen, modelId, read]);
  const remove = useCallback(
    (id: string) => {
      const held = { about: abouts[id] ?? NOTHING_SAID, ledger: read(id) };
      if (id === chosen) open(stored.find((other) => other !== id) ?? FIRST);
      createStorageSlot(sheetKey(modelId, id)).del();
      write(id, null);
      return held;
    },
    [modelId, abouts, chosen, stored, open, read, write],
  );

  if (!isLoading && chosen === undefined) {
    const last = createStorageSlot(openKey(modelId)).get();
    const isThere = isId(last) && createStorageSlot(sheetKey(modelId, last)).get() !== null;
    setChosen(isThere ? last : FIRST);
  }
  const all = useMemo(
    () =>
      stored
        .map((id) => ({ id, about: abouts[id] ?? NOTHING_SAID }))
        .sort((a, b) => b.about.day.localeCompare(a.about.day)),
    [stored, abouts],
  );
  const about = abouts[chosen ?? FIRST] ?? NOTHING_SAID;
  return useMemo(
    () => ({ openId: chosen, about, all, keeping, room, open, name, keep, create, remove, read }),
    [chosen, about, all, keeping, room, open, name, keep, create, remove, read],
  );
}
