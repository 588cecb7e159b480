import type { SearchRecord } from '../domain/search/schema';
import type { Published } from './published';

/** Pages that readers get and nobody could find, and addresses that no page has: the two lists must be the same. */
export function searchProblems(
  site: Published,
  records: readonly SearchRecord[],
): readonly string[] {
  const built = new Set([...site.docs, ...site.errors, ...site.issues].map(({ path }) => path));
  if (site.issues.length > 0) built.add('/wins/');
  const found = new Set(records.map(({ url }) => url.replace(/#.*$/, '')));
  return [
    ...[...built].filter((path) => !found.has(path)).map((path) => `${path} is not in the search.`),
    ...[...found]
      .filter((path) => !built.has(path))
      .map((path) => `The search leads to ${path}, where no page is.`),
  ];
}
