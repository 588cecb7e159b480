import { nearest } from '../domain/id';
import { resolved } from '../domain/page/links';
import type { Problem } from '../domain/problem';
import type { ContentPage } from './content';

const PAGE = /^(docs|versioned_docs\/[^/]+)\/(.+)\.mdx$/;

function relatedOf({ input }: ContentPage): readonly string[] {
  const related: unknown = Reflect.get(Object(input), 'related');
  return Array.isArray(related) ? related.filter((id) => typeof id === 'string') : [];
}

/** Whether a page leads to a file: among its related pages, or by a link in its text. */
function leadsTo(page: ContentPage, id: string, file: string): boolean {
  return (
    relatedOf(page).includes(id) ||
    page.outline.links.some(({ url }) => resolved(page.file, url.split('#')[0] ?? '') === file)
  );
}

/** Related pages that do not exist, and those that do not lead back. */
export function relatedProblems(pages: readonly ContentPage[]): readonly Problem[] {
  const byFile = new Map(pages.map((page) => [page.file, page]));
  return pages.flatMap((page) => {
    const [, root = '', own = ''] = PAGE.exec(page.file) ?? [];
    return relatedOf(page).flatMap((id) => {
      const place = { file: page.file, field: 'related' };
      const other = byFile.get(`${root}/${id}.mdx`);
      if (other === undefined) {
        const known = [...byFile.keys()].flatMap((file) => PAGE.exec(file)?.[2] ?? []);
        const meant = nearest(id, known);
        const instead = meant === undefined ? 'Remove it.' : `Did you mean ${meant}?`;
        return [{ ...place, reason: `"${id}" is not a page`, instead }];
      }
      if (leadsTo(other, own, page.file)) return [];
      const instead = `Add ${own} to related in ${other.file}.`;
      return [{ ...place, reason: `${id} does not lead back to this page`, instead }];
    });
  });
}
