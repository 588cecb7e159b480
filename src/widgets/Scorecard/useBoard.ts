import { createStorageSlot } from '@docusaurus/theme-common';
import { useMemo, useState } from 'react';
import type { Row } from '../../domain/scorecard/fileSchema';
import { placed, type Side } from '../../domain/scorecard/place';
import type { Card } from '../../domain/scorecard/read';
import { cardsOf, isCardId, type KeptCard, OPEN_KEY } from '../../domain/scorecard/shelf';
import { parseKept, SHELF_KEY, withCard } from '../../domain/scorecard/shelf';
import { type Keeping, useLedger } from '../parts/useLedger';

/** What was just done, in a sentence, and how to take it back. */
type Done = { readonly did: string; readonly back: () => void };

/** The reader's scorecards, and the open one. */
export type Board = {
  readonly cards: readonly KeptCard[];
  /** Undefined while the reader has none, and on the first render. */
  readonly open: KeptCard | undefined;
  readonly keeping: Keeping;
  readonly did: string | undefined;
  readonly undo: () => void;
  readonly show: (id: string) => void;
  /** Keeps a scorecard beside the others and opens it. */
  readonly begin: (card: Card, did: string) => void;
  readonly rename: (name: string) => void;
  readonly remove: (card: KeptCard) => void;
  /** Changes the open scorecard's rows; with a sentence it can be taken back. */
  readonly change: (rows: readonly Row[], did?: string) => void;
  /** Puts rows on a side of the open scorecard, or of a new one. */
  readonly put: (rows: readonly Row[], side: Side) => void;
};

const FIRST = 'My scorecard';

function newId(): string {
  const random = crypto.getRandomValues(new Uint32Array(2));
  return [...random].map((number) => number.toString(36)).join('');
}

/** `5 numbers are`, `1 number is` */
function numbers(count: number): string {
  return count === 1 ? '1 number is' : `${count} numbers are`;
}

export function useBoard(): Board {
  const { values, keeping, current, merge } = useLedger(SHELF_KEY, parseKept);
  const [chosen, setChosen] = useState<string>();
  const [done, setDone] = useState<Done>();
  const cards = useMemo(() => cardsOf(values), [values]);
  const open = cards.find(({ id }) => id === chosen) ?? cards[0];

  if (keeping.state !== 'loading' && chosen === undefined) {
    const last = createStorageSlot(OPEN_KEY).get();
    setChosen(isCardId(last) ? last : '');
  }
  const show = (id: string) => {
    createStorageSlot(OPEN_KEY).set(id);
    setChosen(id);
  };
  const keep = (id: string, card: Card | null) => merge(withCard(current(), id, card, Date.now()));
  const begin = (card: Card, did: string) => {
    const id = newId();
    const before = open?.id;
    keep(id, card);
    show(id);
    setDone({
      did,
      back: () => {
        keep(id, null);
        if (before !== undefined) show(before);
      },
    });
  };
  const change = (rows: readonly Row[], did?: string) => {
    if (open === undefined) return;
    const { id, name } = open;
    const before = { name, rows: [...open.rows] };
    keep(id, { name, rows: [...rows] });
    setDone(did === undefined ? undefined : { did, back: () => keep(id, before) });
  };
  return {
    cards,
    open: chosen === undefined ? undefined : open,
    keeping,
    did: done?.did,
    undo: () => {
      done?.back();
      setDone(undefined);
    },
    show,
    begin,
    rename: (name) => {
      if (open !== undefined && name.trim() !== '')
        keep(open.id, { name, rows: open.rows.map((row) => row) });
    },
    remove: ({ id, name, rows }) => {
      keep(id, null);
      setDone({ did: `“${name}” is deleted.`, back: () => keep(id, { name, rows }) });
    },
    change,
    put: (offered, side) => {
      const { rows, leftOut } = placed(open?.rows ?? [], offered, side);
      const name = open?.name ?? FIRST;
      const rest = leftOut === 0 ? '' : ` ${numbers(leftOut)} left out: the page is full.`;
      const did = `${numbers(offered.length - leftOut)} on “${name}”.${rest}`;
      if (open === undefined) begin({ name, rows: [...rows] }, did);
      else change(rows, did);
    },
  };
}
