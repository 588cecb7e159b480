import { csvText } from '../csv';
import { plainText } from '../markdownText';
import { numberText } from '../metric/numbers';
import { PLOT, plotOf } from './plot';
import type { TimelineReport } from './reportSchema';
import { quantileAround, quantileText, sentenceText, timelineSentence } from './sentence';
import { DAY_SECONDS } from './targets';
import { daysText, durationText, instantText, shareText } from './words';

/** The report as `metrics timeline --json` prints it. */
export function timelineJson(report: TimelineReport): string {
  return `${JSON.stringify(report)}\n`;
}

/** The curve as CSV: a line a step. Times are in seconds, shares are fractions. */
export function curveCsv({ curve }: TimelineReport): string {
  return csvText([
    ['seconds', 'at_risk', 'ended', 'still_open', 'low', 'high'],
    ...curve.map(({ time, atRisk, events, open, interval }) =>
      [time, atRisk, events, open, interval?.low ?? '', interval?.high ?? ''].map(String),
    ),
  ]);
}

/** What is known of a share by a number of days, in words. */
export function targetText({ share, interval }: TimelineReport['targets'][number]): string {
  if (share === null) return 'nothing was watched that long';
  const around =
    interval === null
      ? ''
      : ` (90 % interval ${shareText(interval.low)} to ${shareText(interval.high)})`;
  return `${shareText(share)}${around}`;
}

function within(report: TimelineReport, p: 'median' | 'p90'): string {
  const around = quantileAround(report[p]);
  return `${quantileText(report[p], report.n)}${around === null ? '' : ` (90 % interval ${around})`}`;
}

/** The report to paste into a newsletter or a decision record: sentence, numbers, rule, what is left out. */
export function timelineMarkdown(report: TimelineReport): string {
  const { n, ended, open, failed, exposure, targets, coverage, excluded, rule, change } = report;
  const silent = coverage.unknown + coverage.unnamed;
  const rows: (readonly [string, string])[] = [
    ['Median', within(report, 'median')],
    ['P90', within(report, 'p90')],
    ...targets.map(
      (target) =>
        [`Within ${durationText(target.days * DAY_SECONDS)}`, targetText(target)] as const,
    ),
    ['n', `${n}: ${ended} ended, ${open} open${failed > 0 ? `, ${failed} failed` : ''}`],
    ...(silent > 0 ? [['Nothing is known of', `${numberText(silent)}`] as const] : []),
    ...(exposure === null ? [] : [['Open in all', daysText(exposure.seconds)] as const]),
    ['Left out', `${excluded.length} lines`],
  ];
  const moved = change?.difference ?? null;
  const end = (seconds: number | null) =>
    seconds === null ? 'not bounded' : durationText(seconds);
  return [
    `**${plainText(sentenceText(timelineSentence(report)))}**`,
    '',
    '| What | Value |',
    '| --- | --- |',
    ...rows.map(([name, value]) => `| ${name} | ${plainText(value)} |`),
    ...(change === null
      ? []
      : [
          '',
          moved === null
            ? `Median before: ${quantileText(change.median, change.n)}, n ${change.n}; too few for a difference.`
            : `Median, later minus earlier: ${end(moved.difference)} (90 % interval ${end(moved.low)} to ${end(moved.high)}), n before ${change.n}.`,
          ...change.warnings,
        ]),
    '',
    `Up to ${instantText(report.horizon)}. ${rule.join(' ')}`,
    '',
  ].join('\n');
}

const EDGE = { left: 64, top: 56, right: 40, bottom: 40 } as const;

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** The curve as a picture of its own, with words in it, in light colours on paper. Empty without a curve. */
export function curveSvg(report: TimelineReport): string {
  const plot = plotOf(report);
  if (plot === null) return '';
  const [width, height] = [
    EDGE.left + PLOT.width + EDGE.right,
    EDGE.top + PLOT.height + EDGE.bottom,
  ];
  const said = escaped(sentenceText(timelineSentence(report)));
  const text = (x: number, y: number, words: string, anchor = 'middle') =>
    `<text x="${x}" y="${y}" text-anchor="${anchor}">${escaped(words)}</text>`;
  const shares = [0, 0.25, 0.5, 0.75, 1].map((share) => {
    const y = Math.round((1 - share) * PLOT.height);
    return `<path d="M0 ${y}H${PLOT.width}" stroke="#e4e0d8"/>${text(-10, y + 4, shareText(share), 'end')}`;
  });
  const marks = plot.targets.map(
    ({ x }) => `<path d="M${x} 0V${PLOT.height}" stroke="#5b5d62" stroke-dasharray="2 4"/>`,
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" font-family="sans-serif" font-size="13" fill="#1c1d20">`,
    `<title>${said}</title><rect width="100%" height="100%" fill="#fcfbf8"/>`,
    `<text x="16" y="24" font-weight="bold">${said}</text>`,
    `<g transform="translate(${EDGE.left} ${EDGE.top})">`,
    ...[text(-48, -12, 'Still open', 'start'), ...shares, ...marks],
    plot.band === '' ? '' : `<path d="${plot.band}" fill="#e3eeec"/>`,
    `<path d="${plot.line}" fill="none" stroke="#0f5c63" stroke-width="2.5"/>`,
    plot.guess === ''
      ? ''
      : `<path d="${plot.guess}" fill="none" stroke="#8e8a82" stroke-width="2" stroke-dasharray="7 5"/>`,
    ...plot.ticks.map(({ x, text: words }) => text(x, PLOT.height + 22, words)),
    '</g></svg>\n',
  ].join('');
}
