/** The five answers, in the order they are offered. */
export const ANSWER_VALUES = ['yes', 'partly', 'no', 'unknown', 'na'] as const;

export type AnswerValue = (typeof ANSWER_VALUES)[number];

/** Answers by statement id; a missing id is unanswered. */
export type AnswerValues = Readonly<Record<string, AnswerValue>>;

/**
 * What a person entered for one statement. The note is evidence, a reason, or who could tell: plain text of at most
 * MAX_NOTE characters, empty when there is none. `value` is null when only a note was written.
 */
export type StatementAnswer = { readonly value: AnswerValue | null; readonly note: string };

export type StatementAnswers = Readonly<Record<string, StatementAnswer>>;

export const MAX_NOTE = 2000;

/** Where a model's answers are kept in the browser. Ids are stable, so the version is not part of it. */
export function storageKey(modelId: string): string {
  return `handbook.assessment.${modelId}`;
}

function isAnswerValue(value: unknown): value is AnswerValue {
  return ANSWER_VALUES.some((known) => known === value);
}

/** One stored answer from untrusted input, or undefined when it has another form. */
export function parseAnswer(input: unknown): StatementAnswer | undefined {
  if (typeof input !== 'object' || input === null) return undefined;
  const value: unknown = Reflect.get(input, 'value');
  const note: unknown = Reflect.get(input, 'note');
  if (value !== null && !isAnswerValue(value)) return undefined;
  if (typeof note !== 'string' || note.length > MAX_NOTE) return undefined;
  return { value, note };
}

function orNothing(answer: StatementAnswer): StatementAnswer | null {
  return answer.value === null && answer.note.trim() === '' ? null : answer;
}

/** The answer with another value; null when nothing is left of it. The note stays. */
export function answered(
  before: StatementAnswer | undefined,
  value: AnswerValue | null,
): StatementAnswer | null {
  return orNothing({ value, note: before?.note ?? '' });
}

/** The answer with another note, cut to MAX_NOTE; null when nothing is left of it. */
export function noted(before: StatementAnswer | undefined, note: string): StatementAnswer | null {
  return orNothing({ value: before?.value ?? null, note: note.slice(0, MAX_NOTE) });
}

/** The answers alone, as scoring wants them. */
export function answerValues(answers: StatementAnswers): AnswerValues {
  const result: Record<string, AnswerValue> = {};
  for (const [id, { value }] of Object.entries(answers)) if (value !== null) result[id] = value;
  return result;
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

/** Every statement on which two sets differ, in value or note. */
export function differences(
  mine: StatementAnswers,
  theirs: StatementAnswers,
): readonly Difference[] {
  const ids = [...new Set([...Object.keys(mine), ...Object.keys(theirs)])];
  return ids
    .map((id) => ({ id, mine: mine[id], theirs: theirs[id] }))
    .filter((pair) => JSON.stringify(pair.mine) !== JSON.stringify(pair.theirs));
}

/** Shared answers carry no notes: where a note of mine stands, it stays with the statement. */
export function withNotesOf(mine: StatementAnswers, theirs: AnswerValues): StatementAnswers {
  const result: Record<string, StatementAnswer> = {};
  for (const [id, value] of Object.entries(theirs)) {
    result[id] = { value, note: mine[id]?.note ?? '' };
  }
  return result;
}

/** Their answers to statements that I have not answered, and nothing else. */
export function gapsFilled(mine: StatementAnswers, theirs: StatementAnswers): StatementAnswers {
  return Object.fromEntries(
    Object.entries(theirs).filter(([id]) => (mine[id]?.value ?? null) === null),
  );
}
