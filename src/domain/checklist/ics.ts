import { fnv } from '../fnv';
import type { Entries } from './entries';
import type { Checklist } from './schema';
import { dueItems } from './state';

/** Longest line in octets without its line break (RFC 5545, section 3.1). */
const MAX_OCTETS = 75;

/** A text value: backslash, semicolon, comma and line break escaped (section 3.3.11); other control characters dropped. */
function escaped(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f\ud800-\udfff]/gu, ' ')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');
}

function octets(character: string): number {
  const point = character.codePointAt(0) ?? 0;
  return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
}

/** A content line folded so that none has more than 75 octets, never within a character. */
function folded(line: string): string {
  let result = '';
  let length = 0;
  for (const character of line) {
    const size = octets(character);
    if (length + size > MAX_OCTETS) {
      result += '\r\n ';
      length = 1;
    }
    result += character;
    length += size;
  }
  return `${result}\r\n`;
}

function nextDay(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

function compact(iso: string): string {
  return iso.replace(/[-:]|\.\d+/g, '');
}

/**
 * The due days of a run's open items as a calendar (RFC 5545), one all-day event each; undefined when none is due. A
 * second export of the same run replaces its events: their UIDs follow from list, run name and item. `now` is in
 * milliseconds since 1970.
 */
export function runCalendar(list: Checklist, entries: Entries, now: number): string | undefined {
  const due = dueItems(list, entries);
  if (due.length === 0) return undefined;
  const run = (entries['run'] ?? '').trim();
  const named = run === '' ? list.title : `${list.title}, ${run}`;
  const of = fnv(`${list.id}\n${run}`);
  const events = due.flatMap(({ item, mark }) => [
    'BEGIN:VEVENT',
    `UID:${item.id}.${of}.${list.id}@checklist.invalid`,
    `DTSTAMP:${compact(new Date(now).toISOString())}`,
    `DTSTART;VALUE=DATE:${compact(mark.due)}`,
    `DTEND;VALUE=DATE:${compact(nextDay(mark.due))}`,
    `SUMMARY:${escaped(`${item.title}${run === '' ? '' : ` (${run})`}`)}`,
    `DESCRIPTION:${escaped(
      [
        `Done when: ${item.done_when}`,
        ...(mark.owner.trim() === '' ? [] : [`Owner: ${mark.owner.trim()}`]),
        ...(item.blocks === true ? [`Blocks ${list.gate}.`] : []),
        `${named}. List ${list.id}, version ${list.version}, item ${item.id}.`,
      ].join('\n'),
    )}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]);
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Platform handbook//Checklist//EN',
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${escaped(named)}`,
    ...events,
    'END:VCALENDAR',
  ]
    .map(folded)
    .join('');
}
