import { nearest } from '../id';
import type { Problem } from '../problem';
import type { Outline } from './outline';

/** Every page of one content folder: its file and the anchors in it. */
export type Anchors = ReadonlyMap<string, readonly string[]>;

/** `docs/do/x.mdx` and `../runbooks/y.mdx` → `docs/runbooks/y.mdx`. */
export function resolved(from: string, to: string): string {
  const parts = from.split('/').slice(0, -1);
  for (const part of to.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

function isFileLink(url: string): boolean {
  return url.startsWith('#') || /^\.{0,2}\/?[\w./-]+\.mdx(?:#.*)?$/.test(url);
}

/**
 * Links to files and headings that do not exist, with the nearest one that does.
 * Addresses of other sites and of generated pages (`/e/…`) are checked by the build.
 */
export function linkProblems(file: string, outline: Outline, anchors: Anchors): readonly Problem[] {
  return outline.links.flatMap(({ url, line }) => {
    if (!isFileLink(url) || url.startsWith('/')) return [];
    const [target = '', anchor] = url.split('#');
    const page = target === '' ? file : resolved(file, target);
    const known = anchors.get(page);
    const place = { file, field: `line ${line}` };
    if (known === undefined) {
      const meant = nearest(page, [...anchors.keys()]);
      return [
        {
          ...place,
          reason: `links to ${page}, which does not exist`,
          instead: meant === undefined ? 'Correct or remove the link.' : `Did you mean ${meant}?`,
        },
      ];
    }
    if (anchor === undefined || anchor === '' || known.includes(anchor)) return [];
    const meant = nearest(anchor, known);
    return [
      {
        ...place,
        reason: `links to #${anchor}, a heading that ${page} does not have`,
        instead:
          meant === undefined
            ? `Headings there: ${known.join(', ') || 'none'}.`
            : `Did you mean #${meant}?`,
      },
    ];
  });
}

/** Every `link: { page: … }` of a data file, with the path of its field. */
function pageLinks(value: unknown, field: string): readonly (readonly [string, string])[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => {
    const at = field === '' ? key : `${field}.${key}`;
    const page: unknown = Reflect.get(Object(part), 'page');
    return key === 'link' && typeof page === 'string'
      ? [[`${at}.page`, page] as const]
      : pageLinks(part, at);
  });
}

/** Pages a data file links to by id (`assess/maturity`) that its version of the docs does not have. */
export function dataLinkProblems(
  file: string,
  input: unknown,
  pages: ReadonlySet<string>,
): readonly Problem[] {
  return pageLinks(input, '').flatMap(([field, page]) => {
    if (pages.has(page)) return [];
    const meant = nearest(page, [...pages]);
    const instead = meant === undefined ? 'Correct or remove the link.' : `Did you mean ${meant}?`;
    return [{ file, field, reason: `links to the page ${page}, which does not exist`, instead }];
  });
}
