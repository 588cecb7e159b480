import type { CoverageReport } from '../domain/coverage/reportSchema';
import { coverageSentence, sentenceText } from '../domain/coverage/sentence';
import {
  amountText,
  columnText,
  differenceText,
  figureText,
  ofText,
} from '../domain/coverage/words';
import { shareText } from '../domain/timeline/words';
import { section, table } from './maturityText';
import { excludedLines, shareWords } from './metricsWords';

type Share = CoverageReport['shares'][number];
type Figure = CoverageReport['figures'][number];

function shareLine(share: Share, currency: string | null): string {
  const of = ofText(share, currency);
  return `${share.title}: ${of}: ${shareWords(share.share, share.interval)}`;
}

function figureLine(figure: Figure, currency: string | null): string {
  const { title, word } = figure;
  return `${title}: ${figureText(figure, currency)}${word === '' ? '' : `, ${word}`}`;
}

function breakdownTable({ breakdown }: CoverageReport): string {
  const [one] = breakdown;
  if (one === undefined) return '';
  const rows = breakdown.map(({ name, values }) => [
    name,
    ...values.map(({ value }) => (value === null ? 'no data' : amountText(value))),
  ]);
  return `\n${table(['Name', ...one.values.map(({ id }) => columnText(id))], rows)}\n`;
}

function changeLines({ change }: CoverageReport): readonly string[] {
  if (change === null) return [];
  const moves = change.shares.map(({ title, before, after, difference }) => {
    const gap = difference === null ? '' : `; later minus earlier: ${differenceText(difference)}`;
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
    `${sentenceText(coverageSentence(report))}\n`,
    lines.length === 0 ? '' : `\n${lines.join('\n')}\n`,
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
