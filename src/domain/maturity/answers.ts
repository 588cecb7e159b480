import type { Ledger } from '../ledger';

/** The five answers, in the order they are offered. */
export const ANSWER_VALUES = ['yes', 'partly', 'no', 'unknown', 'na'] as const;

export type AnswerValue = (typeof ANSWER_VALUES)[number];

/** Answers by statement id; a missing id is unanswered. */
export type AnswerValues = Readonly<Record<string, AnswerValue>>;

/**
 * What a person entered for one statement. The note is a proof in words, a reason, or who could tell: plain text of at
 * most MAX_NOTE characters, empty when there is none. `value` is null when only a note or a link was written.
 */
export type StatementAnswer = {
  readonly value: AnswerValue | null;
  readonly note: string;
  /** Where the proof can be seen: an address or a place in words, at most MAX_EVIDENCE characters. */
  readonly evidence?: string;
  /** The model's version the answer was given under; missing in answers kept before versions were written down. */
  readonly version?: string;
};

export type StatementAnswers = Readonly<Record<string, StatementAnswer>>;

export const MAX_NOTE = 2000;
export const MAX_EVIDENCE = 500;
export const MAX_VERSION = 20;

function isAnswerValue(value: unknown): value is AnswerValue {
  return ANSWER_VALUES.some((known) => known === value);
}

/** A text of at most `max` characters, nothing when there is none, undefined when it is something else. */
function shortText(input: object, key: string, max: number): string | undefined {
  const text: unknown = Reflect.get(input, key) ?? '';
  return typeof text === 'string' && text.length <= max ? text : undefined;
}

/** One stored answer from untrusted input, or undefined when it has another form. */
export function parseAnswer(input: unknown): StatementAnswer | undefined {
  if (typeof input !== 'object' || input === null) return undefined;
  const value: unknown = Reflect.get(input, 'value');
  const note: unknown = Reflect.get(input, 'note');
  if (value !== null && !isAnswerValue(value)) return undefined;
  if (typeof note !== 'string' || note.length > MAX_NOTE) return undefined;
  const evidence = shortText(input, 'evidence', MAX_EVIDENCE);
  const version = shortText(input, 'version', MAX_VERSION);
  if (evidence === undefined || version === undefined) return undefined;
  return {
    value,
    note,
    ...(evidence === '' ? {} : { evidence }),
    ...(version === '' ? {} : { version }),
  };
}

/** What a reader changes of one answer. */
export type AnswerChange = {
  readonly value?: AnswerValue | null;
  readonly note?: string;
  readonly evidence?: string;
};

/**
 * The answer with one part changed, cut to its limits and given under `version`; null when nothing is left of it.
 * A note stays when the answer changes.
 */
export function changed(
  before: StatementAnswer | undefined,
  change: AnswerChange,
  version: string,
): StatementAnswer | null {
  const value = change.value === undefined ? (before?.value ?? null) : change.value;
  const note = (change.note ?? before?.note ?? '').slice(0, MAX_NOTE);
  const evidence = (change.evidence ?? before?.evidence ?? '').slice(0, MAX_EVIDENCE);
  if (value === null && note.trim() === '' && evidence.trim() === '') return null;
  return { value, note, ...(evidence === '' ? {} : { evidence }), version };
}

/** The answers alone, as scoring wants them. */
export function answerValues(answers: StatementAnswers): AnswerValues {
  const result: Record<string, AnswerValue> = {};
  for (const [id, { value }] of Object.entries(answers)) if (value !== null) result[id] = value;
  return result;
}

/** Answers without notes and proofs, as a link carries them; `version` is the model's they were given under. */
export function plainAnswers(values: AnswerValues, version?: string): StatementAnswers {
  const given = version === undefined ? {} : { version };
  return Object.fromEntries(
    Object.entries(values).map(([id, value]) => [id, { value, note: '', ...given }]),
  );
}

/** Untrusted answers sorted out: what can be scored, what is wrong, and ids the model does not have. */
type SortedAnswers = {
  readonly values: AnswerValues;
  readonly errors: readonly { readonly id: string; readonly value: unknown }[];
  readonly ignored: readonly string[];
};

/** Sorts out answers that are words or objects with a `value`. Wrong words are errors and are never scored. */
export function sortAnswers(
  known: ReadonlySet<string>,
  input: Readonly<Record<string, unknown>>,
): SortedAnswers {
  const scored: Record<string, AnswerValue> = {};
  const errors: { id: string; value: unknown }[] = [];
  const ignored: string[] = [];
  for (const [id, raw] of Object.entries(input)) {
    const value: unknown =
      typeof raw === 'object' && raw !== null ? Reflect.get(raw, 'value') : raw;
    if (!known.has(id)) ignored.push(id);
    else if (isAnswerValue(value)) scored[id] = value;
    else errors.push({ id, value });
  }
  return { values: scored, errors, ignored };
}

/** One statement on which two sets of answers differ. */
export type Difference = {
  readonly id: string;
  readonly mine: StatementAnswer | undefined;
  readonly theirs: StatementAnswer | undefined;
};

function saysTheSame(a: StatementAnswer | undefined, b: StatementAnswer | undefined): boolean {
  return (
    (a?.value ?? null) === (b?.value ?? null) &&
    (a?.note ?? '') === (b?.note ?? '') &&
    (a?.evidence ?? '') === (b?.evidence ?? '')
  );
}

/** Every statement on which two sets differ, in answer, note or evidence; not in the version they were given under. */
export function differences(
  mine: StatementAnswers,
  theirs: StatementAnswers,
): readonly Difference[] {
  const ids = [...new Set([...Object.keys(mine), ...Object.keys(theirs)])];
  return ids
    .map((id) => ({ id, mine: mine[id], theirs: theirs[id] }))
    .filter((pair) => !saysTheSame(pair.mine, pair.theirs));
}

/** Shared answers may carry no notes: where a note or proof of mine stands and theirs has none, mine stays. */
export function withNotesOf(mine: StatementAnswers, theirs: StatementAnswers): StatementAnswers {
  return Object.fromEntries(
    Object.entries(theirs).map(([id, answer]) => {
      const own = mine[id];
      const evidence = answer.evidence ?? own?.evidence;
      const note = answer.note === '' ? (own?.note ?? '') : answer.note;
      return [id, { ...answer, note, ...(evidence === undefined ? {} : { evidence }) }];
    }),
  );
}

/** Their answers to statements that I have not answered, and nothing else. */
export function gapsFilled(mine: StatementAnswers, theirs: StatementAnswers): StatementAnswers {
  return Object.fromEntries(
    Object.entries(theirs).filter(([id]) => (mine[id]?.value ?? null) === null),
  );
}

/** Answers as entries written at one moment (milliseconds since 1970). */
export function asOf(now: number, answers: StatementAnswers): Ledger<StatementAnswer> {
  return Object.fromEntries(Object.entries(answers).map(([id, value]) => [id, { value, at: now }]));
}
