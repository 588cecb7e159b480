import { describe, expect, it } from 'vitest';
import howLong from '../../../docs/measure/how-long.mdx?raw';
import { namedRows } from '../../domain/records/rows';
import { answerTimeline } from '../../domain/timeline/answer';
import type { TimelineReport } from '../../domain/timeline/reportSchema';
import { sentenceText, timelineSentence } from '../../domain/timeline/sentence';
import { durationText } from '../../domain/timeline/words';
import { sampleTable } from '../parts/measured/plainTable';
import { KINDS, type As } from './kinds';

function reportOf(as: As): TimelineReport {
  const { way, targets, sample } = KINDS[as];
  const question = {
    ...{ as: way, horizon: sample.horizon, zone: null, order: null, targets, fleet: null },
    ...{ whatIf: null, beforeHorizon: '', seed: 1 },
  };
  const answer = answerTimeline(question, { records: sampleTable(sample.csv), before: null });
  if (answer.state !== 'answered') throw new Error(JSON.stringify(answer));
  return answer.report;
}

describe('the samples', () => {
  it.each([
    ['patch', 'Half of the 42 services run the fix within 6 days; 9 are still open.'],
    [
      'value',
      'Half of the 38 teams use it within 76 days 12 hours of the launch; 9 do not use it yet.',
    ],
    [
      'adoption',
      'Half of the 38 teams use it within 76 days 12 hours of the launch; 9 do not use it yet.',
    ],
    [
      'environment',
      'Half of the 36 environments were ready within 6 minutes of the request; 8 failed.',
    ],
    ['recovery', 'Half of the 12 failures were over within 47 minutes; 1 is still open.'],
  ] as const)('%s says: %s', (as, said) => {
    const report = reportOf(as);
    expect(sentenceText(timelineSentence(report))).toBe(said);
    expect(report.excluded).toEqual([]);
  });

  it.each(['patch', 'adoption', 'environment', 'recovery'] as const)(
    'the rows of %s are the same when a file of them is read',
    (as) => {
      expect(namedRows(KINDS[as].sample.csv)).toEqual(sampleTable(KINDS[as].sample.csv));
      expect(typeof namedRows(KINDS[as].template)).toBe('object');
    },
  );

  it('gives the numbers that the page prints', () => {
    const { median, endedOnly, n, open } = reportOf('patch');
    const printed = `Leave out the ${open} open ones of the ${n} services below, and the median falls from ${durationText(median.seconds ?? NaN)} to ${durationText(endedOnly.median ?? NaN)}.`;
    expect(howLong).toContain(printed);
  });
});
