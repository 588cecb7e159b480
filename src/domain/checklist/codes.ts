import type { Item } from './schema';

/** The error codes an item prevents. */
export function preventedCodes({ prevents }: Pick<Item, 'prevents'>): readonly string[] {
  if (prevents === undefined) return [];
  return typeof prevents === 'string' ? [prevents] : prevents;
}
