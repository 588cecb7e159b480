import { dayText } from '../page/review';
import type { AnswerValue, AnswerValues } from './answers';
import { scoreTarget } from './compare';
import type { Scoring } from './score';
import { scoreAspect } from './score';
import type { Target } from './sheet';
import type { Aspect, Placed } from './steps';
import { halves } from './words';

/** A criterion up to a wanted level that does not hold yet. */
type Gap = Placed & {
  readonly answer: AnswerValue | undefined;
  /** The level is met already, so this one would change nothing. */
  readonly isSpare: boolean;
};

/** An aspect against its wanted level, in words. */
export type TargetReading = {
  readonly state: 'reached' | 'not-reached' | 'open';
  /** `Not reached: 7½ of 9 points held.` */
  readonly text: string;
  readonly gap: readonly Gap[];
};

const STATE = {
  reached: 'Reached',
  'not-reached': 'Not reached',
  open: 'A missing answer decides',
} as const;

/**
 * Reads a target: reached or not, the points held on the way (a yes is 1, a partly ½), and what does not hold yet.
 * Level 1 is always reached. Undefined when the aspect has no such level.
 */
export function readTarget(
  aspect: Aspect,
  answers: AnswerValues,
  scoring: Scoring,
  { target }: Pick<Target, 'target'>,
): TargetReading | undefined {
  if (!aspect.levels.some(({ level }) => level === target)) return undefined;
  if (target === 1) {
    return { state: 'reached', text: 'Reached: level 1 asks for nothing.', gap: [] };
  }
  const { reached, points, max, gap } = scoreTarget(aspect, answers, scoring, target);
  const { levels } = scoreAspect(aspect, answers, scoring);
  const places = aspect.levels.flatMap((level) =>
    level.statements
      .filter(({ id }) => gap.includes(id))
      .map((statement) => ({
        aspect,
        level,
        statement,
        answer: answers[statement.id],
        isSpare: levels.some((own) => own.level === level.level && own.status === 'met'),
      })),
  );
  const state = reached === null ? 'open' : reached ? 'reached' : 'not-reached';
  return {
    state,
    text: `${STATE[state]}: ${halves(points * 2)} of ${max} points held.`,
    gap: places,
  };
}

/** `level 3 by 30 Jun 2027` */
export function targetWords({ target, by }: Target): string {
  return by === undefined ? `level ${target}` : `level ${target} by ${dayText(by)}`;
}
