import type { ClipboardEvent } from 'react';
import type { Found } from './useSearch';

/** Longest query that is searched; more is a message, and the error finder's. */
export const LONGEST_QUERY = 300;

/** A text of two lines or more. */
export function isMessage(text: string): boolean {
  return /\S\s*\n\s*\S/.test(text);
}

/** What is being pasted, when it is a message of several lines. */
export function pastedLines(event: ClipboardEvent): string | undefined {
  const text = event.clipboardData.getData('text');
  return isMessage(text) ? text : undefined;
}

function hitsText(count: number, version: string): string {
  const hits = count === 1 ? '1 hit' : `${count} hits`;
  if (version === '') return hits;
  return version === 'next' ? `${hits} in the coming version` : `${hits} in version ${version}`;
}

/** A code, such as PLT-999, that no page is found for: other hits only share letters with it. */
export function isUnknownCode({ state, hits, query }: Found): boolean {
  const looksLikeCode = /^\s*[a-z]{2,6}[-_ ]?\d{3,4}\s*$/i.test(query);
  return looksLikeCode && state === 'all' && hits.length > 0 && hits[0]?.kind !== 'Error';
}

/** What came of a query, as a sentence; `version` only when another than the newest was chosen. */
export function searchStatus({ state, hits, query }: Found, version: string): string {
  if (state === 'failed') {
    return 'The search index did not load. Check your connection and search again.';
  }
  if (state === 'idle') return 'Type a title, an alert name, a code or words of an error.';
  if (state === 'loading') return 'Loading the index.';
  const asked = query.trim();
  const counted = hitsText(hits.length, version);
  if (state === 'partly') {
    const found = hits.length === 0 ? 'Nothing' : counted;
    return `${found} in titles, names and codes. The words inside pages did not load: check your connection and search again.`;
  }
  if (hits.length === 0) {
    if (state === 'titles') return 'Reading the words inside pages.';
    const shown = asked.length > 60 ? `${asked.slice(0, 60)} …` : asked;
    return `Nothing here holds “${shown}”. Try fewer or other words, or paste the whole message here.`;
  }
  if (state === 'titles') return `${counted} by title so far`;
  return hits.length === 1 ? counted : `${counted}, best first`;
}
