import { type About, type Role, ROLES } from './about';
import { ANSWER_VALUES, answerValues, type AnswerValue, type StatementAnswers } from './answers';
import { agreement, splitCriteria } from './compare';
import type { MaturityModel } from './schema';
import { criteriaOf, scoreAspect } from './score';
import type { Aspect, Placed } from './steps';

type PeopleModel = Pick<MaturityModel, 'aspects' | 'levels' | 'scoring'>;

/** One person's answers, given alone. `id` is the same whenever the same answers by the same person come in. */
export type Person = {
  readonly id: string;
  readonly about: About;
  readonly answers: StatementAnswers;
};

/** A person with a name that no other in the room has. */
export type Named = Person & {
  /** What was said under "Who answers", numbered where several said the same. */
  readonly name: string;
  /** Criteria with an answer. */
  readonly answered: number;
  /** Another set says the same name and side: perhaps an older file of the same person. */
  readonly isTwice: boolean;
};

/** Where one person's answers place an aspect; both null when nothing of it was answered. */
export type Stand = {
  readonly person: Named;
  readonly floor: number | null;
  readonly ceiling: number | null;
};

/** The lowest and the highest level that the people of one side leave possible. Not an average, on purpose. */
export type SideStand = {
  readonly role: Role | null;
  readonly people: number;
  readonly low: number;
  readonly high: number;
};

/** What one person said to one statement; null for no answer. */
export type Voice = {
  readonly person: Named;
  readonly value: AnswerValue | null;
  readonly note: string;
  readonly evidence: string;
};

/**
 * One statement with what everybody said. `split`: at least one yes and one no. `alike`: all who answered, at least
 * two, said the same. `differ`: they did not. `alone`: one answer only.
 */
export type Heard = Placed & {
  readonly kind: 'split' | 'alike' | 'differ' | 'alone';
  readonly voices: readonly Voice[];
};

/** One aspect as several people see it. */
export type AspectFindings = {
  readonly aspect: Aspect;
  readonly stands: readonly Stand[];
  readonly agreement: ReturnType<typeof agreement>;
  /** Sides of which somebody answered. */
  readonly sides: readonly SideStand[];
  /** Levels between the two sides furthest from each other; 0 when they touch, overlap or are only one. */
  readonly apart: number;
  /** Statements with an answer, in the model's order. */
  readonly heard: readonly Heard[];
};

export type PeopleFindings = {
  /** By side (platform, user, leader, not said), then name. */
  readonly people: readonly Named[];
  readonly aspects: readonly AspectFindings[];
  /** Criteria of the whole model. */
  readonly criteria: number;
};

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function place(role: Role | null): number {
  return role === null ? ROLES.length : ROLES.indexOf(role);
}

/** The people in an order that does not depend on who came first, each with a name of their own. */
function named(criteria: ReadonlySet<string>, people: readonly Person[]): readonly Named[] {
  const once = [...new Map(people.map((person) => [person.id, person])).values()];
  const sorted = once.sort(
    (a, b) =>
      place(a.about.role) - place(b.about.role) ||
      order(a.about.who.trim(), b.about.who.trim()) ||
      order(a.id, b.id),
  );
  const said = (who: string) => (who.trim() === '' ? 'No name' : who.trim());
  return sorted.map((person, index) => {
    const { who, role } = person.about;
    const same = sorted.filter(({ about }) => said(about.who) === said(who));
    const before = sorted.slice(0, index).filter(({ about }) => said(about.who) === said(who));
    const values = answerValues(person.answers);
    return {
      ...person,
      name: same.length === 1 ? said(who) : `${said(who)} (${before.length + 1})`,
      answered: Object.keys(values).filter((id) => criteria.has(id)).length,
      isTwice: who.trim() !== '' && same.filter(({ about }) => about.role === role).length > 1,
    };
  });
}

