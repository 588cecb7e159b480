import { csvText } from '../csv';
import { plainText } from '../markdownText';
import type { CoverageReport } from './reportSchema';
import { coverageSentence, sentenceText } from './sentence';
import { aroundWords, differenceText, figureText, ofText, shareOrNone } from './words';

/** The report as `metrics coverage --json` prints it. */
export function coverageJson(report: CoverageReport): string {
  return `${JSON.stringify(report)}\n`;
}

/** Shares and figures as CSV, a line each. Shares are fractions; no data is empty. */
export function coverageCsv({ shares, figures, currency }: CoverageReport): string {
  const text = (value: number | null | undefined) => (value == null ? '' : String(value));
  return csvText([
    ['id', 'title', 'unit', 'passed', 'total', 'value', 'low', 'high'],
    ...shares.map(({ id, title, unit, passed, total, share, interval }) => {
      const in_ = unit === 'money' ? (currency ?? 'money') : unit;
      return [id, title, in_, ...[passed, total, share, interval?.low, interval?.high].map(text)];
    }),
    ...figures.map(({ id, title, unit, value }) => {
      return [id, title, unit, '', '', text(value), '', ''];
    }),
  ]);
}

/** The report to paste into a newsletter or a decision record. */
export function coverageMarkdown(report: CoverageReport): string {
  const { figures, shares, currency, change, excluded, rule } = report;
  return [
    `**${plainText(sentenceText(coverageSentence(report)))}**`,
    '',
    '| What | Value | Of | 90 % interval |',
    '| --- | --- | --- | --- |',
    ...figures.map((figure) => {
      const word = figure.word === '' ? '' : `, ${figure.word}`;
      return `| ${plainText(figure.title)} | ${figureText(figure, currency)}${word} | | none |`;
    }),
    ...shares.map((share) => {
      const around = aroundWords(share.interval) ?? 'none';
      return `| ${plainText(share.title)} | ${shareOrNone(share)} | ${ofText(share, currency)} | ${around} |`;
    }),
    ...(change === null ? [] : ['', ...change.shares.map(changeLine)]),
    '',
    `${excluded.length} lines left out. ${rule.join(' ')}`,
    '',
  ].join('\n');
}

type Change = NonNullable<CoverageReport['change']>['shares'][number];

function changeLine({ title, before, after, difference }: Change): string {
  const moved = difference === null ? '' : `; later minus earlier ${differenceText(difference)}`;
  return `- ${plainText(title)}: ${shareOrNone({ share: before })}, then ${shareOrNone({ share: after })}${moved}`;
}
