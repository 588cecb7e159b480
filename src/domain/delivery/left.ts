import type { Excluded, ExcludedKind } from '../records/record';
import type { ExcludedRow } from './reportSchema';

type From = ExcludedRow['from'];

/** Kinds that say nothing against a row: it was not asked for. */
const NOT_ASKED: ReadonlySet<string> = new Set<ExcludedKind>([
  'outside the window',
  'another service',
  'another workflow',
  'another kind of record',
]);

/** The parts of a record that a row left out keeps. */
type Origin = Pick<Excluded, 'file' | 'row' | 'at' | 'service'>;

/** What was left out of which number, gathered while counting. */
export type Left = {
  readonly rows: ExcludedRow[];
  readonly add: (from: From, record: Origin, kind: ExcludedKind, reason: string) => void;
};

const LAYOUT: Readonly<Record<From, ExcludedRow['layout']>> = {
  deployments: 'deployments',
  changes: 'changes',
  'lead time': 'changes',
  'lead time from merge': 'changes',
  incidents: 'incidents',
  recovery: 'incidents',
  'recovery from finish': 'incidents',
};

export function gather(read: readonly Excluded[]): Left {
  const rows: ExcludedRow[] = read.map((row) => ({ ...row, from: row.layout }));
  const add: Left['add'] = (from, { file, row, at, service }, kind, reason) => {
    rows.push({ file, row, at, layout: LAYOUT[from], service, kind, reason, from });
  };
  return { rows, add };
}

/** How many rows are missing from a number: for a reason in themselves, and because nobody asked for them. */
export function missing(
  lists: readonly (readonly ExcludedRow[])[],
  from: readonly From[],
): { readonly excluded: number; readonly outside: number } {
  let [excluded, outside] = [0, 0];
  for (const rows of lists) {
    for (const row of rows) {
      if (!from.includes(row.from)) continue;
      if (NOT_ASKED.has(row.kind)) outside += 1;
      else excluded += 1;
    }
  }
  return { excluded, outside };
}
