import type { AnswerValue, AnswerValues } from './answers';
import type { MaturityModel } from './schema';
import type { AspectScore, ModelScore } from './score';
import { capital, countWord, halves } from './words';

export type Aspect = MaturityModel['aspects'][number];
export type AspectLevel = Aspect['levels'][number];
export type Statement = AspectLevel['statements'][number];

/** A statement with where it stands in the model. */
export type Placed = {
  readonly aspect: Aspect;
  readonly level: AspectLevel;
  readonly statement: Statement;
};

/** One thing to do: a criterion of the next level that does not hold. */
type Step = Placed & { readonly answer: AnswerValue };

/** How many next steps a result names: more than five are not acted on. */
const MAX_STEPS = 5;

/** Every statement of a model by id. */
export function placedById(model: Pick<MaturityModel, 'aspects'>): ReadonlyMap<string, Placed> {
  const all = new Map<string, Placed>();
  for (const aspect of model.aspects) {
    for (const level of aspect.levels) {
      for (const statement of level.statements) all.set(statement.id, { aspect, level, statement });
    }
  }
  return all;
}

/** Strong above a gap first, since one habit gains most there; then the lower floor; then the model's order. */
function order(a: AspectScore, b: AspectScore): number {
  return b.metAbove.length - a.metAbove.length || (a.floor ?? 1) - (b.floor ?? 1);
}

/**
 * At most `MAX_STEPS` next steps: criteria of each aspect's next level answered no or partly. Every aspect gives its
 * first before any gives its second.
 */
export function nextSteps(
  model: Pick<MaturityModel, 'aspects'>,
  score: ModelScore,
  answers: AnswerValues,
): readonly Step[] {
  const placed = placedById(model);
  const queues = [...score.profile].sort(order).map(({ next }) =>
    next.flatMap((id): readonly Step[] => {
      const place = placed.get(id);
      const answer = answers[id];
      return place !== undefined && (answer === 'no' || answer === 'partly')
        ? [{ ...place, answer }]
        : [];
    }),
  );
  const rounds = Math.max(0, ...queues.map((queue) => queue.length));
  const all: Step[] = [];
  for (let round = 0; round < rounds; round++)
    all.push(...queues.flatMap((queue) => queue.slice(round, round + 1)));
  return all.slice(0, MAX_STEPS);
}

/** What is missing to tell where an aspect stands. */
export type FindOut = {
  readonly aspect: Aspect;
  readonly score: AspectScore;
  /** Answered "don't know", by statement id. */
  readonly unknown: readonly Placed[];
  readonly unanswered: readonly Placed[];
};

/** The missing answers that decide, aspect by aspect; those that somebody can be asked come first. */
export function findOut(
  model: Pick<MaturityModel, 'aspects'>,
  score: ModelScore,
  answers: AnswerValues,
): readonly FindOut[] {
  const placed = placedById(model);
  const all = score.profile.flatMap((aspectScore): readonly FindOut[] => {
    const aspect = model.aspects.find(({ id }) => id === aspectScore.id);
    if (aspect === undefined || aspectScore.decisive.length === 0) return [];
    const places = aspectScore.decisive.flatMap((id) => placed.get(id) ?? []);
    const isUnknown = ({ statement }: Placed) => answers[statement.id] === 'unknown';
    return [
      {
        aspect,
        score: aspectScore,
        unknown: places.filter(isUnknown),
        unanswered: places.filter((place) => !isUnknown(place)),
      },
    ];
  });
  return all.sort((a, b) => Number(b.unknown.length > 0) - Number(a.unknown.length > 0));
}

/** The result's title: `Five next steps`. */
export function stepsTitle(count: number): string {
  if (count === 0) return 'The result so far';
  return `${capital(countWord(count))} next step${count === 1 ? '' : 's'}`;
}

/** One sentence on where to begin, or why there is nothing to begin yet. */
export function leadText(steps: readonly Step[], score: ModelScore): string {
  const [first] = steps;
  if (first === undefined) {
    if (score.profile.every(({ status }) => status === 'not-assessed')) {
      return 'Nothing is answered yet, so there is nothing to say. One aspect takes about three minutes.';
    }
    return score.profile.some(({ next }) => next.length > 0)
      ? 'Nothing is answered “no” or “partly” so far. What is missing stands under “Find out first”.'
      : 'Every level that was asked holds. Ask whether your users gain from more before you build it.';
  }
  const own = score.profile.find(({ id }) => id === first.aspect.id);
  const level = own?.levels.find((counted) => counted.level === first.level.level);
  const holds = level === undefined ? '' : `${halves(level.lo)} of ${level.applicable}`;
  const above = own?.metAbove[0];
  return above === undefined
    ? `Start with ${first.aspect.title}: ${holds} criteria of level ${first.level.level} hold.`
    : `Start with ${first.aspect.title}: level ${above} holds already, but only ${holds} of level ${first.level.level} below it.`;
}
