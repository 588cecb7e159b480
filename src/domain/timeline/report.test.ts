import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { namedRows } from '../records/rows';
import { readTimeline } from './read';
import { casesOf, type Records } from './record';
import { timelineReport, type TimelineOptions } from './report';
import { TimelineReport } from './reportSchema';
import { WAYS } from './rule';
import { DAY_SECONDS, TARGET_PRESETS } from './targets';

const START = Date.parse('2026-05-01T00:00Z');
const day = (days: number) => new Date(START + days * 86_400_000).toISOString();
const HORIZON = Date.parse(day(30));

function records(rows: readonly string[], columns = 'subject,start,end,outcome'): Records {
  const table = namedRows([columns, ...rows, ''].join('\n'));
  if (typeof table === 'string') throw new Error(table);
  const found = readTimeline(table, { zone: null, order: null, horizon: HORIZON });
  if (found.state !== 'read') throw new Error(JSON.stringify(found));
  return found.records;
}

const PLAIN: TimelineOptions = {
  as: 'patch',
  horizon: HORIZON,
  targets: { days: [3, 14, 60], preset: null },
  fleet: null,
  whatIf: null,
  goal: null,
  before: null,
  seed: 1,
};

function report(found: Records, options: Partial<TimelineOptions> = {}): TimelineReport {
  const made = timelineReport(found, { ...PLAIN, ...options });
  if (typeof made === 'string') throw new Error(made);
  return made;
}

/** Eight services: six patched after 1, 2, 4, 5, 8 and 10 days, two open on day 30. */
const FLEET = [1, 2, 4, 5, 8, 10, null, null].map(
  (days, at) => `s${at},${day(0)},${days === null ? '' : day(days)},`,
);

const history = fc.array(fc.record({ start: fc.nat(29), length: fc.option(fc.nat(40)) }), {
  minLength: 0,
  maxLength: 40,
});
const linesOf = (list: readonly { readonly start: number; readonly length: number | null }[]) =>
  list.map(
    ({ start, length }, at) =>
      `s${at},${day(start)},${length === null ? '' : day(start + length)},`,
  );

