import { preventedProblems, wordingProblems } from '../domain/checklist/joined';
import { Checklist } from '../domain/checklist/schema';
import type { ErrorFrontMatter } from '../domain/error/schema';
import type { Problem } from '../domain/problem';
import { isStarter } from './files';

type Entry = { readonly file: string; readonly input: unknown };
type ErrorPage = { readonly file: string; readonly entry: ErrorFrontMatter };

/** The valid lists under a folder; what is wrong with the others is told where they are read. */
function listsOf(entries: readonly Entry[], root: string) {
  return entries.flatMap(({ file, input }) => {
    if (!file.startsWith(root) || isStarter(file)) return [];
    const result = Checklist.safeParse(input);
    return result.success ? [{ file, list: result.data }] : [];
  });
}

/** Everything wrong between checklists, the errors they prevent, and the lists of the newest released version. */
export function checklistProblems(
  entries: readonly Entry[],
  errors: readonly ErrorPage[],
  newest: string | undefined,
): readonly Problem[] {
  const coming = listsOf(entries, 'docs/');
  const pages = errors.map(({ file, entry }) => ({
    file,
    code: entry.code,
    checklists: entry.related?.checklists ?? [],
  }));
  const released =
    newest === undefined ? [] : listsOf(entries, `versioned_docs/version-${newest}/`);
  return [
    ...preventedProblems(coming, pages),
    ...coming.flatMap(({ file, list }) => {
      const before = released.find((one) => one.list.id === list.id);
      return before === undefined ? [] : wordingProblems(file, list, before.list);
    }),
  ];
}
