import useBaseUrl from '@docusaurus/useBaseUrl';
import { useEffect, useState } from 'react';
import {
  type Choices,
  facetFilters,
  type SearchClient,
  type SearchHit,
} from '../../domain/search/client';
import { site } from './site';

/** How far an answer is. `titles`: the words inside pages are on their way; `partly`: they did not come. */
export type Found = {
  readonly state: 'idle' | 'loading' | 'titles' | 'partly' | 'all' | 'failed';
  /** What the hits answer. */
  readonly query: string;
  readonly hits: readonly SearchHit[];
};

let client: Promise<SearchClient> | undefined;

/** The engine is fetched when somebody searches, not before. */
function clientFor(base: string): Promise<SearchClient> {
  const { search } = site;
  client ??=
    search?.engine === 'algolia'
      ? import('./searchAlgolia').then(({ algoliaClient }) => algoliaClient(search))
      : import('./searchLocal').then(({ localClient }) => localClient(base));
  client.catch(() => {
    client = undefined;
  });
  return client;
}

const PAUSE = 120;
const NOTHING: Found = { state: 'idle', query: '', hits: [] };

/** What is found for a query: titles at once, everything after a short pause in typing. `round` asks again. */
export function useSearch(query: string, choices: Choices, round = 0): Found {
  const base = useBaseUrl('/');
  const [found, setFound] = useState<Found>(NOTHING);
  const asked = query.trim() === '' ? '' : query;
  const { kind, version, audience } = choices;

  // The index is on its way while the first word is typed.
  useEffect(() => {
    clientFor(base).then(
      ({ quick }) =>
        quick?.({ requests: [{ indexName: 'warm', query: '' }] }).catch(() => undefined),
      () => undefined,
    );
  }, [base]);

  useEffect(() => {
    if (asked === '') return;
    let isWanted = true;
    const show = (state: Found['state'], hits?: readonly SearchHit[]) => {
      if (!isWanted) return;
      setFound((before) => ({ state, query: asked, hits: hits ?? before.hits }));
    };
    const facets = facetFilters({ kind, version, audience });
    const call = {
      requests: [{ indexName: 'handbook', query: asked, facetFilters: facets, hitsPerPage: 30 }],
    };
    const run = async () => {
      const engine = await clientFor(base);
      const quick = await engine.quick?.(call);
      if (quick !== undefined) show('titles', quick.results[0]?.hits ?? []);
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
      if (!isWanted) return;
      try {
        const { results } = await engine.search(call);
        show('all', results[0]?.hits ?? []);
      } catch {
        show(quick === undefined ? 'failed' : 'partly');
      }
    };
    run().catch(() => show('failed', []));
    return () => {
      isWanted = false;
    };
  }, [asked, kind, version, audience, base, round]);

  if (asked === '') return NOTHING;
  return found.state === 'idle' ? { state: 'loading', query: asked, hits: [] } : found;
}
