import { lacks, type NamedRows } from '../records/named';
import { readRows } from './cells';
import { type Findings, NOTHING } from './record';
import { counted } from './share';

type Edge = { readonly name: string; readonly declared: boolean; readonly joined: boolean };

/** Rows from, to, declared, joined: which calls between services carry one trace across. */
export function boundaryFindings({ columns, rows, bad }: NamedRows): Findings | string {
  const reason = lacks(columns, ['from', 'to', 'declared', 'joined']);
  if (reason !== null) return reason;
  const { items, excluded } = readRows(
    rows,
    bad,
    (cells) => JSON.stringify([cells.text('from'), cells.text('to')]),
    (cells): Edge => ({
      name: `${cells.text('from')} to ${cells.text('to')}`,
      // An edge nobody declared, and a join nobody saw, are none.
      declared: cells.yes('declared') === true,
      joined: cells.yes('joined') === true,
    }),
  );
  const declared = items.filter((edge) => edge.declared);
  const joined = declared.filter((edge) => edge.joined);
  const names = (edges: readonly Edge[]) => edges.map(({ name }) => name).sort();
  return {
    ...NOTHING,
    shares: [
      counted('boundaries', 'Declared edges whose spans join', joined.length, declared.length),
    ],
    lists: [
      {
        id: 'not-joined',
        title: 'Declared and not joined',
        items: names(declared.filter((edge) => !edge.joined)),
      },
      {
        id: 'not-declared',
        title: 'Seen and not declared; not counted',
        items: names(items.filter((edge) => edge.joined && !edge.declared)),
      },
    ],
    excluded,
  };
}

/** Rows trace, orphans, root: which traces are whole. `orphans` is a count, `root` the kind of the root span. */
export function traceFindings({ columns, rows, bad }: NamedRows): Findings | string {
  const reason = lacks(columns, ['trace', 'orphans', 'root']);
  if (reason !== null) return reason;
  const { items, excluded } = readRows(
    rows,
    bad,
    (cells) => cells.text('trace'),
    (cells) => ({
      orphans: cells.count('orphans') > 0,
      client:
        cells
          .text('root')
          .toLowerCase()
          .replace(/^span_kind_/, '') === 'client',
    }),
  );
  const whole = items.filter(({ orphans, client }) => !orphans && !client).length;
  const without = (title: string, id: string, broken: number) =>
    counted(id, title, items.length - broken, items.length);
  return {
    ...NOTHING,
    shares: [
      counted('integrity', 'Whole traces', whole, items.length),
      without('Traces without orphans', 'orphans', items.filter(({ orphans }) => orphans).length),
      without(
        'Traces whose root is no CLIENT span',
        'client-roots',
        items.filter(({ client }) => client).length,
      ),
    ],
    excluded,
  };
}
