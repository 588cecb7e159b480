import { EVERYTHING, type Filter, type Hit } from './engine';
import { SEARCH_KIND_ORDER } from './kinds';

/** One question, in the form of Algolia's lite client. `facetFilters`: all of the lists, any of each list. */
export type SearchRequest = {
  readonly indexName: string;
  readonly query: string;
  readonly facetFilters?: readonly (readonly string[])[];
  readonly hitsPerPage?: number;
};

/** A page or an item found, as both engines answer it. */
export type SearchHit = {
  readonly objectID: string;
  /** Address within the site, without its base path. */
  readonly url: string;
  readonly title: string;
  readonly kind: string;
  readonly version: string;
  /** The way from the page's title down to the section; empty for the page itself. */
  readonly headings: readonly string[];
  /** Words of the page around those that were asked for; plain text. */
  readonly extract: string;
};

export type SearchAnswer = {
  readonly results: readonly {
    readonly hits: readonly SearchHit[];
    readonly nbHits: number;
    readonly query: string;
    readonly index: string;
  }[];
};

/** What the dialog knows of an engine. */
export type SearchClient = {
  readonly search: (call: { readonly requests: readonly SearchRequest[] }) => Promise<SearchAnswer>;
  /** What titles and names alone answer, before the words inside pages have come. */
  readonly quick?: SearchClient['search'];
};

/** A reader's choices; an empty text is no choice. */
export type Choices = {
  readonly kind: string;
  readonly version: string;
  readonly audience: string;
};

export const NO_CHOICE: Choices = { kind: '', version: '', audience: '' };

/** A reader's choices as Algolia's facet filters. */
export function facetFilters(choices: Choices): readonly (readonly string[])[] {
  return Object.entries(choices).flatMap(([name, value]) =>
    value === '' ? [] : [[`${name}:${value}`]],
  );
}

/** Facet filters as the local engine takes them. Names and kinds it does not know are left out. */
export function filterOf(facets: readonly (readonly string[])[] = []): Filter {
  const values = (name: string) =>
    facets
      .flat()
      .flatMap((facet) => (facet.startsWith(`${name}:`) ? [facet.slice(name.length + 1)] : []));
  const kinds = values('kind').flatMap((kind) =>
    SEARCH_KIND_ORDER.filter((known) => known === kind),
  );
  return {
    ...EVERYTHING,
    kinds,
    version: values('version')[0] ?? null,
    audience: values('audience')[0] ?? null,
  };
}

/** A page that the local engine found, without extract. */
export function searchHit({ url, title, kind, version }: Hit): SearchHit {
  return { objectID: `${version}${url}`, url, title, kind, version, headings: [], extract: '' };
}