describe('timelineReport', () => {
  it('reads median, P90 and target shares off the curve, and never what was not reached', () => {
    const made = report(records(FLEET));
    // Exactly half are patched from day 5 to day 8.
    expect(made.median.seconds).toBe(6.5 * DAY_SECONDS);
    expect(made.p90).toMatchObject({ seconds: null });
    expect(made.targets.map(({ share }) => share)).toEqual([2 / 8, 6 / 8, null]);
    expect(made.targets[0]?.counts).toEqual({ passed: 2, total: 8 });
    expect([made.n, made.ended, made.open]).toEqual([8, 6, 2]);
  });

  it('shows the variant without the open ones, which is too fast', () => {
    const { endedOnly, median } = report(records(FLEET));
    expect(endedOnly).toMatchObject({ n: 6, median: 4.5 * DAY_SECONDS });
    expect(endedOnly.median).toBeLessThan(median.seconds ?? 0);
  });

  it('counts service-days exposed: the area below the curve by the fleet', () => {
    const { exposure } = report(records(FLEET));
    const seen = (1 + 2 + 4 + 5 + 8 + 10 + 30 + 30) * DAY_SECONDS;
    expect(exposure?.seen).toBe(seen);
    expect(exposure?.seconds).toBeCloseTo(seen, 3);
  });

  it('lists the slowest 5 % apart, all open ones that tie included', () => {
    const { tail } = report(records(FLEET));
    expect(tail.cases.map(({ subject, open }) => [subject, open])).toEqual([
      ['s6', true],
      ['s7', true],
    ]);
    expect(tail.rest).toBe(10 * DAY_SECONDS);
  });

  it('counts unknown services as not patched, apart', () => {
    const made = report(records([...FLEET, 'u,,,unknown', 'n,,,not affected']), { fleet: 12 });
    expect(made.coverage).toMatchObject({ passed: 9, total: 12, unknown: 1, unnamed: 2 });
    expect(made.targets[1]?.share).toBe(6 / 8);
    expect(made.targets[1]?.withUnknown).toBeCloseTo(6 / 11, 12);
    expect(timelineReport(records(FLEET), { ...PLAIN, fleet: 7 })).toContain('names 8');
  });

  it('meets a goal only on what is known, also beyond what was watched', () => {
    const goal = (share: number, days: number, fleet: number | null = null) =>
      report(records(FLEET), { goal: { share, days }, fleet }).goal?.met;
    expect([goal(0.75, 14), goal(0.76, 14), goal(0.75, 60), goal(0.8, 60)]).toEqual([
      ...[true, false, true, false],
    ]);
    expect(goal(0.75, 14, 9)).toBe(false);
    expect(report(records([]), { goal: { share: 0, days: 1 } }).goal?.met).toBe(false);
  });

  it('is no data for no rows, never 0 and never 100 %', () => {
    for (const as of WAYS) {
      const made = report(records([]), { as });
      expect([made.n, made.median.seconds, made.exposure]).toEqual([0, null, null]);
      expect(made.targets.map(({ share, withUnknown }) => [share, withUnknown])).toEqual(
        made.targets.map(() => [null, null]),
      );
      expect(made.coverage.share).toBeNull();
      expect(made.endedOnly.median).toBeNull();
      expect(made.environments?.success.share ?? null).toBeNull();
      expect(made.adoption?.using.share ?? null).toBeNull();
    }
  });

  it('has no interval of the curve below five cases', () => {
    expect(report(records(FLEET.slice(0, 4))).median.interval).toBeNull();
    expect(report(records(FLEET)).median.interval).not.toBeNull();
  });

  it('compares with earlier records, and warns when they overlap', () => {
    const old = [10, 11, 12, 13, 14, 15].map((days, at) => `s${at},${day(0)},${day(days)},`);
    const before = { records: records(old), horizon: HORIZON };
    const { change } = report(records(FLEET), { before });
    expect(change?.median.seconds).toBe(12.5 * DAY_SECONDS);
    expect(change?.difference?.difference).toBe(-6 * DAY_SECONDS);
    expect(change?.targets[1]?.difference?.difference).toBeCloseTo(6 / 8 - 5 / 6, 12);
    expect(change?.overlap).toBe(true);
  });

  it('does not look at the order of rows', () => {
    fc.assert(
      fc.property(history, fc.constantFrom(...WAYS), (list, as) => {
        const numbers = (lines: readonly string[]) => {
          const { median, p90, targets, exposure, curve, endedOnly } = report(records(lines), {
            as,
          });
          return { median, p90, targets, exposure: exposure?.until, curve, endedOnly };
        };
        const lines = linesOf(list);
        expect(numbers([...lines].reverse())).toEqual(numbers(lines));
      }),
    );
  });

  it('never lets the curve rise, and takes an end after the horizon for open', () => {
    fc.assert(
      fc.property(history, (list) => {
        const made = report(records(linesOf(list)));
        const open = [1, ...made.curve.map((step) => step.open)];
        open.slice(1).forEach((share, at) => expect(share).toBeLessThan(open[at] ?? 0));
        const late = list.filter(({ start, length }) => length === null || start + length > 30);
        expect(made.open).toBe(late.length);
        expect(made.watched).toBeLessThanOrEqual(30 * DAY_SECONDS);
      }),
    );
  });

  it('always fits its published schema', () => {
    const options = fc.record({
      as: fc.constantFrom(...WAYS),
      fleet: fc.constantFrom(null, 60),
      whatIf: fc.constantFrom(null, { shape: 0.647, scale: 158.6 }),
      goal: fc.constantFrom(null, { share: 0.9, days: 14 }),
    });
    fc.assert(
      fc.property(history, history, options, (list, old, given) => {
        const before = { records: records(linesOf(old)), horizon: HORIZON };
        const targets = { days: [3, 14], preset: TARGET_PRESETS[0] ?? null };
        const made = report(records(linesOf(list)), { ...given, before, targets });
        const sent: unknown = JSON.parse(JSON.stringify(made));
        expect(TimelineReport.safeParse(sent).error?.issues ?? []).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});

describe('clocks', () => {
  const columns = 'subject,start,end,find,fix,ship,prove';
  const line = (...days: readonly (number | null)[]) =>
    ['a', ...days.map((one) => (one === null ? '' : day(one)))].join(',');

  it('times each stage from the one before it, and censors the stage that is under way', () => {
    const rows = [line(0, 9, 1, 4, 8, 9), line(9, null, 12, null, null, null)];
    const { clocks } = report(records(rows, columns));
    expect(clocks.map(({ clock, n, open, seen }) => [clock, n, open, seen / DAY_SECONDS])).toEqual([
      ['find', 2, 0, 4],
      ['fix', 2, 1, 21],
      ['ship', 1, 0, 4],
      ['prove', 1, 0, 1],
    ]);
  });

  it.each([
    [line(0, 9, 5, 4, 8, 9), 'fix', 'its fix time is before its find time'],
    [line(0, 9, null, 4, 8, 9), 'find', 'it has a prove time and no find time'],
    [line(0, 9, 1, null, null, null), 'fix', 'it ended and has no fix time'],
  ])('leaves %s out of the %s clock alone', (row, clock, reason) => {
    const { clocks, n } = report(records([row], columns));
    const left = clocks.find((one) => one.clock === clock)?.excluded;
    expect(n).toBe(1);
    expect(left).toEqual(
      [{ row: 2, subject: 'a', reason: expect.stringContaining(reason.replace('prove', '')) }].map(
        (one) => ({ ...one, reason: expect.stringMatching(/time/) }),
      ),
    );
    expect(left?.[0]?.reason).toMatch(new RegExp(reason.replace('prove', '(fix|ship|prove)')));
  });
});

describe('recurrence', () => {
  it('counts subjects that came back among those that had ended', () => {
    const rows = [
      `a,${day(0)},${day(2)},`,
      `a,${day(5)},,`,
      `b,${day(0)},${day(3)},`,
      `c,${day(0)},,`,
    ];
    const { recurrence, n, subjects } = report(records(rows));
    expect(recurrence).toMatchObject({ passed: 1, total: 2, intervals: 4 });
    expect(recurrence.subjects).toEqual([{ subject: 'a', intervals: 2 }]);
    expect([n, subjects]).toEqual([4, 3]);
  });
});

describe('adoption', () => {
  const teams = [
    `pilot,${day(0)},${day(1)},pilot`,
    `a,${day(2)},${day(6)},`,
    `b,${day(2)},${day(9)},`,
    `c,${day(2)},,`,
    `d,,,unknown`,
  ];

  it('finds T1 outside the pilot and T50 over all target teams, from the launch', () => {
    const made = report(records(teams), { as: 'adoption', fleet: 6 });
    expect(made.adoption).toMatchObject({
      launch: day(0),
      first: { subject: 'a', seconds: 6 * DAY_SECONDS },
      using: { passed: 3, total: 6 },
      pilots: 1,
    });
    expect(made.median.seconds).toBe(9 * DAY_SECONDS);
    expect(made.n).toBe(6);
  });

  it('never drops a team that does not use it: T50 is not reached', () => {
    expect(report(records(teams), { as: 'adoption', fleet: 7 }).median.seconds).toBeNull();
  });
});

describe('environments', () => {
  const columns = 'subject,start,end,outcome,removed,cost,currency';
  const rows = [
    `a,${day(0)},${day(1)},,${day(2)},4,EUR`,
    `b,${day(0)},${day(1)},failed,${day(2)},2,EUR`,
    `c,${day(0)},,,,,`,
    `d,${day(1)},${day(3)},,${day(0)},9,EUR`,
  ];

  it('censors failures, shows the success share and what a day costs', () => {
    const made = report(records(rows, columns), { as: 'environment' });
    expect(made.failed).toBe(1);
    expect(made.curve.map(({ time, atRisk }) => [time / DAY_SECONDS, atRisk])).toEqual([
      [1, 4],
      [2, 2],
    ]);
    expect(made.environments).toMatchObject({
      success: { passed: 2, total: 3 },
      cleanedUp: { passed: 2, total: 3 },
      cost: { total: 6, days: 4, perDay: 1.5, currency: 'EUR', n: 2 },
      excluded: [{ row: 5, subject: 'd' }],
    });
  });

  it('never adds up two currencies', () => {
    const mixed = [...rows, `e,${day(0)},${day(1)},,${day(2)},4,USD`];
    const { environments } = report(records(mixed, columns), { as: 'environment' });
    expect(environments?.cost).toBeNull();
    expect(environments?.noCost).toBe('costs in EUR, USD cannot be added up');
  });
});

describe('time', () => {
  it('scales with time: all durations doubled double every quantile', () => {
    const twice = (by: number) =>
      records([1, 2, 4, 5, 7].map((days, at) => `s${at},${day(0)},${day(days * by)},`));
    const [once, doubled] = [report(twice(1)), report(twice(2))];
    expect(doubled.median.seconds).toBe(2 * (once.median.seconds ?? NaN));
    expect(casesOf(twice(2).intervals, HORIZON)).toHaveLength(5);
  });
});
