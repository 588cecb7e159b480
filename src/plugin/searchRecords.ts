import { ErrorFrontMatter } from '../domain/error/schema';
import { plain } from '../domain/search/words';
import { type SearchKind, SearchRecord } from '../domain/search/schema';
import type { Content, ContentPage } from './content';
import { releasedVersions } from './files';
import { readYaml, textOf } from './read';

const KINDS: Readonly<Record<string, SearchKind>> = {
  reference: 'Reference',
  runbook: 'Runbook',
  checklist: 'Checklist',
  template: 'Template',
};

/** Values that no reader reads: ids, addresses, dates and settings. */
const SILENT = new Set(
  `id kind type unit version audience owner last_reviewed review_in since status severity time slug sources sample
  sidebar_position sidebar_label displayed_sidebar wide hide_table_of_contents tested_on link to url metric file who
  patterns authors tags title description examples says keywords aliases alertnames alert_ids variables related moves`.split(
    /\s+/,
  ),
);
const MOST_NAMES = 12;

type Fields = Readonly<Record<string, unknown>>;

function fields(value: unknown): Fields {
  return Object.fromEntries(Object.entries(Object(value)));
}

/** Texts anywhere in checked data that a reader sees. */
function texts(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((part: unknown) => texts(part));
  return Object.entries(value).flatMap(([key, part]) => (SILENT.has(key) ? [] : texts(part)));
}

function list(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
}

function kindOf({ file }: ContentPage, front: Fields): SearchKind {
  if (file.startsWith('errors/')) return 'Error';
  if (file.startsWith('blog/')) return 'Newsletter';
  if (/\/metrics\/(?!index)/.test(file)) return 'Metric';
  return KINDS[String(front['type'])] ?? 'Page';
}

/** Where a page stands on the site, without its base path. */
function pathOf(file: string, root: string, before: string, front: Fields): string {
  const slug = front['slug'];
  if (file.startsWith('errors/')) return `/e/${file.slice(7).replace(/\.mdx$/, '')}/`;
  if (file.startsWith('blog/')) return `/blog/${String(slug)}/`;
  const bare = file.slice(root.length).replace(/(?:^|(?<=\/))index\.mdx$|\.mdx$/, '');
  const own = typeof slug === 'string' && slug.startsWith('/') ? slug : `/${bare}`;
  return `${before}${own}/`.replace(/\/+$/, '/');
}

