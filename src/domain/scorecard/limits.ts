/** What fits on one printed page. */
export const MOST_ROWS = 10;
export const MOST_ASSUMPTIONS = 30;
export const MOST_SCENARIOS = 4;
const MOST_RULES = 20;
const MOST_GUARDS = 6;
export const MOST = { rules: MOST_RULES, guards: MOST_GUARDS, pairs: 6 } as const;

/** Longest texts, in characters. */
export const LONGEST = {
  name: 80,
  title: 80,
  about: 80,
  unit: 30,
  rule: 600,
  says: 160,
  source: 200,
  owner: 80,
  value: 80,
} as const;

/** Larger numbers are refused: no second, count or sum of money of ours comes near. */
export const LARGEST = 1e15;

/** Ids of rows: metric ids, or a metric's id and a mark for what it is about. */
export const ROW_ID = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9]+)?$/;
export const LONGEST_ID = 80;
