/** Answers whether untrusted JSON has a form. */
export type Guard<T> = (json: unknown) => json is T;
type Of<G> = G extends Guard<infer T> ? T : never;
type Shape = Readonly<Record<string, Guard<unknown>>>;

/** The keys whose form allows nothing may be missing. */
type MayMiss<S> = { [K in keyof S]: undefined extends Of<S[K]> ? K : never }[keyof S];
type Fields<S> = { -readonly [K in Exclude<keyof S, MayMiss<S>>]: Of<S[K]> } & {
  -readonly [K in MayMiss<S>]?: Of<S[K]>;
};

function isFields(json: unknown): json is Readonly<Record<string, unknown>> {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}

/** An object with exactly these fields. */
export function object<S extends Shape>(shape: S): Guard<Fields<S>> {
  const fields = Object.entries(shape);
  return (json): json is Fields<S> =>
    isFields(json) &&
    Object.keys(json).every((key) => Object.hasOwn(shape, key)) &&
    fields.every(([key, guard]) => guard(Object.hasOwn(json, key) ? json[key] : undefined));
}

export function list<T>(of: Guard<T>, most: number, least = 0): Guard<T[]> {
  return (json): json is T[] =>
    Array.isArray(json) && json.length >= least && json.length <= most && json.every(of);
}

export function optional<T>(guard: Guard<T>): Guard<T | undefined> {
  return (json): json is T | undefined => json === undefined || guard(json);
}

export function nullable<T>(guard: Guard<T>): Guard<T | null> {
  return (json): json is T | null => json === null || guard(json);
}

export function one<const T extends readonly (string | number)[]>(...words: T): Guard<T[number]> {
  return (json): json is T[number] => words.some((word) => word === json);
}

export function text(longest: number, least = 0): Guard<string> {
  return (json): json is string =>
    typeof json === 'string' && json.length >= least && json.length <= longest;
}

export function number(least: number, most: number): Guard<number> {
  return (json): json is number => typeof json === 'number' && json >= least && json <= most;
}

export function whole(most: number): Guard<number> {
  return (json): json is number => Number.isSafeInteger(json) && number(0, most)(json);
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A day of the calendar such as `2026-11-22`, or nothing. */
export function dayOrNone(json: unknown): json is string {
  if (json === '') return true;
  if (typeof json !== 'string' || !DAY.test(json)) return false;
  const time = Date.parse(`${json}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(json);
}
