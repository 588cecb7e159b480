import { COLUMNS, type Layout, type Row } from './record';
import { orderTold, readWritten } from './written';
import type { Zone } from './zone';

export type DateOrder = 'day first' | 'month first';

type Sample = { readonly row: number; readonly text: string; readonly count: number };

/** The first of a kind, and how many there are. */
class Tally {
  #first: Omit<Sample, 'count'> | null = null;
  #count = 0;

  add(row: number, text: string): void {
    this.#first ??= { row, text };
    this.#count += 1;
  }

  sample(): Sample | null {
    return this.#first === null ? null : { ...this.#first, count: this.#count };
  }
}

/** What the dates of a file leave open. */
export type Open = {
  /** Dates without a zone. */
  readonly zoneless: Sample | null;
  /** Dates such as 03/04/2026. */
  readonly twoWays: Sample | null;
  /** The order that the dates of the file tell, when they tell only one. */
  readonly order: DateOrder | null;
};

export function timeColumns(layout: Layout): readonly string[] {
  return COLUMNS[layout].filter(({ holds }) => holds === 'time').map(({ name }) => name);
}

/** Looks through the dates of a file for what a person has to be asked. */
export function openIn(rows: readonly Row[], columns: readonly string[]): Open {
  const [zoneless, twoWays] = [new Tally(), new Tally()];
  const told = new Set<DateOrder>();
  for (const { row, cells } of rows) {
    for (const column of columns) {
      const text = cells[column];
      if (text === undefined || text === '') continue;
      const { is } = readWritten(text);
      if (is !== 'local' && is !== 'two ways') continue;
      zoneless.add(row, text);
      if (is === 'two ways') twoWays.add(row, text);
      const order = orderTold(text);
      if (order !== null) told.add(order);
    }
  }
  const [order = null] = told;
  return {
    zoneless: zoneless.sample(),
    twoWays: twoWays.sample(),
    order: told.size === 1 ? order : null,
  };
}

type ReadTime =
  | { readonly is: 'at'; readonly instant: number; readonly clock: 'once' | 'twice' | 'skipped' }
  | { readonly is: 'missing' }
  | { readonly is: 'no date' };

/** One date as an instant, once zone and order are known. */
export function timeOf(text: string, zone: Zone | null, order: DateOrder | null): ReadTime {
  const written = readWritten(text);
  if (written.is === 'instant') return { is: 'at', instant: written.instant, clock: 'once' };
  if (written.is === 'missing') return { is: 'missing' };
  if (written.is === 'no date' || zone === null) return { is: 'no date' };
  if (written.is === 'local') return { is: 'at', ...zone.instant(written.local) };
  if (order === null) return { is: 'no date' };
  return {
    is: 'at',
    ...zone.instant(order === 'day first' ? written.dayFirst : written.monthFirst),
  };
}
