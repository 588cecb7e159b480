import type { ErrorFrontMatter } from './schema';

type Named = Pick<ErrorFrontMatter, 'code' | 'topic' | 'aliases' | 'alertnames'>;

/** Every name beside the code that leads to an error page: its topic, aliases and alert names. */
export function namesOf({ topic, aliases = [], alertnames = [] }: Named): readonly string[] {
  return [topic, ...aliases, ...alertnames];
}

/**
 * Addresses below the site's base that lead on to an error page: its code in capitals, every name as written and in
 * lower case, and `problems/<code>`. Static hosts tell capitals from small letters, and alert rules write both.
 */
export function detours(entry: Named): readonly string[] {
  const names = namesOf(entry).flatMap((name) => [name, name.toLowerCase()]);
  return [
    ...new Set([entry.code, ...names].map((name) => `e/${name}/`)),
    `problems/${entry.code.toLowerCase()}/`,
  ];
}
