import { nearest } from '../domain/id';
import type { Problem } from '../domain/problem';
import { Glossary } from '../domain/reference/schema';
import type { ContentEntry, ContentPage } from './content';

/** The ids of the glossary's terms, by the folder of the version they belong to. */
export function termsOf(
  entries: readonly ContentEntry[],
  rootOf: (file: string) => string,
): ReadonlyMap<string, readonly string[]> {
  return new Map(
    entries.flatMap(({ file, input }) => {
      const { data } = Glossary.safeParse(input);
      return data === undefined ? [] : [[rootOf(file), data.terms.map(({ id }) => id)] as const];
    }),
  );
}

/** Terms a page switches off in `glossary_off` that its glossary has not. */
export function switchedProblems(
  { file, input }: ContentPage,
  terms: readonly string[],
): readonly Problem[] {
  const off: unknown = Reflect.get(Object(input), 'glossary_off');
  const ids = Array.isArray(off) ? off.map(String) : [];
  return ids
    .filter((id) => !terms.includes(id))
    .map((id) => {
      const meant = nearest(id, terms);
      const instead =
        meant === undefined ? 'Leave it out: it links nothing.' : `Did you mean ${meant}?`;
      return {
        file,
        field: 'glossary_off',
        reason: `"${id}" is not a term of the glossary`,
        instead,
      };
    });
}
