import type { Step } from './reportSchema';

const HOUR = 3600;
const DAY = 24 * HOUR;
/** A twelfth of 365.25 days. */
const MONTH_DAYS = 30.4375;

const DURATION_WORDS = [
  'more than six months',
  'between one and six months',
  'between one week and one month',
  'between one day and one week',
  'less than one day',
  'less than one hour',
] as const;
const FREQUENCY_WORDS = [
  'fewer than once every six months',
  'between once a month and once every six months',
  'between once a week and once a month',
  'between once a day and once a week',
  'between once an hour and once a day',
  'on demand, several times a day',
] as const;

function stepOf(words: readonly string[], step: number): Step {
  return { step, words: words[step - 1] ?? '' };
}

/** The survey's answer for a duration in seconds: 6 is the best. Source: DORA survey, six answers. */
export function durationStep(seconds: number | null): Step {
  if (seconds === null) return null;
  const limits = [HOUR, DAY, 7 * DAY, MONTH_DAYS * DAY, 6 * MONTH_DAYS * DAY];
  const passed = limits.filter((limit) => seconds >= limit).length;
  return stepOf(DURATION_WORDS, 6 - passed);
}

/** The words of how a frequency becomes an answer; printed beside it. */
export const FREQUENCY_RULE =
  'Survey answer: median of deploy days in full ISO weeks. 5 or more is daily, and several times a day when the median deploy day has 2 deployments; 1 or more is weekly; below that, deployments a month.';

/**
 * The survey's answer for how often is deployed: 6 is the best. Null without a full week or without deployments.
 * @param perDeployDay median of deployments on days with at least one
 */
export function frequencyStep(given: {
  readonly deployments: number;
  readonly days: number;
  readonly deployDaysPerWeek: number | null;
  readonly perDeployDay: number | null;
}): Step {
  const { deployments, days, deployDaysPerWeek, perDeployDay } = given;
  if (deployments === 0 || deployDaysPerWeek === null) return null;
  if (deployDaysPerWeek >= 5) return stepOf(FREQUENCY_WORDS, (perDeployDay ?? 1) >= 2 ? 6 : 5);
  if (deployDaysPerWeek >= 1) return stepOf(FREQUENCY_WORDS, 4);
  const months = days / MONTH_DAYS;
  if (deployments >= months) return stepOf(FREQUENCY_WORDS, 3);
  return stepOf(FREQUENCY_WORDS, deployments >= months / 6 ? 2 : 1);
}
