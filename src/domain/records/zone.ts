const DAY = 86_400_000;
const MINUTE = 60_000;

/** A clock and calendar of one IANA time zone. Instants are milliseconds since 1970 in UTC. */
export type Zone = {
  readonly name: string;
  /** What a clock there shows, as if it were UTC. */
  readonly local: (instant: number) => number;
  /** The days since 1 January 1970 on the calendar there. */
  readonly day: (instant: number) => number;
  /** The instant at which a clock there shows a local time; see `Found`. */
  readonly instant: (local: number) => Found;
};

/**
 * A local time as an instant. When clocks are put back an hour happens twice and the first is taken;
 * when they are put forward an hour is skipped and the time counts on from before the change. `clock` says which.
 */
export type Found = {
  readonly instant: number;
  readonly clock: 'once' | 'twice' | 'skipped';
};

const known = new Map<string, Zone>();

/** The parts that Intl shows of an instant, as milliseconds of a clock. */
function clockOf(format: Intl.DateTimeFormat, instant: number): number {
  const part: Record<string, number> = {};
  for (const { type, value } of format.formatToParts(instant)) part[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

function formatOf(name: string): Intl.DateTimeFormat | null {
  try {
    return new Intl.DateTimeFormat('en-GB', {
      timeZone: name,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  } catch {
    return null;
  }
}

/**
 * A time zone by its IANA name, such as `Europe/Berlin`, daylight saving included; null when it is none.
 * Intl is asked once a day of the records and kept: 100,000 rows ask it a few hundred times.
 */
export function zoneNamed(name: string): Zone | null {
  const before = known.get(name);
  if (before !== undefined) return before;
  // An offset such as +02:00 is no zone: it does not know when clocks change.
  const format = /^[A-Za-z]/.test(name) ? formatOf(name) : null;
  if (format === null) return null;

  const asked = new Map<number, number>();
  const ask = (instant: number) => {
    const kept = asked.get(instant);
    if (kept !== undefined) return kept;
    const offset = clockOf(format, instant) - instant;
    asked.set(instant, offset);
    return offset;
  };
  const days = new Map<number, number | null>();
  /** The offset of a whole day of UTC; null when clocks change in it. */
  const ofDay = (day: number) => {
    const kept = days.get(day);
    if (kept !== undefined) return kept;
    const start = ask(day * DAY);
    const whole = start === ask((day + 1) * DAY) ? start : null;
    days.set(day, whole);
    return whole;
  };
  const offset = (instant: number) =>
    ofDay(Math.floor(instant / DAY)) ?? ask(Math.floor(instant / MINUTE) * MINUTE);
  const local = (instant: number) => instant + offset(instant);
  const zone: Zone = {
    name,
    local,
    day: (instant) => Math.floor(local(instant) / DAY),
    instant: (shown) => {
      const day = Math.floor(shown / DAY);
      const by = ofDay(day);
      // Far from a change there is one answer, and no need to try both.
      if (by !== null && by === ofDay(day - 1) && by === ofDay(day + 1))
        return { instant: shown - by, clock: 'once' };
      const early = offset(shown - DAY);
      const late = offset(shown + DAY);
      const fits = (by: number) => local(shown - by) === shown;
      if (early === late) return { instant: shown - early, clock: 'once' };
      if (fits(early)) return { instant: shown - early, clock: fits(late) ? 'twice' : 'once' };
      if (fits(late)) return { instant: shown - late, clock: 'once' };
      return { instant: shown - early, clock: 'skipped' };
    },
  };
  known.set(name, zone);
  return zone;
}
