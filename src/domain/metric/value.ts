import { unitScale } from './unit';

/**
 * What somebody knows about a number, in the written unit (percent for `%`):
 * the number itself, the two ends of a 90 % range, or lowest, most likely and highest.
 */
export type Value =
  | { readonly point: number }
  | { readonly range90: readonly [number, number] }
  | { readonly pert: readonly [number, number, number] };

/** What must hold for an input's numbers. */
export type Limits = {
  readonly unit: string;
  /** Numbers may not be smaller than this. */
  readonly least?: number | undefined;
  /** Numbers must be larger than this. */
  readonly above?: number | undefined;
  readonly dist?: 'lognormal' | 'normal' | 'logitnormal' | undefined;
};

/** Larger numbers are refused: no count or duration of ours comes near. */
const LARGEST = 1e12;

/** The numbers of a value, from low to high. */
export function ends(value: Value): readonly number[] {
  if ('point' in value) return [value.point];
  return 'range90' in value ? value.range90 : value.pert;
}

/** Whether a value leaves room for doubt: more than one number. */
export function isOpen(value: Value): boolean {
  return !('point' in value);
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
export function rangeShape(
  low: number,
  { unit, dist }: Limits,
): 'lognormal' | 'normal' | 'logitnormal' {
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

/** Why a value cannot be used for an input, in words for its reader; undefined when it can. */
export function valueProblem(value: Value, limits: Limits): string | undefined {
  for (const number of ends(value)) {
    const problem = limitProblem(number, limits);
    if (problem !== undefined) return problem;
  }
  if ('range90' in value) return rangeProblem(value.range90[0], value.range90[1], limits);
  if ('pert' in value) {
    const [low, middle, high] = value.pert;
    if (low > middle || middle > high)
      return 'Write lowest, most likely and highest in this order.';
    if (low === high) return 'All three are equal. Write one number.';
  }
  return undefined;
}

function numbers(value: unknown, count: number): readonly number[] | undefined {
  const items: readonly unknown[] = Array.isArray(value) ? value : [];
  if (items.length !== count) return undefined;
  const found = items.filter((item) => typeof item === 'number').filter(Number.isFinite);
  return found.length === count ? found : undefined;
}

/** A value from untrusted JSON: a number, two numbers (a 90 % range) or three (PERT); undefined for anything else. */
export function readValue(json: unknown): Value | undefined {
  if (typeof json === 'number' && Number.isFinite(json)) return { point: json };
  const [low, high] = numbers(json, 2) ?? [];
  if (low !== undefined && high !== undefined) return { range90: [low, high] };
  const [least, middle, most] = numbers(json, 3) ?? [];
  if (least === undefined || middle === undefined || most === undefined) return undefined;
  return { pert: [least, middle, most] };
}

/** The short form `readValue` reads. */
export function writtenValue(value: Value): number | readonly number[] {
  return 'point' in value ? value.point : ends(value);
}

export function sameValue(a: Value, b: Value): boolean {
  return JSON.stringify(writtenValue(a)) === JSON.stringify(writtenValue(b));
}
