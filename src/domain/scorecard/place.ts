import type { Measured, Row } from './fileSchema';
import { MOST_ROWS } from './limits';

/** On which side of a scorecard a number stands. */
export type Side = 'before' | 'after';

/** The row with these two numbers and the difference its report gives, each where there is one. */
function withNumbers(
  row: Row,
  numbers: {
    before?: Row['before'];
    after?: Row['after'];
    own?: Row['own'];
  },
): Row {
  const { before: _before, after: _after, own: _own, ...rest } = row;
  const { before, after, own } = numbers;
  return {
    ...rest,
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
    ...(own === undefined ? {} : { own }),
  };
}

/** The row with a number on one side. A report's own difference holds for its own two numbers alone. */
export function withSide(row: Row, side: Side, measured: Measured | undefined): Row {
  const { before, after } = row;
  return withNumbers(
    row,
    side === 'before' ? { before: measured, after } : { before, after: measured },
  );
}

/** The row with another target, or without one. */
export function withTarget(row: Row, target: Row['target']): Row {
  const { target: _target, ...rest } = row;
  return target === undefined ? rest : { ...rest, target };
}

/** An offered row on a side; one that holds before and after itself fills both. */
function onSide(offered: Row, side: Side): Row {
  const { after, before } = offered;
  if (side === 'after' || after === undefined || before !== undefined) return offered;
  return withNumbers(offered, { before: after });
}

function joined(kept: Row, offered: Row, side: Side): Row {
  const placed = onSide(offered, side);
  const fillsBoth = placed.before !== undefined && placed.after !== undefined;
  const { assumptions = kept.assumptions, scenarios = kept.scenarios } = placed;
  const rest = {
    ...(assumptions === undefined ? {} : { assumptions }),
    ...(scenarios === undefined ? {} : { scenarios }),
  };
  if (fillsBoth) return { ...withNumbers(kept, placed), ...rest };
  return { ...withSide(kept, side, placed[side]), ...rest };
}

/**
 * The rows with those offered put on one side, in place of what stood there; targets stay. A number of another
 * quantity than the row's, and what no longer fits on the page, is left out and counted.
 */
export function placed(
  rows: readonly Row[],
  offered: readonly Row[],
  side: Side,
): { readonly rows: readonly Row[]; readonly leftOut: number } {
  const result = new Map(rows.map((row) => [row.id, row]));
  let leftOut = 0;
  for (const one of offered) {
    const kept = result.get(one.id);
    const fits = kept?.quantity === one.quantity && kept.unit === one.unit;
    if (kept !== undefined && fits) result.set(one.id, joined(kept, one, side));
    else if (kept !== undefined || result.size >= MOST_ROWS) leftOut += 1;
    else result.set(one.id, onSide(one, side));
  }
  return { rows: [...result.values()], leftOut };
}
