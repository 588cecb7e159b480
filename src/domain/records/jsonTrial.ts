import type { How } from './how';
import { readRecords } from './read';
import type { Layout } from './record';

export const DEPLOYED = { environment: { constant: 'production' }, service: { constant: 'shop' } };

/** Reads data as a file of JSON. */
export function result(value: unknown, layout: Layout, how: Partial<How> = {}) {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const none = { mapping: {}, zone: null, order: null, workflow: null } as const;
  const now = Date.parse('2026-11-22T00:00:00Z');
  return readRecords({ name: 'x.json', text }, { layout, ...none, now, ...how });
}

/** Records with instants as text, so that a difference can be read. */
export function records(value: unknown, layout: Layout, how: Partial<How> = {}) {
  const read = result(value, layout, how);
  if (read.state !== 'read') throw new Error(JSON.stringify(read));
  const iso = (instant: number | null) =>
    instant === null ? null : new Date(instant).toISOString();
  return {
    ...read,
    deployments: read.deployments.map((one) => ({ ...one, finishedAt: iso(one.finishedAt) })),
    changes: read.changes.map((one) => ({ ...one, mergedAt: iso(one.mergedAt) })),
    incidents: read.incidents.map((one) => ({
      ...{ ...one, startedAt: iso(one.startedAt) },
      resolvedAt: iso(one.resolvedAt),
    })),
  };
}

/** An instant of one morning as a tool writes it, and as we answer it. */
export const T = (minute: number) => `2026-03-01T10:${String(minute).padStart(2, '0')}:00Z`;
export const Z = (minute: number) => T(minute).replace('Z', '.000Z');
