import { unitScale } from './unit';

/**
 * What somebody knows about a number, in the written unit (percent for `%`): the number itself; the two ends of a
 * 90 % range; lowest, most likely and highest, as PERT or as a triangle; numbers that were measured; or, for a share, how many of how many.
 */
export type Value =
  | { readonly point: number }
  | { readonly range90: readonly [number, number] }
  | { readonly pert: readonly [number, number, number] }
  | { readonly triangular: readonly [number, number, number] }
  | { readonly data: readonly number[] }
  | { readonly counted: readonly [number, number] };

/** The short form of a value, as links, files and data files hold it. */
export type WrittenValue =
  | number
  | readonly number[]
  | { readonly triangular: readonly number[] }
  | { readonly data: readonly number[] }
  | { readonly counted: readonly number[] };

/** The shapes a 90 % range can have. */
export const RANGE_SHAPES = ['lognormal', 'normal', 'logitnormal', 'uniform'] as const;
type RangeShape = (typeof RANGE_SHAPES)[number];

/** What must hold for an input's numbers. */
export type Limits = {
  readonly unit: string;
  /** Numbers may not be smaller than this. */
  readonly least?: number | undefined;
  /** Numbers must be larger than this. */
  readonly above?: number | undefined;
  readonly dist?: RangeShape | undefined;
  /** How much the most likely value weighs against the ends in PERT; 4 when it is not said. */
  readonly weight?: number | undefined;
};

/** Larger numbers are refused: no count or duration of ours comes near. */
const LARGEST = 1e12;
/** Most measured numbers an input takes: what is longer belongs into a file of records. */
const MOST_DATA = 1_000;
/** Most cases a share is counted from: beyond it nothing is left to doubt. */
const MOST_COUNTED = 1_000_000;

/** The numbers of a value, from low to high. */
export function ends(value: Value): readonly number[] {
  if ('point' in value) return [value.point];
  if ('range90' in value) return value.range90;
  if ('pert' in value) return value.pert;
  if ('triangular' in value) return value.triangular;
  return 'data' in value ? [...value.data].sort((a, b) => a - b) : value.counted;
}

/** Equal ends are one number. */
export function rangeOf(low: number, high: number): Value {
  return low === high ? { point: low } : { range90: [low, high] };
}

function limitProblem(number: number, { unit, least, above }: Limits): string | undefined {
  if (!Number.isFinite(number)) return 'Write a number in digits, such as 38.';
  if (Math.abs(number) > LARGEST)
    return 'That is too large. Write a number below 1,000,000,000,000.';
  if (unit === '%' && (number < 0 || number > 100)) {
    return `${number} % is not a share. Write a number from 0 to 100.`;
  }
  if (above !== undefined && number <= above) return `Write a number above ${above}.`;
  if (least !== undefined && number < least) return `Write ${least} or more.`;
  return undefined;
}

/** The shape a range of this input gets: as stated, else by its unit and its ends. */
export function rangeShape(low: number, { unit, dist }: Limits): RangeShape {
  return dist ?? (unitScale(unit) !== 1 ? 'logitnormal' : low < 0 ? 'normal' : 'lognormal');
}

function rangeProblem(low: number, high: number, limits: Limits): string | undefined {
  if (low > high) {
    return `The first number must be the smaller one. Did you mean ${high} to ${low}?`;
  }
  if (low === high) return 'Both ends are equal. Write one number.';
  const shape = rangeShape(low, limits);
  if (shape === 'logitnormal') {
    const top = limits.unit === '%' ? 100 : 1;
    if (low <= 0 || high >= top) {
      return `A range of shares must stay above 0 and below ${top}${limits.unit === '%' ? ' %' : ''}: nobody is sure of all or none.`;
    }
  }
  if (shape === 'lognormal' && low <= 0) {
    return 'A range cannot begin at 0. Write the smallest number you would still bet on, such as 0.5.';
  }
  return undefined;
}

function countedProblem(counted: readonly [number, number], { unit }: Limits): string | undefined {
  const [found, total] = counted;
  if (unit !== '%' && unit !== '1') return 'Only a share can be counted as so many of so many.';
  if (![found, total].every((count) => Number.isInteger(count) && count >= 0)) {
    return 'Write two whole numbers, such as 5 of 12.';
  }
  if (total === 0) return '0 of 0 is no data. Write how many were looked at.';
  if (found > total)
    return `${found} of ${total} is more than all. Did you mean ${total} of ${found}?`;
  return total > MOST_COUNTED
    ? 'That many leave no doubt. Write the share as one number.'
    : undefined;
}

/** Why a value cannot be used for an input, in words for its reader; undefined when it can. */
export function valueProblem(value: Value, limits: Limits): string | undefined {
  if ('counted' in value) return countedProblem(value.counted, limits);
  if ('data' in value && value.data.length < 2) {
    return value.data.length === 0
      ? 'This is no data. Write what was measured.'
      : 'One measurement is one number. Write it alone.';
  }
  if ('data' in value && value.data.length > MOST_DATA) {
    return `Write at most ${MOST_DATA.toLocaleString('en')} measurements, or their range.`;
  }
  for (const number of ends(value)) {
    const problem = limitProblem(number, limits);
    if (problem !== undefined) return problem;
  }
  if ('range90' in value) return rangeProblem(value.range90[0], value.range90[1], limits);
  if ('pert' in value || 'triangular' in value) {
    const [low, middle, high] = 'pert' in value ? value.pert : value.triangular;
    if (low > middle || middle > high)
      return 'Write lowest, most likely and highest in this order.';
    if (low === high) return 'All three are equal. Write one number.';
  }
  return undefined;
}

function three(value: unknown): readonly [number, number, number] | undefined {
  const [least, middle, most] = numbers(value, 3) ?? [];
  return least === undefined || middle === undefined || most === undefined
    ? undefined
    : [least, middle, most];
}

function numbers(value: unknown, count?: number): readonly number[] | undefined {
  const items: readonly unknown[] = Array.isArray(value) ? value : [];
  if (items.length !== (count ?? items.length) || items.length > MOST_DATA) return undefined;
  const found = items.filter((item) => typeof item === 'number').filter(Number.isFinite);
  return found.length === items.length && found.length > 0 ? found : undefined;
}

/**
 * A value from untrusted JSON: a number, two numbers (a 90 % range), three (PERT), `{triangular: [...]}`,
 * `{data: [...]}` or `{counted: [k, n]}`; undefined for anything else.
 */
export function readValue(json: unknown): Value | undefined {
  if (typeof json === 'number' && Number.isFinite(json)) return { point: json };
  const [low, high] = numbers(json, 2) ?? [];
  if (low !== undefined && high !== undefined) return { range90: [low, high] };
  const pert = three(json);
  if (pert !== undefined) return { pert };
  const triangular = three(Reflect.get(Object(json), 'triangular'));
  if (triangular !== undefined) return { triangular };
  const [found, total] = numbers(Reflect.get(Object(json), 'counted'), 2) ?? [];
  if (found !== undefined && total !== undefined) return { counted: [found, total] };
  const data = numbers(Reflect.get(Object(json), 'data'));
  return data === undefined ? undefined : { data };
}

/** The short form `readValue` reads. */
export function writtenValue(value: Value): WrittenValue {
  if ('point' in value) return value.point;
  return 'range90' in value || 'pert' in value ? ends(value) : value;
}

export function sameValue(a: Value, b: Value): boolean {
  return JSON.stringify(writtenValue(a)) === JSON.stringify(writtenValue(b));
}
