import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { FileRead } from '../records/read';
import type { Change, Deployment, Incident } from '../records/record';
import { zoneNamed } from '../records/zone';
import type { Options } from './options';
import { deliveryReport } from './report';
import type { DeliveryReport } from './reportSchema';

const FROM = Date.parse('2026-03-01T00:00:00Z');
const TO = Date.parse('2026-05-01T00:00:00Z');
const SPAN = TO - FROM;
const DAY = 86_400_000;

const file = (more: Partial<FileRead>, layout: FileRead['layout']): FileRead => ({
  ...{ state: 'read', file: `${layout}.csv`, layout, source: 'table', rows: 0 },
  ...{ notices: [], excluded: [], deployments: [], changes: [], incidents: [] },
  ...more,
});

type Records = {
  readonly deployments: readonly Deployment[];
  readonly changes: readonly Change[];
  readonly incidents: readonly Incident[];
};

function report(
  records: Records,
  more: Partial<Options['window']> = {},
  name = 'UTC',
): DeliveryReport {
  const { deployments, changes, incidents } = records;
  const zone = zoneNamed(name);
  if (zone === null) throw new Error(name);
  return deliveryReport(
    [
      file({ deployments }, 'deployments'),
      file({ changes }, 'changes'),
      file({ incidents }, 'incidents'),
    ],
    {
      ...{
        window: { from: FROM, to: TO, zone, ...more },
        production: ['production'],
        services: [],
      },
      ...{
        attribution: { rule: 'linked-or-window', hours: 48 },
        rework: { rule: 'flag' },
        year: 2023,
      },
    },
  );
}

const place = { file: 'x', row: 1, at: 'line' } as const;
const instant = fc.integer({ min: FROM - 20 * DAY, max: TO + 20 * DAY });
const service = fc.constantFrom('shop', 'cart', 'post');
const id = fc.constantFrom(...Array.from({ length: 25 }, (_, at) => `d${at}`));
const orNull = (arbitrary: fc.Arbitrary<number>) => fc.option(arbitrary, { freq: 5 });

const deployment: fc.Arbitrary<Deployment> = fc
  .record({
    ...{ id, service, finishedAt: orNull(instant), rework: fc.boolean() },
    environment: fc.constantFrom('production', 'production', 'production', 'staging'),
    status: fc.constantFrom('success', 'success', 'success', 'failed', 'cancelled'),
  })
  .map((one) => ({ ...place, environmentType: '', startedAt: null, commit: '', ref: '', ...one }));
const change: fc.Arbitrary<Change> = fc
  .record({
    id: fc.uuid(),
    service,
    firstCommitAt: orNull(instant),
    mergedAt: orNull(instant),
    deploymentId: id,
  })
  .map((one) => ({ ...place, commit: '', deployedAt: null, ...one }));
const incident: fc.Arbitrary<Incident> = fc
  .record({
    ...{ id: fc.uuid(), service, startedAt: orNull(instant), resolvedAt: orNull(instant) },
    causedBy: fc.oneof(fc.constant(''), id),
  })
  .map((one) => ({ ...place, ...one }));
const records: fc.Arbitrary<Records> = fc.record({
  deployments: fc.array(deployment, { maxLength: 40 }),
  changes: fc.array(change, { maxLength: 30 }),
  incidents: fc.array(incident, { maxLength: 30 }),
});

const counts = ({ together }: DeliveryReport) => ({
  deployments: together.frequency.card.n,
  failed: together.changeFail.failed ?? 0,
  rework: together.rework.rework ?? 0,
  changes: together.leadTime.card.n,
});

/** What does not tell where a row stood. */
const bare = ({ excluded, ...rest }: DeliveryReport) => ({
  ...rest,
  excluded: excluded.map(({ kind, from, service }) => `${kind} ${from} ${service}`).sort(),
});

it('the order of rows is irrelevant', () => {
  const shuffled = records.chain((given) =>
    fc.tuple(
      fc.constant(given),
      fc.record({
        deployments: fc.shuffledSubarray([...given.deployments], {
          minLength: given.deployments.length,
        }),
        changes: fc.shuffledSubarray([...given.changes], { minLength: given.changes.length }),
        incidents: fc.shuffledSubarray([...given.incidents], { minLength: given.incidents.length }),
      }),
    ),
  );
  fc.assert(
    fc.property(shuffled, ([given, other]) => {
      expect(bare(report(other))).toEqual(bare(report(given)));
    }),
  );
});

