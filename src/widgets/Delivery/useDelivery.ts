import { useCallback, useEffect, useState } from 'react';
import type { ChoiceName, Choices } from '../../domain/delivery/choices';
import { COLUMNS, LAYOUTS } from '../../domain/records/record';
import { inWorker } from '../parts/inWorker';
import { type Keeping, useLedger } from '../parts/useLedger';
import type { Outcome, Remembered, Said } from './task';

export type Entry = { readonly id: number; readonly file: File; readonly said: Said };

export type Work =
  | { readonly state: 'none' }
  | { readonly state: 'reading'; readonly share: number }
  | { readonly state: 'done' }
  | { readonly state: 'failed'; readonly reason: string };

export type Delivery = {
  readonly entries: readonly Entry[];
  /** Of the entries as they were read last. */
  readonly outcome: Outcome | undefined;
  readonly work: Work;
  readonly choices: Choices;
  readonly keeping: Keeping;
  readonly remembered: Readonly<Record<string, Remembered>>;
  readonly choose: (name: ChoiceName, text: string) => void;
  readonly add: (files: readonly File[]) => void;
  readonly say: (id: number, said: Partial<Said>) => void;
  readonly remove: (id: number) => void;
  readonly clear: () => void;
  readonly remember: (signature: string, kept: Remembered | null) => void;
};

const NOTHING_SAID: Said = {
  ...{ layout: null, mapping: null, zone: null, order: null, workflow: null },
};
const MAX_CHOICE = 400;

function readChoice(value: unknown): string | undefined {
  return typeof value === 'string' && value.length <= MAX_CHOICE ? value : undefined;
}

/** A remembered mapping from storage, which is anybody's text; undefined when it is none. */
function readRemembered(value: unknown): Remembered | undefined {
  const at = (name: string): unknown => Reflect.get(Object(value), name);
  const layout = LAYOUTS.find((known) => known === at('layout'));
  const name = at('name');
  if (layout === undefined || typeof name !== 'string') return undefined;
  const mapping: Record<string, string | { constant: string }> = {};
  for (const column of COLUMNS[layout]) {
    const told: unknown = Reflect.get(Object(at('mapping')), column.name);
    const constant: unknown = Reflect.get(Object(told), 'constant');
    if (typeof told === 'string') mapping[column.name] = told;
    else if (typeof constant === 'string') mapping[column.name] = { constant };
  }
  return { name, layout, mapping };
}

let lastId = 0;

const startWorker = () => new Worker(new URL('./delivery.worker.ts', import.meta.url));

/** The reader's files, what was said about them and what came of them. Files live in this tab only. */
export function useDelivery(): Delivery {
  const kept = useLedger('handbook.delivery', readChoice);
  const mappings = useLedger('handbook.records.mappings', readRemembered);
  const [entries, setEntries] = useState<readonly Entry[]>([]);
  const [outcome, setOutcome] = useState<Outcome>();
  const [work, setWork] = useState<Work>({ state: 'none' });
  const { values: choices } = kept;
  const { values: remembered } = mappings;

  useEffect(() => {
    if (entries.length === 0) return undefined;
    const files = entries.map(({ file, said }) => ({ file, said }));
    const running = inWorker<unknown, Outcome>(
      startWorker,
      { files, remembered, choices },
      (done, all) => setWork({ state: 'reading', share: all === 0 ? 1 : done / all }),
    );
    running.result.then(
      (result) => {
        setOutcome(result);
        setWork({ state: 'done' });
      },
      (error: unknown) => setWork({ state: 'failed', reason: String(error) }),
    );
    return running.stop;
  }, [entries, choices, remembered]);

  const { write, current } = kept;
  const choose = useCallback(
    (name: ChoiceName, text: string) => {
      const before = current()[name]?.value ?? '';
      if (before !== text) write(name, text === '' ? null : text);
    },
    [write, current],
  );
  const add = useCallback((files: readonly File[]) => {
    setWork({ state: 'reading', share: 0 });
    setEntries((before) => [
      ...before,
      ...files.map((file) => ({ id: (lastId += 1), file, said: NOTHING_SAID })),
    ]);
  }, []);
  const say = useCallback((id: number, said: Partial<Said>) => {
    setEntries((before) =>
      before.map((entry) =>
        entry.id === id ? { ...entry, said: { ...entry.said, ...said } } : entry,
      ),
    );
  }, []);
  const drop = useCallback((rest: readonly Entry[]) => {
    setEntries(rest);
    if (rest.length > 0) return;
    setOutcome(undefined);
    setWork({ state: 'none' });
  }, []);
  return {
    ...{ entries, outcome, work, choices, remembered, choose, add, say },
    keeping: kept.keeping,
    remove: (id) => drop(entries.filter((entry) => entry.id !== id)),
    clear: () => drop([]),
    remember: (signature, value) => mappings.write(signature, value),
  };
}
