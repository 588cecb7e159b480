import type { Outline } from '../domain/page/outline';
import type { SearchRecord } from '../domain/search/record';
import type { Published, PublishedPage } from './published';

const KINDS: Readonly<Record<string, string>> = {
  tutorial: 'Page',
  explanation: 'Page',
  'how-to': 'Page',
  landing: 'Page',
  reference: 'Reference',
  runbook: 'Runbook',
  checklist: 'Checklist',
  template: 'Template',
};

/** Texts anywhere in checked data: front matter lists, alert names, codes, items. */
function texts(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap((part) => texts(part));
}

function kindOf(page: PublishedPage, folder: string): string {
  if (folder === 'errors') return 'Error';
  if (folder === 'blog') return 'Newsletter';
  return KINDS[String(page.frontMatter['type'])] ?? 'Page';
}

/** Every published page as a search record; a page's own data file (same name, .yaml) is part of its text. */
export function searchRecords(
  site: Published,
  outlines: ReadonlyMap<string, Outline>,
  data: ReadonlyMap<string, unknown>,
): readonly SearchRecord[] {
  return [...site.docs, ...site.errors, ...site.issues].map((page) => {
    const outline = outlines.get(page.file);
    const own = data.get(page.file.replace(/\.mdx$/, '.yaml'));
    const { title: _title, description: _description, ...front } = page.frontMatter;
    return {
      path: page.path,
      kind: kindOf(page, page.file.split('/')[0] ?? ''),
      title: page.title,
      description: page.description,
      words: [...(outline?.headings.map(({ text }) => text) ?? []), ...texts(front)],
      text: [...(outline?.passages.map(({ text }) => text) ?? []), ...texts(own)].join('\n'),
    };
  });
}
