import type { TimelineReport } from '../domain/timeline/reportSchema';
import {
  quantileAround,
  quantileText,
  sentenceText,
  timelineSentence,
} from '../domain/timeline/sentence';
import { DAY_SECONDS } from '../domain/timeline/targets';
import { daysText as days, durationText, pointsText, shareText } from '../domain/timeline/words';
import { numberText } from '../domain/metric/numbers';
import { section, table } from './maturityText';
import { aroundText, countWords, excludedLines, shareWords } from './metricsWords';

type Quantile = TimelineReport['median'];

const TITLES: Readonly<Record<TimelineReport['as'], string>> = {
  patch: 'Time to patch',
  recovery: 'Recovery',
  adoption: 'Time to value',
  environment: 'Environment set-up',
};
const SHOWN = 20;

function quantileWords(quantile: Quantile, n: number): string {
  const around = quantileAround(quantile);
  return `${quantileText(quantile, n)}${around === null ? '' : ` (90 % interval ${around})`}`;
}

/** A list for a terminal: the first twenty, and how many more. */
function first(lines: readonly string[]): readonly string[] {
  const more = lines.length - SHOWN;
  return more > 0 ? [...lines.slice(0, SHOWN), `and ${more} more; --json has all`] : lines;
}

function headline(report: TimelineReport): string {
  const { as, n, ended, open, failed, median, p90, endedOnly, exposure, watched } = report;
  const alone =
    endedOnly.median === null
      ? 'no data'
      : `${durationText(endedOnly.median)}${aroundText(endedOnly.interval, durationText)}`;
  const lines = [
    `n ${n}: ${ended} ended, ${open} open${failed > 0 ? `, ${failed} failed` : ''}; ${report.excluded.length} lines left out`,
    `Median  ${quantileWords(median, n)}`,
    `P90     ${quantileWords(p90, n)}`,
    `Variant, median of the ${endedOnly.n} ended alone: ${alone}`,
  ];
  if (exposure !== null)
    lines.push(`Open for ${days(exposure.seconds)} in all, watched for ${durationText(watched)}`);
  const said = sentenceText(timelineSentence(report));
  return `${TITLES[as]}, up to ${report.horizon}\n  ${said}\n${lines.map((line) => `  ${line}`).join('\n')}\n`;
}

function targetLines({ targets, whatIf, targetsFrom }: TimelineReport): readonly string[] {
  const lines = targets.map(({ days: day, share, interval, withUnknown }, at) => {
    const all =
      withUnknown === share ? '' : `; of all, unknown ones included: ${shareWords(withUnknown)}`;
    const guess = whatIf?.targets[at];
    const beside = guess === undefined ? '' : `; what-if ${shareText(guess.share)}`;
    const known = share === null ? 'nothing was watched that long' : shareWords(share, interval);
    return `${durationText(day * DAY_SECONDS)}: ${known}${all}${beside}`;
  });
  if (targetsFrom === null) return lines;
  const { title, date, note, source, sure } = targetsFrom;
  const second = sure === 'secondary' ? ' Second-hand.' : '';
  return [...lines, `Days of ${title}, ${date}. ${note} Source: ${source}.${second}`];
}

function clockTable({ clocks }: TimelineReport): string {
  if (clocks.length === 0) return '';
  const rows = clocks.map(({ clock, from, n, open, median, p90, seen, excluded }) => [
    `${from} to ${clock}`,
    `${n}`,
    `${open}`,
    n === 0 || median.seconds === null
      ? quantileWords({ ...median, interval: null }, n)
      : durationText(median.seconds),
    quantileWords({ ...p90, interval: null }, n),
    days(seen),
    `${excluded.length}`,
  ]);
  const head = ['Clock', 'n', 'Open', 'Median', 'P90', 'In all', 'Left out'];
  return `\nClocks\n${table(head, rows)}\n`;
}

function fleetLines({ as, coverage, recurrence }: TimelineReport): readonly string[] {
  if (as !== 'patch') return [];
  const { affected, notAffected, unknown, unnamed } = coverage;
  const back = recurrence.subjects.map(({ subject, intervals }) => `${subject} (${intervals})`);
  return [
    `Known: ${countWords(coverage)}`,
    `${affected} concerned, ${notAffected} not, ${unknown} unknown, ${unnamed} without a line`,
    `Came back after they had ended: ${countWords(recurrence)}`,
    ...(back.length === 0 ? [] : [first(back).join(', ')]),
  ];
}

