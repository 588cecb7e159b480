import type { Formula } from './formula';

/** One number for all samples, or one a sample. */
export type Column = number | Float64Array;

type Kind = '+' | '-' | '*' | '/' | 'min' | 'max';
type Operation = (left: number, right: number) => number;

const OPERATIONS: Readonly<Record<Kind, Operation>> = {
  '+': (left, right) => left + right,
  '-': (left, right) => left - right,
  '*': (left, right) => left * right,
  '/': (left, right) => left / right,
  min: Math.min,
  max: Math.max,
};

/** Written out for each sign and side: a call for every sample would cost more than the sum. */
function combined(sign: Kind, left: Column, right: Column): Column {
  if (typeof left === 'number' && typeof right === 'number') return OPERATIONS[sign](left, right);
  const count =
    typeof left === 'number' ? (typeof right === 'number' ? 0 : right.length) : left.length;
  const a = typeof left === 'number' ? new Float64Array(count).fill(left) : left;
  const b = typeof right === 'number' ? new Float64Array(count).fill(right) : right;
  const results = new Float64Array(count);
  if (sign === '+')
    for (let row = 0; row < count; row++) results[row] = (a[row] ?? 0) + (b[row] ?? 0);
  else if (sign === '-')
    for (let row = 0; row < count; row++) results[row] = (a[row] ?? 0) - (b[row] ?? 0);
  else if (sign === '*')
    for (let row = 0; row < count; row++) results[row] = (a[row] ?? 0) * (b[row] ?? 0);
  else if (sign === '/')
    for (let row = 0; row < count; row++) results[row] = (a[row] ?? 0) / (b[row] ?? 0);
  else
    for (let row = 0; row < count; row++) {
      results[row] = OPERATIONS[sign](a[row] ?? 0, b[row] ?? 0);
    }
  return results;
}

/** A formula's result, from what each input is; `input` throws for one it does not know. */
export function evaluated(formula: Formula, input: (id: string) => Column): Column {
  if (formula.kind === 'number') return formula.value;
  if (formula.kind === 'input') return input(formula.id);
  if (formula.kind === 'minus') {
    const of = evaluated(formula.of, input);
    return typeof of === 'number' ? -of : of.map((number) => -number);
  }
  return combined(formula.kind, evaluated(formula.left, input), evaluated(formula.right, input));
}

/** The formula's result for given numbers, without any doubt. `numbers` holds every input by id, in the formula's units. */
export function computedOnce(formula: Formula, numbers: ReadonlyMap<string, number>): number {
  const result = evaluated(formula, (id) => {
    const number = numbers.get(id);
    if (number === undefined) throw new Error(`No value for input ${id}`);
    return number;
  });
  if (typeof result !== 'number') throw new Error('One number in, one number out');
  return result;
}
