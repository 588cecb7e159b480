import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ErrorFrontMatter } from '../domain/error/schema';
import { errorText } from '../domain/markdown/error';
import { llmsText, type Section } from '../domain/markdown/llms';
import {
  errorFactsOf,
  issueEnd,
  issueFactsOf,
  kindWord,
  pageFactsOf,
  pageText,
} from '../domain/markdown/page';
import { sourcesText } from '../domain/markdown/reference';
import { blocks } from '../domain/markdown/write';
import { withTags } from '../domain/page/head';
import { NewsletterFrontMatter } from '../domain/newsletter/schema';
import { PageFrontMatter } from '../domain/page/schema';
import type { Site } from '../domain/site/schema';
import type { ContentPage } from './content';
import { isForeign } from './foreign';
import { plainBody, type WidgetUse } from './machineBody';
import { type MachineSite, PageData } from './machineData';
import { FORMS } from './machineForms';
import { SAMPLE_ADDRESS } from './remarkAddress';
import type { ServedPage } from './served';

/** The name of a page's Markdown copy, in the page's own folder. */
export const COPY = 'index.md';

function bodyOf(page: ContentPage, data: PageData, root: string): string {
  const type: unknown = Reflect.get(Object(page.input), 'type');
  try {
    const frame = {
      address: data.address,
      code: (text: string) => text.replaceAll(SAMPLE_ADDRESS, `${root}/`),
      steps: type === 'runbook' ? ('numbered' as const) : ('plain' as const),
      widget: (use: WidgetUse) => {
        const form = FORMS[use.name];
        if (form === undefined)
          throw new Error(`<${use.name}> has no form; give it one in src/plugin/machineForms.ts`);
        return form(use, data);
      },
    };
    return plainBody(page.body, frame, isForeign(page.file) ? 'md' : 'mdx');
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`${page.file}: no Markdown copy can be made: ${reason}`, { cause: error });
  }
}

function factIds(sources: readonly string[] | undefined): readonly string[] {
  return (sources ?? []).filter((source) => source.startsWith('F-'));
}

/** The Markdown copy of one page. `html` is the page as it was built, for the words of drawn pictures. */
export function copyOf(
  site: MachineSite,
  page: ContentPage,
  served: ServedPage,
  html: string,
): string {
  const { description } = served;
  if (served.kind === 'error') {
    const front = ErrorFrontMatter.parse(page.input);
    const data = new PageData(site, page, { served, html, variables: front.variables ?? [] });
    const text = errorText(front, bodyOf(page, data, site.root), data.address);
    const head = { title: `${front.code} ${front.title}`, description, url: data.url };
    return pageText({ ...head, facts: errorFactsOf(front) }, text);
  }
  if (served.kind === 'issue') {
    const front = NewsletterFrontMatter.parse(page.input);
    const data = new PageData(site, page, { served, html, variables: [] });
    const text = blocks([bodyOf(page, data, site.root), issueEnd(front, data.address)]);
    const head = { title: front.title, description: front.description, url: data.url };
    return pageText({ ...head, facts: issueFactsOf(front, served.day) }, text);
  }
  if (isForeign(page.file)) {
    const data = new PageData(site, page, { served, html, variables: [] });
    const facts = [['Kind', 'Page'] as const, ['Version', served.version] as const];
    const head = { title: served.title, description, url: data.url };
    return pageText({ ...head, facts }, bodyOf(page, data, site.root));
  }
  const front = PageFrontMatter.parse(page.input);
  const variables = front.type === 'runbook' ? (front.variables ?? []) : [];
  const data = new PageData(site, page, { served, html, variables });
  const text = blocks([
    bodyOf(page, data, site.root),
    sourcesText(data.facts(factIds(front.sources))),
  ]);
  const head = { title: front.title, description, url: data.url };
  return pageText({ ...head, facts: pageFactsOf(front, served.version) }, text);
}

