import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { nearest } from '../domain/id';
import { filesUnder } from '../plugin/files';
import { KINDS, type Kind } from './kinds';

type Copy = { readonly from: string; readonly to: string };

function today(): string {
  return new Date().toISOString().slice(0, 10);
}

/** The starter's text as the new file's: its own id, today's review. */
function started(text: string, kind: Kind, id: string): string {
  const short = id.split('/').at(-1) ?? id;
  const own = kind.name === 'error' ? id.toUpperCase() : short;
  return text
    .replace(/^last_reviewed: .*$/m, `last_reviewed: ${today()}`)
    .replaceAll('./_starter.yaml', `./${short}.yaml`)
    .replaceAll('@templates/_starter/', `@templates/${short}/`)
    .replace(/^(id|code|slug|file): .*starter.*$/gim, `$1: ${own}`)
    .replaceAll('PLT-999', own);
}

function copies(siteDir: string, kind: Kind, id: string): readonly Copy[] {
  const place = (to: string) =>
    to
      .replaceAll('{id}', kind.name === 'error' ? id.toLowerCase() : id)
      .replaceAll('{day}', today());
  return kind.files.flatMap(({ from, to }) =>
    from.endsWith('/')
      ? filesUnder(siteDir, from.slice(0, -1)).map((file) => ({
          from: file,
          to: place(to) + file.slice(from.length),
        }))
      : [{ from, to: place(to) }],
  );
}

/** What to add so that the search keeps finding it. */
function queries(kind: Kind, id: string): string {
  const first = kind.address.replace('{id}', kind.name === 'error' ? id.toLowerCase() : id);
  const line = `  - { q: words of somebody stuck, first: ${first} }`;
  return `Then add two queries that must find it to search/relevance.yaml, in words of somebody who does not know its title:\n${line}\n${line}`;
}

function usage(): string {
  const lines = KINDS.map(({ name, example }) => `  npm run handbook -- new ${name} ${example}`);
  return `Usage: npm run handbook -- new <kind> <id>\n\n${lines.join('\n')}`;
}

/** `handbook new <kind> <id>`: copies the starter and says what to edit. Answers the exit code. */
export function create(siteDir: string, args: readonly string[]): number {
  const [name = '', id = ''] = args;
  const kind = KINDS.find((known) => known.name === name);
  if (kind === undefined) {
    const meant = nearest(
      name,
      KINDS.map((known) => known.name),
    );
    if (name !== '') {
      console.error(
        `"${name}" is not a kind.${meant === undefined ? '' : ` Did you mean "${meant}"?`}\n`,
      );
    }
    console.error(usage());
    return 2;
  }
  if (!kind.id.test(id)) {
    console.error(`"${id}" cannot be the id of a ${kind.name}; write ${kind.idHint}.`);
    return 2;
  }
  const files = copies(siteDir, kind, id);
  const taken = files.filter(({ to }) => existsSync(path.join(siteDir, to)));
  if (taken.length > 0) {
    console.error(`Nothing was written: ${taken.map(({ to }) => to).join(', ')} already exists.`);
    return 1;
  }
  for (const { from, to } of files) {
    const target = path.join(siteDir, to);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, started(readFileSync(path.join(siteDir, from), 'utf8'), kind, id));
    console.log(`wrote ${to}`);
  }
  console.log(
    `\nNow edit ${kind.edit}.\n${queries(kind, id)}\nSee it: npm run dev. Check it: npm run check.`,
  );
  return 0;
}
