import type { AnswerValues } from './answers';
import {
  type AspectScore,
  criteriaOf,
  scoreAspect,
  type ScoredAspect,
  type Scoring,
} from './score';

/** An aspect against a wanted level. */
type TargetScore = {
  readonly target: number;
  /** null when a missing answer decides. */
  readonly reached: boolean | null;
  /** Points surely held up to the target, in whole criteria (yes 1, partly 0.5), and how many count. */
  readonly points: number;
  readonly max: number;
  /** Criteria up to the target that do not hold yet. */
  readonly gap: readonly string[];
};

/** Compares an aspect with a wanted level from 2 upward. Throws when the aspect has no such level. */
export function scoreTarget(
  aspect: ScoredAspect,
  answers: AnswerValues,
  scoring: Scoring,
  target: number,
): TargetScore {
  const gated = aspect.levels.filter(({ level }) => level > 1 && level <= target);
  if (gated.at(-1)?.level !== target) throw new Error(`${aspect.id} has no level ${target}`);
  const score = scoreAspect(aspect, answers, scoring);
  const upTo = score.levels.filter(({ level }) => level <= target);
  const floor = score.floor ?? 1;
  const ceiling = score.ceiling ?? Infinity;
  return {
    target,
    reached: floor >= target ? true : ceiling < target ? false : null,
    points: upTo.reduce((total, { lo }) => total + lo, 0) / 2,
    max: upTo.reduce((total, { applicable }) => total + applicable, 0),
    gap: gated.flatMap(criteriaOf).filter((id) => answers[id] !== 'yes' && answers[id] !== 'na'),
  };
}

/** What comparing needs of an aspect's score. */
type Stands = Pick<AspectScore, 'status' | 'floor' | 'ceiling'>;

type Change = 'up' | 'down' | 'same' | 'unknown';

/** How an aspect moved between two results of the same model and major version. */
export function changeBetween(before: Stands, after: Stands): Change {
  if (before.floor === null || before.ceiling === null) return 'unknown';
  if (after.floor === null || after.ceiling === null) return 'unknown';
  if (after.floor > before.ceiling) return 'up';
  if (after.ceiling < before.floor) return 'down';
  return before.status === 'determined' && after.status === 'determined' ? 'same' : 'unknown';
}

/** How far several people who answered alone agree on one aspect. */
type Agreement = {
  readonly n: number;
  readonly undetermined: number;
  readonly min: number | null;
  readonly max: number | null;
  /** Lower median. */
  readonly median: number | null;
  readonly spread: number | null;
  /** Mean distance from the median, three digits. */
  readonly ad: number | null;
  readonly acceptable: boolean | null;
  /** Talk before you record a common answer. */
  readonly discuss: boolean;
};

/**
 * Agreement of determined levels; null stands for a rater without one. Acceptable when the average deviation is at
 * most options / 6 (Burke and Dunlap 2002).
 */
export function agreement(levels: readonly (number | null)[], options: number): Agreement {
  const sorted = levels.filter((level) => level !== null).sort((a, b) => a - b);
  const n = sorted.length;
  const undetermined = levels.length - n;
  const min = sorted[0] ?? null;
  const max = sorted.at(-1) ?? null;
  const median = sorted[Math.ceil(n / 2) - 1] ?? null;
  if (n < 2 || min === null || max === null || median === null) {
    const none = { spread: null, ad: null, acceptable: null, discuss: false };
    return { n, undetermined, min, max, median, ...none };
  }
  const spread = max - min;
  const deviation = sorted.reduce((total, level) => total + Math.abs(level - median), 0) / n;
  const acceptable = deviation <= options / 6;
  const ad = Math.round(deviation * 1000) / 1000;
  const discuss = spread >= 2 || !acceptable;
  return { n, undetermined, min, max, median, spread, ad, acceptable, discuss };
}

/** Criteria of an aspect to which at least one person says yes and another no. */
export function splitCriteria(
  aspect: ScoredAspect,
  answerSets: readonly AnswerValues[],
): readonly string[] {
  const says = (id: string, value: string) => answerSets.some((answers) => answers[id] === value);
  return aspect.levels.flatMap(criteriaOf).filter((id) => says(id, 'yes') && says(id, 'no'));
}
