import { describe, expect, it } from 'vitest';
import { namedRows } from '../records/rows';
import type { DateOrder } from '../records/times';
import { zoneNamed } from '../records/zone';
import { type Reading, readTimeline } from './read';
import type { Records } from './record';

const HORIZON = Date.parse('2026-06-01T00:00Z');

function read(text: string, zone: string | null = 'UTC', order: DateOrder | null = null): Reading {
  const table = namedRows(text);
  if (typeof table === 'string') throw new Error(table);
  const told = { zone: zone === null ? null : zoneNamed(zone), order, horizon: HORIZON };
  return readTimeline(table, told);
}

function records(text: string, zone?: string, order?: DateOrder): Records {
  const found = read(text, zone, order);
  if (found.state !== 'read') throw new Error(JSON.stringify(found));
  return found.records;
}

const rowsOf = ({ intervals }: Records) => intervals.map(({ row }) => row).sort((a, b) => a - b);

describe('readTimeline', () => {
  it.each([
    [',2026-05-01,', 'no subject'],
    ['a,,', 'no start'],
    ['a,2026-05-01,2026-04-01', 'ends before it starts'],
    ['a,2026-06-02,', 'starts after the horizon'],
    ['a,soon,', 'start "soon" is no date'],
    ['a,2026-02-30,', 'start "2026-02-30" is no date'],
  ])('excludes %s with its line and a reason, and counts the rest', (row, reason) => {
    const found = records(`subject,start,end\n${row}\nother,2026-05-01,2026-05-02\n`);
    expect(found.excluded).toEqual([
      { row: 2, subject: row.split(',')[0], reason: expect.stringContaining(reason) },
    ]);
    expect(rowsOf(found)).toEqual([3]);
  });

  it('takes an end after the horizon for open, and says so', () => {
    const found = records('subject,start,end\na,2026-05-01,2062-05-01\n');
    expect(found.intervals[0]?.end).toBeNull();
    expect(found.notes).toEqual([{ row: 2, reason: expect.stringContaining('counts as open') }]);
  });

  it('asks for a zone rather than guess one, and reads mixed ones', () => {
    const text = 'subject,start,end\na,2026-05-01T00:00+02:00,\nb,2026-05-01 08:00,\n';
    expect(read(text, null)).toEqual({
      state: 'asks',
      asks: [{ about: 'zone', row: 3, sample: '2026-05-01 08:00', count: 1 }],
    });
    const starts = records(text, 'America/New_York').intervals.map(({ start }) => start);
    expect(starts).toEqual([Date.parse('2026-04-30T22:00Z'), Date.parse('2026-05-01T12:00Z')]);
  });

  it('asks which number is the day, unless another date of the file tells', () => {
    const text = 'subject,start,end\na,03/04/2026,05/04/2026\n';
    expect(read(text)).toEqual({
      state: 'asks',
      asks: [{ about: 'order', row: 2, sample: '03/04/2026', count: 2 }],
    });
    const startOf = (found: Records) => found.intervals[0]?.start;
    expect(startOf(records(text, 'UTC', 'day first'))).toBe(Date.parse('2026-04-03T00:00Z'));
    expect(startOf(records(text, 'UTC', 'month first'))).toBe(Date.parse('2026-03-04T00:00Z'));
    const told = records(`${text}b,13/04/2026,\n`);
    expect(startOf(told)).toBe(Date.parse('2026-04-03T00:00Z'));
    expect(told.readAs).toEqual([
      'Dates without a zone are read in UTC.',
      'Dates such as 03/04/2026 are read day first, as another date of the file tells.',
    ]);
  });

  it('says of an hour that clocks show twice or never which one it took', () => {
    const found = records(
      'subject,start,end\na,2026-03-29 02:30,\nb,2025-10-26 02:30,\n',
      'Europe/Berlin',
    );
    expect(found.notes.map(({ reason }) => reason)).toEqual([
      expect.stringContaining('clocks skip'),
      expect.stringContaining('clocks show twice'),
    ]);
  });

  it('gives the day clocks go forward 23 hours', () => {
    const [day] = records(
      'subject,start,end\na,2026-03-29,2026-03-30\n',
      'Europe/Berlin',
    ).intervals;
    expect(((day?.end ?? 0) - (day?.start ?? 0)) / 3_600_000).toBe(23);
  });

  it('takes a subject that comes back for a new interval, and refuses overlaps whatever the order', () => {
    const lines = [
      'a,2026-05-01,2026-05-03',
      'a,2026-05-03,',
      'a,2026-05-02,2026-05-04',
      'b,2026-05-01,2026-05-02',
      'b,2026-05-01,',
    ];
    const forward = records(`subject,start,end\n${lines.join('\n')}\n`);
    const backward = records(`subject,start,end\n${[...lines].reverse().join('\n')}\n`);
    const plain = ({ intervals }: Records) =>
      intervals.map(({ subject, start, end }) => [subject, start, end]);
    expect(rowsOf(forward)).toEqual([2, 3, 6]);
    expect(plain(backward)).toEqual(plain(forward));
    expect(forward.excluded.map(({ row }) => row)).toEqual([4, 5]);
  });

  it('keeps unknown subjects apart, and takes contradicting lines for unknown', () => {
    const found = records(
      [
        'subject,start,end,outcome',
        ...[
          'u,,,unknown',
          'n,,,Not-affected',
          'c,,,unknown',
          'c,,,not affected',
          'n,,,not affected',
        ],
        ...['a,2026-05-01,,', 'a,,,unknown', 'x,2026-05-01,,paused', ''],
      ].join('\n'),
    );
    expect([found.unknown, found.notAffected]).toEqual([['c', 'u'], ['n']]);
    expect(rowsOf(found)).toEqual([7]);
    expect(found.excluded.map(({ row }) => row)).toEqual([5, 6, 8, 9]);
    expect(found.excluded.at(-1)?.reason).toContain('known: done, failed');
  });

  it('names the columns it lacks and those it does not read', () => {
    expect(read('subject,begin\na,b\n')).toEqual({
      state: 'refused',
      reason: expect.stringContaining('no column "start", "end"; it has subject, begin'),
    });
    const found = records('subject,start,end,team,find\na,2026-05-01,,x,\n');
    expect([found.ignored, found.clocks]).toEqual([['team'], ['find']]);
  });
});
