import { kaplanMeier } from '../statistics/kaplanMeier';
import { LEAST } from '../statistics/medianInterval';
import { adoptionOf } from './adoption';
import { changeSince, type Earlier } from './change';
import { clocksOf } from './clocks';
import { endedOnly, exposureOf, shareWithin, tailOf, targetShare, timeQuantile } from './curve';
import { environmentsOf } from './environment';
import { fleetCoverage, recurrenceOf, withUnknown } from './fleet';
import { casesOf, type Records, type TimedCase } from './record';
import type { TimelineReport } from './reportSchema';
import { ruleOf, type Way } from './rule';
import { DAY_SECONDS, type Targets } from './targets';
import { type Weibull, weibullArea, weibullOpen, weibullQuantile } from './weibull';

export type TimelineOptions = {
  readonly as: Way;
  /** Milliseconds since 1970 in UTC. */
  readonly horizon: number;
  readonly targets: Targets;
  /** How many subjects there are, named in the file or not; null takes those named. */
  readonly fleet: number | null;
  /** A what-if beside the data; the scale is in days. */
  readonly whatIf: Weibull | null;
  /** A share of all that should have ended within so many days. */
  readonly goal: { readonly share: number; readonly days: number } | null;
  readonly before: Earlier | null;
  readonly seed: number;
};

function whatIfOf(given: Weibull, targets: readonly number[], n: number, watched: number) {
  const curve = { shape: given.shape, scale: given.scale * DAY_SECONDS };
  return {
    ...curve,
    median: weibullQuantile(curve, 0.5),
    p90: weibullQuantile(curve, 0.9),
    targets: targets.map((days) => ({ days, share: 1 - weibullOpen(curve, days * DAY_SECONDS) })),
    exposure: n === 0 ? null : weibullArea(curve, watched) * n,
  };
}

type Counted = {
  readonly cases: readonly TimedCase[];
  readonly adoption: TimelineReport['adoption'];
};

/** The cases of the curve: one an interval, or one a target team. */
function counted(as: Way, records: Records, horizon: number, silent: number): Counted {
  if (as !== 'adoption') return { cases: casesOf(records.intervals, horizon), adoption: null };
  const { cases, launch, ...adoption } = adoptionOf(records, horizon, silent);
  const iso = launch === null ? null : new Date(launch).toISOString();
  return { cases, adoption: { ...adoption, launch: iso } };
}

function earlier(as: Way, { records, horizon }: Earlier): readonly TimedCase[] {
  return counted(as, records, horizon, records.unknown.length).cases;
}

/**
 * Everything that records of intervals say up to a horizon, as plain data. Text says why there is no answer.
 * `onProgress` hears of the resamples of a comparison, which can take a second.
 * The same records in another order give the same numbers; no records are "no data", never 0.
 */
export function timelineReport(
  records: Records,
  options: TimelineOptions,
  onProgress?: (done: number, all: number) => void,
): TimelineReport | string {
  const { as, horizon, fleet, goal } = options;
  const { intervals } = records;
  const coverage = fleetCoverage(records, fleet);
  if (typeof coverage === 'string') return coverage;
  const silent = coverage.unknown + coverage.unnamed;
  const { cases, adoption } = counted(as, records, horizon, silent);
  // Silent teams are cases of their own already.
  const unknown = as === 'adoption' ? 0 : silent;
  const n = cases.length;
  const curve = kaplanMeier(cases);
  const targets = options.targets.days.map((days) => {
    const target = targetShare(cases, curve, days);
    return { ...target, withUnknown: withUnknown(target.share, n, unknown) };
  });
  const failed =
    as === 'adoption'
      ? 0
      : intervals.filter(({ outcome, end }) => outcome === 'failed' && end !== null).length;
  const ended = cases.filter(({ event }) => event).length;
  // Beyond what was watched, at least as many have ended as by then.
  const by = Math.min((goal?.days ?? 0) * DAY_SECONDS, curve.watched);
  const reached =
    goal === null ? null : withUnknown(shareWithin(cases, curve, by).share, n, unknown);
  return {
    kind: 'timeline-report',
    version: 1,
    as,
    horizon: new Date(horizon).toISOString(),
    rule: [...ruleOf(as), ...records.readAs],
    n,
    subjects: new Set(intervals.map(({ subject }) => subject)).size,
    ended,
    open: n - ended - failed,
    failed,
    excluded: records.excluded,
    notes: records.notes,
    ignored: records.ignored,
    curve: curve.steps.map((step) => ({
      ...step,
      interval: n < LEAST ? null : curve.interval(step.time),
    })),
    watched: curve.watched,
    median: timeQuantile(curve, n, 0.5),
    p90: timeQuantile(curve, n, 0.9),
    endedOnly: endedOnly(cases),
    targets,
    targetsFrom: options.targets.preset,
    exposure: n === 0 ? null : exposureOf(cases, curve),
    tail: tailOf(cases.filter(({ row }) => row > 0)),
    clocks: clocksOf(intervals, records.clocks, horizon),
    coverage,
    recurrence: recurrenceOf(records),
    adoption,
    environments: as === 'environment' ? environmentsOf(intervals, horizon) : null,
    whatIf:
      options.whatIf === null
        ? null
        : whatIfOf(options.whatIf, options.targets.days, n, curve.watched),
    change:
      options.before === null
        ? null
        : changeSince(
            { ...options.before, cases: earlier(as, options.before) },
            { records, horizon, cases, targets },
            options.seed,
            onProgress,
          ),
    goal:
      goal === null ? null : { ...goal, reached, met: reached !== null && reached >= goal.share },
  };
}