function kindOf(voices: readonly Voice[]): Exclude<Heard['kind'], 'split'> {
  const given = voices.flatMap(({ value }) => value ?? []);
  if (given.length === 1) return 'alone';
  return new Set(given).size === 1 ? 'alike' : 'differ';
}

function heardOf(aspect: Aspect, people: readonly Named[]): readonly Heard[] {
  const split = splitCriteria(
    aspect,
    people.map(({ answers }) => answerValues(answers)),
  );
  return aspect.levels.flatMap((level) =>
    level.statements.flatMap((statement): readonly Heard[] => {
      const voices = people.map((person) => {
        const { value = null, note = '', evidence = '' } = person.answers[statement.id] ?? {};
        return { person, value, note: note.trim(), evidence: evidence.trim() };
      });
      if (voices.every(({ value }) => value === null)) return [];
      const kind = split.includes(statement.id) ? 'split' : kindOf(voices);
      return [{ aspect, level, statement, kind, voices }];
    }),
  );
}

function sidesOf(stands: readonly Stand[]): readonly SideStand[] {
  return [...ROLES, null].flatMap((role): readonly SideStand[] => {
    const own = stands.filter(({ person, floor }) => person.about.role === role && floor !== null);
    if (own.length === 0) return [];
    const low = Math.min(...own.flatMap(({ floor }) => floor ?? []));
    const high = Math.max(...own.flatMap(({ ceiling }) => ceiling ?? []));
    return [{ role, people: own.length, low, high }];
  });
}

/**
 * What several people who answered alone say, aspect by aspect: where each stands, how far they agree (`agreement`),
 * and which statements are split (`splitCriteria`). Levels are counted only where a person's answers give one level.
 * Answers are never pooled, and the order in which people came does not matter.
 */
export function peopleFindings(model: PeopleModel, people: readonly Person[]): PeopleFindings {
  const criteria = new Set(model.aspects.flatMap(({ levels }) => levels.flatMap(criteriaOf)));
  const all = named(criteria, people);
  const aspects = model.aspects.map((aspect): AspectFindings => {
    const scored = all.map((person) => ({
      person,
      score: scoreAspect(aspect, answerValues(person.answers), model.scoring),
    }));
    const stands = scored.map(({ person, score }) => ({
      person,
      floor: score.floor,
      ceiling: score.ceiling,
    }));
    const levels = scored.map(({ score }) => (score.status === 'determined' ? score.floor : null));
    const sides = sidesOf(stands);
    const highest = Math.max(...sides.map(({ low }) => low));
    const lowest = Math.min(...sides.map(({ high }) => high));
    return {
      aspect,
      stands,
      agreement: agreement(levels, model.levels.length),
      sides,
      apart: sides.length === 0 ? 0 : Math.max(0, highest - lowest),
      heard: heardOf(aspect, all),
    };
  });
  return { people: all, aspects, criteria: criteria.size };
}

/** Statements of an aspect to which somebody says yes and somebody no. */
export function splitOf({ heard }: AspectFindings): readonly Heard[] {
  return heard.filter(({ kind }) => kind === 'split');
}

/** Criteria without a common answer that are not split either. Signals never score, so they are left out. */
export function undecidedOf({ heard }: AspectFindings): readonly Heard[] {
  return heard.filter(
    ({ kind, statement }) =>
      (kind === 'differ' || kind === 'alone') && statement.role === 'criterion',
  );
}

/** Whether an aspect is worth the room's time: marked for it by its levels, split, or seen otherwise by another side. */
export function isForTalk(findings: AspectFindings): boolean {
  return findings.agreement.discuss || findings.apart > 0 || splitOf(findings).length > 0;
}

/** What people said to one statement, by answer, those without one last. */
export function byAnswer(
  voices: readonly Voice[],
): readonly { readonly value: AnswerValue | null; readonly voices: readonly Voice[] }[] {
  return [...ANSWER_VALUES, null].flatMap((value) => {
    const own = voices.filter((voice) => voice.value === value);
    return own.length === 0 ? [] : [{ value, voices: own }];
  });
}
