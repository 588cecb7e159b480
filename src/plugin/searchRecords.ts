import { ErrorFrontMatter } from '../domain/error/schema';
import { plain } from '../domain/search/words';
import type { SearchKind } from '../domain/search/kinds';
import { SearchRecord } from '../domain/search/schema';
import type { Content, ContentPage } from './content';
import { filesUnder, releasedVersions } from './files';
import { readYaml, textOf } from './read';
import { readQuestions } from './searchQuestions';
import { entriesOf, type Fields, fields, list, winRecords } from './searchEntries';

const KINDS: Readonly<Record<string, SearchKind>> = {
  reference: 'Reference',
  runbook: 'Runbook',
  checklist: 'Checklist',
  template: 'Template',
  talk: 'Talk',
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
/** Names in the patterns of an error, as programs print them: `JsonWebTokenError`, `EAUTHUNKNOWN`. */
const PRINTED = /\b(?:[A-Z][a-z0-9]+){2,}\b|\b[A-Z][A-Z0-9_]{4,}\b/g;

/** Texts anywhere in checked data that a reader sees. */
function texts(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((part: unknown) => texts(part));
  return Object.entries(value).flatMap(([key, part]) => (SILENT.has(key) ? [] : texts(part)));
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
      ...(error?.data?.patterns ?? []).flatMap(({ value }) => value.match(PRINTED) ?? []),
    ].join('\n'),
  };
}

type Part = { readonly anchor: string; readonly heading: string; text: string[]; code: string[] };

/** The page's running text and code under the heading that stands above it. */
function partsOf({ outline }: ContentPage): readonly Part[] {
  const parts: (Part & { readonly line: number })[] = [
    { anchor: '', heading: '', text: [], code: [], line: 0 },
    // A heading of signs alone has no address; what stands below it belongs to the part above.
    ...outline.headings
      .filter(({ id }) => id !== '')
      .map(({ text, id, line }) => ({
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

/** Names and words of the files a template fills, without their holes. */
function filledFiles(siteDir: string, front: Fields): readonly string[] {
  if (front['type'] !== 'template' || typeof front['file'] !== 'string') return [];
  const folder = `templates/${front['file']}`;
  return filesUnder(siteDir, folder)
    .filter((file) => file !== `${folder}/template.yaml`)
    .flatMap((file) => [
      file.slice(folder.length + 1),
      textOf(siteDir, file).replace(/\[\[[^\]]*\]\]/g, ' '),
    ]);
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
 * Everything that can be found, from the checked content: pages of one version with their sections, items of checklists,
 * words of the glossary, errors, newsletters and wins. The newest released version unless another is asked for; `next`
 * is the coming one.
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
  const asks = readQuestions(siteDir);
  const found = pages.flatMap((page) => {
    const front = fields(page.input);
    const path = paths.get(page.file) ?? '/';
    const own = dataOf(siteDir, page, front, data);
    const entries = entriesOf(own);
    // Words of the glossary are found as words, each at its place, not as the page.
    const { names, text, code } = facts(page, front, entries.areAll ? undefined : own);
    const title = String(front['title']);
    const common = { version, audience: [...list(front['audience'])], weight: 1 };
    const said = [...(called.get(path) ?? [])].filter((name) => name !== plain(title));
    const aliases = [...new Set([...names, ...said.slice(0, MOST_NAMES)])];
    const kind = kindOf(page, front);
    const files = filledFiles(siteDir, front);
    const sections = partsOf(page).map((part) => ({
      url: `${path}${part.anchor}`,
      kind,
      title,
      headings: part.anchor === '' ? [] : [title, part.heading],
      text: [...(part.anchor === '' ? [text] : []), ...part.text].join('\n'),
      code: [...(part.anchor === '' ? [code, ...files] : []), ...part.code].join('\n'),
      aliases: part.anchor === '' ? aliases : [],
      asks:
        part.anchor === ''
          ? [...(asks.get(path.slice(before.length)) ?? asks.get(path) ?? [])]
          : [],
      ...common,
    }));
    const inside = entries.list.map(({ id, weight, ...entry }) => ({
      ...entry,
      url: `${path}#${id}`,
      headings: [title],
      code: '',
      asks: [],
      ...common,
      weight,
    }));
    return [...sections, ...inside];
  });
  return [...found, ...winRecords(content.pages, data, version, asks)].map(checkedRecord);
}

function checkedRecord(record: { readonly url: string; readonly title: string }): SearchRecord {
  const result = SearchRecord.safeParse(record);
  if (result.success) return result.data;
  const why = result.error.issues
    .map(({ path, message }) => `${path.join('.')} ${message}`)
    .join('; ');
  throw new Error(`"${record.title}" (${record.url}) cannot be found by the search: ${why}.`);
}
