import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runCsv } from './csv';
import { runCalendar } from './ics';
import { sampleList } from './sampleList';

const NOW = Date.UTC(2026, 10, 22, 14, 32, 5);

/** Content lines of a calendar, unfolded as RFC 5545 says, by name. */
function lines(calendar: string): readonly (readonly [string, string])[] {
  return calendar
    .replace(/\r\n[ \t]/g, '')
    .split('\r\n')
    .filter((line) => line !== '')
    .map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon), line.slice(colon + 1)] as const;
    });
}

function value(calendar: string | undefined, name: string): string | undefined {
  return lines(calendar ?? '').find(([found]) => found === name)?.[1];
}

/** A text value read back. */
function unescaped(text: string): string {
  return text.replace(/\\([\\;,nN])/g, (_, sign: string) => (/n/i.test(sign) ? '\n' : sign));
}

describe('due days as a calendar', () => {
  const entries = { run: 'checkout; api, March', 'restore.due': '2026-12-31' };

  it('is one all-day event for each open item that is due', () => {
    const calendar = runCalendar(sampleList, entries, NOW);
    expect(value(calendar, 'DTSTART;VALUE=DATE')).toBe('20261231');
    expect(value(calendar, 'DTEND;VALUE=DATE')).toBe('20270101');
    expect(value(calendar, 'DTSTAMP')).toBe('20261122T143205Z');
    expect(value(calendar, 'SUMMARY')).toBe('Backup restored (checkout\\; api\\, March)');
    expect(calendar?.match(/BEGIN:VEVENT/g)).toHaveLength(1);
    expect(calendar?.startsWith('BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:')).toBe(true);
    expect(calendar?.endsWith('END:VEVENT\r\nEND:VCALENDAR\r\n')).toBe(true);
  });

  it('is none when nothing open is due', () => {
    expect(runCalendar(sampleList, {}, NOW)).toBeUndefined();
    expect(runCalendar(sampleList, { ...entries, 'restore.done': 'yes' }, NOW)).toBeUndefined();
  });

  it('names each event the same in every export, and another in another run', () => {
    const uid = (given: typeof entries, now: number) =>
      value(runCalendar(sampleList, given, now), 'UID');
    expect(uid(entries, NOW)).toBe(uid({ ...entries, 'restore.due': '2026-12-01' }, NOW + 9e7));
    expect(uid(entries, NOW)).not.toBe(uid({ ...entries, run: 'checkout-web' }, NOW));
  });

  it('folds at 75 octets and gives every text back, whatever readers write', () => {
    const anyText = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 });
    fc.assert(
      fc.property(anyText, anyText, (run, owner) => {
        const calendar =
          runCalendar(sampleList, { ...entries, run, 'restore.owner': owner }, NOW) ?? '';
        for (const line of calendar.split('\r\n')) {
          expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
          expect(line).not.toMatch(/[\r\n]/);
        }
        const clean = (text: string) => text.replace(/[\u0000-\u001f\u007f]/g, ' ');
        const description = unescaped(value(calendar, 'DESCRIPTION') ?? '');
        if (owner.trim() !== '') expect(clean(description)).toContain(clean(owner.trim()));
        expect(lines(calendar).filter(([name]) => name === 'BEGIN')).toHaveLength(2);
      }),
    );
  });
});

describe('a run as CSV', () => {
  it('has a row for each item, hidden ones with their reason, and no formula', () => {
    const text = runCsv(sampleList, {
      run: 'checkout',
      level: 'low',
      'restore.done': 'yes',
      'restore.shows': '=HYPERLINK("https://evil.example")',
      'slo.owner': '#checkout',
      'gone.done': 'yes',
    });
    const rows = text.trimEnd().split('\r\n');
    expect(rows).toHaveLength(5);
    expect(rows[0]).toContain('list,version,run,item,title,group,status');
    expect(rows[1]).toContain('slo,"Objective written",First,open');
    expect(rows[2]).toContain('"\'=HYPERLINK(""https://evil.example"")"');
    expect(rows[3]).toContain('hidden,"applies from High"');
    expect(rows[4]).toContain('gone,gone,,"no longer asked",ticked');
  });

  it('keeps what is unknown apart', () => {
    expect(runCsv(sampleList, {})).toContain('"Objective written",First,unknown');
  });
});
