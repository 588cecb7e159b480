import { readTyped } from '../metric/range';
import type { Reading, Row } from './fileSchema';
import { FROM_P90_TO_P95 } from './reading';
import { readingProblem } from './sound';

/** What somebody can type a number as. */
export const FORMS = ['share', 'middle', 'rate', 'range', 'figure'] as const;
export type Form = (typeof FORMS)[number];

/** Units a time can be typed in, in seconds. */
export const TIME_UNITS = [
  ['minutes', 60],
  ['hours', 3600],
  ['days', 86_400],
] as const;

/** What stands in the fields of a form, by their names. */
export type Fields = Readonly<Record<string, string>>;

export type TypedReading =
  | { readonly ok: true; readonly reading: Reading }
  | { readonly ok: false; readonly field: string; readonly reason: string };

/** The fields of each form, in order. */
export const FIELDS: Readonly<
  Record<Form, readonly { readonly id: string; readonly label: string }[]>
> = {
  share: [
    { id: 'passed', label: 'How many' },
    { id: 'total', label: 'Of how many' },
  ],
  middle: [
    { id: 'p50', label: 'Median' },
    { id: 'low', label: '90 % interval from' },
    { id: 'high', label: '90 % interval to' },
    { id: 'n', label: 'n' },
  ],
  rate: [
    { id: 'count', label: 'How many' },
    { id: 'days', label: 'In how many days' },
  ],
  range: [{ id: 'range', label: 'Range, such as 4 to 40' }],
  figure: [
    { id: 'value', label: 'Number' },
    { id: 'n', label: 'n' },
  ],
};

const OPTIONAL = ['low', 'high', 'n'];

/** The form a row's numbers are typed in at first. */
export function formFor({ quantity }: Pick<Row, 'quantity'>): Form {
  if (quantity === 'share') return 'share';
  if (quantity === 'time') return 'middle';
  return quantity === 'rate' ? 'rate' : 'figure';
}

/** Which forms fit a quantity. */
export function formsOf({ quantity }: Pick<Row, 'quantity'>): readonly Form[] {
  if (quantity === 'share') return ['share', 'figure'];
  if (quantity === 'time') return ['middle', 'figure'];
  return quantity === 'rate' ? ['rate', 'figure'] : ['figure', 'range'];
}

const NUMBER = { unit: '1', words: '' } as const;
const PERCENT = { unit: '%', words: '%' } as const;

class Wrong extends Error {
  constructor(
    readonly field: string,
    message: string,
  ) {
    super(message);
  }
}

function numberOf(fields: Fields, field: string, as: typeof NUMBER | typeof PERCENT = NUMBER) {
  const typed = readTyped(fields[field] ?? '', as);
  if (!typed.ok) throw new Wrong(field, typed.reason);
  if (!('point' in typed.value)) throw new Wrong(field, 'Write one number here, such as 38.');
  return typed.value.point;
}

function countOf(fields: Fields, field: string): number {
  const number = numberOf(fields, field);
  if (!Number.isSafeInteger(number) || number < 0)
    throw new Wrong(field, 'Write a whole number, such as 38.');
  return number;
}

function given(fields: Fields, field: string): boolean {
  return (fields[field] ?? '').trim() !== '';
}

/** What is typed as a share is a number of percent. */
function amountOf(row: Pick<Row, 'quantity'>, fields: Fields, field: string): number {
  const number = numberOf(fields, field, row.quantity === 'share' ? PERCENT : NUMBER);
  return Number((number * scaleOf(row, fields)).toPrecision(12));
}

/** How much one of what is typed is in a row's own unit: percent are hundredths, times come in a unit. */
function scaleOf({ quantity }: Pick<Row, 'quantity'>, fields: Fields): number {
  if (quantity === 'share') return 0.01;
  if (quantity !== 'time') return 1;
  const [, seconds] = TIME_UNITS.find(([name]) => name === fields['unit']) ?? ['hours', 3600];
  return seconds;
}

/** A 90 % range as percentiles: lognormal above 0, else normal, as the estimates have it. */
function rangeReading(text: string): Reading {
  const typed = readTyped(text, NUMBER);
  if (!typed.ok) throw new Wrong('range', typed.reason);
  const { value } = typed;
  if ('point' in value) return { is: 'figure', value: value.point, n: null };
  if (!('range90' in value)) throw new Wrong('range', 'Write two numbers, such as 4 to 40.');
  const [low, high] = value.range90;
  const isLog = low > 0;
  const there = isLog ? Math.log : (amount: number) => amount;
  const back = isLog ? Math.exp : (amount: number) => amount;
  const middle = (there(low) + there(high)) / 2;
  const half = (there(high) - there(low)) / 2 / FROM_P90_TO_P95;
  return { is: 'estimate', p10: back(middle - half), p50: back(middle), p90: back(middle + half) };
}

function readingOf(row: Pick<Row, 'quantity'>, form: Form, fields: Fields): Reading {
  if (form === 'share')
    return { is: 'share', passed: countOf(fields, 'passed'), total: countOf(fields, 'total') };
  if (form === 'range') return rangeReading(fields['range'] ?? '');
  if (form === 'rate') {
    const days = numberOf(fields, 'days');
    if (!(days > 0)) throw new Wrong('days', 'Write a number of days above 0.');
    return { is: 'rate', count: countOf(fields, 'count'), days };
  }
  if (form === 'figure') {
    const n = given(fields, 'n') ? countOf(fields, 'n') : null;
    return { is: 'figure', value: amountOf(row, fields, 'value'), n };
  }
  const isSpread = given(fields, 'low') || given(fields, 'high');
  const interval = isSpread
    ? { low: amountOf(row, fields, 'low'), high: amountOf(row, fields, 'high') }
    : null;
  return { is: 'middle', p50: amountOf(row, fields, 'p50'), interval, n: countOf(fields, 'n') };
}

/** Reads a number typed by hand into the fields of a form; says at which field what is wrong. Never throws. */
export function readFields(row: Pick<Row, 'quantity'>, form: Form, fields: Fields): TypedReading {
  try {
    const reading = readingOf(row, form, fields);
    const problem = readingProblem(reading);
    if (problem === undefined) return { ok: true, reading };
    const field = FIELDS[form][0]?.id ?? '';
    return { ok: false, field, reason: `This ${problem}.` };
  } catch (error) {
    if (error instanceof Wrong) return { ok: false, field: error.field, reason: error.message };
    throw error;
  }
}

/** Whether a field may stay empty. */
export function mayBeEmpty(form: Form, field: string): boolean {
  return OPTIONAL.includes(field) && !(form === 'middle' && field === 'n');
}

/** A target's value in the row's own unit from what was typed; text says what is wrong. */
export function readTargetValue(row: Pick<Row, 'quantity'>, fields: Fields): number | string {
  try {
    return amountOf(row, fields, 'value');
  } catch (error) {
    if (error instanceof Wrong) return error.message;
    throw error;
  }
}
