import type { PlannedIssues } from './schema';

const LINE = 75;

/** RFC 5545 wants backslash, semicolon, comma and line ends escaped. */
function escaped(text: string): string {
  return text
    .replaceAll('\\', '\\\\')
    .replace(/[;,]/g, '\\$&')
    .replace(/\r\n|\r|\n/g, '\\n');
}

function bytes(letter: string): number {
  const code = letter.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}

/** Lines of at most 75 bytes; what is longer goes on behind a blank. */
function folded(line: string): string {
  let text = '';
  let length = 0;
  for (const letter of line) {
    if (length + bytes(letter) > LINE) {
      text += '\r\n ';
      length = 1;
    }
    text += letter;
    length += bytes(letter);
  }
  return text;
}

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

type Frame = {
  /** The site's address with its base path. */
  readonly address: string;
  /** The day it is written, for its time stamps. */
  readonly day: string;
  readonly host: string;
};

/** Planned issues as a calendar by RFC 5545: a whole day each, which keeps nobody busy. */
export function calendar(issues: PlannedIssues['issues'], { address, day, host }: Frame): string {
  const plain = (date: string) => date.replaceAll('-', '');
  const events = issues.flatMap(({ id, day: on, title, note }) => [
    'BEGIN:VEVENT',
    `UID:${id}@${host}`,
    `DTSTAMP:${plain(day)}T000000Z`,
    `DTSTART;VALUE=DATE:${plain(on)}`,
    `DTEND;VALUE=DATE:${plain(dayAfter(on))}`,
    `SUMMARY:${escaped(title)}`,
    ...(note === undefined ? [] : [`DESCRIPTION:${escaped(note)}`]),
    `URL:${address}blog/`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Platform Handbook//Newsletters//EN',
    'METHOD:PUBLISH',
    'X-WR-CALNAME:Planned newsletters',
    ...events,
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}
