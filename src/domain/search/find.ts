import MiniSearch from 'minisearch';
import type { SearchRecord } from './record';

/** A record found, best first. */
export type Hit = Pick<SearchRecord, 'path' | 'kind' | 'title' | 'description'>;

const PARTS = /[^\p{L}\p{N}]+/u;
const CAMEL = /(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/u;

/** Words of a text: each identifier whole (`PLT-101`, `KubeQuotaFullyUsed`, `--flag`) and in its parts. */
export function tokens(text: string): readonly string[] {
  const found = new Set<string>();
  for (const chunk of text.split(/[\s,;()"“”]+/)) {
    const whole = chunk.replace(/^[^\p{L}\p{N}-]+|[^\p{L}\p{N}]+$/gu, '');
    if (whole === '') continue;
    found.add(whole.toLowerCase());
    for (const part of whole.split(PARTS)) {
      for (const word of part.split(CAMEL)) if (word !== '') found.add(word.toLowerCase());
      if (part !== '') found.add(part.toLowerCase());
    }
  }
  return [...found];
}

/** A light English stem: plural and -ing/-ed endings of words longer than four letters. */
export function stem(word: string): string {
  if (word.length <= 4 || /\d/.test(word)) return word;
  return word.replace(/ies$/, 'y').replace(/(?:ings?|ed|es|s)$/, '');
}

export type Finder = (query: string) => readonly Hit[];

/**
 * A finder over the records. Exact words first, then beginnings of words, then one or two typing errors in
 * words of five letters or more; all words of the query first, any of them when that finds nothing.
 */
export function finder(records: readonly SearchRecord[]): Finder {
  const index = new MiniSearch<SearchRecord>({
    idField: 'path',
    fields: ['title', 'words', 'description', 'text'],
    storeFields: ['path', 'kind', 'title', 'description'],
    tokenize: (text) => [...tokens(text)],
    processTerm: (term) => stem(term),
    extractField: (record, field) => {
      const value: unknown = Reflect.get(record, field);
      return Array.isArray(value) ? value.join(' ') : String(value);
    },
    searchOptions: {
      boost: { title: 6, words: 4, description: 2 },
      prefix: (term) => term.length > 1,
      fuzzy: (term) => (term.length < 5 || /\d/.test(term) ? false : term.length < 7 ? 1 : 2),
      weights: { prefix: 0.6, fuzzy: 0.3 },
    },
  });
  index.addAll(records);
  const names = new Map(records.map(({ path, words }) => [path, words]));
  /** 2 for the page that a whole code or name is the address of, 1 for one that bears it among its names. */
  const called = (path: string, query: string) => {
    const wanted = query.trim().toLowerCase();
    if (path.split('/').at(-2) === wanted.replace(/\s+/g, '-')) return 2;
    return (names.get(path) ?? []).some((name) => name.toLowerCase() === wanted) ? 1 : 0;
  };
  return (query) => {
    const all = index.search(query, { combineWith: 'AND' });
    const found = all.length > 0 ? all : index.search(query, { combineWith: 'OR' });
    const nearest = found
      .slice(0, 20)
      .toSorted((a, b) => called(String(b.id), query) - called(String(a.id), query));
    return nearest.map((hit) => ({
      path: String(hit.id),
      kind: String(hit['kind']),
      title: String(hit['title']),
      description: String(hit['description']),
    }));
  };
}
