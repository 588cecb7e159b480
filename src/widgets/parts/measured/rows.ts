import { encodingOf } from '../../../domain/records/encoding';
import type { NamedRows } from '../../../domain/records/named';
import { namedRows } from '../../../domain/records/rows';

/** Rows from wherever they come: a file, pasted text, or a table that was filled in. */
export type Rows = File | string | NamedRows;

/** A table, and what to know of how it was read; text says why there is none. */
export type Read = { readonly table: NamedRows | string; readonly notes: readonly string[] };

/** Two bytes for each of the characters that are read at most. */
const MOST_BYTES = 40_000_000;

/** Only within a worker: reading CSV is kept out of the page. */
export async function readRows(rows: Rows): Promise<Read> {
  if (typeof rows === 'string') return { table: namedRows(rows), notes: [] };
  if (!(rows instanceof File)) return { table: rows, notes: [] };
  if (rows.size > MOST_BYTES) return { table: 'it is larger than 20 MB; split it', notes: [] };
  const bytes = await rows.arrayBuffer().catch(() => undefined);
  if (bytes === undefined)
    return { table: 'it could not be opened; is it a folder, or was it moved?', notes: [] };
  const encoding = encodingOf(new Uint8Array(bytes));
  const notes = encoding === 'utf-8' ? [] : [`${rows.name} is read as ${encoding}.`];
  return { table: namedRows(new TextDecoder(encoding).decode(bytes)), notes };
}
