import { type CountShare, countShare } from './fleet';
import { type Interval, type Records, seconds, type TimedCase } from './record';

/** Time to value of a capability, over the teams it is meant for. */
export type Adoption = {
  /** When the clock starts for every team: the earliest start. Milliseconds since 1970; null without teams. */
  readonly launch: number | null;
  /** T1: the first production use by a team outside the pilot, in seconds from the launch. */
  readonly first: {
    readonly seconds: number;
    readonly subject: string;
    readonly row: number;
  } | null;
  readonly using: CountShare;
  readonly pilots: number;
  /** Of the teams that used it, those that still do; null when the file does not say who stopped. */
  readonly active: CountShare | null;
  /** Teams that used it and stopped. */
  readonly stopped: readonly string[];
  /** One case a target team, from the launch; the median of their curve is T50. Teams without a line have row 0. */
  readonly cases: readonly TimedCase[];
};

/** When a team first used it; infinite when it does not. An interval that failed is no use. */
function firstUse({ end, outcome }: Interval): number {
  return outcome === 'failed' ? Infinity : (end ?? Infinity);
}

/** A team counts once, from its first use on. */
function teamsOf(intervals: readonly Interval[]): readonly Interval[] {
  const teams = new Map<string, Interval>();
  for (const interval of intervals) {
    const known = teams.get(interval.subject);
    if (known === undefined || firstUse(interval) < firstUse(known))
      teams.set(interval.subject, interval);
  }
  return [...teams.values()];
}

/** A team stopped when every use it made has an end. */
function stoppedTeams(intervals: readonly Interval[]): readonly string[] {
  const used = intervals.filter((interval) => Number.isFinite(firstUse(interval)));
  const active = new Set(
    used.filter(({ removed }) => removed === null).map(({ subject }) => subject),
  );
  const stopped = used.map(({ subject }) => subject).filter((subject) => !active.has(subject));
  return [...new Set(stopped)].sort();
}

/**
 * Which target teams use a capability, and since when. A team that does not use it yet, or that no line names, is open
 * from the launch: never dropped. `silent` is how many target teams have no interval.
 */
export function adoptionOf(
  { intervals, removals }: Pick<Records, 'intervals' | 'removals'>,
  horizon: number,
  silent: number,
): Adoption {
  const teams = teamsOf(intervals);
  const launch = intervals.reduce((least, { start }) => Math.min(least, start), Infinity);
  const named = teams.map((team): TimedCase => {
    const use = firstUse(team);
    const event = Number.isFinite(use);
    const time = seconds(launch, event ? use : horizon);
    return { row: team.row, subject: team.subject, time, event, failed: false };
  });
  const waiting = teams.length === 0 ? 0 : silent;
  const unnamed = Array.from({ length: waiting }, (): TimedCase => {
    return { row: 0, subject: '', time: seconds(launch, horizon), event: false, failed: false };
  });
  const pilots = new Set(teams.flatMap((team) => (team.outcome === 'pilot' ? team.subject : [])));
  const [first] = named
    .filter(({ event, subject }) => event && !pilots.has(subject))
    .sort((a, b) => a.time - b.time || (a.subject < b.subject ? -1 : 1));
  const stopped = stoppedTeams(intervals);
  const used = named.filter(({ event }) => event).length;
  return {
    launch: teams.length === 0 ? null : launch,
    first:
      first === undefined ? null : { seconds: first.time, subject: first.subject, row: first.row },
    using: countShare(used, teams.length + silent),
    pilots: pilots.size,
    active: removals ? countShare(used - stopped.length, used) : null,
    stopped,
    cases: [...named, ...unnamed],
  };
}
