import { describe, expect, it } from 'vitest';
import type { Layout } from '../records/record';
import { type FileRead, readRecords } from '../records/read';
import { zoneNamed } from '../records/zone';
import type { Options } from './options';
import { deliveryReport } from './report';
import { DeliveryReport } from './reportSchema';
import { windowOf } from './window';

const HEADS: Readonly<Record<Layout, string>> = {
  deployments: 'deployment_id,service,environment,finished_at,status',
  changes: 'change_id,service,first_commit_at,merged_at,deployment_id,commit_sha',
  incidents: 'incident_id,service,started_at,resolved_at,caused_by_deployment',
};

function table(layout: Layout, rows: readonly string[], more = ''): FileRead {
  const text = [`${HEADS[layout]}${more}`, ...rows].join('\n');
  const how = { mapping: {}, zone: null, order: null, workflow: null } as const;
  const now = Date.parse('2027-01-01T00:00:00Z');
  const read = readRecords({ name: `${layout}.csv`, text }, { layout, now, ...how });
  if (read.state !== 'read') throw new Error(JSON.stringify(read));
  return read;
}

function options(from: string, to: string, more: Partial<Options> = {}, name = 'UTC'): Options {
  const zone = zoneNamed(name);
  const window = zone === null ? 'no zone' : windowOf(from, to, zone);
  if (typeof window === 'string') throw new Error(window);
  return {
    ...{ window, production: ['production'], services: [], year: 2024 },
    ...{ attribution: { rule: 'linked' }, rework: { rule: 'flag' } },
    ...more,
  };
}

const deployment = (id: string, at: string, service = 'shop') =>
  `${id},${service},production,${at},success`;
const kinds = (report: DeliveryReport) =>
  report.excluded.map(({ row, kind, from }) => [row, kind, from]);

describe('which deployments count', () => {
  const rows = [
    deployment('a', '2026-03-02T10:00:00Z'),
    deployment('a', '2026-03-02T10:05:00Z', 'cart'),
    'b,shop,staging,2026-03-02T10:00:00Z,success',
    'c,shop,production,2026-03-02T10:00:00Z,failure',
    'd,shop,production,2026-03-02T10:00:00Z,canceled',
    'e,shop,production,,success',
    'f,shop,production,,running',
    deployment('g', '2026-03-03T10:00:00Z'),
    deployment('g', '2026-03-03T11:00:00Z'),
    deployment('h', '2026-04-01T00:00:00Z'),
    deployment('i', '2026-03-01T00:00:00Z'),
  ];
  const report = deliveryReport([table('deployments', rows)], options('2026-03-01', '2026-04-01'));

  it('successful ones in production, once an id, from the first instant to before the last', () => {
    expect(report.together.frequency).toMatchObject({
      perDay: 3 / 31,
      perWeek: 21 / 31,
      deployDays: 3,
    });
    expect(
      report.services.map(({ service, numbers }) => [service, numbers.frequency.card.n]),
    ).toEqual([
      ['cart', 1],
      ['shop', 3],
    ]);
  });

  it('and every other row is told why not', () => {
    expect(kinds(report)).toEqual([
      [4, 'not production', 'deployments'],
      [5, 'failed run', 'deployments'],
      [6, 'cancelled', 'deployments'],
      [7, 'no finish time', 'deployments'],
      [8, 'not finished', 'deployments'],
      [9, 'duplicate id', 'deployments'],
      [11, 'outside the window', 'deployments'],
    ]);
    expect(report.together.frequency.card).toMatchObject({ n: 3, excluded: 6, outside: 1 });
  });

  it('what was not read is no data, never 0', () => {
    const { leadTime, changeFail, recovery, rework } = report.together;
    expect([leadTime.p50, changeFail.share, recovery.median, rework.share]).toEqual([
      null,
      null,
      null,
      null,
    ]);
    expect(changeFail.card.noData).toBe('no incidents were read');
    expect(rework.card.noData).toContain('no deployment has a column rework');
  });

  it('nor is an empty window 0 %', () => {
    const files = [table('deployments', rows), table('incidents', [])];
    const { frequency, changeFail } = deliveryReport(
      files,
      options('2025-03-01', '2025-04-01'),
    ).together;
    expect([frequency.perDay, frequency.longestGap, frequency.step, changeFail.share]).toEqual([
      ...[null, null, null, null],
    ]);
  });
});

