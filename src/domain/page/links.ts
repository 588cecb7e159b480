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
