import type { Choices } from '../../domain/search/client';

/** `/search/?q=quota&kind=Runbook`: a search as an address, with what was chosen and nothing else. */
export function resultsAddress(query: string, choices: Choices): string {
  const given = Object.entries({ q: query, ...choices }).filter(([, value]) => value !== '');
  return `/search/?${new URLSearchParams(given)}`;
}
