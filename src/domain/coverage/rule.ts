import type { What } from './record';

const WILSON = 'The interval is Wilson’s, 90 %. A share of nothing is no data, never 0 or 100 %.';

const RULES: Readonly<Record<What, readonly string[]>> = {
  count: ['The share is what passed by the total.', WILSON],
  score: [
    'The score is the sum of weight times passed by the sum of weight times total.',
    'The weights of critical, important, normal and low are 40, 30, 20 and 10.',
    'From 90 % it is excellent, from 75 % good, from 50 % it needs improvement, below it is poor.',
    WILSON,
  ],
  boundaries: [
    'The share is declared edges between services whose spans join, by declared edges.',
    'An edge that was seen and not declared is listed and not counted.',
    WILSON,
  ],
  traces: [
    'A trace is whole when it has no orphan span and its root is no CLIENT span.',
    'The parts are shown apart: one trace can fail both.',
    WILSON,
  ],
  'supply-chain': [
    'The share is services with it by services in the file.',
    'An empty cell is unknown. It counts as without, and its service is listed.',
    WILSON,
  ],
  allocation: [
    'The share is effective cost with an owner by effective cost, credits included, in one currency.',
    'Effective cost spreads commitments over their use; billed cost does not, and differs.',
  ],
  efficiency: [
    'Usage by request, of processor and memory, weighted by what each cost.',
    'Above 1 is a burst over the request, which is not good in itself.',
    'Idle cost never goes below 0: one workload’s burst makes up for no idle other.',
  ],
  'self-service': [
    'The share is tasks finished without a ticket by tasks finished, each task for itself.',
    'There is no average over tasks: a frequent easy one would hide a rare hard one.',
    WILSON,
  ],
};

/** The rule behind the numbers, to stand beside them: a sentence each. */
export function ruleOf(what: What): readonly string[] {
  return RULES[what];
}
