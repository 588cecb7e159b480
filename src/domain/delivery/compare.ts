import type { FileRead } from '../records/read';
import { medianDifference } from '../statistics/medianDifference';
import { shareDifference } from '../statistics/shareDifference';
import { gather, type Left } from './left';
import { numbersOf, type Selection, timesOf } from './numbers';
import { daysIn, type Options, type Window } from './options';
import type { Card, DeliveryReport, Difference, Moved, Numbers } from './reportSchema';
import { type Study, studyOf } from './study';
import { windowReport } from './window';

const DAY = 86_400_000;
const YEAR_DAYS = 365.25;
/** Two windows are of one season when their beginnings lie this near on the calendar. */
const SEASON_DAYS = 14;
/** The bootstrap of a median is seeded, so that the same records give the same interval. */
const SEED = 1;

/** Why two windows may not be compared, in sentences; none when nothing speaks against it. */
export function warningsOf(earlier: Window, later: Window): string[] {
  const warnings: string[] = [];
  if (earlier.from < later.to && later.from < earlier.to) {
    warnings.push('The windows overlap, so some deployments count in both.');
  }
  const [before, now] = [daysIn(earlier), daysIn(later)].map(Math.round);
  if (before !== now) {
    warnings.push(`The windows differ in length: ${before ?? 0} and ${now ?? 0} days.`);
  }
  const apart = Math.abs(later.from - earlier.from) / DAY;
  const ofYear = apart % YEAR_DAYS;
  if (Math.min(ofYear, YEAR_DAYS - ofYear) > SEASON_DAYS) {
    warnings.push(
      'The windows lie in different seasons: holidays and freezes may explain a difference.',
    );
  }
  return warnings;
}

const NONE: Difference = { difference: null, low: null, high: null, noInterval: 'no data in one' };

function without(difference: number, noInterval: string): Difference {
  return { difference, low: null, high: null, noInterval };
}

/** The difference of two plain counts a week. */
function ratesApart(was: number | null, is: number | null): Difference {
  if (was === null || is === null) return NONE;
  return without(is - was, 'a count of everything that happened, not a sample');
}

function thinness(was: Card, is: Card): string | null {
  const reasons = [...new Set([...was.thin, ...is.thin])];
  return reasons.length === 0 ? null : reasons.join('; ');
}

type Share = { readonly card: Card; readonly share: number | null };

function sharesApart(was: Share, is: Share, passed: readonly [number | null, number | null]) {
  const [before, now] = passed;
  if (was.share === null || is.share === null || before === null || now === null) return NONE;
  const thin = thinness(was.card, is.card);
  const apart = shareDifference(
    { passed: before, total: was.card.n },
    { passed: now, total: is.card.n },
  );
  if (thin !== null || apart === null) return without(is.share - was.share, thin ?? 'no data');
  return { difference: is.share - was.share, low: apart.low, high: apart.high, noInterval: null };
}

type Times = ReturnType<typeof timesOf>['leadTimes'];
type Middle = { readonly card: Card; readonly middle: number | null };

function mediansApart(was: Middle, is: Middle, before: Times, now: Times): Difference {
  if (was.middle === null || is.middle === null) return NONE;
  const difference = is.middle - was.middle;
  const thin = thinness(was.card, is.card);
  const apart = thin === null ? medianDifference(before, now, SEED) : null;
  if (apart === null) return without(difference, thin ?? 'too few');
  return { difference, low: apart.low, high: apart.high, noInterval: null };
}

type Side = { readonly numbers: Numbers; readonly times: ReturnType<typeof timesOf> };

function differencesOf(was: Side | null, is: Side | null): Moved['differences'] {
  if (was === null || is === null) {
    return {
      ...{ deploymentsPerWeek: NONE, leadTimeP50: NONE, changeFailShare: NONE },
      ...{ failedPerWeek: NONE, recoveryMedian: NONE, reworkShare: NONE },
    };
  }
  const [a, b] = [was.numbers, is.numbers];
  const lead = ({ leadTime }: Numbers) => ({ card: leadTime.card, middle: leadTime.p50 });
  const mend = ({ recovery }: Numbers) => ({ card: recovery.card, middle: recovery.median });
  return {
    deploymentsPerWeek: ratesApart(a.frequency.perWeek, b.frequency.perWeek),
    leadTimeP50: mediansApart(lead(a), lead(b), was.times.leadTimes, is.times.leadTimes),
    changeFailShare: sharesApart(a.changeFail, b.changeFail, [
      a.changeFail.failed,
      b.changeFail.failed,
    ]),
    failedPerWeek: ratesApart(a.changeFail.failedPerWeek, b.changeFail.failedPerWeek),
    recoveryMedian: mediansApart(mend(a), mend(b), was.times.recoveries, is.times.recoveries),
    reworkShare: sharesApart(a.rework, b.rework, [a.rework.rework, b.rework.rework]),
  };
}

function sideOf(
  { known }: Study,
  selection: Selection | undefined,
  options: Options,
  left: Left = gather([]),
): Side | null {
  if (selection === undefined) return null;
  return {
    numbers: numbersOf(selection, known, options, left),
    times: timesOf(selection, options),
  };
}

/**
 * What moved between an earlier window and that of the options, over the same files: the earlier numbers and, for each
 * of the five and its guard, the difference later minus earlier with its 90 % interval (Newcombe for shares, a seeded
 * bootstrap for medians). Seconds and fractions as in the report; no data is null.
 */
export function changeOf(
  files: readonly FileRead[],
  options: Options,
  later: Study,
  earlier: Window,
): NonNullable<DeliveryReport['change']> {
  const before = { ...options, window: earlier };
  const study = studyOf(files, before);
  const moved = (was: Side | null, is: Side | null): Moved => ({
    earlier: was?.numbers ?? null,
    differences: differencesOf(was, is),
  });
  const services = [...later.services].map(([service, selection]) => ({
    service,
    moved: moved(
      sideOf(study, study.services.get(service), before),
      sideOf(later, selection, options),
    ),
  }));
  return {
    window: windowReport(earlier),
    warnings: warningsOf(earlier, options.window),
    services,
    together: moved(
      sideOf(study, study.all, before, study.left),
      sideOf(later, later.all, options),
    ),
  };
}
