import type { SearchHit } from './client';

/** What is asked of Algolia for the dialog; marks are our own, so none are wanted in the answer. */
export const ALGOLIA_REQUEST = {
  attributesToRetrieve: ['url', 'title', 'kind', 'version', 'headings'],
  attributesToHighlight: new Array<string>(),
  attributesToSnippet: ['text:25'],
  snippetEllipsisText: '…',
  highlightPreTag: '',
  highlightPostTag: '',
} as const;

const field = (value: unknown, name: string): unknown => Reflect.get(Object(value), name);

/** A hit as Algolia sends it; undefined when it is none of our records. Texts stay texts. */
export function fromAlgolia(hit: unknown): SearchHit | undefined {
  const url = field(hit, 'url');
  const title = field(hit, 'title');
  const headings = field(hit, 'headings');
  const extract = field(field(field(hit, '_snippetResult'), 'text'), 'value');
  // An address of another site, or of none, must not become a link.
  if (typeof url !== 'string' || !/^\/(?!\/)/.test(url) || typeof title !== 'string')
    return undefined;
  return {
    objectID: String(field(hit, 'objectID')),
    url,
    title,
    kind: String(field(hit, 'kind') ?? 'Page'),
    version: String(field(hit, 'version') ?? ''),
    headings: Array.isArray(headings) ? headings.map(String) : [],
    extract: typeof extract === 'string' ? extract : '',
  };
}
