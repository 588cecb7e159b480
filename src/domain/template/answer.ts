import type { Column, Field, When } from './schema';

/** One row of a list: column id to text. */
export type Row = Readonly<Record<string, string>>;

/** What was answered to one question: text, or rows. Days are `2026-11-22`, times `2026-11-22T14:30`. */
export type Answer = string | readonly Row[];

/** Answers by field id. */
export type Answers = Readonly<Record<string, Answer>>;

/** The longest line and text, in characters, when a field names no `max`. */
const MAX_LINE = 200;
const MAX_TEXT = 5_000;

/** More rows than this are not read from a file. */
export const MAX_ROWS = 200;

/** The answer to one question; undefined when there is none. Never an inherited property. */
export function answerOf(answers: Answers, id: string): Answer | undefined {
  return Object.hasOwn(answers, id) ? answers[id] : undefined;
}

/** One cell of a row, as it was typed; empty when there is none. */
export function cellOf(row: Row, id: string): string {
  return Object.hasOwn(row, id) ? (row[id] ?? '') : '';
}

/** True when at least one cell of the row holds something. */
export function isFilledRow(row: Row): boolean {
  return Object.values(row).some((cell) => cell.trim() !== '');
}

/** True when the answer holds nothing that a reader would see. */
export function isEmpty(answer: Answer | undefined): boolean {
  if (answer === undefined) return true;
  return typeof answer === 'string' ? answer.trim() === '' : !answer.some(isFilledRow);
}

/** The same field with this id, or undefined. */
export function fieldOf(fields: readonly Field[], id: string): Field | undefined {
  return fields.find((field) => field.id === id);
}

/** True when a condition on an earlier question, and that question's own condition, hold. */
export function isMet(when: When | undefined, fields: readonly Field[], answers: Answers): boolean {
  if (when === undefined) return true;
  const decides = fieldOf(fields, when.field);
  const answer = decides === undefined ? undefined : answerOf(answers, decides.id);
  if (decides === undefined || typeof answer !== 'string') return false;
  return isAsked(decides, fields, answers) && [when.is].flat().includes(answer);
}

/** True when the question is put: its condition holds, and hangs on a question before it. */
export function isAsked(field: Field, fields: readonly Field[], answers: Answers): boolean {
  if (field.when === undefined) return true;
  return isMet(field.when, fields.slice(0, fields.indexOf(field)), answers);
}

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const TIME = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d$/;

function isDay(text: string): boolean {
  const parts = DAY.exec(text);
  if (parts === null) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

function lengthFault(text: string, max: number): string | undefined {
  return text.length > max ? `This has ${text.length} characters; at most ${max} fit.` : undefined;
}

function textFault(question: Field | Column, text: string): string | undefined {
  if (text.trim() === '') return undefined;
  switch (question.type) {
    case 'line':
      if (/[\r\n]/.test(text)) return 'This has several lines; one is expected.';
      return lengthFault(text, question.max ?? MAX_LINE);
    case 'text':
      return lengthFault(text, question.max ?? MAX_TEXT);
    case 'day':
      return isDay(text) ? undefined : 'This is not a day. Write it as 2026-11-22.';
    case 'datetime': {
      const day = TIME.exec(text)?.[1];
      return day !== undefined && isDay(day)
        ? undefined
        : 'This is not a day and time. Write it as 2026-11-22T14:30.';
    }
    case 'choice':
      return question.choices.includes(text)
        ? undefined
        : `Choose one of: ${question.choices.join(', ')}.`;
    case 'yes-no':
      return text === 'yes' || text === 'no' ? undefined : 'Answer yes or no.';
    case 'list':
      return 'This is one text; a list of rows is expected.';
  }
}

/** Why a cell does not fit its column, as a sentence; undefined when it fits or is empty. */
export function cellFault(column: Column, text: string): string | undefined {
  return textFault(column, text);
}

/** Why an answer does not fit its field, as a sentence; undefined when it fits or is empty. */
export function answerFault(field: Field, answer: Answer): string | undefined {
  if (typeof answer === 'string') return textFault(field, answer);
  if (field.type !== 'list') return 'This is a list of rows; one text is expected.';
  if (answer.length > MAX_ROWS) return `This has ${answer.length} rows; at most ${MAX_ROWS} fit.`;
  for (const [index, row] of answer.entries()) {
    const known = new Set(field.columns.map((column) => column.id));
    const stranger = Object.keys(row).find((id) => !known.has(id));
    if (stranger !== undefined) return `Row ${index + 1} has "${stranger}", which is no column.`;
    for (const column of field.columns) {
      const fault = cellFault(column, cellOf(row, column.id));
      if (fault !== undefined) return `Row ${index + 1}, ${column.label}: ${fault}`;
    }
  }
  return undefined;
}