/** Where a page is listed: its first folder, errors and newsletters by themselves. */
export function sectionOf({ kind, path: at, base }: ServedPage): string {
  if (kind === 'error') return 'Error codes';
  if (kind === 'issue') return 'Newsletters';
  const [first = ''] = at.slice(base.length).split('/');
  return first === '' || first === 'find-error' ? 'Front desk' : kindWord(first);
}

const SECTIONS = [
  'Front desk',
  'Runbooks',
  'Start',
  'Assess',
  'Choose',
  'Do',
  'Measure',
  'Metrics',
  'Celebrate',
  'Checklists',
  'Templates',
  'Reference',
  'Error codes',
  'Newsletters',
] as const;

/** Files for programs, last: the section of that name may be left out by a short reader. */
function optional(root: string): Section {
  const file = (title: string, at: string, description: string) => ({
    ...{ title, copy: `${root}/${at}`, description },
  });
  return {
    title: 'Optional',
    pages: [
      file('Error codes as JSON', 'errors/v1/index.json', 'Every code with its names and file.'),
      file('Alerts as JSON', 'errors/v1/prometheus.json', 'Alert name to the address of its page.'),
      file('Newsletter feed', 'blog/rss.xml', 'Every issue in full.'),
      file('Sitemap', 'sitemap.xml', 'Every page as HTML.'),
    ],
  };
}

/** llms.txt: what readers see first, each page by its Markdown copy. */
export function llmsOf(site: Site, root: string, pages: readonly ServedPage[]): string {
  const newest = pages.filter(({ isNewest }) => isNewest);
  const folders = newest.map(sectionOf).filter((name) => !SECTIONS.some((one) => one === name));
  const sections = [...SECTIONS, ...new Set(folders)].map((title) => ({
    title,
    pages: newest
      .filter((page) => sectionOf(page) === title)
      .map((page) => ({
        title: titleOf(page),
        copy: `${root}${page.path}${COPY}`,
        description: page.description,
      })),
  }));
  const about = `Each page has a Markdown copy: add ${COPY} to its address. Questions: ${site.channels.help}. Commands are for ${site.name}’s own tools; a value in <angle brackets> is to be filled in.`;
  return llmsText({ name: site.name, summary: site.tagline, about }, [...sections, optional(root)]);
}

/** A page's title; an error's begins with its code. */
export function titleOf({ kind, frontMatter, title }: ServedPage): string {
  return kind === 'error' ? `${String(frontMatter['code'])} ${title}` : title;
}

/** Where the built page and its copy stand on disk. */
function fileOf(outDir: string, page: ServedPage, name: string): string {
  return path.join(outDir, ...page.path.split('/').filter(Boolean), name);
}

/** A page's tags for machines by themselves, for a browser that comes to the page by a link. */
const HEAD = 'head.html';

/** Pages at a time: while some are read and written, another is worked on. */
const AT_ONCE = 24;

/** Writes llms.txt, and beside every built page its Markdown copy and its tags for machines, which the page gets too. */
export async function writeMachineFiles(
  outDir: string,
  settings: Site,
  site: MachineSite,
  tagsOf: (page: ContentPage, served: ServedPage) => string,
): Promise<void> {
  const sources = new Map(site.content.pages.map((page) => [page.file, page]));
  const pages = [...site.byFile.values()];
  const write = async (served: ServedPage) => {
    const page = sources.get(served.file);
    if (page === undefined) throw new Error(`${served.file} is served, but was never read.`);
    const built = fileOf(outDir, served, 'index.html');
    const html = await readFile(built, 'utf8');
    const tags = tagsOf(page, served);
    await Promise.all([
      writeFile(fileOf(outDir, served, COPY), copyOf(site, page, served, html)),
      writeFile(fileOf(outDir, served, HEAD), tags),
      writeFile(built, withTags(html, tags)),
    ]);
  };
  for (let from = 0; from < pages.length; from += AT_ONCE)
    await Promise.all(pages.slice(from, from + AT_ONCE).map(write));
  await writeFile(path.join(outDir, 'llms.txt'), llmsOf(settings, site.root, pages));
}
