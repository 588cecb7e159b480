import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plotOf, PLOT } from './plot';
import type { Interval, Records } from './record';
import { timelineReport } from './report';
import type { TimelineReport } from './reportSchema';
import { sentenceText, timelineSentence } from './sentence';
import { curveCsv, curveSvg, timelineMarkdown } from './take';

const START = Date.parse('2026-05-01T00:00Z');
const DAY = 86_400_000;

function interval(row: number, subject: string, days: number | null): Interval {
  const end = days === null ? null : START + days * DAY;
  const clocks = { find: null, fix: null, ship: null, prove: null };
  return {
    ...{ row, subject, start: START, end, outcome: 'done', clocks },
    ...{ removed: null, cost: null, currency: '' },
  };
}

function recordsOf(ends: readonly (number | null)[], name = (at: number) => `s${at}`): Records {
  return {
    intervals: ends.map((days, at) => interval(at + 2, name(at), days)),
    ...{ unknown: [], notAffected: [], clocks: [], excluded: [], notes: [], ignored: [] },
    ...{ removals: false, readAs: [] },
  };
}

function reportOf(records: Records, before: Records | null = null): TimelineReport {
  const made = timelineReport(records, {
    ...{ as: 'patch', horizon: START + 30 * DAY, fleet: null, whatIf: null, goal: null, seed: 1 },
    targets: { days: [3, 14, 60], preset: null },
    before: before === null ? null : { records: before, horizon: START },
  });
  if (typeof made === 'string') throw new Error(made);
  return made;
}

const said = (ends: readonly (number | null)[]) =>
  sentenceText(timelineSentence(reportOf(recordsOf(ends))));

describe('the sentence', () => {
  it('never says more than the rows do', () => {
    expect(said([])).toBe('No data: not one row counts.');
    expect(said([1, null, null])).toContain('Fewer than half of 3 services run the fix so far');
    expect(said([1, 2, null])).toContain('2 of 3 services');
    expect(said([1, 2, null])).toContain('too few for an interval');
    expect(said([1, 2, 3, 4, 5])).toBe(
      'Half of the 5 services run the fix within 3 days; none is still open.',
    );
  });

  it('says cases where a subject came back', () => {
    const twice = recordsOf([1, 2, 3, 4, 5], () => 'same');
    expect(sentenceText(timelineSentence(reportOf(twice)))).toContain('5 cases in 1 service');
  });
});

const history = fc.array(fc.option(fc.integer({ min: 0, max: 30 })), { maxLength: 40 });

describe('what is taken along', () => {
  it('draws inside its box, from all open at time 0', () => {
    fc.assert(
      fc.property(history, (ends) => {
        const plot = plotOf(reportOf(recordsOf(ends)));
        if (plot === null) return;
        expect(plot.line.startsWith('M0 0')).toBe(true);
        const numbers = (plot.line + plot.band).match(/-?\d+(\.\d+)?/g)?.map(Number) ?? [];
        expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0);
        expect(Math.max(...numbers)).toBeLessThanOrEqual(PLOT.width);
        expect(plot.ticks.length).toBeLessThanOrEqual(6);
        if (ends.length < 5) expect(plot.band).toBe('');
      }),
    );
  });

  it('has a line of CSV for each step, and a picture with the sentence in it', () => {
    const report = reportOf(recordsOf([1, 2, 2, 9, null]));
    const lines = curveCsv(report).trimEnd().split('\r\n');
    expect(lines).toHaveLength(1 + report.curve.length);
    expect(lines[1]).toMatch(/^86400,5,1,0\.8,/);
    expect(curveSvg(report)).toContain('<title>Half of the 5 services');
    expect(curveSvg(reportOf(recordsOf([])))).toBe('');
  });

  it('keeps names from files harmless in Markdown', () => {
    const hostile = { ...recordsOf([1, 2, 3, 4, null]), readAs: ['Dates are read in UTC.'] };
    const text = timelineMarkdown(reportOf(hostile));
    expect(text).toContain('| Within 3 days | 60 % (90 % interval');
    expect(text).toContain('Dates are read in UTC.');
  });
});

describe('warnings of a comparison', () => {
  const moved = ({ intervals, ...rest }: Records, by: number): Records => ({
    ...rest,
    intervals: intervals.map((one) => ({
      ...one,
      start: one.start + by * DAY,
      end: one.end === null ? null : one.end + by * DAY,
    })),
  });
  const later = recordsOf([1, 2, 3, 4, 5, null]);

  it('names overlap, unequal lengths and another season', () => {
    const short = moved(recordsOf([1, 2, 3, 4, 5]), -10);
    const { change } = reportOf(later, short);
    expect(change?.warnings).toEqual([
      'The earlier records cover 10 days, the later ones 30 days: not equally long.',
      'They are of different months, 21 Apr 2026 to 1 May 2026 and 1 May 2026 to 31 May 2026: the season may explain a part.',
    ]);
    expect(reportOf(later, later).change?.overlap).toBe(true);
  });

  it('has none for the same months a year apart', () => {
    const made = timelineReport(later, {
      ...{ as: 'patch', horizon: START + 30 * DAY, fleet: null, whatIf: null, goal: null, seed: 1 },
      targets: { days: [], preset: null },
      before: { records: moved(later, -365), horizon: START - 335 * DAY },
    });
    expect(typeof made === 'string' ? made : made.change?.warnings).toEqual([]);
  });
});
