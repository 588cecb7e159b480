/** Every kind of thing that can be found, in the order in which a reader chooses among them. */
export const SEARCH_KIND_ORDER = [
  'Error',
  'Runbook',
  'Checklist',
  'Checklist item',
  'Template',
  'Metric',
  'Page',
  'Reference',
  'Term',
  'Newsletter',
  'Win',
  'Talk',
] as const;

/** What can be found, as the word a reader sees beside a hit. */
export type SearchKind = (typeof SEARCH_KIND_ORDER)[number];

/** Kinds that are found one by one although they stand on a page with others of their kind. */
export const SINGLE_KINDS: ReadonlySet<SearchKind> = new Set(['Checklist item', 'Term', 'Win']);

/** Hits put together by kind, the kind of the best hit first; within a kind the order stays. */
export function grouped<Hit extends { readonly kind: string }>(
  hits: readonly Hit[],
): readonly { readonly kind: string; readonly hits: readonly Hit[] }[] {
  const groups = new Map<string, Hit[]>();
  for (const hit of hits) groups.set(hit.kind, [...(groups.get(hit.kind) ?? []), hit]);
  return [...groups].map(([kind, own]) => ({ kind, hits: own }));
}
