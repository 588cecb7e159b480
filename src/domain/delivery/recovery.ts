import type { Incident } from '../records/record';
import { kaplanMeier } from '../statistics/kaplanMeier';
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

type Case = { readonly start: number; readonly end: number; readonly event: boolean };

/** One failed deployment as it stood at the end of the window; undefined when none of its incidents can be timed. */
function caseOf(incidents: readonly Sound[], to: number): Case | undefined {
  if (incidents.length === 0) return undefined;
  const start = Math.min(...incidents.map(({ startedAt }) => startedAt));
  const ends = incidents.map(({ resolvedAt }) => resolvedAt ?? Infinity);
  const end = Math.max(...ends);
  // What was resolved later was open then; the number does not change as records grow older.
  return end > to ? { start, end: to, event: false } : { start, end, event: true };
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
  const cases: { time: number; event: boolean }[] = [];
  const fromFinish: { time: number; event: boolean }[] = [];
  for (const { finishedAt, incidents } of failures) {
    const known = incidents.flatMap((incident) => sound(incident, to, left));
    const one = caseOf(known, to);
    const [first] = known;
    if (one === undefined || first === undefined) continue;
    cases.push({ time: (one.end - one.start) / 1000, event: one.event });
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
  return {
    card: card(RULE, cases.length, 'recovery', curve.median === null ? unreached : null),
    open: cases.length - recovered.length,
    median: curve.median,
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
