import { shareDifference } from '../statistics/shareDifference';
import { type Findings, NOTHING, type Share, type What } from './record';
import type { CoverageReport } from './reportSchema';
import { ruleOf } from './rule';
import { counted } from './share';

/** A count typed in by hand. Throws for no counts. */
export function findingsOfCount(passed: number, total: number): Findings {
  return { ...NOTHING, shares: [counted('count', 'Passed', passed, total)] };
}

function changeOf(old: Share, now: Share) {
  const both = old.unit === 'count' && now.unit === 'count';
  return {
    id: now.id,
    title: now.title,
    before: old.share,
    after: now.share,
    difference: both ? shareDifference(old, now) : null,
  };
}

/** Shares are compared by id: one that only one of the files has is not. */
function changes(before: Findings, after: Findings): CoverageReport['change'] {
  const shares = after.shares.flatMap((now) => {
    const old = before.shares.find(({ id }) => id === now.id);
    return old === undefined ? [] : [changeOf(old, now)];
  });
  return { shares, excluded: before.excluded };
}

/** What a goal is held against: the score where there is one, else every share. */
function held({ figures, shares }: Findings): readonly (number | null)[] {
  const score = figures.find(({ id }) => id === 'score');
  return score === undefined ? shares.map(({ share }) => share) : [score.value];
}

/** The whole answer as plain data. `goal` is a share from 0 to 1. */
export function coverageReport(
  what: What,
  findings: Findings,
  given: { readonly before: Findings | null; readonly goal: number | null },
): CoverageReport {
  const { before, goal } = given;
  const values = held(findings);
  const met = (share: number) =>
    values.length > 0 && values.every((value) => value !== null && value >= share);
  return {
    kind: 'coverage-report',
    version: 1,
    what,
    rule: ruleOf(what),
    ...findings,
    change: before === null ? null : changes(before, findings),
    goal: goal === null ? null : { share: goal, met: met(goal) },
  };
}
