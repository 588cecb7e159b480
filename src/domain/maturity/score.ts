import type { AnswerValue, AnswerValues } from './answers';

/** What scoring needs of a statement, an aspect and a model; a full maturity model fits. */
export type ScoredStatement = {
  readonly id: string;
  readonly role: 'criterion' | 'signal';
};
export type ScoredLevel = {
  readonly level: number;
  readonly statements: readonly ScoredStatement[];
};
export type ScoredAspect = { readonly id: string; readonly levels: readonly ScoredLevel[] };
export type Scoring = { readonly threshold: number; readonly minBasis: number };
export type ScoredModel = { readonly scoring: Scoring; readonly aspects: readonly ScoredAspect[] };

/** `insufficient`: too few criteria apply to say anything. `open`: a missing answer decides. */
export type LevelStatus = 'met' | 'unmet' | 'open' | 'insufficient';

/** One level's criteria counted. */
export type LevelScore = {
  readonly level: number;
  readonly status: LevelStatus;
  /** Lower and upper bound in half points: yes 2, partly 1, no 0, unknown or unanswered 0 to 2. */
  readonly lo: number;
  readonly hi: number;
  /** Criteria that apply: all but those answered `na`. */
  readonly applicable: number;
  readonly criteria: number;
  readonly unknown: number;
  readonly unanswered: number;
};

/** Where one aspect stands. Levels count from 1; floor and ceiling are null when nothing was answered. */
export type AspectScore = {
  readonly id: string;
  readonly status: 'not-assessed' | 'determined' | 'range';
  readonly floor: number | null;
  readonly ceiling: number | null;
  /** From level 2 upward. */
  readonly levels: readonly LevelScore[];
  /** Levels above the ceiling that are met: strength above a gap. */
  readonly metAbove: readonly number[];
  /** Signals of levels below the floor answered yes. */
  readonly tensions: readonly string[];
  /** Criteria of the level after the floor that do not hold yet: no, partly, unknown, unanswered. */
  readonly next: readonly string[];
  /** Missing answers that decide within a range. */
  readonly decisive: readonly string[];
  /** Criteria answered yes, partly or no, out of those that apply. */
  readonly known: { readonly answered: number; readonly of: number };
};

export type ModelScore = {
  readonly profile: readonly AspectScore[];
  /** How many aspects stand at each level, by level; ranges are not in it. */
  readonly distribution: Readonly<Record<string, number>>;
  readonly ranges: number;
  readonly notAssessed: number;
};

type Answer = AnswerValue | 'unanswered';

const LOW = { yes: 2, partly: 1, no: 0, unknown: 0, unanswered: 0, na: 0 } as const;
const HIGH = { yes: 2, partly: 1, no: 0, unknown: 2, unanswered: 2, na: 0 } as const;
const URGENCY: readonly Answer[] = ['no', 'partly', 'unknown', 'unanswered'];

function answerOf(answers: AnswerValues, id: string): Answer {
  return Object.hasOwn(answers, id) ? (answers[id] ?? 'unanswered') : 'unanswered';
}

/** The statements of a level that gate it, in the model's order. */
export function criteriaOf(level: ScoredLevel): readonly string[] {
  return level.statements.filter(({ role }) => role === 'criterion').map(({ id }) => id);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** Half points reach a share of n criteria; compared in whole numbers, so that exactly 75 % counts. */
function reaches(halves: number, share: number, n: number): boolean {
  return halves * 50 >= Math.round(share * 100) * n;
}

/** One level from 2 upward, by gated-bounds/1. */
function levelScore(level: ScoredLevel, answers: AnswerValues, scoring: Scoring): LevelScore {
  const given = criteriaOf(level).map((id) => answerOf(answers, id));
  const applicable = given.filter((answer) => answer !== 'na').length;
  const lo = sum(given.map((answer) => LOW[answer]));
  const hi = sum(given.map((answer) => HIGH[answer]));
  const basis = Math.round(scoring.minBasis * 100) * given.length;
  let status: LevelStatus = 'open';
  if (applicable === 0 || applicable * 100 < basis) status = 'insufficient';
  else if (reaches(lo, scoring.threshold, applicable)) status = 'met';
  else if (!reaches(hi, scoring.threshold, applicable)) status = 'unmet';
  const count = (wanted: Answer) => given.filter((answer) => answer === wanted).length;
  return {
    level: level.level,
    status,
    lo,
    hi,
    applicable,
    criteria: given.length,
    unknown: count('unknown'),
    unanswered: count('unanswered'),
  };
}

/** The highest level reached from 2 upward while each passes; 1 when level 2 does not. */
function reached(levels: readonly LevelScore[], passes: (level: LevelScore) => boolean): number {
  const stop = levels.findIndex((level) => !passes(level));
  return (stop === -1 ? levels.length : stop) + 1;
}

/**
 * Scores one aspect by gated-bounds/1: floor = highest level while every level is met, ceiling = while none is unmet.
 * Signals never move either. The method is this handbook's own; see docs/assess/how-it-is-scored.mdx.
 */
export function scoreAspect(
  aspect: ScoredAspect,
  answers: AnswerValues,
  scoring: Scoring,
): AspectScore {
  const gated = aspect.levels.filter(({ level }) => level > 1);
  const levels = gated.map((level) => levelScore(level, answers, scoring));
  const ids = gated.flatMap(criteriaOf);
  const given = ids.map((id) => answerOf(answers, id));
  const known = {
    answered: given.filter((answer) => answer === 'yes' || answer === 'partly' || answer === 'no')
      .length,
    of: given.filter((answer) => answer !== 'na').length,
  };
  const lowest = reached(levels, ({ status }) => status === 'met');
  const highest = reached(levels, ({ status }) => status !== 'unmet');
  const assessed = given.some((answer) => answer !== 'unanswered');
  const range = assessed && lowest !== highest;
  const following = gated.find(({ level }) => level === lowest + 1);
  const missing = following === undefined ? [] : criteriaOf(following);
  const next = URGENCY.flatMap((wanted) =>
    missing.filter((id) => answerOf(answers, id) === wanted),
  );
  const decisive = missing.filter((id) =>
    ['unknown', 'unanswered'].includes(answerOf(answers, id)),
  );
  const tensions = aspect.levels
    .filter(({ level }) => assessed && level < lowest)
    .flatMap(({ statements }) => statements)
    .filter(({ id, role }) => role === 'signal' && answerOf(answers, id) === 'yes')
    .map(({ id }) => id);
  return {
    id: aspect.id,
    status: !assessed ? 'not-assessed' : range ? 'range' : 'determined',
    floor: assessed ? lowest : null,
    ceiling: assessed ? highest : null,
    levels,
    metAbove: levels
      .filter(({ level, status }) => assessed && level > highest && status === 'met')
      .map(({ level }) => level),
    tensions,
    next,
    decisive: range ? decisive : [],
    known,
  };
}

/** Scores every aspect on its own. There is no overall level on purpose. */
export function scoreModel(model: ScoredModel, answers: AnswerValues): ModelScore {
  const profile = model.aspects.map((aspect) => scoreAspect(aspect, answers, model.scoring));
  const distribution: Record<string, number> = {};
  for (const { status, floor } of profile) {
    if (status === 'determined')
      distribution[String(floor)] = (distribution[String(floor)] ?? 0) + 1;
  }
  return {
    profile,
    distribution,
    ranges: profile.filter(({ status }) => status === 'range').length,
    notAssessed: profile.filter(({ status }) => status === 'not-assessed').length,
  };
}
