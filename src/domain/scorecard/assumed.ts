import type { Measured, Row } from './fileSchema';
import type { Assumed } from './say';
import { periodText, readingText, rowName } from './words';

function side(row: Row, name: string, measured: Measured | undefined): readonly Assumed[] {
  if (measured === undefined) return [];
  const { reading, source } = measured;
  const value = reading === null ? 'no data' : readingText(row, reading);
  const isEstimate = reading?.is === 'estimate';
  const what = isEstimate ? rowName(row) : `${rowName(row)}, ${name} (${periodText(measured)})`;
  return [{ what, value, source }];
}

/** Every number of a scorecard and every input of its estimates, with its source. */
export function assumed(rows: readonly Row[]): readonly Assumed[] {
  return rows.flatMap((row) => [
    ...side(row, 'before', row.before),
    ...side(row, 'after', row.after),
    ...(row.assumptions ?? []).map(({ label, value, source }) => ({
      what: `${rowName(row)}: ${label}`,
      value,
      source,
    })),
  ]);
}
