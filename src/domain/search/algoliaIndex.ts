import { AUDIENCE_NAMES } from './audience';
import { SINGLE_KINDS } from './kinds';
import { pageOf } from './pages';
import { ONE_WAY } from './plan';
import type { Relevance, SearchRecord } from './schema';

/** A record as Algolia keeps it: the id is its address in its version; `page` puts sections of one page together. */
export type AlgoliaRecord = SearchRecord & { readonly objectID: string; readonly page: string };

/** Settings of the index: what is searched in which order, what can be chosen, one hit a page. */
export const algoliaSettings = {
  searchableAttributes: [
    'unordered(aliases)',
    'unordered(title)',
    'unordered(headings)',
    'unordered(asks)',
    'unordered(text)',
    'unordered(code)',
  ],
  attributesForFaceting: ['kind', 'version', 'audience'],
  attributeForDistinct: 'page',
  distinct: true,
  customRanking: ['desc(weight)'],
  ignorePlurals: true,
  removeStopWords: true,
  removeWordsIfNoResults: 'allOptional' as const,
  queryLanguages: ['en' as const],
  separatorsToIndex: '-_',
};

/** Length in UTF-8. */
function bytes(value: unknown): number {
  let count = 0;
  for (const sign of JSON.stringify(value)) {
    const point = sign.codePointAt(0) ?? 0;
    count += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
  return count;
}

/** Records with their ids; text that would make one larger than `largest` bytes is cut at its end. */
export function algoliaRecords(
  records: readonly SearchRecord[],
  largest: number,
): readonly AlgoliaRecord[] {
  return records.map((record) => {
    const { url, version, kind } = record;
    const page = SINGLE_KINDS.has(kind) ? url : pageOf(url);
    // A page that names no reader is for every one.
    const audience = record.audience.length > 0 ? record.audience : Object.keys(AUDIENCE_NAMES);
    let own = { ...record, audience, objectID: `${version}${url}`, page: `${version}${page}` };
    while (bytes(own) > largest && own.text.length + own.code.length > 0) {
      const { text, code } = own;
      const half = (words: string) => words.slice(0, Math.floor(words.length * 0.8));
      own = code.length > text.length ? { ...own, code: half(code) } : { ...own, text: half(text) };
    }
    return own;
  });
}

/** Synonyms as Algolia keeps them: a group works in both directions, one that begins with `word>` from there only. */
export function algoliaSynonyms(groups: readonly (readonly string[])[]) {
  return groups.map(([first = '', ...others]) => {
    if (!first.endsWith(ONE_WAY)) {
      const synonyms = [first, ...others];
      return { objectID: `group-${first}`, type: 'synonym' as const, synonyms };
    }
    const input = first.slice(0, -ONE_WAY.length);
    return { objectID: `lead-${input}`, type: 'oneWaySynonym' as const, input, synonyms: others };
  });
}

/**
 * Rules that put first what search/relevance.yaml wants first, where a filter leaves it. A query with braces is left
 * out: Algolia reads them as a place for a facet.
 */
export function algoliaRules(
  queries: Relevance['queries'],
  records: readonly AlgoliaRecord[],
  version: string,
) {
  const there = new Set(records.map(({ objectID }) => objectID));
  return queries.flatMap(({ q, first }, number) => {
    const objectID = `${version}${first}`;
    if (/[{}]/.test(q) || !there.has(objectID)) return [];
    return [
      {
        objectID: `relevance-${number + 1}`,
        conditions: [{ pattern: q, anchoring: 'is' as const }],
        consequence: { promote: [{ objectID, position: 0 }], filterPromotes: true },
        enabled: true,
      },
    ];
  });
}
