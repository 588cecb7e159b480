import { dayText } from '../page/review';
import { answerValues, type AnswerValues, type StatementAnswers } from './answers';
import { askedLevels } from './asked';
import { fillOf, type LevelFill } from './fill';
import type { AspectScore, LevelScore } from './score';
import { criteriaOf, scoreAspect } from './score';
import type { SheetParts, Target } from './sheet';
import type { Aspect } from './steps';
import { levelWords, standsAt } from './words';
import type { MaturityModel } from './schema';

/** One level of one aspect as the profile shows it, in words. */
export type ProfileCell = {
  readonly level: number;
  readonly name: string;
  /** Missing for level 1, which has no criteria. */
  readonly fill: LevelFill | undefined;
  /** `2½ of 4, 1 not known, open`; empty for level 1. */
  readonly holds: string;
  /** Within the range in which the aspect stands; its first and last level say so. */
  readonly within: 'no' | 'first' | 'middle' | 'last' | 'only';
  readonly stands: string | undefined;
  /** `target, 30 Jun 2027` */
  readonly target: string | undefined;
  /** The level picked on a card, which is not scored. */
  readonly placed: string | undefined;
};

/** One aspect of the profile. */
export type ProfileRow = {
  readonly aspect: Aspect;
  readonly cells: readonly ProfileCell[];
  /** `2`, `2 to 4`, or undefined when nothing was answered. */
  readonly stands: string | undefined;
  /** How sure the level is, by three plain facts. */
  readonly facts: readonly string[];
};

/** Claims are criteria answered yes or partly; shown are those with a note or a place where the proof can be seen. */
type Claims = { readonly claims: number; readonly shown: number };

/** How many claims of an aspect carry evidence. */
export function claimsOf(aspect: Pick<Aspect, 'levels'>, answers: StatementAnswers): Claims {
  const claims = aspect.levels
    .flatMap(criteriaOf)
    .flatMap((id) => answers[id] ?? [])
    .filter(({ value }) => value === 'yes' || value === 'partly');
  const shown = claims.filter(
    ({ note, evidence = '' }) => note.trim() !== '' || evidence.trim() !== '',
  );
  return { claims: claims.length, shown: shown.length };
}

function factsOf(score: AspectScore, { claims, shown }: Claims): readonly string[] {
  const { answered, of } = score.known;
  return [
    score.status === 'range' ? 'a range' : 'one level',
    `${answered} of ${of} known`,
    claims === 0
      ? 'no claims yet'
      : `${shown} of ${claims} ${claims === 1 ? 'claim' : 'claims'} with evidence`,
  ];
}

function holdsText(own: LevelScore, score: AspectScore, asked: readonly number[]): string {
  if (own.unanswered === own.criteria)
    return asked.includes(own.level) ? 'not answered' : 'not asked';
  const { count, status } = levelWords(own);
  if (score.metAbove.includes(own.level)) return `${count}, met above the gap`;
  return own.status === 'unmet' ? count : `${count}, ${status}`;
}

const STANDS = {
  no: undefined,
  middle: undefined,
  only: 'stands here',
  first: 'stands here at least',
  last: 'stands here at most',
} as const;

function withinOf({ floor, ceiling }: AspectScore, level: number): ProfileCell['within'] {
  if (floor === null || ceiling === null || level < floor || level > ceiling) return 'no';
  if (floor === ceiling) return 'only';
  return level === floor ? 'first' : level === ceiling ? 'last' : 'middle';
}

/** `target, 30 Jun 2027` */
function targetText({ by }: Target): string {
  return by === undefined ? 'target' : `target, ${dayText(by)}`;
}

type Own = {
  readonly score: AspectScore;
  readonly asked: readonly number[];
  readonly target: Target | undefined;
  readonly placed: number | undefined;
};

function cellOf({ level, name }: Aspect['levels'][number], own: Own): ProfileCell {
  const { score, asked, target, placed } = own;
  const counted = score.levels.find((each) => each.level === level);
  const within = withinOf(score, level);
  return {
    level,
    name,
    fill: counted === undefined ? undefined : fillOf(counted),
    holds: counted === undefined ? '' : holdsText(counted, score, asked),
    within,
    stands: STANDS[within],
    target: target?.target === level ? targetText(target) : undefined,
    placed: placed === level ? `placed at ${level} on a card, not scored` : undefined,
  };
}

function rowOf(
  aspect: Aspect,
  model: Pick<MaturityModel, 'scoring'>,
  values: AnswerValues,
  sheet: SheetParts,
): ProfileRow {
  const score = scoreAspect(aspect, values, model.scoring);
  const own = {
    score,
    asked: askedLevels(aspect, score, values),
    target: sheet.targets[aspect.id],
    placed: sheet.placements[aspect.id]?.level,
  };
  return {
    aspect,
    cells: aspect.levels.map((level) => cellOf(level, own)),
    stands: standsAt(score),
    facts: score.status === 'not-assessed' ? [] : factsOf(score, claimsOf(aspect, sheet.answers)),
  };
}

/** The profile aspect by aspect in words, for a table and for a picture. `sheet.answers` are those that count. */
export function profileRows(
  model: Pick<MaturityModel, 'aspects' | 'scoring'>,
  sheet: SheetParts,
): readonly ProfileRow[] {
  const values = answerValues(sheet.answers);
  return model.aspects.map((aspect) => rowOf(aspect, model, values, sheet));
}
