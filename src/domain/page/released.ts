import type { Problem } from '../problem';

/** Every `id:` of a data file, at any depth. */
function idsIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((part: unknown) => idsIn(part));
  return Object.entries(value).flatMap(([key, part]) =>
    key === 'id' && typeof part === 'string' ? [part] : idsIn(part),
  );
}

function renamedIn(value: unknown): readonly string[] {
  const renamed: unknown = Reflect.get(Object(value), 'renamed');
  return typeof renamed === 'object' && renamed !== null ? Object.keys(renamed) : [];
}

/**
 * Ids are what readers' browsers and links hold on to: one that was released may not vanish. A rename is
 * written down as `renamed: { old-id: new-id }`.
 */
export function vanishedIds(
  file: string,
  coming: unknown,
  released: unknown,
  version: string,
): readonly Problem[] {
  const kept = new Set([...idsIn(coming), ...renamedIn(coming)]);
  return [...new Set(idsIn(released))]
    .filter((id) => !kept.has(id))
    .map((id) => ({
      file,
      field: 'id',
      reason: `"${id}" of version ${version} is gone; readers' saved work and links hold it`,
      instead: `Put it back, or say what it became: renamed: { ${id}: <new id> }.`,
    }));
}