function ownLines({ adoption, environments }: TimelineReport): readonly string[] {
  const lines: string[] = [];
  if (adoption !== null) {
    const { first: team, using, pilots, active, stopped } = adoption;
    const t1 = team === null ? 'not reached' : `${durationText(team.seconds)}, ${team.subject}`;
    lines.push(`T1 ${t1}`, `T50 is the median above`);
    lines.push(`Using it ${countWords(using)}; pilot teams: ${pilots}`);
    if (active !== null)
      lines.push(
        `Of these still using it ${countWords(active)}`,
        ...(stopped.length === 0 ? [] : [`Stopped: ${first(stopped).join(', ')}`]),
      );
  }
  if (environments !== null) {
    const { success, cleanedUp, cost, noCost, excluded } = environments;
    lines.push(`Became ready ${countWords(success)}`, `Cleaned up ${countWords(cleanedUp)}`);
    const unit = cost === null || cost.currency === '' ? '' : ` ${cost.currency}`;
    const perDay = cost?.perDay ?? null;
    lines.push(
      perDay === null
        ? `Cost of an environment-day: no data${noCost === null ? '' : `, ${noCost}`}`
        : `Cost of an environment-day: ${numberText(Number(perDay.toPrecision(3)))}${unit}, n ${cost?.n ?? 0}`,
      ...excludedLines(excluded),
    );
  }
  return lines;
}

function whatIfLines({ whatIf }: TimelineReport): readonly string[] {
  if (whatIf === null) return [];
  const { shape, scale, median, p90, exposure } = whatIf;
  const open = exposure === null ? '' : `, open for ${days(exposure)} in all`;
  return [
    `Weibull, shape ${numberText(shape)}, scale ${durationText(scale)}: median ${durationText(median)}, P90 ${durationText(p90)}${open}`,
  ];
}

function changeLines({ change }: TimelineReport): readonly string[] {
  if (change === null) return [];
  const { difference, warnings, n, median, targets } = change;
  const end = (seconds: number | null) =>
    seconds === null ? 'not bounded' : durationText(seconds);
  const moved =
    difference === null
      ? 'no interval below five cases'
      : `${end(difference.difference)} (90 % interval ${end(difference.low)} to ${end(difference.high)}, ${difference.resamples} resamples, seed ${change.seed})`;
  return [
    `Median before ${quantileWords(median, n)}, n ${n}; later minus earlier: ${moved}`,
    ...targets.map(({ days: day, before, after, difference: gap }) => {
      const points =
        gap === null
          ? ''
          : `; later minus earlier: ${pointsText(gap.difference)}${aroundText(gap, pointsText)}`;
      return `${durationText(day * DAY_SECONDS)}: ${shareWords(before)}, then ${shareWords(after)}${points}`;
    }),
    ...warnings,
    ...first(excludedLines(change.excluded)),
  ];
}

function goalLines({ goal }: TimelineReport): readonly string[] {
  if (goal === null) return [];
  const { share, days: day, reached, met } = goal;
  const is = reached === null ? 'no data' : `at least ${shareText(reached)}`;
  return [
    `${shareText(share)} in ${durationText(day * DAY_SECONDS)}: ${met ? 'met' : 'missed'}, ${is}`,
  ];
}

/** `metrics timeline` for people. */
export function timelineText(report: TimelineReport): string {
  const { tail, notes, ignored } = report;
  const slow = tail.cases.map(({ subject, seconds, open, failed }) => {
    return `${subject}: ${durationText(seconds)}${open ? ' so far, open' : failed ? ', failed' : ''}`;
  });
  const rest = tail.rest === null ? [] : [`the others: up to ${durationText(tail.rest)}`];
  return [
    headline(report),
    section('Targets', targetLines(report)),
    clockTable(report),
    section('Slowest 5 %', [...first(slow), ...rest]),
    section('Fleet', fleetLines(report)),
    section('More', ownLines(report)),
    section('What if', whatIfLines(report)),
    section('Change', changeLines(report)),
    section('Goal', goalLines(report)),
    section('Rule', report.rule),
    section('Left out', first(excludedLines(report.excluded))),
    section(
      'Left out of a clock',
      first(report.clocks.flatMap(({ excluded }) => excludedLines(excluded))),
    ),
    section('To know', first(excludedLines(notes))),
    section('Columns not read', ignored.length === 0 ? [] : [ignored.join(', ')]),
  ].join('');
}
