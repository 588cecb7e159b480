import useBaseUrl from '@docusaurus/useBaseUrl';
import { startTransition, useEffect, useState } from 'react';
import { type Choices, facetFilters, type SearchHit } from '../../domain/search/client';
import { soundChoices } from '../../domain/search/versions';
import { searchEngine } from './searchEngine';

/** How far an answer is. `titles`: the words inside pages are on their way; `partly`: they did not come. */
export type Found = {
  readonly state: 'idle' | 'loading' | 'titles' | 'partly' | 'all' | 'failed';
  /** What the hits answer. */
  readonly query: string;
  readonly hits: readonly SearchHit[];
  /** Versions that can be searched, the one that readers see first; none before the engine is here. */
  readonly versions: readonly string[];
};

type Ask = {
  readonly query: string;
  readonly choices: Choices;
  /** Raised to ask again. */
  readonly round: number;
  /** How many hits are wanted. */
  readonly most: number;
};

/** `version`: the one that was asked. */
type Answer = Omit<Found, 'versions'> & { readonly version: string };

const PAUSE = 120;
const NOTHING: Answer = { state: 'idle', query: '', hits: [], version: '' };

/** The engine is on its way while the first word is typed. */
function useVersions(base: string): readonly string[] {
  const [versions, setVersions] = useState<readonly string[]>([]);
  useEffect(() => {
    let isWanted = true;
    searchEngine(base).then(
      ({ client, versions: known }) => {
        if (isWanted) setVersions(known);
        client.quick?.({ requests: [{ indexName: 'warm', query: '' }] }).catch(() => undefined);
      },
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [base]);
  return versions;
}

/** What is found for a query: titles at once, everything after a short pause in typing. */
export function useSearch({ query, choices, round, most }: Ask): Found {
  const base = useBaseUrl('/');
  const versions = useVersions(base);
  const [found, setFound] = useState<Answer>(NOTHING);
  const asked = query.trim() === '' ? '' : query;
  const { kind, version, audience } = choices;

  useEffect(() => {
    if (asked === '') return;
    let isWanted = true;
    const show = (state: Found['state'], hits?: readonly SearchHit[]) => {
      if (!isWanted) return;
      // Many hits are drawn between the letters typed meanwhile.
      startTransition(() =>
        setFound((before) => ({ state, query: asked, hits: hits ?? before.hits, version })),
      );
    };
    const run = async () => {
      const { client, versions: known } = await searchEngine(base);
      const facets = facetFilters(soundChoices({ kind, version, audience }, known));
      const call = {
        requests: [
          { indexName: 'handbook', query: asked, facetFilters: facets, hitsPerPage: most },
        ],
      };
      const quick = await client.quick?.(call);
      if (quick !== undefined) show('titles', quick.results[0]?.hits ?? []);
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
      if (!isWanted) return;
      try {
        const { results } = await client.search(call);
        show('all', results[0]?.hits ?? []);
      } catch {
        if (quick === undefined) show('failed', []);
        else show('partly');
      }
    };
    run().catch(() => show('failed', []));
    return () => {
      isWanted = false;
    };
  }, [asked, kind, version, audience, base, round, most]);

  if (asked === '') return { ...NOTHING, versions };
  // Hits of another version are no answer.
  const isWaiting = found.state === 'idle' || found.version !== version;
  const shown: Answer = isWaiting ? { ...NOTHING, state: 'loading', query: asked } : found;
  return { ...shown, versions };
}
