import type { NamedRows } from '../../../domain/records/named';

/** Rows of our own samples and of a table filled in by hand: no quotation marks, no reading of CSV. */
export function plainTable(
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): NamedRows {
  return {
    columns,
    bad: [],
    // The header is line 1.
    rows: rows.map((cells, at) => ({
      row: at + 2,
      cells: Object.fromEntries(columns.map((name, place) => [name, cells[place] ?? ''])),
    })),
  };
}

/** `EffectiveCost` is `effective_cost`. */
function plain(name: string): string {
  return name.replace(/([a-z])([A-Z])/g, '$1_$2').toLowerCase();
}

/** A sample of ours as a table; a test holds that reading it as CSV gives the same. */
export function sampleTable(csv: string): NamedRows {
  const [header = '', ...lines] = csv.trimEnd().split('\n');
  return plainTable(
    header.split(',').map(plain),
    lines.map((line) => line.split(',')),
  );
}
