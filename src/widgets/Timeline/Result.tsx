import { memo } from 'react';
import type { TimelineReport } from '../../domain/timeline/reportSchema';
import { quantileAround, sentenceText, timelineSentence } from '../../domain/timeline/sentence';
import { instantText } from '../../domain/timeline/words';
import { LeftOut } from '../parts/measured/LeftOut';
import { RuleCard } from '../parts/measured/RuleCard';
import { Said } from '../parts/measured/Said';
import { Curve } from './Curve';
import { Clocks, Targets, Times } from './Numbers';
import { Own, Tail } from './Own';
import { Take, type Taken } from './Take';

type Props = Taken & {
  /** Whose rows they are. */
  readonly from: string;
  readonly notes: readonly string[];
};

function basisOf(report: TimelineReport): string {
  const { n, ended, open, failed, median, coverage, as } = report;
  const around = quantileAround(median);
  const silent = as === 'adoption' ? 0 : coverage.unknown + coverage.unnamed;
  return [
    `n ${n}: ${ended} ended, ${open} open${failed > 0 ? `, ${failed} failed` : ''}.`,
    around === null ? 'No interval.' : `90 % interval of the median: ${around}.`,
    ...(silent > 0 ? [`Nothing is known of ${silent} more; they are not counted as done.`] : []),
  ].join(' ');
}

/** The answer, from one sentence down to the rows that are left out. */
function Whole({ from, notes, ...taken }: Props) {
  const { report } = taken;
  const pieces = timelineSentence(report);
  const basis = basisOf(report);
  const left = report.excluded.length;
  return (
    <>
      <Said pieces={pieces} from={from} basis={basis} />
      <Curve report={report} finding={`${sentenceText(pieces)} ${basis}`} />
      <Times report={report} />
      <Targets report={report} />
      <Clocks report={report} />
      <Tail report={report} />
      <Own report={report} />
      <RuleCard
        rule={[...report.rule, ...notes]}
        counted={`n ${report.n}, up to ${instantText(report.horizon)}; ${left} ${left === 1 ? 'line' : 'lines'} left out.${
          report.ignored.length === 0 ? '' : ` Columns not read: ${report.ignored.join(', ')}.`
        }`}
      />
      <LeftOut
        title="Left out"
        says="None is dropped without a word, and the rest still counts."
        rows={report.excluded}
        open={left > 0 && left <= 10}
      />
      <LeftOut title="To know" says="These count." rows={report.notes} />
      <LeftOut
        title="Left out of a clock"
        says="They count in the curve."
        rows={report.clocks.flatMap(({ excluded }) => excluded)}
      />
      <Take {...taken} />
    </>
  );
}

/** Drawn anew only when the answer is: whoever types is not held up. */
export const Result = memo(Whole);