/** How other pages call a page in their links. */
function linkTexts(
  pages: readonly ContentPage[],
  paths: ReadonlyMap<string, string>,
): ReadonlyMap<string, ReadonlySet<string>> {
  const called = new Map<string, Set<string>>();
  for (const { file, outline } of pages) {
    for (const { url, text = '' } of outline.links) {
      const to = /^(?:\.|[a-z0-9-]+\/|[a-z0-9-]+\.mdx)/.test(url)
        ? new URL(url, `file:///${file}`).pathname.slice(1)
        : url.replace(/#.*$/, '').replace(/\/?$/, '/');
      const path = paths.get(to) ?? to;
      const said = plain(text);
      if (said.length < 4 || said.length > 60 || said.startsWith('http')) continue;
      called.set(path, (called.get(path) ?? new Set()).add(said));
    }
  }
  return called;
}

/** What a page's front matter and data say besides its running text: words, what machines print, other names. */
function facts(page: ContentPage, front: Fields, data: unknown) {
  const error = page.file.startsWith('errors/')
    ? ErrorFrontMatter.safeParse(page.input)
    : undefined;
  const names = [
    ...(error?.data === undefined ? [] : [error.data.code, error.data.topic.replaceAll('-', ' ')]),
    ...['aliases', 'alertnames', 'alert_ids', 'keywords'].flatMap((key) => list(front[key])),
  ];
  return {
    names,
    text: [String(front['description'] ?? ''), ...texts(front), ...texts(data)].join('\n'),
    code: [
      ...list(front['examples']),
      ...(error?.data === undefined ? [] : [error.data.says]),
    ].join('\n'),
  };
}

type Part = { readonly anchor: string; readonly heading: string; text: string[]; code: string[] };

/** The page's running text and code under the heading that stands above it. */
function partsOf({ outline }: ContentPage): readonly Part[] {
  const parts: (Part & { readonly line: number })[] = [
    { anchor: '', heading: '', text: [], code: [], line: 0 },
    ...outline.headings.map(({ text, id, line }) => ({
      ...{ anchor: `#${id}`, heading: text, line },
      ...{ text: new Array<string>(), code: new Array<string>() },
    })),
  ];
  const above = (line: number) => parts.findLast((part) => part.line <= line);
  for (const { text, line } of outline.passages) above(line)?.text.push(text);
  for (const { kind, text, line } of outline.blocks)
    if (kind === 'code') above(line)?.code.push(text);
  return parts;
}

/** The items of a checklist, each with its own address on the page. */
function itemsOf(
  data: unknown,
): readonly { readonly id: string; readonly title: string; readonly text: string }[] {
  const { kind, groups } = fields(data);
  if (kind !== 'checklist' || !Array.isArray(groups)) return [];
  return groups.flatMap((group: unknown) => {
    const { items } = fields(group);
    if (!Array.isArray(items)) return [];
    return items.map((item: unknown) => {
      const { id, title, done_when, why } = fields(item);
      return {
        id: String(id),
        title: String(title),
        text: [done_when, why].map(String).join('\n'),
      };
    });
  });
}

function dataOf(
  siteDir: string,
  page: ContentPage,
  front: Fields,
  data: ReadonlyMap<string, unknown>,
): unknown {
  if (front['type'] !== 'template') return data.get(page.file.replace(/\.mdx$/, '.yaml'));
  const file = `templates/${String(front['file'])}/template.yaml`;
  return readYaml(file, textOf(siteDir, file)).input;
}

/**
 * Everything that can be found, from the checked content: pages of one version with their sections, the items of
 * checklists, errors and newsletters. The newest released version unless another is asked for; `next` is the coming one.
 */
export function searchRecords(
  siteDir: string,
  content: Content,
  asked?: string,
): readonly SearchRecord[] {
  const [newest = 'next'] = releasedVersions(siteDir);
  const version = asked ?? newest;
  const before = version === newest ? '' : `/${version}`;
  const root = version === 'next' ? 'docs/' : `versioned_docs/version-${version}/`;
  const pages = content.pages.filter(
    ({ file }) => file.startsWith(root) || /^(?:errors|blog)\//.test(file),
  );
  const paths = new Map(
    pages.map((page) => [page.file, pathOf(page.file, root, before, fields(page.input))]),
  );
  const data = new Map(content.entries.map(({ file, input }) => [file, input]));
  const called = linkTexts(pages, paths);
  return pages.flatMap((page) => {
    const front = fields(page.input);
    const path = paths.get(page.file) ?? '/';
    const own = dataOf(siteDir, page, front, data);
    const { names, text, code } = facts(page, front, own);
    const title = String(front['title']);
    const common = { version, audience: [...list(front['audience'])], weight: 1 };
    const said = [...(called.get(path) ?? [])].filter((name) => name !== plain(title));
    const aliases = [...new Set([...names, ...said.slice(0, MOST_NAMES)])];
    const kind = kindOf(page, front);
    const sections = partsOf(page).map((part) => ({
      url: `${path}${part.anchor}`,
      kind,
      title,
      headings: part.anchor === '' ? [] : [title, part.heading],
      text: [...(part.anchor === '' ? [text] : []), ...part.text].join('\n'),
      code: [...(part.anchor === '' ? [code] : []), ...part.code].join('\n'),
      aliases: part.anchor === '' ? aliases : [],
      ...common,
    }));
    const items = itemsOf(own).map((item): SearchRecord => ({
      url: `${path}#${item.id}`,
      kind: 'Checklist item',
      title: item.title,
      headings: [title],
      text: item.text,
      code: '',
      aliases: [item.id],
      ...common,
    }));
    return [...sections, ...items].map((record) => SearchRecord.parse(record));
  });
}
