import {
  type Answers,
  answerFault,
  answerOf,
  cellOf,
  fieldOf,
  isAsked,
  isEmpty,
  isFilledRow,
} from './answer';
import type { Field } from './schema';

/** A question that still needs something: an answer, or a better one. */
export type Open = {
  readonly id: string;
  readonly state: 'empty' | 'wrong';
  /** What is wrong and what to do, as a sentence. */
  readonly message: string;
};

function orderFault(field: Field, fields: readonly Field[], answers: Answers): string | undefined {
  if (field.type !== 'day' && field.type !== 'datetime') return undefined;
  if (field.notBefore === undefined) return undefined;
  const other = fieldOf(fields, field.notBefore);
  const [before, after] = [answerOf(answers, field.notBefore), answerOf(answers, field.id)];
  if (other === undefined || typeof before !== 'string' || typeof after !== 'string')
    return undefined;
  return before !== '' && after < before
    ? `This lies before “${other.label}”. Correct one of the two.`
    : undefined;
}

function rowFault(field: Field, answers: Answers): string | undefined {
  const answer = answerOf(answers, field.id);
  if (field.type !== 'list' || answer === undefined || typeof answer === 'string') return undefined;
  const gaps = answer.flatMap((row, index) => {
    const column = field.columns.find((candidate) => cellOf(row, candidate.id).trim() === '');
    return isFilledRow(row) && column !== undefined
      ? [`Row ${index + 1}: ${column.label} is still empty.`]
      : [];
  });
  return gaps[0];
}

function openState(field: Field, fields: readonly Field[], answers: Answers): Open | undefined {
  const answer = answerOf(answers, field.id);
  if (answer === undefined || isEmpty(answer)) {
    if (field.required !== true) return undefined;
    return { id: field.id, state: 'empty', message: 'Still empty' };
  }
  const message =
    answerFault(field, answer) ?? orderFault(field, fields, answers) ?? rowFault(field, answers);
  return message === undefined ? undefined : { id: field.id, state: 'wrong', message };
}

/** The questions that are asked and still need something, in the order of the form. */
export function openQuestions(fields: readonly Field[], answers: Answers): readonly Open[] {
  return fields.flatMap((field) => {
    if (!isAsked(field, fields, answers)) return [];
    return openState(field, fields, answers) ?? [];
  });
}
