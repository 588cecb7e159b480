import { nearest } from '../id';
import type { Problem } from '../problem';

/** Which files a content folder may hold. */
type Place = { readonly folder: RegExp; readonly name: RegExp; readonly instead: string };

const STEM = '(?:_starter|[a-z0-9]+(?:-[a-z0-9]+)*)';

const PLACES: readonly Place[] = [
  {
    folder: /^(?:docs|versioned_docs\/version-[\w.-]+)\//,
    name: new RegExp(`^(?:[a-z0-9-]+/)*${STEM}\\.(?:mdx|yaml|svg|png|webp)$`),
    instead:
      'docs/ holds pages (.mdx), data (.yaml) and pictures (.svg, .png, .webp), in lower case words joined by hyphens.',
  },
  {
    folder: /^errors\//,
    name: /^(?:(?:_starter|[a-z]{2,6}(?:-[a-z0-9]{2,8})?-\d{3,4})\.mdx|published\.json)$/,
    instead:
      'errors/ holds one .mdx a code, named like its code in lower case: errors/plt-101.mdx. The record of what was published is errors/published.json.',
  },
  {
    folder: /^blog\//,
    name: /^(?:\d{4}-\d{2}-\d{2}-[a-z0-9]+(?:-[a-z0-9]+)*\.mdx|_starter\.mdx|authors\.yml|tags\.yml|planned\.yml|_notes\/[a-z0-9]+(?:-[a-z0-9]+)*\.md)$/,
    instead:
      'blog/ holds YYYY-MM-DD-slug.mdx, authors.yml, tags.yml, planned.yml and short notes for the next issue in _notes/.',
  },
  {
    folder: /^templates\//,
    name: new RegExp(`^${STEM}/[^/]+(?:/[^/]+)*$`),
    instead: 'templates/ holds one folder a template: templates/<id>/template.yaml and its files.',
  },
  {
    folder: /^results\//,
    name: /^[a-z0-9]+(?:-[a-z0-9]+)*\.json$/,
    instead:
      'results/ holds saved assessments, one .json a platform and day, in lower case words joined by hyphens: results/checkout-2026-11-10.json.',
  },
];

/** Folders whose files are all content: a stray file in them is an error. */
export const CONTENT_FOLDERS = [
  'docs',
  'errors',
  'blog',
  'templates',
  'results',
  'versioned_docs',
] as const;

/** What is wrong with a file's name or place; empty when it may stand there. */
export function placeProblems(file: string): readonly Problem[] {
  const place = PLACES.find(({ folder }) => folder.test(file));
  if (place === undefined) {
    return [{ file, field: '', reason: 'stands in no known content folder', instead: 'Move it.' }];
  }
  const rest = file.replace(place.folder, '');
  if (place.name.test(rest)) return [];
  const ending = /\.[^./]+$/.exec(rest)?.[0] ?? '';
  const meant = ending === '' ? undefined : nearest(ending, ['.mdx', '.yaml']);
  const hint = meant === undefined || meant === ending ? '' : ` Did you mean "${meant}"?`;
  return [{ file, field: '', reason: 'does not belong here', instead: `${place.instead}${hint}` }];
}
