/** One remembered value: what, and when it was written (milliseconds since 1970). `null` means taken back. */
export type Entry<T> = { readonly value: T | null; readonly at: number };

/** What a reader entered, value by value, so that two tabs or two files can be merged without losing anything. */
export type Ledger<T> = Readonly<Record<string, Entry<T>>>;

/** The ledger with one more entry. Time never runs backwards: `at` is raised above the entry it replaces. */
export function written<T>(ledger: Ledger<T>, id: string, value: T | null, at: number): Ledger<T> {
  const before = ledger[id];
  const later = before !== undefined && before.at >= at ? before.at + 1 : at;
  return { ...ledger, [id]: { value, at: later } };
}

function later<T>(a: Entry<T> | undefined, b: Entry<T>): Entry<T> {
  if (a === undefined || b.at > a.at) return b;
  if (a.at > b.at) return a;
  return JSON.stringify(a.value) >= JSON.stringify(b.value) ? a : b;
}

/** Both ledgers as one: for each id the later entry. Commutative, associative, idempotent. */
export function merged<T>(a: Ledger<T>, b: Ledger<T>): Ledger<T> {
  const result: Record<string, Entry<T>> = { ...a };
  for (const [id, entry] of Object.entries(b)) result[id] = later(result[id], entry);
  return result;
}

/** The values that stand, without the ones taken back. */
export function values<T>(ledger: Ledger<T>): Readonly<Record<string, T>> {
  const result: Record<string, T> = {};
  for (const [id, entry] of Object.entries(ledger)) {
    if (entry.value !== null) result[id] = entry.value;
  }
  return result;
}

/** When the ledger was last written, in milliseconds since 1970; undefined for an empty one. */
export function lastWritten<T>(ledger: Ledger<T>): number | undefined {
  const times = Object.values(ledger).map((entry) => entry.at);
  return times.length === 0 ? undefined : Math.max(...times);
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
  const result: Record<string, Entry<T>> = {};
  for (const [id, entry] of Object.entries(json)) {
    const at: unknown = Reflect.get(Object(entry), 'at');
    const raw: unknown = Reflect.get(Object(entry), 'value');
    const value = raw === null ? null : parse(raw);
    if (typeof at !== 'number' || !Number.isFinite(at) || value === undefined) return undefined;
    result[id] = { value, at };
  }
  return result;
}
