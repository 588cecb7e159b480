import type { TimelineReport } from './reportSchema';

export type Way = TimelineReport['as'];
export const WAYS = ['patch', 'recovery', 'adoption', 'environment'] as const satisfies Way[];

const OWN: Readonly<Record<Way, readonly string[]>> = {
  patch: [
    'Time runs from the advisory, or the first sight of it, to the fixed version in production.',
    'A subject that opens again is a new interval. Two intervals of one subject never overlap.',
    'The share of all counts every unknown subject as one that has not ended.',
  ],
  recovery: ['Time runs from the start of the failure to the recovery.'],
  adoption: [
    'Every target team’s clock starts at the launch, the earliest start in the file.',
    'T1 is the first production use by a team outside the pilot; T50 is when half of the target teams use it.',
    'A team without a line counts as not using it.',
    'The curve is of first uses. A team with a date in the column removed used it and stopped; it is no active one.',
  ],
  environment: [
    'Time runs from the request to the first successful health check.',
    'An environment that failed is censored when it failed: it never became ready, and it is not dropped.',
    'An environment-day runs from the request to the removal, or to the horizon while it stands.',
    'The cost of a day is of the environments that have a cost.',
  ],
};

/** The rule behind the numbers, to stand beside them: a sentence each. */
export function ruleOf(way: Way): readonly string[] {
  return [
    ...OWN[way],
    'Time is elapsed time, nights and weekends included; a target day is 24 hours.',
    'What is open at the horizon counts as open until then. It is censored, never dropped.',
    'Median and P90 come from the Kaplan-Meier curve. A quantile that was not reached is no number.',
    'Intervals are 90 %: Wilson’s for counts, Greenwood’s for the curve. The curve has none below five cases.',
    'The median of the ended ones alone is shown as a variant. It is too short while others are open.',
  ];
}
