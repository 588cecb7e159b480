/** A field of parsed JSON that nobody has checked yet; undefined when it is not there. */
export function field(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
  const inner: unknown = Reflect.get(value, key);
  return inner;
}

/** A text of parsed JSON, or undefined. */
export function textField(value: unknown, key: string): string | undefined {
  const text = field(value, key);
  return typeof text === 'string' ? text : undefined;
}

/** A list of parsed JSON; empty when it is none. */
export function listField(value: unknown, key: string): readonly unknown[] {
  const list = field(value, key);
  return Array.isArray(list) ? list : [];
}

/** The texts of a list of parsed JSON. */
export function textsField(value: unknown, key: string): readonly string[] {
  return listField(value, key).filter((item) => typeof item === 'string');
}
