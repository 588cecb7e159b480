import { describe, expect, it } from 'vitest';
import { namedRows } from '../records/rows';
import { answerTimeline, type TimelineQuestion } from './answer';
import { timelineCommand } from './command';

const PLAIN: TimelineQuestion = {
  ...{ as: 'patch', horizon: '2026-06-01', zone: null, order: null, targets: '3,14' },
  ...{ fleet: null, whatIf: null, beforeHorizon: '', seed: 1 },
};

function table(...lines: readonly string[]) {
  const read = namedRows(['subject,start,end', ...lines, ''].join('\n'));
  if (typeof read === 'string') throw new Error(read);
  return read;
}

const ZONED = table('a,2026-05-01T00:00Z,2026-05-03T00:00Z', 'b,2026-05-01T00:00Z,');

describe('answerTimeline', () => {
  it('takes a day for its beginning, in the zone or in UTC', () => {
    const horizonIn = (zone: string | null) => {
      const answer = answerTimeline({ ...PLAIN, zone }, { records: ZONED, before: null });
      return answer.state === 'answered' ? answer.report.horizon : answer;
    };
    expect(horizonIn(null)).toBe('2026-06-01T00:00:00.000Z');
    expect(horizonIn('Europe/Berlin')).toBe('2026-05-31T22:00:00.000Z');
  });

  it('asks once about the dates of both files', () => {
    const local = table('a,2026-05-01,');
    const slashed = table('a,03/04/2026,');
    const question = { ...PLAIN, beforeHorizon: '2026-04-30' };
    const answer = answerTimeline(question, { records: local, before: slashed });
    expect(answer).toEqual({
      state: 'asks',
      asks: [
        { about: 'zone', row: 2, sample: '2026-05-01', count: 1 },
        { about: 'order', row: 2, sample: '03/04/2026', count: 1 },
      ],
    });
  });

  it.each([
    [{ horizon: '' }, 'horizon', 'it is missing'],
    [{ horizon: 'soon' }, 'horizon', 'is no day'],
    [{ zone: 'Berlin' }, 'zone', 'is no time zone'],
    [{ targets: '3,x' }, 'targets', '"x" is no number of days'],
    [{ fleet: 1 }, 'fleet', 'the file names 2'],
  ] as const)('%o is refused with its part and why', (part, name, reason) => {
    const answer = answerTimeline({ ...PLAIN, ...part }, { records: ZONED, before: null });
    expect(answer).toEqual({
      state: 'refused',
      part: name,
      reason: expect.stringContaining(reason),
    });
  });

  it('says which file lacks a column', () => {
    const other = namedRows('service,sbom\na,yes\n');
    if (typeof other === 'string') throw new Error(other);
    const question = { ...PLAIN, beforeHorizon: '2026-04-30' };
    expect(answerTimeline(question, { records: ZONED, before: other })).toMatchObject({
      state: 'refused',
      part: 'before',
    });
  });
});

describe('timelineCommand', () => {
  it('says everything that was chosen, and quotes what a shell would take apart', () => {
    const options = { ...PLAIN, file: "it's (new).csv", before: null };
    expect(timelineCommand(options)).toBe(
      "npm run -s handbook -- metrics timeline --records 'it'\\''s (new).csv' --horizon 2026-06-01T00:00Z --targets 3,14",
    );
    const more = timelineCommand({
      ...{ ...options, as: 'adoption', file: 'a.csv', zone: 'Europe/Berlin', order: 'day first' },
      ...{ fleet: 38, whatIf: { shape: 0.6, scale: 90 }, targets: '10 min,1 h' },
      before: { file: 'b.csv', horizon: '2026-01-01' },
    });
    expect(more).toContain(
      "--horizon 2026-06-01 --timezone Europe/Berlin --as adoption --date-order day-first --targets '10min,1h'".replaceAll(
        "'",
        '',
      ),
    );
    expect(more).toContain(
      '--fleet 38 --weibull 0.6,90 --before b.csv --before-horizon 2026-01-01',
    );
  });
});
