import { csvText } from '../csv';
import { changeOf } from './change';
import type { Measured } from './fileSchema';
import { guardsOf } from './guard';
import type { Card } from './read';
import { aroundOf, countOf, valueOf } from './reading';
import { standingOf } from './target';

const SIDE = ['from', 'to', 'value', 'low90', 'high90', 'n', 'rule', 'source', 'owner', 'checked'];
const HEAD = [
  ...['metric', 'title', 'about', 'quantity', 'unit', 'better'],
  ...SIDE.map((name) => `before_${name}`),
  ...SIDE.map((name) => `after_${name}`),
  ...['difference', 'difference_low', 'difference_high', 'sure_percent', 'finding', 'why'],
  ...['target', 'target_value', 'target_by', 'target_met', 'target_chance', 'guards'],
];

function cell(value: number | string | null | undefined): string {
  return value === null || value === undefined ? '' : String(value);
}

function sideCells(measured: Measured | undefined): readonly string[] {
  if (measured === undefined) return SIDE.map(() => '');
  const { reading, from, to, rule, source } = measured;
  const found = aroundOf(measured);
  const ends = found.ok ? [found.around.low, found.around.high] : [null, null];
  const numbers =
    reading === null ? [null, null, null, null] : [valueOf(reading), ...ends, countOf(reading)];
  const told = [rule.join(' '), source.text, source.owner, source.day];
  return [from, to, ...numbers, ...told].map(cell);
}

/**
 * A scorecard as CSV, a row for each metric. Shares are fractions, times seconds, rates a week; empty is not known.
 * `today` is the day against which targets are read.
 */
export function scorecardCsv(card: Card, today: string): string {
  const rows = card.rows.map((row) => {
    const change = changeOf(row);
    const known = change.state === 'known' ? change : undefined;
    const standing = standingOf(row, today);
    const guards = guardsOf(row, card.rows).map(({ metric, state }) => `${metric}: ${state}`);
    return [
      ...[row.metric, row.title, row.about, row.quantity, row.unit, row.better],
      ...sideCells(row.before),
      ...sideCells(row.after),
      cell('difference' in change ? change.difference : null),
      ...[known?.low, known?.high, known?.sure].map(cell),
      change.state === 'known' ? change.verdict : change.state,
      change.state === 'known' ? change.how : change.why,
      ...[row.target?.is, row.target?.value, row.target?.by, standing?.state].map(cell),
      cell(standing?.chance),
      guards.join('; '),
    ];
  });
  return csvText([HEAD, ...rows]);
}
