import { lacks, type NamedRows } from '../records/named';
import { readRows } from './cells';
import { type Findings, NOTHING } from './record';
import { counted } from './share';

/** Rows task, done, without_ticket: how often each task was finished without asking anybody. Never one average. */
export function selfServiceFindings({ columns, rows, bad }: NamedRows): Findings | string {
  const reason = lacks(columns, ['task', 'done', 'without_ticket']);
  if (reason !== null) return reason;
  const { items, excluded } = readRows(
    rows,
    bad,
    (cells) => cells.text('task'),
    (cells) => {
      const [passed, total] = [cells.count('without_ticket'), cells.count('done')];
      return passed > total
        ? `${passed} without a ticket of ${total} done`
        : { task: cells.text('task'), passed, total };
    },
  );
  const shares = items.map(({ task, passed, total }) => counted(task, task, passed, total));
  return { ...NOTHING, shares, excluded };
}
