const DAY_MS = 86_400_000;

/** Where a page stands in its review: due later, overdue, or more than twice overdue. */
export type Review = {
  /** The day the review falls due, `2026-11-22`. */
  readonly due: string;
  readonly state: 'current' | 'overdue' | 'long-overdue';
  /** Whole days past the due day; 0 when current. */
  readonly daysLate: number;
};

/** `2026-08-12` as milliseconds since 1970 in UTC. Throws when it is not a day. */
function time(day: string): number {
  const ms = Date.parse(`${day}T00:00:00Z`);
  // A day that does not exist (31 February) would silently become another.
  const exists = !Number.isNaN(ms) && new Date(ms).toISOString().slice(0, 10) === day;
  if (!exists) throw new Error(`Not a day: ${day}`);
  return ms;
}

/** The day `months` calendar months later; the last of the month when that day does not exist (31 August + 6 → 28 February). */
export function monthsLater(day: string, months: number): string {
  const start = new Date(time(day));
  const target = new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + months + 1, 0));
  target.setUTCDate(Math.min(start.getUTCDate(), target.getUTCDate()));
  return target.toISOString().slice(0, 10);
}

/**
 * The review state on a day. Overdue starts the day after the due day; long overdue when as much time
 * again has passed since the due day (more than twice the interval since the last review).
 * Days are `YYYY-MM-DD`; throws on anything else.
 */
export function review(lastReviewed: string, months: number, today: string): Review {
  const due = monthsLater(lastReviewed, months);
  const daysLate = Math.max(0, Math.round((time(today) - time(due)) / DAY_MS));
  if (daysLate === 0) return { due, state: 'current', daysLate };
  const twice = monthsLater(lastReviewed, months * 2);
  return { due, state: time(today) > time(twice) ? 'long-overdue' : 'overdue', daysLate };
}

/** Whole days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((time(to) - time(from)) / DAY_MS);
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `2026-08-12` as `12 Aug 2026`, the same on server and client whatever their locale. */
export function dayText(day: string): string {
  const date = new Date(time(day));
  return `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()] ?? ''} ${date.getUTCFullYear()}`;
}
