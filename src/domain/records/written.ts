/** What a date says: an instant, a clock without a zone, an order that could be either, nothing, or no date. */
export type Written =
  | { readonly is: 'instant'; readonly instant: number }
  | { readonly is: 'local'; readonly local: number }
  | { readonly is: 'two ways'; readonly dayFirst: number; readonly monthFirst: number }
  | { readonly is: 'missing' }
  | { readonly is: 'no date' };

const MISSING: Written = { is: 'missing' };
const NO_DATE: Written = { is: 'no date' };
const EMPTY = new Set(['', '-', 'null', 'none', 'nil', 'nan', 'n/a', 'na']);
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** The zero of Go's clock, which tools print for "no time". */
const GO_ZERO = /^0001-01-01T00:00:00/;

const CLOCK = String.raw`(?:(?:[T ]|,? +)(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?(?: ?([AaPp])\.?[Mm]\.?)?)?`;
const OFFSET = String.raw`(?: ?(Z|z|UTC|GMT|[+-]\d{2}(?::?\d{2})?))?`;
const ISO = new RegExp(String.raw`^(\d{4})[-/](\d{2})[-/](\d{2})${CLOCK}${OFFSET}$`);
const NAMED = new RegExp(
  String.raw`^(\d{1,2})[-/ ]([A-Za-z]{3})[a-z]*[-/ ](\d{4}|\d{2})${CLOCK}${OFFSET}$`,
);
const SLASHED = new RegExp(String.raw`^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})${CLOCK}${OFFSET}$`);

type Groups = readonly (string | undefined)[];

const MINUTE = 60_000;

