import type { AnswerValue } from '../domain/maturity/answers';
import { agreement, changeBetween, scoreTarget, splitCriteria } from '../domain/maturity/compare';
import { type AspectScore, scoreAspect, scoreModel } from '../domain/maturity/score';
import { unknownWord, Refusal } from './args';
import type { Answers, Scorer } from './maturityInput';

/** An aspect's score as the published vectors write it: points in whole criteria, levels from 2 upward. */
function aspectResult(score: AspectScore) {
  const { id, status, floor, ceiling, levels, metAbove, tensions, next, decisive, known } = score;
  return {
    id,
    status,
    floor,
    ceiling,
    levelStatus: levels.map((level) => level.status),
    points: levels.map(({ lo, hi, applicable }) => ({ lo: lo / 2, hi: hi / 2, max: applicable })),
    metAbove,
    tensions,
    next,
    decisive,
    known,
  };
}

/** `maturity score`. There is no overall number on purpose. */
export function scoreResult({ model }: Scorer, { values, errors, ignored }: Answers) {
  const { profile, ...whole } = scoreModel(model, values);
  return { aspects: profile.map(aspectResult), ...whole, errors, ignored };
}

/** `maturity target`. Throws a Refusal for an aspect or level that the model does not have. */
export function targetResult({ model }: Scorer, answers: Answers, aspectId: string, level: string) {
  const aspect = model.aspects.find(({ id }) => id === aspectId);
  if (aspect === undefined) {
    const ids = model.aspects.map(({ id }) => id);
    throw unknownWord('an aspect of this model', aspectId, ids);
  }
  const top = aspect.levels.length;
  const wanted = /^\d{1,2}$/.test(level) ? Number(level) : NaN;
  if (!(wanted >= 2 && wanted <= top)) {
    throw new Refusal(`"${level}" is no level to aim for in ${aspectId}; write 2 to ${top}.`);
  }
  return scoreTarget(aspect, answers.values, model.scoring, wanted);
}

type Named = { readonly file: string; readonly answers: Answers };

/** `maturity raters`: how far people who answered alone agree. Their answers are never pooled. */
export function ratersResult({ model }: Scorer, raters: readonly Named[]) {
  const aspects = model.aspects.map((aspect) => {
    const levels = raters.map(({ file, answers }) => {
      const { floor, ceiling } = scoreAspect(aspect, answers.values, model.scoring);
      return { file, floor, ceiling };
    });
    const determined = levels.map(({ floor, ceiling }) => (floor === ceiling ? floor : null));
    const sets = raters.map(({ answers }) => answers.values);
    return {
      id: aspect.id,
      ...agreement(determined, aspect.levels.length),
      levels,
      splits: splitCriteria(aspect, sets),
    };
  });
  return { aspects };
}

type Answer = AnswerValue | 'unanswered';

function answerTo(answers: Answers, id: string): Answer {
  return Object.hasOwn(answers.values, id) ? (answers.values[id] ?? 'unanswered') : 'unanswered';
}

/** `maturity change`: how each aspect moved, and which statements are answered otherwise. */
export function changeResult({ model, since }: Scorer, before: Answers, after: Answers) {
  const aspects = model.aspects.map((aspect) => {
    const [old, now] = [before, after].map(({ values }) =>
      scoreAspect(aspect, values, model.scoring),
    );
    if (old === undefined || now === undefined) throw new Error('Two answer sets have two scores.');
    const stands = ({ status, floor, ceiling }: AspectScore) => ({ status, floor, ceiling });
    const change = changeBetween(old, now);
    return { id: aspect.id, change, before: stands(old), after: stands(now) };
  });
  const statements = [...since.keys()]
    .map((id) => ({ id, before: answerTo(before, id), after: answerTo(after, id) }))
    .filter((statement) => statement.before !== statement.after);
  return { aspects, statements };
}
