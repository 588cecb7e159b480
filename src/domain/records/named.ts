/** One row under the names of its header, still text. `row` is a line of the file from 1. */
export type NamedRow = { readonly row: number; readonly cells: Readonly<Record<string, string>> };

/** Something wrong with one row, or a note on it; the rest of the file still counts. */
export type RowNote = { readonly row: number; readonly reason: string };

export type NamedRows = {
  readonly columns: readonly string[];
  readonly rows: readonly NamedRow[];
  readonly bad: readonly RowNote[];
};

/** Why a table cannot be used: the columns it lacks, or null when it has them all. */
export function lacks(columns: readonly string[], needed: readonly string[]): string | null {
  const missing = needed.filter((name) => !columns.includes(name));
  if (missing.length === 0) return null;
  return `it has no column ${missing.map((name) => `"${name}"`).join(', ')}; it has ${columns.join(', ')}`;
}
