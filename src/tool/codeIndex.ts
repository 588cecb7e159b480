import type { ErrorIndexFile } from '../domain/error/indexSchema';
import { distance, nearest } from '../domain/id';
import { field, listField, textField, textsField } from './field';

type Line = ErrorIndexFile['entries'][number];

/** What the tool reads of one line of index.json. */
export type Entry = Pick<
  Line,
  'code' | 'slug' | 'title' | 'summary' | 'kind' | 'severity' | 'status' | 'url' | 'owner'
> &
  Pick<Line, 'removed' | 'replacedBy'> & {
    readonly aliases: readonly string[];
    readonly alertnames: readonly string[];
  };

/** index.json, read and turned so that every name leads to its entry. */
export type Catalogue = {
  /** Address of the handbook, ending in a slash. */
  readonly site: string;
  readonly generated: string;
  readonly entries: readonly Entry[];
  /** Codes, aliases, topics and alert names, in lower case. */
  readonly names: ReadonlyMap<string, Entry>;
  /** Beginnings of codes, such as PLT. */
  readonly families: readonly string[];
};

const CODE = /^([A-Z]{2,6})(?:-[A-Z0-9]{2,8})?-\d{3,4}$/;

/** Whether a word has the form of a code, `PLT-101` or `PLT-K8S-012`. */
export function isCode(word: string): boolean {
  return CODE.test(word);
}

function oneOf<Word extends string>(
  word: string | undefined,
  known: readonly Word[],
): Word | undefined {
  return known.find((each) => each === word);
}

/** One line of the index, or what is wrong with it. Fields that are not known here are passed over. */
function entryOf(line: unknown, at: number): Entry {
  const need = (key: string) => {
    const text = textField(line, key);
    if (text === undefined) throw new Error(`entry ${at + 1} has no ${key}`);
    return text;
  };
  const code = need('code');
  if (!isCode(code)) throw new Error(`entry ${at + 1} has a code of another form`);
  const removed = textField(line, 'removed');
  const replacedBy = textField(line, 'replacedBy');
  return {
    code,
    slug: need('slug'),
    title: need('title'),
    summary: textField(line, 'summary') ?? '',
    kind: oneOf(textField(line, 'kind'), ['error', 'alert', 'policy', 'gate']) ?? 'error',
    severity:
      oneOf(textField(line, 'severity'), ['info', 'warning', 'error', 'critical']) ?? 'error',
    status: oneOf(textField(line, 'status'), ['active', 'deprecated', 'retired']) ?? 'active',
    aliases: textsField(line, 'aliases'),
    alertnames: textsField(line, 'alertnames'),
    url: new URL(need('url')).href,
    owner: textField(line, 'owner') ?? '',
    ...(removed === undefined ? {} : { removed }),
    ...(replacedBy === undefined ? {} : { replacedBy }),
  };
}

/** Reads the text of index.json. Throws with the reason when it is something else, such as a login page. */
export function readCatalogue(text: string): Catalogue {
  const data: unknown = JSON.parse(text);
  if (field(data, 'schema') !== 1) {
    throw new Error('it is not an index of form 1; a newer handbook has a newer tool');
  }
  const site = new URL(textField(data, 'site') ?? '').href;
  const entries = listField(data, 'entries').map(entryOf);
  const names = new Map<string, Entry>();
  // Codes last: no other name takes their place.
  for (const entry of entries) {
    for (const name of [...entry.aliases, ...entry.alertnames, entry.slug]) {
      names.set(name.toLowerCase(), entry);
    }
  }
  for (const entry of entries) names.set(entry.code.toLowerCase(), entry);
  return {
    site: site.endsWith('/') ? site : `${site}/`,
    generated: textField(data, 'generated') ?? '',
    entries,
    names,
    families: [...new Set(entries.flatMap(({ code }) => CODE.exec(code)?.[1] ?? []))],
  };
}

/** The entry of a code, alias, topic or alert name; `plt 101` and `plt101` are PLT-101 too. */
export function entryNamed(catalogue: Catalogue, name: string): Entry | undefined {
  const word = name.trim().toLowerCase();
  const hyphened = word.replace(/^([a-z]{2,6})[ _]?(\d{3,4})$/, '$1-$2');
  return catalogue.names.get(word) ?? catalogue.names.get(hyphened);
}

const MOST = 2;

/** How many characters two words have in common from their beginning: codes of one area begin alike. */
function sharedStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}

/** Up to two entries whose code or name is nearest to a mistyped one, nearest first. */
export function nearestEntries(catalogue: Catalogue, name: string): readonly Entry[] {
  // Longer than any name: a scanned file may hold a word of a million letters.
  const word = name.trim().toLowerCase().slice(0, 80);
  const close = catalogue.entries
    .map((entry) => ({
      entry,
      edits: distance(word, entry.code.toLowerCase()),
      shared: sharedStart(word, entry.code.toLowerCase()),
    }))
    // Two of three digits that differ are another code, unless the beginning is the same.
    .filter(
      ({ entry, edits, shared }) =>
        edits <= 1 || (edits === 2 && shared > entry.code.lastIndexOf('-') + 1),
    )
    .sort((a, b) => a.edits - b.edits || b.shared - a.shared)
    .map(({ entry }) => entry);
  const meant = isCode(word.toUpperCase()) ? undefined : nearest(word, [...catalogue.names.keys()]);
  const named = meant === undefined ? undefined : catalogue.names.get(meant);
  const all = [...(named === undefined || close.length > 0 ? [] : [named]), ...close];
  return [...new Set(all)].slice(0, MOST);
}

/** `Nearest: PLT-101 (The namespace …).`, or nothing. */
export function nearestText(catalogue: Catalogue, name: string): string {
  const list = nearestEntries(catalogue, name).map(({ code, title }) => `${code} (${title})`);
  return list.length === 0 ? '' : `Nearest: ${list.join(', ')}.`;
}
