import { assumed } from '../domain/scorecard/assumed';
import { changeOf } from '../domain/scorecard/change';
import type { Measured, Row } from '../domain/scorecard/fileSchema';
import type { Card } from '../domain/scorecard/read';
import type { ScorecardReport } from '../domain/scorecard/reportSchema';
import { ageText, pairText, targetText } from '../domain/scorecard/say';
import { sideText } from '../domain/scorecard/strip';
import { countText, periodText, rowName, verdictText } from '../domain/scorecard/words';

function sideLine(name: string, row: Row, measured: Measured | undefined): string {
  if (measured === undefined) return `  ${name}no number`;
  const { reading, why = '' } = measured;
  const count = reading === null ? why : countText(reading);
  return `  ${name}${sideText(row, measured)} (${[count, periodText(measured)].filter((part) => part !== '').join('; ')})`;
}

function ruleLines({ before, after }: Row): readonly string[] {
  const rules = [...new Set([before, after].map((one) => one?.rule.join(' ') ?? ''))];
  return rules.filter((rule) => rule !== '').map((rule) => `  rule:   ${rule}`);
}

function rowLines(row: Row, found: ScorecardReport['rows'][number] | undefined): readonly string[] {
  if (found === undefined) return [];
  const { target, guards, warnings } = found;
  return [
    '',
    `${rowName(row)} (${row.better} is better)`,
    sideLine('before: ', row, row.before),
    sideLine('after:  ', row, row.after),
    `  ${verdictText(changeOf(row))}: ${found.change.says}`,
    ...(found.change.state === 'known' ? [`  how:    ${found.change.how}`] : []),
    ...(target === null ? [] : [`  target: ${targetText(row)}. ${target.says}`]),
    ...guards.map(({ says }) => `  guard:  ${says}`),
    ...warnings.map((warning) => `  note:   ${warning}`),
    ...(row.scenarios?.pairs ?? []).map((pair) => `  scenarios: ${pairText(pair)}`),
    ...ruleLines(row),
  ];
}

/** A scorecard for a terminal. */
export function scorecardText(card: Card, report: ScorecardReport): string {
  const sources = assumed(card.rows).map(({ what, value, source }) => {
    const text = source.text === '' ? 'no source yet' : source.text;
    const owner = source.owner === '' ? '' : `, ${source.owner}`;
    return `  ${what}: ${value}; ${text}${owner}, ${ageText(source, report.today)}`;
  });
  return `${[
    `${card.name}, read on ${report.today}`,
    ...card.rows.flatMap((row) =>
      rowLines(
        row,
        report.rows.find(({ id }) => id === row.id),
      ),
    ),
    '',
    'Where the numbers come from',
    ...sources,
  ].join('\n')}\n`;
}
