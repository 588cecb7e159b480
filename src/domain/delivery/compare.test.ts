import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FileRead, readRecords } from '../records/read';
import type { Layout } from '../records/record';
import { zoneNamed } from '../records/zone';
import { medianDifference } from '../statistics/medianDifference';
import { shareDifference } from '../statistics/shareDifference';
import { warningsOf } from './compare';
import type { Options, Window } from './options';
import { deliveryReport } from './report';
import { DeliveryReport } from './reportSchema';
import { windowOf } from './window';

function window(from: string, to: string): Window {
  const zone = zoneNamed('UTC');
  const found = zone === null ? 'no zone' : windowOf(from, to, zone);
  if (typeof found === 'string') throw new Error(found);
  return found;
}

function table(layout: Layout, lines: readonly string[]): FileRead {
  const how = { layout, mapping: {}, zone: null, order: null, workflow: null };
  const now = Date.parse('2027-01-01T00:00:00Z');
  const read = readRecords({ name: `${layout}.csv`, text: lines.join('\n') }, { ...how, now });
  if (read.state !== 'read') throw new Error(JSON.stringify(read));
  return read;
}

const options = (later: Window): Options => ({
  ...{ window: later, production: ['production'], services: [], year: 2024 },
  ...{ attribution: { rule: 'linked' }, rework: { rule: 'flag' } },
});

const EARLIER = window('2026-01-01', '2026-02-01');
const LATER = window('2026-03-01', '2026-04-01');

/** A deployment a day, with the hours its change took, whether it failed, and the hours of its repair. */
type Day = { readonly lead: number; readonly repair: number | null };

const iso = (instant: number) => new Date(instant).toISOString();
const HOUR = 3_600_000;

function filesOf(days: readonly (readonly [month: string, days: readonly Day[]])[]) {
  const rows = days.flatMap(([month, all]) =>
    all.map((day, at) => ({
      ...day,
      id: `${month}-${at}`,
      at: Date.parse(`${month}-01T12:00Z`) + at * 24 * HOUR,
    })),
  );
  return [
    table('deployments', [
      'deployment_id,service,environment,finished_at,status',
      ...rows.map(({ id, at }) => `${id},shop,production,${iso(at)},success`),
    ]),
    table('changes', [
      'change_id,first_commit_at,deployment_id',
      ...rows.map(({ id, at, lead }) => `c${id},${iso(at - lead * HOUR)},${id}`),
    ]),
    table('incidents', [
      'incident_id,started_at,resolved_at,caused_by_deployment',
      ...rows.flatMap(({ id, at, repair }) =>
        repair === null ? [] : [`i${id},${iso(at)},${iso(at + repair * HOUR)},${id}`],
      ),
    ]),
  ];
}

const day = (lead: number, repair: number | null = null): Day => ({ lead, repair });
const BEFORE = [
  ...[1, 2, 3, 4, 5, 6, 7].map((hours) => day(hours * 10, hours)),
  ...[8, 9, 10].map((hours) => day(hours * 10)),
];
const AFTER = [
  ...[1, 2, 3, 4, 5].map((hours) => day(hours, hours / 2)),
  ...[6, 7, 8, 9, 10, 11, 12, 13, 14, 15].map((hours) => day(hours)),
];

describe('a report with an earlier window', () => {
  const files = filesOf([
    ['2026-01', BEFORE],
    ['2026-03', AFTER],
  ]);
  const report = deliveryReport(files, options(LATER), EARLIER);
  const together = report.change?.together;

  it('fits the schema, and has none without one', () => {
    expect(DeliveryReport.parse(report)).toEqual(report);
    expect(deliveryReport(files, options(LATER)).change).toBeNull();
  });

  it('holds the numbers that a report of the earlier window has', () => {
    const alone = deliveryReport(files, options(EARLIER));
    expect(together?.earlier).toEqual(alone.together);
    expect(report.change?.services[0]?.moved.earlier).toEqual(alone.services[0]?.numbers);
  });

  it('takes differences later minus earlier, with the intervals of the published methods', () => {
    const { differences } = together ?? {};
    expect(differences?.changeFailShare).toMatchObject({
      difference: 5 / 15 - 7 / 10,
      low: shareDifference({ passed: 7, total: 10 }, { passed: 5, total: 15 })?.low,
      noInterval: null,
    });
    const hours = (days: readonly Day[]) =>
      days.map(({ lead }) => ({ time: lead * 3600, event: true }));
    const lead = medianDifference(hours(BEFORE), hours(AFTER), 1);
    expect(differences?.leadTimeP50).toEqual({
      ...{ difference: 8 * 3600 - 55 * 3600, low: lead?.low, high: lead?.high, noInterval: null },
    });
    expect(differences?.recoveryMedian.difference).toBe(1.5 * 3600 - 4 * 3600);
    expect(differences?.deploymentsPerWeek).toMatchObject({
      difference: expect.closeTo((5 / 31) * 7, 12),
      low: null,
      noInterval: expect.stringContaining('not a sample'),
    });
  });

  it('prints no interval where either side has too little, and no difference without data', () => {
    const few = filesOf([
      ['2026-01', BEFORE.slice(0, 3)],
      ['2026-03', AFTER],
    ]);
    const { differences } = deliveryReport(few, options(LATER), EARLIER).change?.together ?? {};
    expect(differences?.leadTimeP50).toMatchObject({ low: null, noInterval: 'fewer than 5' });
    const none = deliveryReport(filesOf([['2026-03', AFTER]]), options(LATER), EARLIER);
    expect(none.change?.together.differences.leadTimeP50).toEqual({
      ...{ difference: null, low: null, high: null, noInterval: 'no data in one' },
    });
  });

  it('finds no change between a window and itself', () => {
    const days = fc.array(
      fc.record({
        lead: fc.integer({ min: 1, max: 500 }),
        repair: fc.option(fc.integer({ min: 1, max: 40 })),
      }),
      { minLength: 5, maxLength: 15 },
    );
    fc.assert(
      fc.property(days, (all) => {
        const { change } = deliveryReport(filesOf([['2026-03', all]]), options(LATER), LATER);
        for (const { difference, low, high } of Object.values(change?.together.differences ?? {})) {
          expect(difference ?? 0).toBe(0);
          expect(low ?? 0).toBeLessThanOrEqual(0);
          expect(high ?? 0).toBeGreaterThanOrEqual(0);
        }
      }),
      { numRuns: 20 },
    );
  });
});

describe('warnings', () => {
  it('are none for the same days a year apart', () => {
    expect(warningsOf(window('2025-03-01', '2025-04-01'), LATER)).toEqual([]);
  });

  it.each([
    ['overlap', window('2025-03-15', '2026-03-15')],
    ['differ in length: 59 and 31 days', window('2025-03-01', '2025-04-29')],
    ['different seasons', window('2025-12-01', '2026-01-01')],
  ])('say that windows %s', (words, earlier) => {
    expect(warningsOf(earlier, LATER).join(' ')).toContain(words);
  });
});
