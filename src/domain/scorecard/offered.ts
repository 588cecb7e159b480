import type { Measured, Reading, Row } from './fileSchema';
import { type MetricFact, rowId } from './definitions';
import { LONGEST, MOST } from './limits';

/** Rows that a report offers, each with its number as "after", and "before" where the report holds both. */
export type Choice = {
  /** What they are about: a service, or the whole of it. */
  readonly name: string;
  readonly rows: readonly Row[];
};

/** A report as a scorecard can take it. */
export type Offer = {
  readonly from: 'delivery' | 'timeline' | 'coverage' | 'estimate';
  readonly title: string;
  readonly choices: readonly Choice[];
};

export type OfferReading =
  { readonly ok: true; readonly offer: Offer } | { readonly ok: false; readonly reason: string };

/** A part of untrusted JSON, by its path. */
export function at(json: unknown, ...path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>(
    (part, key) =>
      typeof part === 'object' && part !== null && Object.hasOwn(part, key)
        ? Reflect.get(part, key)
        : undefined,
    json,
  );
}

export function numberIn(json: unknown, ...path: readonly (string | number)[]): number | null {
  const found = at(json, ...path);
  return typeof found === 'number' && Number.isFinite(found) ? found : null;
}

export function countIn(json: unknown, ...path: readonly (string | number)[]): number | null {
  const found = numberIn(json, ...path);
  return found !== null && Number.isSafeInteger(found) && found >= 0 ? found : null;
}

/** Text on one line, cut to a length; empty when there is none. */
export function textIn(longest: number, json: unknown, ...path: readonly string[]): string {
  const found = at(json, ...path);
  return typeof found === 'string'
    ? found
        .replace(/\p{Cc}+/gu, ' ')
        .trim()
        .slice(0, longest)
    : '';
}

export function listIn(json: unknown, ...path: readonly string[]): readonly unknown[] {
  const found = at(json, ...path);
  return Array.isArray(found) ? found : [];
}

export function sentences(list: readonly unknown[]): string[] {
  return list
    .filter((one) => typeof one === 'string')
    .map((one) => one.slice(0, LONGEST.rule))
    .slice(0, MOST.rules);
}

/** Two ends of an interval; null when the report gives none. */
export function intervalIn(
  json: unknown,
  ...path: readonly string[]
): { low: number | null; high: number | null } | null {
  const found = at(json, ...path);
  if (typeof found !== 'object' || found === null) return null;
  const [low, high] = [numberIn(found, 'low'), numberIn(found, 'high')];
  return low === null && high === null ? null : { low, high };
}

export function share(passed: number | null, total: number | null): Reading | null {
  return passed === null || total === null || total === 0 || passed > total
    ? null
    : { is: 'share', passed, total };
}

/** A number without an interval, of so many. */
export function figure(value: number | null, n: number | null = null): Reading | null {
  return value === null ? null : { is: 'figure', value, n };
}

/** A median, unless the report has none. */
export function middle(
  p50: number | null,
  n: number | null,
  more: {
    readonly interval: { low: number | null; high: number | null } | null;
    readonly open: number | null;
  },
): Reading | null {
  if (p50 === null || p50 < 0 || n === null || n === 0) return null;
  const { interval, open } = more;
  return { is: 'middle', p50, interval, n, ...(open === null ? {} : { open }) };
}

/** What an offered row is beside its numbers; a known definition has the last word on title, unit and guard. */
type About = {
  readonly metric: string;
  readonly about: string;
  readonly facts: readonly MetricFact[];
  readonly otherwise: Pick<Row, 'title' | 'quantity' | 'unit' | 'better'>;
};

export function offeredRow(
  { metric, about, facts, otherwise }: About,
  numbers: Pick<Row, 'after'> & Partial<Pick<Row, 'before' | 'own'>>,
): Row {
  const fact = facts.find(({ id, quantity }) => id === metric && quantity === otherwise.quantity);
  const guard = fact?.guard.map((one) => ({ ...one })) ?? [];
  return {
    id: rowId(metric, about),
    metric,
    title: fact?.title ?? otherwise.title,
    about: about.slice(0, LONGEST.about),
    quantity: otherwise.quantity,
    unit: fact?.unit ?? otherwise.unit,
    better: fact?.better ?? otherwise.better,
    guard,
    ...numbers,
  };
}

/** A measurement without its reading. */
export type Circumstances = Pick<Measured, 'from' | 'to' | 'rule' | 'source'>;

export function measuredAs(
  reading: Reading | null,
  around: Circumstances,
  why: string | undefined,
): Measured {
  return {
    ...around,
    reading,
    ...(why === undefined || why === '' ? {} : { why: why.slice(0, LONGEST.rule) }),
  };
}
