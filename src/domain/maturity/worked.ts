import type { AnswerValue, AnswerValues } from './answers';
import type { MaturityModel } from './schema';
import { criteriaOf, type LevelScore, scoreAspect, type Scoring } from './score';
import type { Aspect, Placed } from './steps';
import { halves, listed, standsAt } from './words';

type Model = Pick<MaturityModel, 'aspects' | 'scoring'>;

/** The rule worked through by hand on one level of the reader's own answers, a sentence a line. */
export type WorkedExample = {
  readonly aspect: Aspect;
  readonly level: number;
  readonly lines: readonly string[];
};

type Case = {
  readonly aspect: Aspect;
  readonly own: LevelScore;
  readonly given: readonly (AnswerValue | undefined)[];
};

function divisor(a: number, b: number): number {
  return b === 0 ? a : divisor(b, a % b);
}

/** A share in hundredths as the smallest whole fraction: 0.75 is 3 of 4. */
export function asFraction(share: number): { readonly part: number; readonly of: number } {
  const hundredths = Math.round(share * 100);
  const by = divisor(hundredths, 100);
  return { part: hundredths / by, of: 100 / by };
}

/** `2 yes, 1 partly and 1 no`; what counts only as a bound is said apart. */
function countsText(given: Case['given'], words: Readonly<Record<string, string>>): string {
  const parts = Object.entries(words).flatMap(([answer, word]) => {
    const count = given.filter((value) => (value ?? 'missing') === answer).length;
    return count === 0 ? [] : [`${count} ${word}`];
  });
  return parts.length === 0 ? 'No yes and no partly' : listed(parts);
}

const HELD = { yes: 'yes', partly: 'partly' } as const;

/** `2½ × 4 = 10 is less than 3 × 4 = 12` */
function test(points: number, n: number, { threshold }: Scoring): string {
  const { part, of } = asFraction(threshold);
  const [left, right] = [points * of, part * n * 2];
  const verb = left >= right ? 'is at least' : 'is less than';
  return `${halves(points)} × ${of} = ${halves(left)} ${verb} ${part} × ${n} = ${halves(right)}`;
}

function sumText(given: Case['given'], points: number, n: number): string {
  const verb =
    given.filter((value) => value === 'yes' || value === 'partly').length === 1 ? 'is' : 'are';
  return `${countsText(given, HELD)} ${verb} ${halves(points)} of ${n}`;
}

/** `1 don’t know and 2 not answered` */
function missingText(given: Case['given']): string {
  return countsText(given, { unknown: 'don’t know', missing: 'not answered' });
}

function levelLines({ own, given }: Case, scoring: Scoring): readonly string[] {
  const { lo, hi, applicable: n, status, criteria } = own;
  const out = criteria - n;
  const base =
    out === 0
      ? []
      : [
          `${out} of ${criteria} criteria ${out === 1 ? 'is' : 'are'} left out as not applicable, so ${n} count.`,
        ];
  if (status === 'insufficient') {
    return [
      ...base,
      `That is too few: at least ${Math.ceil(scoring.minBasis * criteria)} of ${criteria} have to apply, so this level stays open.`,
    ];
  }
  const sum = sumText(given, lo, n);
  const low = test(lo, n, scoring);
  if (lo === hi) {
    return [...base, `${sum}; ${low}, so the level is ${status === 'met' ? 'met' : 'not met'}.`];
  }
  const missing = missingText(given);
  const asNo = `${missing} counted as no: ${sum}; ${low}.`;
  const asYes = `Counted as yes: ${halves(hi)} of ${n}; ${test(hi, n, scoring)}.`;
  const so = { met: 'met either way', unmet: 'not met either way', open: 'open' }[status];
  return [...base, asNo, asYes, `So the level is ${so}.`];
}

/** How much a case teaches: a missing answer that decides, then a partly, then anything. */
function weight({ own, given }: Case, floor: number): number {
  const next = own.level === floor + 1 ? 1 : 0;
  if (own.status === 'open' && own.unknown > 0) return 6 + next;
  if (given.includes('partly')) return 4 + next;
  if (own.status === 'open') return 2 + next;
  return next;
}

function cases(
  model: Model,
  values: AnswerValues,
): readonly (Case & { readonly weight: number })[] {
  return model.aspects.flatMap((aspect) => {
    const score = scoreAspect(aspect, values, model.scoring);
    return score.levels.flatMap((own) => {
      const level = aspect.levels.find((each) => each.level === own.level);
      if (level === undefined || own.unanswered === own.criteria) return [];
      const one = { aspect, own, given: criteriaOf(level).map((id) => values[id]) };
      return [{ ...one, weight: weight(one, score.floor ?? 1) }];
    });
  });
}

/** The level of the reader's answers that shows the rule best, worked through; undefined when nothing is answered. */
export function workedExample(model: Model, values: AnswerValues): WorkedExample | undefined {
  const [best] = [...cases(model, values)].sort((a, b) => b.weight - a.weight);
  if (best === undefined) return undefined;
  const { aspect, own } = best;
  const stands = standsAt(scoreAspect(aspect, values, model.scoring));
  const whole = `Each level needs all below it: ${aspect.title} stands at ${stands}.`;
  return { aspect, level: own.level, lines: [...levelLines(best, model.scoring), whole] };
}

/** Criteria of one aspect answered "not applicable", and what they change. */
export type LeftOut = {
  readonly aspect: Aspect;
  readonly places: readonly Placed[];
  /** When counting them as no would lower where the aspect stands. */
  readonly effect: string | undefined;
};

/** What was left out as not applicable, aspect by aspect, and whether that raised a level. */
export function leftOut(model: Model, values: AnswerValues): readonly LeftOut[] {
  return model.aspects.flatMap((aspect) => {
    const places = aspect.levels.flatMap((level) =>
      level.statements
        .filter(({ id }) => values[id] === 'na')
        .map((statement) => ({ aspect, level, statement })),
    );
    if (places.length === 0) return [];
    const asNo = Object.fromEntries(places.map(({ statement }) => [statement.id, 'no'] as const));
    const now = scoreAspect(aspect, values, model.scoring);
    const then = scoreAspect(aspect, { ...values, ...asNo }, model.scoring);
    const isLower =
      (then.floor ?? 0) < (now.floor ?? 0) || (then.ceiling ?? 0) < (now.ceiling ?? 0);
    const what = places.length === 1 ? 'it' : 'they';
    const effect = isLower
      ? `Counted as no, ${what} would put ${aspect.title} at ${standsAt(then)} instead of ${standsAt(now)}.`
      : undefined;
    return [{ aspect, places, effect }];
  });
}
