import type {
  BatchWriteParams,
  IndexSettings,
  Rule,
  SearchParamsObject,
  SynonymHit,
} from 'algoliasearch';

export type Fields = Readonly<Record<string, unknown>>;

export function fields(value: unknown): Fields {
  return Object.fromEntries(Object.entries(Object(value)));
}

export function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** What the protocol knows, by the names of the client's own types; a request with another name is refused. */
const KNOWN = {
  query: [
    ...(['indexName', 'query', 'hitsPerPage', 'page', 'facetFilters'] as const),
    ...(['attributesToRetrieve', 'attributesToHighlight', 'attributesToSnippet'] as const),
    ...(['snippetEllipsisText', 'highlightPreTag', 'highlightPostTag'] as const),
  ] satisfies readonly (keyof SearchParamsObject | 'indexName')[],
  settings: [
    ...(['searchableAttributes', 'attributesForFaceting', 'attributeForDistinct'] as const),
    ...(['distinct', 'customRanking', 'ignorePlurals', 'removeStopWords'] as const),
    ...(['removeWordsIfNoResults', 'queryLanguages', 'separatorsToIndex'] as const),
  ] satisfies readonly (keyof IndexSettings)[],
  synonym: ['objectID', 'type', 'synonyms', 'input'] satisfies readonly (keyof SynonymHit)[],
  rule: [
    ...(['objectID', 'conditions', 'consequence', 'enabled', 'description'] as const),
  ] satisfies readonly (keyof Rule)[],
  batch: ['requests'] satisfies readonly (keyof BatchWriteParams)[],
};

/** The first name that the protocol does not know. */
export function unknownName(what: keyof typeof KNOWN, value: unknown): string | undefined {
  const known: readonly string[] = KNOWN[what];
  return Object.keys(fields(value)).find((name) => !known.includes(name));
}

/** An index as the server keeps it. */
export type Kept = {
  readonly records: ReadonlyMap<string, Fields>;
  readonly settings: Fields;
  readonly synonyms: readonly Fields[];
  readonly rules: readonly Fields[];
};

export const EMPTY: Kept = { records: new Map(), settings: {}, synonyms: [], rules: [] };

function wordsOf(query: string): readonly string[] {
  return query
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

const lowered = new WeakMap<Fields, Map<string, string>>();

/** An attribute's words in lower case, made once: each letter typed asks for all of them. */
function attribute(record: Fields, name: string): string {
  const own = lowered.get(record) ?? new Map<string, string>();
  lowered.set(record, own);
  const text = own.get(name) ?? [record[name]].flat().join(' ').toLowerCase();
  own.set(name, text);
  return text;
}

/** In which searchable attribute a word stands, the most important first; undefined when in none. */
function placeOf(record: Fields, names: readonly string[], words: readonly string[]) {
  const places = names.flatMap((name, place) =>
    words.some((word) => attribute(record, name).includes(word)) ? [place] : [],
  );
  return places[0];
}

function fits(record: Fields, asked: Fields): boolean {
  return list(asked['facetFilters']).every((any) =>
    list(any).some((facet) => {
      const [name = '', value = ''] = String(facet).split(':');
      return [record[name]].flat().includes(value);
    }),
  );
}

/** What a rule puts first for this query. */
function promoted({ rules }: Kept, query: string): readonly string[] {
  const asked = query.trim().toLowerCase();
  return rules.flatMap((rule) => {
    const isMet = list(rule['conditions']).some(
      (one) => String(fields(one)['pattern']).toLowerCase() === asked,
    );
    const promote = list(fields(rule['consequence'])['promote']);
    return isMet ? promote.map((one) => String(fields(one)['objectID'])) : [];
  });
}

/** Records that hold every word of a query or a synonym of it, best first, one of each page. */
export function found(kept: Kept, asked: Fields): readonly Fields[] {
  const query = String(asked['query'] ?? '');
  const names = list(kept.settings['searchableAttributes']).map((name) =>
    String(name).replace(/^unordered\((.*)\)$/, '$1'),
  );
  const groups = kept.synonyms.map(({ type, input, synonyms }) => {
    const words = list(synonyms).map(String);
    return { words, from: type === 'oneWaySynonym' ? [String(input)] : words };
  });
  const wanted = wordsOf(query).map((word) => [
    ...new Set([word, ...groups.flatMap(({ words, from }) => (from.includes(word) ? words : []))]),
  ]);
  const first = promoted(kept, query);
  const scored = [...kept.records.values()].flatMap((record) => {
    const places = wanted.map((words) => placeOf(record, names, words));
    const rule = first.indexOf(String(record['objectID']));
    const isHit = places.every((place) => place !== undefined);
    if (!fits(record, asked) || (!isHit && rule < 0)) return [];
    const score = places.reduce<number>((sum, place = names.length) => sum + place, 0);
    return [{ record, score: rule < 0 ? score : rule - first.length }];
  });
  const pages = new Set<unknown>();
  const distinct = String(kept.settings['attributeForDistinct']);
  return scored
    .toSorted((a, b) => a.score - b.score)
    .flatMap(({ record }) => {
      if (pages.has(record[distinct])) return [];
      pages.add(record[distinct]);
      return [record];
    });
}
