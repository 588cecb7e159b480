import type { Incident } from '../records/record';
import { type Case, kaplanMeier } from '../statistics/kaplanMeier';
import { stepBand } from './bands';
import { cardOf, durationsOf } from './cards';
import type { Left } from './left';
import type { Options } from './options';
import type { Numbers } from './reportSchema';
import { durationStep } from './steps';

const RULE =
  'For each failed deployment from the start of its first incident to the end of its last one. Those open at the end of the window are censored there, never dropped: median of the Kaplan-Meier curve.';
const RECOVERED_RULE = 'Variant: open ones dropped, which flatters. Median of type 7.';
const FINISH_RULE =
  'Variant: the clock starts when the deployment finished, so time until somebody noticed counts.';

/** A failed deployment with all its incidents. */
export type Failure = { readonly finishedAt: number; readonly incidents: readonly Incident[] };

type Rows = { readonly excluded: number; readonly outside: number };

/** An incident that can be timed at the end of the window. */
type Sound = Incident & { readonly startedAt: number };

function sound(incident: Incident, to: number, left: Left): readonly Sound[] {
  const { startedAt, resolvedAt } = incident;
  if (startedAt === null) {
    left.add('recovery', incident, 'no start time', 'it has no start time');
    return [];
  }
  if (resolvedAt !== null && resolvedAt < startedAt) {
    left.add('recovery', incident, 'negative duration', 'it is resolved before it starts');
    return [];
  }
  if (startedAt >= to) {
    left.add(
      'recovery',
      incident,
      'after the window',
      'it starts after the window, which its deployment is in',
    );
    return [];
  }
  return [{ ...incident, startedAt }];
}

type Stretch = { readonly start: number; readonly end: number; readonly event: boolean };

/** One failed deployment as it stood at the end of the window; undefined when none of its incidents can be timed. */
function caseOf(incidents: readonly Sound[], to: number): Stretch | undefined {
  if (incidents.length === 0) return undefined;
  const start = Math.min(...incidents.map(({ startedAt }) => startedAt));
  const ends = incidents.map(({ resolvedAt }) => resolvedAt ?? Infinity);
  const end = Math.max(...ends);
  // What was resolved later was open then; the number does not change as records grow older.
  return end > to ? { start, end: to, event: false } : { start, end, event: true };
}

type Timed = { readonly one: Stretch; readonly first: Sound; readonly finishedAt: number };

function timed(failures: readonly Failure[], to: number, left: Left): readonly Timed[] {
  return failures.flatMap(({ finishedAt, incidents }) => {
    const known = incidents.flatMap((incident) => sound(incident, to, left));
    const one = caseOf(known, to);
    const [first] = known;
    return one === undefined || first === undefined ? [] : [{ one, first, finishedAt }];
  });
}

function caseTime({ one }: Timed): Case {
  return { time: (one.end - one.start) / 1000, event: one.event };
}

/** Seconds until each failed deployment was repaired; those open at `to` (milliseconds since 1970) are censored there. */
export function recoveryTimes(
  failures: readonly Failure[],
  to: number,
  left: Left,
): readonly Case[] {
  return timed(failures, to, left).map(caseTime);
}

/** Failed deployment recovery time in seconds. `noData` says why failures are not known, if they are not. */
export function recoveryOf(
  failures: readonly Failure[],
  noData: string | null,
  options: Options,
  left: Left,
  rowsOf: (variant: 'recovery' | 'recovery from finish') => Rows,
): Numbers['recovery'] {
  const { to } = options.window;
  const timedFailures = timed(failures, to, left);
  const cases = timedFailures.map(caseTime);
  const fromFinish: Case[] = [];
  for (const { one, first, finishedAt } of timedFailures) {
    if (one.end < finishedAt) {
      const reason = 'it is over before its deployment finished';
      left.add('recovery from finish', first, 'negative duration', reason);
    } else fromFinish.push({ time: (one.end - finishedAt) / 1000, event: one.event });
  }
  const curve = kaplanMeier(cases);
  const late = kaplanMeier(fromFinish);
  const none = noData ?? (cases.length === 0 ? 'no failed deployment can be timed' : null);
  const unreached = 'more than half were still open, so the median is not reached';
  const card = (
    rule: string,
    n: number,
    variant: 'recovery' | 'recovery from finish',
    why: string | null,
  ) => cardOf(rule, [], n, rowsOf(variant), options, none ?? why);
  const recovered = cases.filter(({ event }) => event).map(({ time }) => time);
  const step = durationStep(curve.median);
  const own = card(RULE, cases.length, 'recovery', curve.median === null ? unreached : null);
  return {
    card: own,
    open: cases.length - recovered.length,
    median: curve.median,
    interval: own.thin.length > 0 ? null : curve.quantileInterval(0.5),
    p90: curve.quantile(0.9),
    step,
    band: stepBand(options.year, 'recovery', step),
    recoveredOnly: durationsOf(
      card(
        RECOVERED_RULE,
        recovered.length,
        'recovery',
        recovered.length === 0 ? 'none has recovered' : null,
      ),
      recovered,
    ),
    fromFinish: {
      card: card(
        FINISH_RULE,
        fromFinish.length,
        'recovery from finish',
        late.median === null ? unreached : null,
      ),
      open: fromFinish.filter(({ event }) => !event).length,
      median: late.median,
    },
  };
}
