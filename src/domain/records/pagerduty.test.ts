import { describe, expect, it } from 'vitest';
import { records, result, T, Z } from './jsonTrial';
import { openedOf } from './opened';
import { recognise } from './recognise';

const rest = (incident_number: number, status: string, more = {}) => ({
  ...{ id: `PX${incident_number}`, type: 'incident', incident_number, status, urgency: 'high' },
  ...{ created_at: T(1), updated_at: T(9), last_status_change_at: T(5), ...more },
  service: { id: 'PS1', type: 'service_reference', summary: 'shop' },
});

describe('PagerDuty', () => {
  it('REST: one incident as well as a list', () => {
    for (const file of [{ incident: rest(1, 'resolved') }, { incidents: [rest(1, 'resolved')] }]) {
      expect(records(file, 'incidents').incidents).toMatchObject([
        { id: '1', service: 'shop', startedAt: Z(1), resolvedAt: Z(5) },
      ]);
    }
  });

  it('Analytics: the service stands flat, and a status may be missing', () => {
    const raw = (incident_number: number, resolved_at: string | null) => ({
      ...{ id: 'Q', incident_number, service_name: 'shop', created_at: T(1), resolved_at },
      seconds_to_resolve: resolved_at === null ? null : 240,
    });
    const { incidents } = records({ data: [raw(1, T(5)), raw(2, null)] }, 'incidents');
    expect(incidents).toMatchObject([
      { id: '1', service: 'shop', resolvedAt: Z(5) },
      { id: '2', service: 'shop', resolvedAt: null },
    ]);
  });

  it('webhooks: the events of one incident are one, and a reopened one is open', () => {
    const event = (id: string, type: string, minute: number, status: string) =>
      JSON.stringify({
        event: {
          ...{ event_type: `incident.${type}`, resource_type: 'incident', occurred_at: T(minute) },
          data: {
            ...{ id, type: 'incident', number: 7, status, created_at: T(1) },
            service: { summary: 'shop' },
          },
        },
      });
    const note = JSON.stringify({
      event: {
        ...{ event_type: 'incident.annotated', occurred_at: T(8) },
        data: { id: 'N', type: 'incident_note', content: 'ok' },
      },
    });
    const text = [
      event('A', 'resolved', 5, 'resolved'),
      event('A', 'triggered', 1, 'triggered'),
      event('A', 'priority_updated', 9, 'resolved'),
      event('B', 'resolved', 4, 'resolved'),
      event('B', 'reopened', 6, 'triggered'),
      note,
    ].join('\n');
    const { incidents, excluded } = records(text, 'incidents');
    expect(incidents.map(({ row, resolvedAt }) => [row, resolvedAt])).toEqual([
      [1, Z(5)],
      [4, null],
    ]);
    expect(incidents[0]).toMatchObject({ id: '7', service: 'shop', startedAt: Z(1) });
    expect(excluded).toMatchObject([{ row: 6, kind: 'another kind of record' }]);
  });

  it.each([
    ['id,incident_number,description,service_name,created_on,resolved_on', 'incident_number'],
    ['Id,Description,Service Name,Created On,Resolved On', 'id'],
    ['incident_number,service_name,created_at,resolved_at,status', 'incident_number'],
  ])('CSV with %s: the mapping is proposed and reads it', (header, id) => {
    const opened = openedOf(`${header}\n`);
    if (typeof opened === 'string') throw new Error(opened);
    const { proposed } = recognise(opened);
    expect(proposed).toMatchObject({ layout: 'incidents', mapping: { incident_id: id } });
    const cells = header.split(',').map((name) => {
      if (/created/i.test(name)) return '2026-03-01T12:01:00+02:00';
      return /resolved/i.test(name) ? '' : name;
    });
    const read = result(`${header}\n${cells.join(',')}\n`, 'incidents', {
      mapping: proposed?.mapping ?? {},
    });
    expect(read).toMatchObject({
      state: 'read',
      incidents: [{ startedAt: Date.parse(T(1)), resolvedAt: null }],
    });
  });
});
