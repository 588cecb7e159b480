import { pageOf } from './pages';
import type { SearchRecord } from './schema';

/** A record as Algolia keeps it: the id is its address in its version; `page` puts sections of one page together. */
export type AlgoliaRecord = SearchRecord & { readonly objectID: string; readonly page: string };

/** Settings of the index: what is searched in which order, what can be chosen, one hit a page. */
export const algoliaSettings = {
  searchableAttributes: [
    'unordered(aliases)',
    'unordered(title)',
    'unordered(headings)',
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
    const page = kind === 'Checklist item' ? url : pageOf(url);
    let own = { ...record, objectID: `${version}${url}`, page: `${version}${page}` };
    while (bytes(own) > largest && own.text.length + own.code.length > 0) {
      const { text, code } = own;
      const half = (words: string) => words.slice(0, Math.floor(words.length * 0.8));
      own = code.length > text.length ? { ...own, code: half(code) } : { ...own, text: half(text) };
    }
    return own;
  });
}

/** Synonyms as Algolia keeps them: each group works in both directions. */
export function algoliaSynonyms(groups: readonly (readonly string[])[]) {
  return groups.map((group) => ({
    objectID: `group-${group[0] ?? ''}`,
    type: 'synonym' as const,
    synonyms: [...group],
  }));
}
