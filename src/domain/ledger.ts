/** One remembered value: what, and when it was written (milliseconds since 1970). `null` means taken back. */
export type Entry<T> = { readonly value: T | null; readonly at: number };

/** What a reader entered, value by value, so that two tabs or two files can be merged without losing anything. */
export type Ledger<T> = Readonly<Record<string, Entry<T>>>;

/** The latest moment a date can name, in milliseconds since 1970; an entry that claims a later one is damaged. */
export const MAX_TIME = 8.64e15;

/** An id may be any text, `constructor` too: only the ledger's own entries count. */
function entry<T>(ledger: Ledger<T>, id: string): Entry<T> | undefined {
  return Object.hasOwn(ledger, id) ? ledger[id] : undefined;
}

/** The ledger with one more entry. Time never runs backwards: `at` is raised above the entry it replaces. */
export function written<T>(ledger: Ledger<T>, id: string, value: T | null, at: number): Ledger<T> {
  const before = entry(ledger, id);
  const later = before !== undefined && before.at >= at ? before.at + 1 : at;
  return { ...ledger, [id]: { value, at: Math.min(later, MAX_TIME) } };
}

function later<T>(a: Entry<T> | undefined, b: Entry<T>): Entry<T> {
  if (a === undefined || b.at > a.at) return b;
  if (a.at > b.at) return a;
  return JSON.stringify(a.value) >= JSON.stringify(b.value) ? a : b;
}

/** Both ledgers as one: for each id the later entry. Commutative, associative, idempotent. */
export function merged<T>(a: Ledger<T>, b: Ledger<T>): Ledger<T> {
  const result = new Map(Object.entries(a));
  for (const [id, other] of Object.entries(b)) result.set(id, later(result.get(id), other));
  return Object.fromEntries(result);
}

/** The values that stand, without the ones taken back. */
export function values<T>(ledger: Ledger<T>): Readonly<Record<string, T>> {
  return Object.fromEntries(
    Object.entries(ledger).flatMap(([id, { value }]) => (value === null ? [] : [[id, value]])),
  );
}

/** When the ledger was last written, in milliseconds since 1970; undefined for an empty one. */
export function lastWritten<T>(ledger: Ledger<T>): number | undefined {
  let last: number | undefined;
  for (const { at } of Object.values(ledger)) last = Math.max(at, last ?? at);
  return last;
}

/**
 * A ledger from untrusted JSON text, or undefined when the text is not one.
 * `parse` answers one value, or undefined when it is not of the expected form.
 */
export function readLedger<T>(
  text: string,
  parse: (value: unknown) => T | undefined,
): Ledger<T> | undefined {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return undefined;
  const result: [string, Entry<T>][] = [];
  for (const [id, written] of Object.entries(json)) {
    const at: unknown = Reflect.get(Object(written), 'at');
    const raw: unknown = Reflect.get(Object(written), 'value');
    const value = raw === null ? null : parse(raw);
    if (typeof at !== 'number' || Math.abs(at) > MAX_TIME || value === undefined) return undefined;
    result.push([id, { value, at }]);
  }
  return Object.fromEntries(result);
}