/** The time of day in milliseconds, or null; digits beyond the millisecond are cut off, never rounded up. */
function timeOfDay([hour, minute, second, fraction, half]: Groups): number | null {
  if (hour === undefined) return 0;
  const [h, m, s] = [Number(hour), Number(minute), Number(second ?? 0)];
  const shown = half === undefined ? h : (h % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  if (half !== undefined && (h < 1 || h > 12)) return null;
  if (shown > 23 || m > 59 || s > 60) return null;
  const milliseconds = Number((fraction ?? '0').padEnd(3, '0').slice(0, 3));
  return (shown * 60 + m) * MINUTE + s * 1000 + milliseconds;
}

/** Minutes east of Greenwich, null for no offset, undefined for one that cannot be. */
function offsetOf(text: string | undefined): number | null | undefined {
  if (text === undefined) return null;
  if (!/^[+-]/.test(text)) return 0;
  const [hours, minutes] = [Number(text.slice(1, 3)), Number(text.slice(3).replace(':', ''))];
  if (hours > 14 || minutes > 59) return undefined;
  return (text.startsWith('-') ? -1 : 1) * (hours * 60 + minutes);
}

function fullYear(text: string): number {
  return text.length === 2 ? 2000 + Number(text) : Number(text);
}

/** Midnight of a day that exists, as milliseconds; null for the 30th of February. */
function dayOf(year: number, month: number, day: number): number | null {
  if (month >= 1 && month <= 12 && day >= 1 && day <= 28) return Date.UTC(year, month - 1, day);
  const ms = Date.UTC(year, month - 1, day);
  const back = new Date(ms);
  return back.getUTCMonth() === month - 1 && back.getUTCDate() === day ? ms : null;
}

function written(day: number | null, clock: Groups, offset: string | undefined): Written {
  const time = timeOfDay(clock);
  const minutes = offsetOf(offset);
  if (day === null || time === null || minutes === undefined) return NO_DATE;
  if (minutes === null) return { is: 'local', local: day + time };
  return { is: 'instant', instant: day + time - minutes * MINUTE };
}

/** Seconds, milliseconds or microseconds since 1970, told apart by their length: 10, 13 or 16 digits. */
function epoch(text: string): Written {
  const match = /^(\d{10}|\d{13}|\d{16})(\.\d+)?$/.exec(text);
  const digits = match?.[1];
  if (digits === undefined) return NO_DATE;
  const milliseconds = Number(text) * 10 ** (13 - digits.length);
  return { is: 'instant', instant: Math.floor(milliseconds) };
}

/** `03/04/2026`: one of two days, unless a number above 12 or dots, which nobody writes month first, decide. */
function slashed(groups: Groups): Written {
  const [first, mark, second, year = '', ...clock] = groups;
  const [a, b] = [Number(first), Number(second)];
  const offset = clock[5];
  const dayFirst = written(dayOf(fullYear(year), b, a), clock, offset);
  const monthFirst = written(dayOf(fullYear(year), a, b), clock, offset);
  if (mark === '.' || a === b || monthFirst.is === 'no date') return dayFirst;
  if (dayFirst.is === 'no date') return monthFirst;
  if (dayFirst.is === 'local' && monthFirst.is === 'local') {
    return { is: 'two ways', dayFirst: dayFirst.local, monthFirst: monthFirst.local };
  }
  // A zone does not tell which number is the day.
  return NO_DATE;
}

/** The number that two digits at a place are, or NaN. */
function two(text: string, at: number): number {
  const [ten, one] = [text.charCodeAt(at) - 48, text.charCodeAt(at + 1) - 48];
  return ten >= 0 && ten <= 9 && one >= 0 && one <= 9 ? ten * 10 + one : NaN;
}

const MARKS = [
  [4, '-'],
  [7, '-'],
  [13, ':'],
  [16, ':'],
] as const;

/** The form that most rows have, `2026-04-01T08:00:00` with or without `Z`, without the cost of a pattern; else null. */
function commonForm(text: string): Written | null {
  const isInstant = text.length === 20 && text.charAt(19) === 'Z';
  if (!isInstant && text.length !== 19) return null;
  const gap = text.charAt(10);
  if ((gap !== 'T' && gap !== ' ') || MARKS.some(([at, mark]) => text.charAt(at) !== mark))
    return null;
  const year = two(text, 0) * 100 + two(text, 2);
  const [hour, minute, second] = [two(text, 11), two(text, 14), two(text, 17)];
  if (!(year >= 1000 && hour <= 23 && minute <= 59 && second <= 59)) return null;
  const day = dayOf(year, two(text, 5), two(text, 8));
  if (day === null) return null;
  const local = day + (hour * 60 + minute) * MINUTE + second * 1000;
  return isInstant ? { is: 'instant', instant: local } : { is: 'local', local };
}

/**
 * Reads one date as a tool wrote it, without guessing: a clock without a zone stays local, and a day that could
 * be two stays two. ISO 8601 with up to nine fractional digits, `+0800`, epochs, `12/Jun/20 8:13 AM`, `03.04.2026`.
 */
export function readWritten(text: string): Written {
  const common = commonForm(text);
  if (common !== null) return common;
  const iso = ISO.exec(text);
  if (iso !== null) {
    if (GO_ZERO.test(text)) return MISSING;
    const [, year, month, day, ...clock] = iso;
    return written(dayOf(Number(year), Number(month), Number(day)), clock, clock[5]);
  }
  if (EMPTY.has(text.toLowerCase())) return MISSING;
  const named = NAMED.exec(text);
  if (named !== null) {
    const [, day, name = '', year = '', ...clock] = named;
    const month = MONTHS.indexOf(name.toLowerCase()) + 1;
    if (month === 0) return NO_DATE;
    return written(dayOf(fullYear(year), month, Number(day)), clock, clock[5]);
  }
  const either = SLASHED.exec(text);
  if (either !== null) return slashed(either.slice(1));
  return epoch(text);
}

/** Which of its two numbers is the day, when a date tells; else null. */
export function orderTold(text: string): 'day first' | 'month first' | null {
  const match = SLASHED.exec(text);
  if (match === null || match[2] === '.') return null;
  const [a, b] = [Number(match[1]), Number(match[3])];
  if (a > 12 && b <= 12) return 'day first';
  return b > 12 && a <= 12 ? 'month first' : null;
}
