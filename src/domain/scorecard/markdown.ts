import { plainText } from '../markdownText';
import { dayText } from '../page/review';
import { assumed } from './assumed';
import { changeOf } from './change';
import { comparability } from './comparable';
import type { Measured, Row } from './fileSchema';
import { guardsOf } from './guard';
import type { Card } from './read';
import { ageText, guardText, pairText, standingText, targetText } from './say';
import { standingOf } from './target';
import { changeText, countText, periodText, readingText, rowName, verdictText } from './words';

function line(cells: readonly string[]): string {
  return `| ${cells.map((cell) => (cell === '' ? ' ' : plainText(cell))).join(' | ')} |`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  return [line(head), `| ${head.map(() => '---').join(' | ')} |`, ...rows.map(line)];
}

function side(row: Row, measured: Measured | undefined): string {
  if (measured === undefined) return 'no data';
  const { reading, why = '' } = measured;
  if (reading === null) return `no data${why === '' ? '' : ` (${why})`}; ${periodText(measured)}`;
  return `${readingText(row, reading)} (${countText(reading)}; ${periodText(measured)})`;
}

function rowCells(row: Row, today: string): readonly string[] {
  const change = changeOf(row);
  const standing = standingOf(row, today);
  const target =
    standing === undefined ? 'No target' : `${targetText(row)}. ${standingText(standing)}`;
  const says = `${verdictText(change)}. ${changeText(row, change)}`;
  return [rowName(row), side(row, row.before), side(row, row.after), says, target];
}

function rulesOf(row: Row): readonly string[] {
  const rules = [...new Set([row.before, row.after].flatMap((one) => one?.rule.join(' ') ?? []))];
  return rules
    .filter((rule) => rule !== '')
    .map((rule) => `- ${plainText(rowName(row))}: ${plainText(rule)}`);
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ['', `### ${title}`, '', ...lines];
}

/** A scorecard as Markdown for a newsletter or a decision record; readers' own texts are made harmless. */
export function scorecardMarkdown({ name, rows }: Card, today: string): string {
  const head = ['Metric', 'Before', 'After', 'What changed', 'Target'];
  const guards = rows.flatMap((row) =>
    guardsOf(row, rows).map((found) => `- ${plainText(`${rowName(row)}. ${guardText(found)}`)}`),
  );
  const doubts = rows.flatMap((row) =>
    comparability(row).map((warning) => `- ${plainText(`${rowName(row)}: ${warning}`)}`),
  );
  const scenarios = rows.flatMap(({ scenarios: given }) =>
    (given?.pairs ?? []).map((pair) => `- ${plainText(pairText(pair))}`),
  );
  const sources = assumed(rows).map(({ what, value, source }) => {
    const text = source.text === '' ? 'No source yet' : source.text;
    return [what, value, text, source.owner, ageText(source, today)];
  });
  return [
    `## ${plainText(name)}`,
    '',
    `Read on ${dayText(today)}. Intervals are 90 % unless a cell says otherwise.`,
    '',
    ...table(
      head,
      rows.map((row) => rowCells(row, today)),
    ),
    ...section('Guard metrics', guards),
    ...section('Before you compare', doubts),
    ...section('Scenarios', scenarios),
    ...section('Rules', rows.flatMap(rulesOf)),
    ...section('Where the numbers come from', [
      ...(sources.length === 0
        ? []
        : table(['Number', 'Value', 'Source', 'Owner', 'Age'], sources)),
    ]),
    '',
  ].join('\n');
}
