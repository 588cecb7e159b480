/** Minutes the reader's clock is ahead of UTC at a moment (milliseconds since 1970): 60 for Berlin in winter. */
export type OffsetAt = (at: number) => number;

function two(value: number): string {
  return String(value).padStart(2, '0');
}

/** `2026-11-22T03:04Z` for UTC, `2026-11-22T04:04+01:00` elsewhere: to the minute, as ISO 8601. */
export function isoMinute(at: number, offset: number): string {
  const shifted = new Date(at + offset * 60_000).toISOString().slice(0, 16);
  if (offset === 0) return `${shifted}Z`;
  const [sign, ahead] = offset < 0 ? ['-', -offset] : ['+', offset];
  return `${shifted}${sign}${two(Math.floor(ahead / 60))}:${two(ahead % 60)}`;
}

/** The time of the day, `03:04`. */
export function clock(at: number, offset: number): string {
  return new Date(at + offset * 60_000).toISOString().slice(11, 16);
}

/** The day, `2026-11-22`. */
export function dayAt(at: number, offset: number): string {
  return new Date(at + offset * 60_000).toISOString().slice(0, 10);
}

/** Both clocks: `04:04, 03:04 UTC`; one when they agree. */
export function bothClocks(at: number, offset: number): string {
  const utc = `${clock(at, 0)} UTC`;
  return offset === 0 ? utc : `${clock(at, offset)}, ${utc}`;
}

/** What a `datetime-local` field holds for a moment. */
export function fieldTime(at: number, offset: number): string {
  return new Date(at + offset * 60_000).toISOString().slice(0, 16);
}

/** The moment a `datetime-local` field names, or undefined when it holds none. The offset is the one of that moment. */
export function momentOf(field: string, offsetAt: OffsetAt): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(field)) return undefined;
  const utc = Date.parse(`${field.slice(0, 16)}Z`);
  if (Number.isNaN(utc) || utc < 0) return undefined;
  return utc - offsetAt(utc - offsetAt(utc) * 60_000) * 60_000;
}
