import { describe, expect, it } from 'vitest';
import { readRecords } from '../records/read';
import type { Layout } from '../records/record';
import { zoneNamed } from '../records/zone';
import type { Options } from './options';
import { deliveryReport } from './report';
import { windowOf } from './window';

/** One event as CDEvents writes it, on 2 March 2026 at an hour. */
function event(type: string, id: string, hour: number, content: object = {}): object {
  return {
    context: {
      id: `${type}-${id}-${hour}`,
      type: `dev.cdevents.${type}.0.3.0`,
      timestamp: `2026-03-02T${hour}:00:00Z`,
    },
    subject: { id, content },
  };
}

const deployed = (environment: string, hour = 10) =>
  event('service.deployed', 'shop', hour, { environment: { id: environment } });
const incident = (verb: string, hour: number) =>
  event(`incident.${verb}`, 'i', hour, { service: { id: 'shop' } });

function read(layout: Layout, events: readonly object[]) {
  const text = events.map((one) => JSON.stringify(one)).join('\n');
  const how = { mapping: {}, zone: null, order: null, workflow: null };
  const now = Date.parse('2027-01-01T00:00:00Z');
  const found = readRecords({ name: `${layout}.ndjson`, text }, { layout, now, ...how });
  if (found.state !== 'read') throw new Error(JSON.stringify(found));
  return found;
}

type Files = Parameters<typeof deliveryReport>[0];

function reportOf(files: Files, more: Partial<Options> = {}) {
  const zone = zoneNamed('UTC');
  const window = zone === null ? 'no zone' : windowOf('2026-03-01', '2026-04-01', zone);
  if (typeof window === 'string') throw new Error(window);
  return deliveryReport(files, {
    ...{ window, production: ['production'], services: [], year: 2024 },
    ...{ attribution: { rule: 'linked-or-window', hours: 24 }, rework: { rule: 'flag' } },
    ...more,
  });
}

describe('runs of which none went to production by name', () => {
  const files = [read('deployments', [deployed('test123'), deployed('live-eu', 11)])];

  it('count for nothing, and what they name stands there to choose from', () => {
    const { together, hints } = reportOf(files);
    expect(together.frequency.card.n).toBe(0);
    expect(hints).toContain(
      'No run went to production; the files name live-eu, test123. Say which of them are production.',
    );
  });

  it('count once one of the names is production', () => {
    const { together, hints } = reportOf(files, { production: ['Live-EU'] });
    expect(together.frequency.card.n).toBe(1);
    expect(hints.join(' ')).not.toContain('No run went to');
  });
});

describe('an incident whose events were cut into two files', () => {
  const deployments = read('deployments', [deployed('production')]);
  const start = read('incidents', [incident('detected', 11)]);
  const end = read('incidents', [incident('resolved', 13)]);

  it.each([
    ['start first', [start, end]],
    ['end first', [end, start]],
  ])('has its start from one and its end from the other, %s', (_, incidents) => {
    const { together, excluded } = reportOf([deployments, ...incidents]);
    expect(together.changeFail.failed).toBe(1);
    expect(together.recovery.median).toBe(2 * 3600);
    expect(excluded).toEqual([]);
  });

  it('and a later end of it in a third is a twin, which is told', () => {
    const later = read('incidents', [incident('detected', 11), incident('resolved', 18)]);
    const { together, excluded } = reportOf([deployments, later, end, start]);
    expect(together.recovery.median).toBe(2 * 3600);
    expect(excluded.map(({ kind }) => kind)).toEqual(['duplicate id']);
  });
});
