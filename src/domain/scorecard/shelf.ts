import { type Ledger, written } from '../ledger';
import type { Row } from './fileSchema';
import { number, object, one, text } from './guards';
import { LONGEST, MOST_ROWS } from './limits';
import { type Card, isRow } from './read';

/** Where the reader's scorecards are kept in the browser. */
export const SHELF_KEY = 'handbook.scorecards';
/** Where the id of the open one is kept. */
export const OPEN_KEY = 'handbook.scorecards.open';

/** One thing kept: the name of a scorecard, or one of its rows at its place. */
export type Kept =
  | { readonly is: 'card'; readonly name: string }
  | { readonly is: 'row'; readonly place: number; readonly row: Row };

const isCardName = object({ is: one('card'), name: text(LONGEST.name, 1) });
const isPlaced = object({ is: one('row'), place: number(0, 1e6), row: isRow });

/** One kept thing from untrusted JSON. A stable function. */
export function parseKept(json: unknown): Kept | undefined {
  if (isCardName(json)) return json;
  return isPlaced(json) ? json : undefined;
}

const CARD_ID = /^[a-z0-9]{1,20}$/;

export function isCardId(text: string | null): text is string {
  return text !== null && CARD_ID.test(text);
}

const cardKey = (id: string) => `card.${id}`;
const rowKey = (id: string, row: string) => `row.${id}/${row}`;

/** A kept scorecard with its id. */
export type KeptCard = Card & { readonly id: string };

/** Every kept scorecard by name; rows stand at their places. Rows without a scorecard are not shown. */
export function cardsOf(values: Readonly<Record<string, Kept>>): readonly KeptCard[] {
  const all = Object.entries(values);
  return all
    .flatMap(([key, kept]) => {
      const id = key.slice('card.'.length);
      return kept.is === 'card' && key.startsWith('card.') && isCardId(id) ? [{ id, kept }] : [];
    })
    .map(({ id, kept }) => {
      const rows = all
        .flatMap(([key, part]) =>
          part.is === 'row' && key === rowKey(id, part.row.id) ? [part] : [],
        )
        .sort((a, b) => a.place - b.place)
        .map(({ row }) => row);
      return { id, name: kept.name, rows: rows.slice(0, MOST_ROWS) };
    })
    .sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

/** The ledger after a scorecard was made to be exactly this; null takes it away. `now` is milliseconds since 1970. */
export function withCard(
  ledger: Ledger<Kept>,
  id: string,
  card: Card | null,
  now: number,
): Ledger<Kept> {
  let next = ledger;
  const isTheirs = (key: string) => key.startsWith(rowKey(id, ''));
  const wanted = new Set((card?.rows ?? []).map((row) => rowKey(id, row.id)));
  for (const [key, { value }] of Object.entries(ledger)) {
    if (isTheirs(key) && value !== null && !wanted.has(key)) next = written(next, key, null, now);
  }
  next = written(next, cardKey(id), card === null ? null : { is: 'card', name: card.name }, now);
  (card?.rows ?? []).forEach((row, place) => {
    const key = rowKey(id, row.id);
    const before = Object.hasOwn(ledger, key) ? ledger[key]?.value : undefined;
    const kept: Kept = { is: 'row', place, row };
    // An unchanged row keeps its time, so that another tab's later change to it stands.
    if (JSON.stringify(before) !== JSON.stringify(kept)) next = written(next, key, kept, now);
  });
  return next;
}
