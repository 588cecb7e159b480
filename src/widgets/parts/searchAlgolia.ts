import { liteClient } from 'algoliasearch/lite';
import { ALGOLIA_REQUEST, fromAlgolia } from '../../domain/search/algolia';
import type { SearchAnswer, SearchClient } from '../../domain/search/client';
import type { Site } from '../../domain/site/schema';

type Settings = Extract<NonNullable<Site['search']>, { readonly engine: 'algolia' }>;

function hostOf({ host }: Settings) {
  if (host === undefined) return {};
  const { host: url, protocol } = new URL(host);
  const spoken = protocol === 'http:' ? ('http' as const) : ('https' as const);
  return { hosts: [{ url, accept: 'readWrite' as const, protocol: spoken }] };
}

/** Algolia's engine behind the same interface. */
export function algoliaClient(settings: Settings): SearchClient {
  const client = liteClient(settings.appId, settings.searchKey, hostOf(settings));
  return {
    search: async ({ requests }): Promise<SearchAnswer> => {
      const { results } = await client.search<Record<string, unknown>>({
        requests: requests.map(({ query, facetFilters = [], hitsPerPage = 30 }) => ({
          ...ALGOLIA_REQUEST,
          attributesToRetrieve: [...ALGOLIA_REQUEST.attributesToRetrieve],
          attributesToHighlight: [],
          attributesToSnippet: [...ALGOLIA_REQUEST.attributesToSnippet],
          indexName: settings.index,
          query,
          hitsPerPage,
          facetFilters: facetFilters.map((list) => [...list]),
        })),
      });
      return {
        results: results.map((result, number) => {
          const hits = 'hits' in result ? result.hits : [];
          return {
            hits: hits.flatMap((hit: unknown) => fromAlgolia(hit) ?? []),
            nbHits: 'nbHits' in result ? (result.nbHits ?? hits.length) : hits.length,
            query: requests[number]?.query ?? '',
            index: settings.index,
          };
        }),
      };
    },
  };
}
