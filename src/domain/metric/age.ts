import { dayText, daysBetween } from '../page/review';

/** Days after which a source is called stale when its metric says nothing else. */
const FRESH = 180;

/** How old a source is. */
export type Age = {
  /** `13 Oct 2026`, or what was typed when it is no day. */
  readonly day: string;
  /** `40 days ago`; empty for no day, and for one to come. */
  readonly ago: string;
  /** What to do when it is older than its metric allows; empty while it is fresh. */
  readonly stale: string;
};

function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text;
}

/** The age of a source on a day; `fresh` is how many days it stays fresh. Days are `YYYY-MM-DD`; `today` must be one. */
export function ageOf(date: string, today: string, fresh = FRESH): Age {
  if (!isDay(date)) return { day: date, ago: '', stale: '' };
  const days = daysBetween(date, today);
  const ago = days < 0 ? '' : days === 0 ? 'today' : days === 1 ? '1 day ago' : `${days} days ago`;
  const stale = days > fresh ? `Stale: check it again, it is older than ${fresh} days.` : '';
  return { day: dayText(date), ago, stale };
}
