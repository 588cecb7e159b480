import type { AnswerValues } from './answers';
import { type AspectScore, criteriaOf, type ScoredAspect } from './score';

/**
 * The levels of an aspect whose criteria are asked now, from 2 upward. The next level opens once the one before is
 * met, or fully answered and still open; a level that holds an answer stays open.
 */
export function askedLevels(
  aspect: ScoredAspect,
  score: AspectScore,
  answers: AnswerValues,
): readonly number[] {
  const asked: number[] = [];
  let open = true;
  for (const level of score.levels) {
    const statements = aspect.levels.find((block) => block.level === level.level);
    const begun =
      statements !== undefined && criteriaOf(statements).some((id) => Object.hasOwn(answers, id));
    if (open || begun) asked.push(level.level);
    const decided = level.status === 'met' || (level.unanswered === 0 && level.status !== 'unmet');
    open = open && decided;
  }
  return asked;
}

/** Statements of a level that a person is asked to answer. */
type Count = { readonly answered: number; readonly of: number };

/** How many of the criteria of the given levels have an answer. */
export function answeredOf(
  aspect: ScoredAspect,
  levels: readonly number[],
  answers: AnswerValues,
): Count {
  const ids = aspect.levels.filter(({ level }) => levels.includes(level)).flatMap(criteriaOf);
  return { answered: ids.filter((id) => Object.hasOwn(answers, id)).length, of: ids.length };
}
