import type { CoverageReport } from '../domain/coverage/reportSchema';
import { numberText } from '../domain/metric/numbers';
import { shareText } from '../domain/timeline/words';
import { section, table } from './maturityText';
import { aroundText, countWords, excludedLines, shareWords } from './metricsWords';

type Share = CoverageReport['shares'][number];
type Figure = CoverageReport['figures'][number];

/** Money to the cent, ratios to three digits. */
function amount(value: number): string {
  return numberText(Math.round(value * 100) / 100);
}

function withCurrency(value: number, currency: string | null): string {
  return currency === null ? amount(value) : `${amount(value)} ${currency}`;
}

function shareLine(share: Share, currency: string | null): string {
  if (share.unit === 'count') return `${share.title}: ${countWords(share)}`;
  const { passed, total } = share;
  return `${share.title}: ${amount(passed)} of ${withCurrency(total, currency)}: ${shareWords(share.share)}`;
}

function figureLine({ title, unit, value, word }: Figure, currency: string | null): string {
  if (value === null) return `${title}: no data`;
  const money = unit === 'money' || unit === 'money each';
  const number = money
    ? withCurrency(value, currency)
    : unit === 'share'
      ? `${amount(value * 100)} %`
      : amount(value);
  return `${title}: ${number}${word === '' ? '' : `, ${word}`}`;
}

function breakdownTable({ breakdown }: CoverageReport): string {
  const [one] = breakdown;
  if (one === undefined) return '';
  const rows = breakdown.map(({ name, values }) => [
    name,
    ...values.map(({ value }) => (value === null ? 'no data' : amount(value))),
  ]);
  return `\n${table(['Name', ...one.values.map(({ id }) => id)], rows)}\n`;
}

function changeLines({ change }: CoverageReport): readonly string[] {
  if (change === null) return [];
  const moves = change.shares.map(({ title, before, after, difference }) => {
    const gap =
      difference === null
        ? ''
        : `; later minus earlier: ${shareText(difference.difference)}${aroundText(difference)}`;
    return `${title}: ${shareWords(before)}, then ${shareWords(after)}${gap}`;
  });
  return [...moves, ...excludedLines(change.excluded)];
}

/** `metrics coverage` for people. */
export function coverageText(report: CoverageReport): string {
  const { shares, figures, currency, lists, goal, rule, excluded, notes } = report;
  const lines = [
    ...figures.map((figure) => figureLine(figure, currency)),
    ...shares.map((share) => shareLine(share, currency)),
  ];
  return [
    `${lines.length === 0 ? 'no data' : lines.join('\n')}\n`,
    breakdownTable(report),
    ...lists.map(({ title, items }) => section(title, items)),
    section('Change', changeLines(report)),
    section(
      'Goal',
      goal === null ? [] : [`${shareText(goal.share)}: ${goal.met ? 'met' : 'missed'}`],
    ),
    section('Rule', rule),
    section('Left out', excludedLines(excluded)),
    section('To know', notes),
  ].join('');
}
