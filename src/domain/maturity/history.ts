import { lastWritten, type Ledger, values } from '../ledger';
import { dayText } from '../page/review';
import type { About } from './about';
import { type AnswerValue, answerValues, differences, type StatementAnswer } from './answers';
import type { ModelName } from './file';
import { currentId } from './renamed';
import type { MaturityModel } from './schema';
import { type ModelScore, scoreModel } from './score';
import { isBefore, type Part, type Placement, sheetParts, type Standing, standing } from './sheet';
import { type Placed, placedById } from './steps';

/** One assessment on its day, as today's model reads it. */
export type Snapshot = {
  readonly id: string;
  readonly about: About;
  /** `2026-11-22`: the day it names, or that of its last answer; empty when neither is known. */
  readonly day: string;
  /** The model it answers; the version is the newest one an answer was given under. */
  readonly model: ModelName;
  readonly standing: Standing;
  readonly score: ModelScore;
  /** Levels picked from cards, by aspect. They are shown beside levels and never compared. */
  readonly placements: Readonly<Record<string, Placement>>;
  /** When each answer was entered, by the statement's present id. */
  readonly times: Readonly<Record<string, number>>;
};

/** The version of answers that were kept before versions were written down. */
const FIRST_VERSION = '1.0.0';

function dayOf(about: About, ledger: Ledger<Part>): string {
  if (about.day !== '') return about.day;
  // A link brings no times; its entries stand at 0.
  const at = lastWritten(ledger) ?? 0;
  const day = at > 0 ? new Date(at).toISOString().slice(0, 10) : '';
  return /^\d{4}-\d\d-\d\d$/.test(day) ? day : '';
}

function newestVersion(answers: Readonly<Record<string, StatementAnswer>>): string {
  return Object.values(answers).reduce(
    (newest, { version }) =>
      version !== undefined && isBefore(newest, version) ? version : newest,
    FIRST_VERSION,
  );
}

/** An assessment's parts as a snapshot. `model` is the one of the page. */
export function snapshotOf(
  model: MaturityModel,
  id: string,
  about: About,
  ledger: Ledger<Part>,
): Snapshot {
  const { answers, placements } = sheetParts(values(ledger));
  const stands = standing(model, answers);
  const times: Record<string, number> = {};
  for (const given of Object.keys(answers)) {
    const current = currentId(model, given);
    // An entry under the present id counts, as its answer does.
    if (current === given || !Object.hasOwn(answers, current))
      times[current] = ledger[given]?.at ?? 0;
  }
  return {
    id,
    about,
    day: dayOf(about, ledger),
    model: { id: model.id, version: newestVersion(answers) },
    standing: stands,
    score: scoreModel(model, answerValues(stands.answers)),
    placements,
    times,
  };
}

/** Oldest first; those without a day stand before all. */
export function inOrder(snapshots: readonly Snapshot[]): readonly Snapshot[] {
  return [...snapshots].sort((a, b) => a.day.localeCompare(b.day));
}

/** Whether two names mean the same platform: spaces and upper case do not count. */
export function isSamePlatform(a: About, b: About): boolean {
  const plain = ({ platform }: About) => platform.trim().replace(/\s+/g, ' ').toLowerCase();
  return plain(a) === plain(b);
}

/** `22 Nov 2026`, or that no day is known. */
export function whenText({ day }: Pick<Snapshot, 'day'>): string {
  return day === '' ? 'no day named' : dayText(day);
}

function major(version: string): string {
  return version.split('.')[0] ?? '';
}

/** Why a snapshot's levels cannot stand beside those of the page's model; undefined when they can. */
export function whyApart(model: ModelName, { model: own }: Snapshot): string | undefined {
  if (own.id !== model.id) return `It answers another model, “${own.id}”.`;
  if (major(own.version) === major(model.version)) return undefined;
  return `It was answered under version ${own.version} of the model; this page has ${model.version}. Levels of different major versions do not compare.`;
}

/** The two that a reader wants to compare first: the latest, and the latest of a day before it. */
export function latestPair(
  snapshots: readonly Snapshot[],
): readonly [before: Snapshot, after: Snapshot] | undefined {
  const assessed = inOrder(snapshots).filter(({ score }) =>
    score.profile.some(({ floor }) => floor !== null),
  );
  const after = assessed.at(-1);
  const before = assessed.filter(({ day }) => day !== after?.day).at(-1) ?? assessed.at(-2);
  return before === undefined || after === undefined ? undefined : [before, after];
}

/** What became of one answer. `sharpened`: the earlier answer was given to an earlier wording. */
export type StatementMove =
  'improved' | 'worsened' | 'found' | 'lost' | 'scope' | 'open' | 'note' | 'sharpened';

/** A statement on which two snapshots differ. */
export type StatementChange = Placed & {
  readonly move: StatementMove;
  readonly before: StatementAnswer | undefined;
  readonly after: StatementAnswer | undefined;
};

const RANK: Readonly<Partial<Record<AnswerValue, number>>> = { no: 0, partly: 1, yes: 2 };

/** A sign that fades is an improvement, a criterion that holds is one. */
function moveOf(
  { statement }: Placed,
  before: AnswerValue | null,
  after: AnswerValue | null,
): StatementMove {
  if (before === after) return 'note';
  const was = RANK[before ?? 'unknown'];
  const is = RANK[after ?? 'unknown'];
  if (before === 'na' || after === 'na') return 'scope';
  if (was === undefined) return is === undefined ? 'open' : 'found';
  if (is === undefined) return 'lost';
  return is > was === (statement.role === 'criterion') ? 'improved' : 'worsened';
}

/** What changed between two snapshots, statement by statement, in the model's order. */
export function statementChanges(
  model: MaturityModel,
  before: Snapshot,
  after: Snapshot,
): readonly StatementChange[] {
  const placed = placedById(model);
  const order = [...placed.keys()];
  return differences(before.standing.answers, after.standing.answers)
    .flatMap(({ id, mine, theirs }): readonly StatementChange[] => {
      const place = placed.get(id);
      if (place === undefined) return [];
      const earlier = mine === undefined ? before.standing.again[id] : undefined;
      const later = theirs === undefined ? after.standing.again[id] : undefined;
      const move =
        earlier === undefined && later === undefined
          ? moveOf(place, mine?.value ?? null, theirs?.value ?? null)
          : 'sharpened';
      return [{ ...place, move, before: mine ?? earlier, after: theirs ?? later }];
    })
    .sort((a, b) => order.indexOf(a.statement.id) - order.indexOf(b.statement.id));
}

/** Answers that are the same in both. */
export type Unchanged = {
  /** Entered a second time, with the same answer. */
  readonly confirmed: readonly Placed[];
  /** How many were taken along from the earlier one as they were. */
  readonly carried: number;
};

/** What did not change between two snapshots: asked again, or carried over without being asked. */
export function unchanged(model: MaturityModel, before: Snapshot, after: Snapshot): Unchanged {
  const differing = new Set(
    statementChanges(model, before, after).map((each) => each.statement.id),
  );
  const same = [...placedById(model)].filter(
    ([id]) => !differing.has(id) && (after.standing.answers[id]?.value ?? null) !== null,
  );
  const confirmed = same.filter(([id]) => before.times[id] !== after.times[id]);
  return {
    confirmed: confirmed.map(([, place]) => place),
    carried: same.length - confirmed.length,
  };
}
