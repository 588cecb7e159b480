import type { Ask } from '../records/how';
import type { NamedRow } from '../records/named';
import { type DateOrder, openIn } from '../records/times';
import { readWritten } from '../records/written';
import type { Zone } from '../records/zone';

/** What only a person can say of the dates in a file: their zone, or which number is the day. */
export type DateAsk = Extract<Ask, { readonly about: 'zone' | 'order' }>;

/** How the dates of a file are read. */
export type Dates = {
  readonly zone: Zone | null;
  readonly order: DateOrder | null;
  /** In words for the rule, a sentence each. */
  readonly says: readonly string[];
};

/** How to read the dates in some columns, or what has to be asked first. Nothing is guessed. */
export function datesIn(
  rows: readonly NamedRow[],
  columns: readonly string[],
  told: { readonly zone: Zone | null; readonly order: DateOrder | null },
): Dates | readonly DateAsk[] {
  const { zoneless, twoWays, order: own } = openIn(rows, columns);
  const order = told.order ?? own;
  const asks: DateAsk[] = [];
  const asked = ({ row, text, count }: NonNullable<typeof zoneless>) => ({
    row,
    sample: text.slice(0, 40),
    count,
  });
  if (twoWays !== null && order === null) asks.push({ about: 'order', ...asked(twoWays) });
  if (zoneless !== null && told.zone === null) asks.push({ about: 'zone', ...asked(zoneless) });
  if (asks.length > 0) return asks;
  const says: string[] = [];
  if (zoneless !== null && told.zone !== null)
    says.push(`Dates without a zone are read in ${told.zone.name}.`);
  if (twoWays !== null && order !== null) {
    const why = told.order === null ? ', as another date of the file tells' : '';
    says.push(`Dates such as ${twoWays.text.slice(0, 10)} are read ${order}${why}.`);
  }
  return { zone: told.zone, order, says };
}

/** What a cell says: an instant, nothing, or why it is neither; `note` when a clock showed it twice or never. */
export type Said = {
  readonly instant: number | null;
  readonly problem: string | null;
  readonly note: string | null;
};

const NOTHING: Said = { instant: null, problem: null, note: null };

/** One cell, under the name of its column. */
export function instantIn(name: string, text: string, { zone, order }: Dates): Said {
  if (text === '') return NOTHING;
  const written = readWritten(text);
  if (written.is === 'missing') return NOTHING;
  if (written.is === 'instant') return { ...NOTHING, instant: written.instant };
  const problem = `${name} ${JSON.stringify(text.slice(0, 40))} is no date; write 2026-12-31T08:00Z`;
  if (written.is === 'no date' || zone === null) return { ...NOTHING, problem };
  if (written.is === 'two ways' && order === null) return { ...NOTHING, problem };
  const local =
    written.is === 'local'
      ? written.local
      : order === 'day first'
        ? written.dayFirst
        : written.monthFirst;
  const { instant, clock } = zone.instant(local);
  const note =
    clock === 'once'
      ? null
      : clock === 'twice'
        ? `its ${name} is in an hour that clocks show twice; the first was taken`
        : `its ${name} is in an hour that clocks skip; it counts on from before`;
  return { instant, problem: null, note };
}
