import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coverageReport, findingsOfCount } from '../coverage/report';
import { deliveryReport } from '../delivery/report';
import { windowOf } from '../delivery/window';
import type { Layout } from '../records/record';
import { readRecords } from '../records/read';
import { namedRows } from '../records/rows';
import { zoneNamed } from '../records/zone';
import { readTimeline } from '../timeline/read';
import { timelineReport } from '../timeline/report';
import { changeOf } from './change';
import { readReport } from './fromReport';
import { isRow } from './read';
import { rowName } from './words';

function offerOf(report: unknown) {
  const json: unknown = JSON.parse(JSON.stringify(report));
  const read = readReport(json, []);
  if (!read.ok) throw new Error(read.reason);
  return read.offer;
}

function table(layout: Layout, lines: readonly string[]) {
  const how = { mapping: {}, zone: null, order: null, workflow: null } as const;
  const now = Date.parse('2027-01-01T00:00:00Z');
  const text = lines.join('\n');
  const read = readRecords({ name: `${layout}.csv`, text }, { layout, now, ...how });
  if (read.state !== 'read') throw new Error(JSON.stringify(read));
  return read;
}

const DAYS = Array.from({ length: 20 }, (_, at) => String(at + 1).padStart(2, '0'));

function delivery(services: readonly string[]) {
  const zone = zoneNamed('Europe/Berlin');
  const window = zone === null ? 'no zone' : windowOf('2026-07-01', '2026-10-01', zone);
  if (typeof window === 'string') throw new Error(window);
  const rows = services.flatMap((service) =>
    DAYS.map((day) => `${service}${day},${service},production,2026-08-${day}T10:00:00Z,success`),
  );
  const head = 'deployment_id,service,environment,finished_at,status';
  const files = [
    table('deployments', [head, ...rows]),
    table('incidents', [
      'incident_id,service,started_at,resolved_at,caused_by_deployment',
      `i1,${services[0]},2026-08-01T11:00:00Z,2026-08-01T13:00:00Z,${services[0]}01`,
    ]),
  ];
  return deliveryReport(files, {
    ...{ window, production: ['production'], services: [], year: 2024 },
    ...{ attribution: { rule: 'linked' }, rework: { rule: 'flag' } },
  });
}

describe('a delivery report', () => {
  it('offers each service before all together, with the window’s local days', () => {
    const offer = offerOf(delivery(['shop', 'search']));
    expect(offer.choices.map(({ name }) => name)).toEqual([
      'search',
      'shop',
      'All services together',
    ]);
    const shop = offer.choices[1]?.rows ?? [];
    expect(shop.map((row) => [row.metric, row.after?.reading])).toEqual([
      ['change-lead-time', null],
      ['deployment-frequency', { is: 'rate', count: 20, days: 92 }],
      ['change-fail-rate', { is: 'share', passed: 1, total: 20 }],
      [
        'failed-deployment-recovery-time',
        { is: 'middle', p50: 7200, interval: null, n: 1, open: 0 },
      ],
      ['deployment-rework-rate', null],
    ]);
    expect(shop[1]?.after).toMatchObject({ from: '2026-07-01', to: '2026-09-30' });
    expect(shop[2]?.after?.rule.join(' ')).toContain('only incidents that name their deployment');
  });

  it('of one service offers that alone', () => {
    expect(offerOf(delivery(['shop'])).choices.map(({ name }) => name)).toEqual(['shop']);
  });
});

const HORIZON = Date.parse('2026-06-30T00:00:00Z');

function timeline(withBefore: 'with before' | 'alone') {
  const records = (days: readonly number[]) => {
    const lines = days.map((long, at) => {
      const start = Date.parse('2026-05-01T00:00:00Z');
      return `s${at},${new Date(start).toISOString()},${new Date(start + long * 864e5).toISOString()}`;
    });
    const rows = namedRows(
      ['subject,start,end', ...lines, 'open,2026-05-01T00:00:00Z,'].join('\n'),
    );
    if (typeof rows === 'string') throw new Error(rows);
    const read = readTimeline(rows, { zone: null, order: null, horizon: HORIZON });
    if (read.state !== 'read') throw new Error(read.state);
    return read.records;
  };
  const made = timelineReport(records([1, 2, 3, 4, 5, 6]), {
    ...{ as: 'patch', horizon: HORIZON, targets: { days: [3], preset: null }, fleet: null },
    ...{ whatIf: null, goal: null, seed: 1 },
    before:
      withBefore === 'alone'
        ? null
        : { records: records([11, 12, 13, 14, 15, 16]), horizon: HORIZON },
  });
  if (typeof made === 'string') throw new Error(made);
  return made;
}

