import type { Ledger } from '../ledger';
import { DOTTED_ID, ID } from '../id';
import { isDay } from './about';
import { parseAnswer, type StatementAnswer, type StatementAnswers } from './answers';
import { currentId } from './renamed';

/** The level wanted for an aspect, why, and perhaps by which day (`2027-06-30`); a missing one means that no target is set. */
export type Target = { readonly target: number; readonly reason: string; readonly by?: string };

/** A level picked from one card per aspect, without statements. It never counts as a scored level. */
export type Placement = { readonly method: 'placement'; readonly level: number };

/** One thing kept of an assessment. */
export type Part = StatementAnswer | Target | Placement;

/** An assessment as its parts: answers by statement id, `target:<aspect>`, `placement:<aspect>`. */
export type Sheet = Readonly<Record<string, Part>>;

export const MAX_REASON = 500;
export const MOST_LEVELS = 5;

export function targetKey(aspect: string): string {
  return `target:${aspect}`;
}

export function placementKey(aspect: string): string {
  return `placement:${aspect}`;
}

function isLevel(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= MOST_LEVELS;
}

function parseTarget(input: object): Target | undefined {
  const target: unknown = Reflect.get(input, 'target');
  const reason: unknown = Reflect.get(input, 'reason');
  if (!isLevel(target) || typeof reason !== 'string' || reason.length > MAX_REASON)
    return undefined;
  const by: unknown = Reflect.get(input, 'by');
  if (by === undefined) return { target, reason };
  return typeof by === 'string' && isDay(by) ? { target, reason, by } : undefined;
}

function parsePlacement(input: object): Placement | undefined {
  const level: unknown = Reflect.get(input, 'level');
  return Reflect.get(input, 'method') === 'placement' && isLevel(level)
    ? { method: 'placement', level }
    : undefined;
}

/** One part from untrusted input, or undefined when it has another form. */
export function parsePart(input: unknown): Part | undefined {
  if (typeof input !== 'object' || input === null) return undefined;
  return parseAnswer(input) ?? parseTarget(input) ?? parsePlacement(input);
}

function isTarget(part: Part): part is Target {
  return 'target' in part;
}

function isPlacement(part: Part): part is Placement {
  return 'method' in part;
}

/** The parts of a sheet by what they are. Answers stand under the ids they were given under. */
export type SheetParts = {
  readonly answers: StatementAnswers;
  readonly targets: Readonly<Record<string, Target>>;
  readonly placements: Readonly<Record<string, Placement>>;
};

function aspectOf(key: string, prefix: string): string | undefined {
  const aspect = key.startsWith(prefix) ? key.slice(prefix.length) : '';
  return ID.test(aspect) ? aspect : undefined;
}

/** Sorts a sheet's parts; a part under a key that does not fit it is left out. */
export function sheetParts(sheet: Sheet): SheetParts {
  const answers: Record<string, StatementAnswer> = {};
  const targets: Record<string, Target> = {};
  const placements: Record<string, Placement> = {};
  for (const [key, part] of Object.entries(sheet)) {
    if (isTarget(part)) {
      const aspect = aspectOf(key, targetKey(''));
      if (aspect !== undefined) targets[aspect] = part;
    } else if (isPlacement(part)) {
      const aspect = aspectOf(key, placementKey(''));
      if (aspect !== undefined) placements[aspect] = part;
    } else if (DOTTED_ID.test(key)) {
      answers[key] = part;
    }
  }
  return { answers, targets, placements };
}

/** The answers of a ledger of parts, with the time of each. */
export function answerLedger(ledger: Ledger<Part>): Ledger<StatementAnswer> {
  const result: [string, Ledger<StatementAnswer>[string]][] = [];
  for (const [key, { value, at }] of Object.entries(ledger)) {
    if (!DOTTED_ID.test(key)) continue;
    if (value === null) result.push([key, { value, at }]);
    else if (!isTarget(value) && !isPlacement(value)) result.push([key, { value, at }]);
  }
  return Object.fromEntries(result);
}

/** What reading older answers needs to know of a model. */
export type VersionedModel = {
  readonly renamed?: Readonly<Record<string, string>> | undefined;
  readonly aspects: readonly {
    readonly levels: readonly {
      readonly statements: readonly {
        readonly id: string;
        readonly changed?: string | undefined;
      }[];
    }[];
  }[];
};

/** Answers as a model reads them today. */
export type Standing = {
  /** Answers that count, by the statement's present id. */
  readonly answers: StatementAnswers;
  /** Earlier answers to statements whose meaning was sharpened since: asked again, not counted. */
  readonly again: StatementAnswers;
  /** Answers to statements that the model does not have; kept, not counted. */
  readonly foreign: StatementAnswers;
};

/** The answer a ledger holds for a statement, also under an id it had before; undefined when there is none. */
export function answerKept(
  model: Pick<VersionedModel, 'renamed'>,
  ledger: Ledger<Part>,
  id: string,
): StatementAnswer | undefined {
  const own = Object.hasOwn(ledger, id) ? ledger[id] : undefined;
  const entry =
    own ?? Object.entries(ledger).find(([key]) => key !== id && currentId(model, key) === id)?.[1];
  const part = entry?.value ?? undefined;
  return part === undefined || isTarget(part) || isPlacement(part) ? undefined : part;
}

function numbers(version: string | undefined): readonly number[] {
  return (version ?? '0').split('.').map(Number);
}

/** Whether version `a` stands before `b`; a missing one stands before all. */
export function isBefore(a: string | undefined, b: string): boolean {
  const [mine, theirs] = [numbers(a), numbers(b)];
  const at = theirs.findIndex((number, index) => number !== (mine[index] ?? 0));
  return at !== -1 && (mine[at] ?? 0) < (theirs[at] ?? 0);
}

/** Sorts answers, perhaps given under an older version of the model, into what counts, what is asked again and the rest. */
export function standing(model: VersionedModel, given: StatementAnswers): Standing {
  const known = new Map(
    model.aspects.flatMap(({ levels }) =>
      levels.flatMap(({ statements }) =>
        statements.map(({ id, changed }) => [id, changed] as const),
      ),
    ),
  );
  const answers: Record<string, StatementAnswer> = {};
  const again: Record<string, StatementAnswer> = {};
  const foreign: Record<string, StatementAnswer> = {};
  for (const [id, answer] of Object.entries(given)) {
    const current = currentId(model, id);
    const since = known.get(current);
    // An answer under the present id is newer than one under the id it replaced.
    if (current !== id && Object.hasOwn(given, current)) continue;
    if (!known.has(current)) foreign[id] = answer;
    else if (since !== undefined && answer.value !== null && isBefore(answer.version, since))
      again[current] = answer;
    else answers[current] = answer;
  }
  return { answers, again, foreign };
}
