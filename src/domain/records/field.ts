/** What stands at a path of keys in data of another tool, or undefined. */
export function field(value: unknown, ...keys: readonly string[]): unknown {
  let inner = value;
  for (const key of keys) {
    if (typeof inner !== 'object' || inner === null || !Object.hasOwn(inner, key)) return undefined;
    inner = Reflect.get(inner, key);
  }
  return inner;
}

/** The same as text; numbers and truth values too, anything else is empty. */
export function text(value: unknown, ...keys: readonly string[]): string {
  const inner = field(value, ...keys);
  if (typeof inner === 'string') return inner;
  return typeof inner === 'number' || typeof inner === 'boolean' ? String(inner) : '';
}

/** The same as a list, empty when it is none. */
export function list(value: unknown, ...keys: readonly string[]): readonly unknown[] {
  const inner: unknown = field(value, ...keys);
  return Array.isArray(inner) ? inner : [];
}

/** Whether a key stands there, even with null. */
export function has(value: unknown, key: string): boolean {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key);
}

/** Cells without those that the tool says nothing about, so that somebody can be asked for them. */
export function known(cells: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(cells).filter(([, cell]) => cell !== ''));
}