describe('a timeline report', () => {
  it('offers its median with what was open, and the share within each target', () => {
    const [median, within] = offerOf(timeline('alone')).choices[0]?.rows ?? [];
    expect(median?.after?.reading).toMatchObject({ is: 'middle', p50: 4 * 86_400, n: 7, open: 1 });
    expect(within?.after?.reading).toEqual({ is: 'share', passed: 3, total: 7 });
    expect(median?.before).toBeUndefined();
  });

  it('with earlier records fills both sides, and keeps the report’s own difference', () => {
    const report = timeline('with before');
    const [median] = offerOf(report).choices[0]?.rows ?? [];
    if (median === undefined) throw new Error('no row');
    const difference = report.change?.difference;
    expect(changeOf(median)).toMatchObject({
      state: 'known',
      difference: difference?.difference,
      low: difference?.low,
      high: difference?.high,
      verdict: 'better',
    });
  });
});

describe('a coverage report', () => {
  it('offers its shares, and both sides with its own difference', () => {
    const report = coverageReport('count', findingsOfCount(27, 38), {
      before: findingsOfCount(12, 40),
      goal: null,
    });
    const [row] = offerOf(report).choices[0]?.rows ?? [];
    if (row === undefined) throw new Error('no row');
    expect(row.after?.reading).toEqual({ is: 'share', passed: 27, total: 38 });
    expect(row.before?.reading).toEqual({ is: 'figure', value: 0.3, n: null });
    const own = report.change?.shares[0]?.difference;
    expect(changeOf(row)).toMatchObject({ low: own?.low, high: own?.high, verdict: 'better' });
  });
});

describe('an estimate report', () => {
  const answer = (p50: number) => ({ p10: p50 - 10, p50, p90: p50 + 10 });
  const REPORT = {
    ...{ kind: 'estimate-report', metric: 'hours-saved', version: 2, title: 'Hours', unit: 'h/yr' },
    ...{ better: 'higher', formula: 'a * b', method: 'Drawn.', seed: 7, answer: answer(50) },
    inputs: [{ id: 'a', label: 'Teams', unit: 'run/team/yr', value: [4, 40], source: null }],
    decision: { against: 20, shareMissed: 0.25 },
    comparison: {
      scenarios: [
        { name: 'as given', answer: answer(50) },
        { name: 'bought', answer: answer(80) },
      ],
      pairs: [{ a: 'bought', b: 'as given', difference: answer(30), shareMore: 0.9, shareSame: 0 }],
    },
  };

  it('offers its answer with its inputs, and a pair of scenarios as before and after', () => {
    const { choices } = offerOf(REPORT);
    expect(choices.map(({ name }) => name)).toEqual(['Hours', 'From “as given” to “bought”']);
    expect(choices[0]?.rows[0]).toMatchObject({
      after: { reading: { ...answer(50), missed: { against: 20, share: 0.25 } } },
      assumptions: [{ label: 'Teams', value: '4 to 40 runs a team a year', source: { text: '' } }],
      scenarios: { pairs: [{ a: 'bought', b: 'as given', more: 0.9, same: 0 }] },
    });
    expect(choices[1]?.rows[0]).toMatchObject({
      before: { reading: answer(50) },
      after: { reading: answer(80) },
      own: { difference: 30, low: 20, high: 40, sure: 80 },
    });
  });
});

describe('whatever is opened', () => {
  it('never throws, and offers sound rows alone', () => {
    const report = JSON.stringify(delivery(['shop']));
    const parts = report.split(/[,:[{]/).length;
    fc.assert(
      fc.property(fc.nat(parts), fc.jsonValue(), (target, value) => {
        let at = 0;
        const json: unknown = JSON.parse(report, (_key, old: unknown) =>
          at++ === target ? value : old,
        );
        const read = readReport(json, []);
        for (const choice of read.ok ? read.offer.choices : [])
          for (const row of choice.rows) expect(isRow(row)).toBe(true);
      }),
    );
    fc.assert(fc.property(fc.anything(), (json) => !readReport(json, []).ok));
  });

  it('is text: a service with an unpleasant name is one', () => {
    const name = '<img src=x onerror=alert(1)>';
    const report = { ...delivery(['shop']), services: [{ service: name, numbers: {} }] };
    const read = readReport(JSON.parse(JSON.stringify(report)), []);
    const [row] = read.ok ? (read.offer.choices[0]?.rows ?? []) : [];
    expect(row === undefined ? '' : rowName(row)).toContain(name);
  });
});
