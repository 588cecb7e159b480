import { type Allocated, type ServedPage, servedPages } from './served';

export type PublishedPage = Pick<
  ServedPage,
  'path' | 'file' | 'title' | 'description' | 'frontMatter'
>;

export type PublishedIssue = PublishedPage & Pick<ServedPage, 'day'>;

/** What readers get: the newest released version, the errors, the newsletters (newest first). */
export type Published = {
  readonly version: string;
  readonly docs: readonly PublishedPage[];
  readonly errors: readonly PublishedPage[];
  readonly issues: readonly PublishedIssue[];
};

/** Reads the addresses Docusaurus gave to pages. */
export function published(all: Allocated, basePath: string): Published {
  const newest = servedPages(all, basePath).filter(({ isNewest }) => isNewest);
  const of = (kind: ServedPage['kind']) => newest.filter((page) => page.kind === kind);
  const [first] = of('page');
  if (first === undefined) throw new Error('The docs plugin has no version that readers see.');
  return {
    version: first.version,
    docs: of('page'),
    errors: of('error'),
    issues: of('issue').toSorted((a, b) => b.day.localeCompare(a.day)),
  };
}
