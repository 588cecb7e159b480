import { nearest } from '../id';
import type { Field, When } from './schema';

/** A field whose rule points at something that is not there. `key` is the rule's name in the file. */
export type RuleFault = {
  readonly index: number;
  readonly key: 'when' | 'notBefore' | 'columns';
  readonly reason: string;
};

function unknown(id: string, earlier: readonly Field[]): string {
  const meant = nearest(
    id,
    earlier.map((field) => field.id),
  );
  const hint = meant === undefined ? '' : `; did you mean "${meant}"?`;
  return `no field before this one is called "${id}"${hint}`;
}

/** Why a condition cannot hold, or undefined. `earlier` are the fields it may ask for. */
export function whenFault(when: When | undefined, earlier: readonly Field[]): string | undefined {
  if (when === undefined) return undefined;
  const decides = earlier.find((other) => other.id === when.field);
  if (decides === undefined) return unknown(when.field, earlier);
  const allowed =
    decides.type === 'choice' ? decides.choices : decides.type === 'yes-no' ? ['yes', 'no'] : [];
  if (allowed.length === 0) return `"${when.field}" must be a choice or yes-no field`;
  const stranger = [when.is].flat().find((answer) => !allowed.includes(answer));
  return stranger === undefined
    ? undefined
    : `"${stranger}" is no answer to "${when.field}"; write one of: ${allowed.join(', ')}`;
}

function orderFault(field: Field, earlier: readonly Field[]): string | undefined {
  if (field.type !== 'day' && field.type !== 'datetime') return undefined;
  const { notBefore } = field;
  if (notBefore === undefined) return undefined;
  const other = earlier.find((candidate) => candidate.id === notBefore);
  if (other === undefined) return unknown(notBefore, earlier);
  return other.type === field.type
    ? undefined
    : `"${notBefore}" is a ${other.type} field; it must be a ${field.type} field too`;
}

function columnFault(field: Field): string | undefined {
  if (field.type !== 'list') return undefined;
  const ids = field.columns.map((column) => column.id);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  return twice === undefined ? undefined : `the column "${twice}" occurs twice; rename one`;
}

/** Conditions, orders and columns that do not hold together, in the order of the fields. */
export function ruleFaults(fields: readonly Field[]): readonly RuleFault[] {
  return fields.flatMap((field, index) => {
    const earlier = fields.slice(0, index);
    const reasons = [
      { key: 'when', reason: whenFault(field.when, earlier) },
      { key: 'notBefore', reason: orderFault(field, earlier) },
      { key: 'columns', reason: columnFault(field) },
    ] as const;
    return reasons.flatMap(({ key, reason }) =>
      reason === undefined ? [] : [{ index, key, reason }],
    );
  });
}
