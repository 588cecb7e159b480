import type { Found } from './useSearch';

/** What came of a query, as a sentence. */
export function searchStatus({ state, hits, query }: Found): string {
  if (state === 'failed') {
    return 'The search index did not load. Check your connection and search again.';
  }
  if (state === 'idle') return 'Type a title, an alert name, a code or words of an error.';
  if (state === 'loading') return 'Loading the index.';
  const asked = query.trim();
  if (state === 'partly') {
    const found =
      hits.length === 0 ? 'Nothing' : hits.length === 1 ? '1 hit' : `${hits.length} hits`;
    return `${found} in titles, names and codes. The words inside pages did not load: check your connection and search again.`;
  }
  if (hits.length === 0) {
    if (state === 'titles') return 'Reading the words inside pages.';
    const shown = asked.length > 60 ? `${asked.slice(0, 60)} …` : asked;
    return `Nothing here holds “${shown}”. Try fewer or other words, or paste the whole error on the front desk.`;
  }
  return hits.length === 1 ? '1 hit' : `${hits.length} hits, best first`;
}