describe('lead time', () => {
  const deployments = table('deployments', [
    deployment('a', '2026-03-10T00:00:00Z'),
    `b,shop,production,2026-03-12T00:00:00Z,success`,
  ]);
  const day = (date: number) => `2026-03-${String(date).padStart(2, '0')}T00:00:00Z`;
  const changes = table('changes', [
    `c1,shop,${day(9)},${day(9)},a,`,
    `c2,shop,${day(8)},${day(9)},a,`,
    `c3,shop,${day(6)},${day(11)},a,`,
    `c4,shop,${day(8)},${day(11)},b,`,
    `c5,shop,,${day(11)},b,`,
    `c6,shop,${day(11)},,b,`,
    `c7,shop,${day(1)},,,`,
    `c8,shop,${day(13)},,b,`,
    `c9,shop,${day(1)},,zz,`,
    `c1,shop,${day(9)},${day(9)},a,`,
  ]);
  const report = deliveryReport([deployments, changes], options('2026-03-01', '2026-04-01'));

  it('runs from the first commit to the finish: quantiles of type 7, n and an interval', () => {
    expect(report.together.leadTime).toMatchObject({
      ...{ p50: 2 * 86_400, p75: 4 * 86_400, p90: 4 * 86_400 },
      interval: { low: 86_400, high: 4 * 86_400 },
      card: { n: 5, excluded: 5, thin: [] },
      step: { step: 4 },
      band: { year: 2024, levels: ['high'] },
      fromMerge: { p50: 86_400, card: { n: 4 } },
    });
  });

  it('flags what was deployed before it was merged, and leaves it in the other number', () => {
    expect(kinds(report)).toEqual([
      [11, 'duplicate id', 'changes'],
      [8, 'unmatched change', 'changes'],
      [10, 'unmatched change', 'changes'],
      [6, 'no first commit time', 'lead time'],
      [9, 'negative duration', 'lead time'],
      [4, 'negative duration', 'lead time from merge'],
      [7, 'no merge time', 'lead time from merge'],
      [9, 'no merge time', 'lead time from merge'],
    ]);
  });

  it('finds the deployment by its commit when none is named', () => {
    const byCommit = table('deployments', [`${deployment('a', day(10))},c0ffee`], ',commit_sha');
    const change = table('changes', [`c1,shop,${day(9)},,,c0ffee`]);
    const { leadTime } = deliveryReport(
      [byCommit, change],
      options('2026-03-01', '2026-04-01'),
    ).together;
    expect(leadTime.p50).toBe(86_400);
  });
});