it('splitting the window at any instant preserves counts', () => {
  fc.assert(
    fc.property(records, fc.integer({ min: 1, max: SPAN - 1 }), (given, after) => {
      const whole = counts(report(given));
      const before = counts(report(given, { to: FROM + after }));
      const rest = counts(report(given, { from: FROM + after }));
      expect({
        deployments: before.deployments + rest.deployments,
        failed: before.failed + rest.failed,
        rework: before.rework + rest.rework,
        changes: before.changes + rest.changes,
      }).toEqual(whole);
    }),
  );
});

it('another zone moves days, never totals', () => {
  const zone = fc.constantFrom(
    'America/Los_Angeles',
    'Asia/Kolkata',
    'Pacific/Auckland',
    'Europe/Berlin',
  );
  fc.assert(
    fc.property(records, zone, (given, name) => {
      expect(counts(report(given, {}, name))).toEqual(counts(report(given)));
    }),
  );
});

it('shares are from 0 to 1 or no data, intervals hold them, quantiles rise', () => {
  fc.assert(
    fc.property(records, (given) => {
      const { services, together } = report(given);
      for (const numbers of [together, ...services.map((one) => one.numbers)]) {
        const { changeFail, rework, leadTime, frequency } = numbers;
        for (const { share, interval, card } of [changeFail, rework]) {
          expect(share === null).toBe(card.noData !== null);
          if (share === null) continue;
          expect(share).toBeGreaterThanOrEqual(interval?.low ?? 0);
          expect(share).toBeLessThanOrEqual(interval?.high ?? 1);
        }
        expect(changeFail.failed ?? 0).toBeLessThanOrEqual(frequency.card.n);
        expect(leadTime.p50 ?? 0).toBeLessThanOrEqual(leadTime.p75 ?? 0);
        expect(leadTime.p75 ?? 0).toBeLessThanOrEqual(leadTime.p90 ?? 0);
      }
    }),
  );
});

it('scaling every lead time by k scales its quantiles by k', () => {
  const ages = fc.array(fc.integer({ min: 0, max: 30 * DAY }), { minLength: 1, maxLength: 40 });
  const landed = (given: readonly number[], k: number): Records => ({
    deployments: [
      {
        ...{ ...place, id: 'd', service: 'shop', environment: 'production', environmentType: '' },
        ...{
          startedAt: null,
          finishedAt: FROM + DAY,
          status: 'success',
          commit: '',
          ref: '',
          rework: null,
        },
      },
    ],
    changes: given.map((age, at) => ({
      ...{ ...place, id: `c${at}`, service: 'shop', mergedAt: null, deploymentId: 'd', commit: '' },
      ...{ firstCommitAt: FROM + DAY - age * k, deployedAt: null },
    })),
    incidents: [],
  });
  fc.assert(
    fc.property(ages, fc.integer({ min: 2, max: 5 }), (given, k) => {
      const one = report(landed(given, 1)).together.leadTime;
      const scaled = report(landed(given, k)).together.leadTime;
      for (const name of ['p50', 'p75', 'p90'] as const) {
        expect(scaled[name]).toBeCloseTo((one[name] ?? NaN) * k, 3);
      }
    }),
  );
});

it('a day on which clocks change loses no deployment', () => {
  for (const name of ['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe']) {
    const zone = zoneNamed(name);
    if (zone === null) throw new Error(name);
    const deployments = Array.from({ length: 24 * 61 }, (_, hour): Deployment => ({
      ...{
        ...place,
        id: `h${hour}`,
        service: 'shop',
        environment: 'production',
        environmentType: '',
      },
      ...{ startedAt: null, finishedAt: FROM + hour * 3_600_000, status: 'success', commit: '' },
      ...{ ref: '', rework: null },
    }));
    const given = { deployments, changes: [], incidents: [] };
    const days = Array.from({ length: 64 }, (_, at) => zone.instant(FROM + (at - 1) * DAY).instant);
    const perDay = days
      .slice(1)
      .map((to, at) => counts(report(given, { from: days[at] ?? 0, to }, name)).deployments);
    expect(perDay.reduce((sum, count) => sum + count, 0)).toBe(24 * 61);
    if (name !== 'Australia/Lord_Howe') expect(perDay).toContain(23);
  }
});
