import { describe, expect, it } from 'vitest';
import { namedRows } from '../records/rows';
import { zoneNamed } from '../records/zone';
import { readTimeline } from './read';
import type { Records } from './record';

const HORIZON = Date.parse('2026-06-01T00:00Z');

function read(text: string, zone: string | null = 'UTC'): Records | string {
  const table = namedRows(text);
  if (typeof table === 'string') throw new Error(table);
  return readTimeline(table, { zone: zone === null ? null : zoneNamed(zone), horizon: HORIZON });
}

function records(text: string, zone?: string): Records {
  const found = read(text, zone);
  if (typeof found === 'string') throw new Error(found);
  return found;
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
    ['a,03/04/2026 10:00,', 'could be two days'],
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
    expect(read(text, null)).toBe(
      'line 3 has the start "2026-05-01 08:00" without a zone; name the zone, such as Europe/Berlin',
    );
    const starts = records(text, 'America/New_York').intervals.map(({ start }) => start);
    expect(starts).toEqual([Date.parse('2026-04-30T22:00Z'), Date.parse('2026-05-01T12:00Z')]);
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
    expect(read('subject,begin\na,b\n')).toContain(
      'no column "start", "end"; it has subject, begin',
    );
    const found = records('subject,start,end,team,find\na,2026-05-01,,x,\n');
    expect([found.ignored, found.clocks]).toEqual([['team'], ['find']]);
  });
});