describe('failures and recovery', () => {
  const hour = (h: number) => `2026-03-02T${String(h).padStart(2, '0')}:00:00Z`;
  const deployments = table('deployments', [
    ...[1, 5, 9, 13, 17].map((h) => deployment(`d${h}`, hour(h))),
    deployment('x', hour(9), 'cart'),
  ]);
  const within = options('2026-03-01', '2026-04-01');
  const rates = (rows: readonly string[], more: Partial<Options> = {}) =>
    deliveryReport([deployments, table('incidents', rows)], { ...within, ...more });

  it('count a deployment once, however many incidents it caused', () => {
    const { together } = rates([
      `i1,shop,${hour(2)},${hour(3)},d1`,
      `i2,shop,${hour(4)},${hour(6)},d1`,
      `i3,shop,${hour(6)},${hour(7)},d5`,
    ]);
    expect(together.changeFail).toMatchObject({ failed: 2, share: 2 / 6, card: { n: 6 } });
    expect(together.changeFail.failedPerWeek).toBeCloseTo((2 / 31) * 7, 12);
    // From the first start to the last end: 4 hours and 1 hour.
    expect(together.recovery).toMatchObject({ median: 2.5 * 3600, open: 0, card: { n: 2 } });
    expect(together.recovery.fromFinish.median).toBe(3.5 * 3600);
  });

  it('keep open ones in the curve and out of the variant', () => {
    const { recovery } = rates([
      `i1,shop,${hour(2)},${hour(3)},d1`,
      `i2,shop,${hour(6)},,d5`,
      `i3,shop,${hour(10)},2026-04-02T00:00:00Z,d9`,
    ]).together;
    expect(recovery).toMatchObject({ open: 2, median: null, card: { n: 3 } });
    expect(recovery.card.noData).toContain('still open');
    expect(recovery.recoveredOnly).toMatchObject({ p50: 3600, card: { n: 1 } });
  });

  it('lay an incident to the latest deployment of its service in the hours before, when that is chosen', () => {
    const rows = [
      `i1,shop,${hour(9)},${hour(10)},`,
      `i2,shop,${hour(20)},${hour(21)},`,
      `i3,shop,${hour(0)},${hour(1)},`,
      `i4,post,${hour(9)},${hour(10)},`,
    ];
    expect(rates(rows).together.changeFail).toMatchObject({
      share: null,
      card: { noData: 'no incident names one of these deployments' },
    });
    const report = rates(rows, { attribution: { rule: 'linked-or-window', hours: 2 } });
    // At the very second of a finish it is that deployment's.
    expect(report.services.map(({ numbers }) => numbers.changeFail.failed)).toEqual([0, 1]);
    expect(report.together.changeFail.share).toBe(1 / 6);
    expect(report.together.changeFail.card.chosen.join()).toContain('at most 2 hours');
    expect(kinds(report)).toEqual([
      [3, 'no deployment in the hours before', 'incidents'],
      [4, 'incident before first deployment', 'incidents'],
      [5, 'incident before first deployment', 'incidents'],
    ]);
  });

  it('know a file of no incidents from no file', () => {
    const { changeFail } = rates([]).together;
    expect(changeFail).toMatchObject({ failed: 0, share: 0, interval: { low: 0 } });
    expect(changeFail.interval?.high).toBeCloseTo(0.31078398130591406, 12);
  });

  it('leave out of recovery alone what cannot be timed', () => {
    const report = rates([
      `i1,shop,${hour(3)},${hour(2)},d1`,
      `i2,shop,,${hour(3)},d5`,
      `i3,shop,${hour(3)},${hour(4)},gone`,
    ]);
    expect(report.together.changeFail.failed).toBe(2);
    expect(kinds(report)).toEqual([
      [4, 'unknown deployment', 'incidents'],
      [2, 'negative duration', 'recovery'],
      [3, 'no start time', 'recovery'],
    ]);
  });
});

describe('rework', () => {
  const within = options('2026-03-01', '2026-04-01');
  const rows = ['yes', '', 'no', 'true'].map(
    (flag, at) =>
      `${deployment(`d${at}`, '2026-03-02T10:00:00Z')},${flag},${flag === 'no' ? 'hotfix/9' : 'main'}`,
  );
  const file = table('deployments', rows, ',rework,ref');

  it('is what the column says, blanks being no', () => {
    expect(deliveryReport([file], within).together.rework).toMatchObject({ rework: 2, share: 0.5 });
  });

  it('or what the branch is called', () => {
    const rework = { rule: 'pattern', patterns: ['HOTFIX/*', 'revert*'] } as const;
    const { together } = deliveryReport([file], { ...within, rework });
    expect(together.rework).toMatchObject({ rework: 1, share: 0.25, card: { n: 4 } });
  });
});

describe('the report', () => {
  it('fits its published schema, and shows the fleet as its services', () => {
    const files = [
      table(
        'deployments',
        ['a', 'b', 'c'].map((id, at) =>
          deployment(id, `2026-03-0${at + 2}T10:00:00Z`, at === 0 ? 'cart' : 'shop'),
        ),
      ),
      table('changes', ['c1,shop,2026-03-01T00:00:00Z,,b,']),
      table('incidents', ['i1,shop,2026-03-03T11:00:00Z,,b']),
    ];
    const report = deliveryReport(files, options('2026-03-01', '2026-04-01'));
    expect(DeliveryReport.parse(JSON.parse(JSON.stringify(report)))).toEqual(report);
    expect(report.fleet['deploymentsPerWeek']).toEqual({
      ...{ services: 2, noData: 0, min: 7 / 31, median: 10.5 / 31, max: 14 / 31 },
    });
    expect(report.fleet['leadTimeP50']).toMatchObject({ services: 1, noData: 1 });
  });
});
