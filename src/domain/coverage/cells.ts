import type { NamedRow, RowNote } from '../records/named';

/** Why a cell cannot be read. */
class Unread extends Error {}

const COUNT = /^\d{1,15}$/;
const AMOUNT = /^-?\d{1,15}(\.\d{1,15})?(e-?\d{1,2})?$/i;
const YES = ['yes', 'true', '1', 'y'];
const NO = ['no', 'false', '0', 'n'];

function shown(text: string): string {
  return JSON.stringify(text.slice(0, 40));
}

/** The cells of one row, each read as what it should be. Each throws what `readRows` turns into a reason. */
export type Cells = {
  /** Text that has to be there. */
  readonly text: (name: string) => string;
  /** Text that may be empty. */
  readonly maybe: (name: string) => string;
  readonly count: (name: string) => number;
  /** A number that may be negative and may not be empty. */
  readonly amount: (name: string) => number;
  /** A number from 0. */
  readonly size: (name: string) => number;
  /** Null when empty: nobody knows. */
  readonly yes: (name: string) => boolean | null;
};

function cellsOf({ cells }: NamedRow): Cells {
  const maybe = (name: string) => cells[name] ?? '';
  const text = (name: string) => {
    const found = maybe(name);
    if (found === '') throw new Unread(`it has no ${name}`);
    return found;
  };
  const amount = (name: string) => {
    const found = text(name);
    if (!AMOUNT.test(found))
      throw new Unread(`${name} ${shown(found)} is no number; write 1234.50 without commas`);
    return Number(found);
  };
  return {
    text,
    maybe,
    amount,
    count: (name) => {
      const found = text(name);
      if (!COUNT.test(found)) throw new Unread(`${name} ${shown(found)} is no count; write 12`);
      return Number(found);
    },
    size: (name) => {
      const found = amount(name);
      if (found < 0) throw new Unread(`${name} ${found} is negative`);
      return found;
    },
    yes: (name) => {
      const found = maybe(name).toLowerCase();
      if (found === '') return null;
      if (YES.includes(found)) return true;
      if (NO.includes(found)) return false;
      throw new Unread(`${name} ${shown(found)} is neither yes nor no`);
    },
  };
}

/** Reads each row as an item; a row that cannot be read, or repeats an id, is excluded with its line and a reason. */
export function readRows<Item>(
  rows: readonly NamedRow[],
  bad: readonly RowNote[],
  idOf: ((cells: Cells) => string) | null,
  itemOf: (cells: Cells) => Item | string,
): { readonly items: readonly Item[]; readonly excluded: readonly RowNote[] } {
  const items: Item[] = [];
  const excluded: RowNote[] = [...bad];
  const seen = new Map<string, number>();
  for (const named of rows) {
    const { row } = named;
    try {
      const cells = cellsOf(named);
      const id = idOf === null ? null : idOf(cells);
      const before = id === null ? undefined : seen.get(id);
      if (before !== undefined) throw new Unread(`it repeats line ${before}`);
      const item = itemOf(cells);
      if (typeof item === 'string') throw new Unread(item);
      if (id !== null) seen.set(id, row);
      items.push(item);
    } catch (error) {
      if (!(error instanceof Unread)) throw error;
      excluded.push({ row, reason: error.message });
    }
  }
  return { items, excluded: excluded.sort((a, b) => a.row - b.row) };
}
