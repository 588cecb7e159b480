import { existsSync } from 'node:fs';
import path from 'node:path';
import { type Anchors, dataLinkProblems, linkProblems } from '../domain/page/links';
import type { Outline } from '../domain/page/outline';
import { CONTENT_FOLDERS, placeProblems } from '../domain/page/place';
import { proseProblems } from '../domain/page/prose';
import { vanishedIds } from '../domain/page/released';
import { SampleCompany } from '../domain/page/sampleCompany';
import { sampleNumberProblems } from '../domain/page/sampleNumbers';
import { PageFrontMatter } from '../domain/page/schema';
import { entryProblems } from '../domain/entry';
import { metricIds, metricLinkProblems } from '../domain/metric/links';
import type { PublishedErrors } from '../domain/error/indexSchema';
import { ErrorFrontMatter } from '../domain/error/schema';
import { NewsletterFrontMatter } from '../domain/newsletter/schema';
import { type Problem, problemsOf, problemText } from '../domain/problem';
import { nearest } from '../domain/id';
import type { Organisation } from '../domain/maturity/teams';
import { checklistProblems } from './checklists';
import { citedProblems, factsOf, movedProblems } from './cited';
import { criterionProblems, statementsOf } from './criteria';
import { filesUnder, isStarter, releasedVersions } from './files';
import { foreignFolders, foreignPage, isForeign } from './foreign';
import { foreignWarnings } from './foreignLinks';
import { errorProblems, readPublished } from './errorsRead';
import { newsletterProblems } from './newsletterCheck';
import { readOutline } from './outline';
import { type PageSource, readPage, readYaml, textOf } from './read';
import { readResults } from './results';
import { relatedProblems } from './related';
import { rememberedOf } from './remembered';
import { switchedProblems, termsOf } from './terms';
import { SITE_FILE } from './site';
import { templateFolderProblems } from './templates';
import { widgetNames } from './remarkWidgets';

/** A page that was read and checked. */
export type ContentPage = PageSource & { readonly outline: Outline };

/** One data file of docs/. */
export type ContentEntry = { readonly file: string; readonly input: unknown };

/** Everything writers wrote, with every problem in it. */
export type Content = {
  /** Published pages of all folders and versions. */
  readonly pages: readonly ContentPage[];
  readonly errors: readonly CatalogueEntry[];
  readonly entries: readonly ContentEntry[];
  /** errors/published.json: what was released of the catalogue. */
  readonly published: PublishedErrors;
  /** results/, scored. */
  readonly organisation: Organisation;
  readonly problems: readonly Problem[];
  /** What is wrong in pages that others wrote: nothing that stops a build. */
  readonly warnings: readonly Problem[];
};

const SCHEMAS = [
  { folder: /^docs\/|^versioned_docs\//, schema: PageFrontMatter },
  { folder: /^errors\//, schema: ErrorFrontMatter },
  { folder: /^blog\//, schema: NewsletterFrontMatter },
] as const;

function typeOf(page: PageSource): string {
  if (page.file.startsWith('errors/')) return 'reference';
  if (page.file.startsWith('blog/')) return 'newsletter';
  const type: unknown = Reflect.get(Object(page.input), 'type');
  return typeof type === 'string' ? type : 'reference';
}

/** Somebody else's words, which no rule of writing here binds. */
function isImported({ input }: PageSource): boolean {
  return Reflect.get(Object(input), 'imported') === true;
}

function frontMatterProblems(page: PageSource): readonly Problem[] {
  const found = SCHEMAS.find(({ folder }) => folder.test(page.file));
  return found === undefined ? [] : problemsOf(page.file, found.schema, page.input);
}

function widgetProblems(page: ContentPage, known: readonly string[]): readonly Problem[] {
  return page.outline.widgets.flatMap(({ name, line }) => {
    if (known.includes(name) || name === 'Head' || name === 'Details') return [];
    const meant = nearest(name, known);
    const hint = meant === undefined ? '' : `Did you mean <${meant}>? `;
    return [
      {
        file: page.file,
        field: `line ${line}`,
        reason: `<${name}> is not a widget`,
        instead: `${hint}Widgets: ${known.join(', ')}.`,
      },
    ];
  });
}

function versionRoot(file: string): string {
  return file.startsWith('versioned_docs/') ? file.split('/').slice(0, 2).join('/') : 'docs';
}

function anchorsOf(pages: readonly ContentPage[]): Anchors {
  return new Map(pages.map((page) => [page.file, page.outline.headings.map(({ id }) => id)]));
}

/** Every file of the handbook's content, as paths from the root. */
export function contentFiles(siteDir: string): readonly string[] {
  return CONTENT_FOLDERS.flatMap((folder) => filesUnder(siteDir, folder));
}

/** Reads and checks all content. Problems are collected, never thrown: a writer sees them all at once. */
export function readContent(siteDir: string): Content {
  const files = contentFiles(siteDir);
  const theirs = foreignFolders(files);
  const ours = files.filter((file) => !theirs.some((folder) => file.startsWith(folder)));
  const problems: Problem[] = ours
    .filter((file) => !isForeign(file))
    .flatMap((file) => [...placeProblems(file)]);
  const warnings: Problem[] = [];
  const pages: ContentPage[] = [];
  const entries: ContentEntry[] = [];
  const known = widgetNames(siteDir);

  for (const file of files.filter((name) => name.endsWith('.mdx'))) {
    const { page, problems: found } = readPage(siteDir, file);
    problems.push(...found);
    if (page === undefined || found.length > 0) continue;
    problems.push(...frontMatterProblems(page));
    const { outline, problems: syntax } = readOutline(page);
    problems.push(...syntax);
    if (outline !== undefined) pages.push({ ...page, outline });
  }
  for (const file of files.filter(isForeign)) {
    const page = foreignPage(siteDir, file);
    const { outline } = readOutline(page);
    if (outline === undefined) continue;
    warnings.push(...foreignWarnings(siteDir, page, outline));
    pages.push({ ...page, outline });
  }
  const data = ours.filter((name) => name.endsWith('.yaml') && !name.startsWith('templates/'));
  for (const file of existsSync(path.join(siteDir, SITE_FILE)) ? [SITE_FILE, ...data] : data) {
    const { input, problems: found } = readYaml(file, textOf(siteDir, file));
    problems.push(...(found.length > 0 ? found : dataProblems(file, input)));
    entries.push({ file, input });
  }

  const anchors = anchorsOf(pages);
  const facts = factsOf(entries, versionRoot);
  const terms = termsOf(entries, versionRoot);
  const sample = entries.find(({ file }) => file === 'docs/reference/harbourline.yaml')?.input;
  const { data: company } = SampleCompany.safeParse(sample);
  const [newest] = releasedVersions(siteDir);
  const firstRead = newest === undefined ? 'docs' : `versioned_docs/version-${newest}`;
  for (const page of pages.filter(({ file }) => !isForeign(file))) {
    problems.push(
      ...widgetProblems(page, known),
      ...linkProblems(page.file, page.outline, anchors),
    );
    const root = versionRoot(page.file);
    const statements = entries.flatMap(({ file, input }) =>
      versionRoot(file) === root && !isStarter(file) ? statementsOf(input) : [],
    );
    problems.push(...criterionProblems(page.file, page.outline, statements));
    if (isStarter(page.file)) continue;
    problems.push(...citedProblems(page, root, facts.get(root)));
    // Errors and newsletters have no version: their terms lead to the glossary that readers see first.
    const glossary = /^(?:errors|blog)\//.test(page.file) ? firstRead : root;
    problems.push(...switchedProblems(page, terms.get(glossary) ?? []));
    if (!page.file.startsWith('versioned_docs/') && !isImported(page)) {
      problems.push(...movedProblems(page, entries));
      problems.push(...proseProblems(page.file, typeOf(page), page.outline));
      if (company !== undefined) {
        problems.push(...sampleNumberProblems(page.file, page.outline, company));
      }
    }
  }
  for (const { file, input } of entries.filter((entry) => entry.file !== SITE_FILE)) {
    const root = `${versionRoot(file)}/`;
    const ids = pages.filter((page) => page.file.startsWith(root) && !isStarter(page.file));
    const known = ids.map((page) => page.file.slice(root.length).replace(/\.mdx$/, ''));
    problems.push(...dataLinkProblems(file, input, new Set(known)));
    const others = entries.filter((other) => other.file.startsWith(root) && !isStarter(other.file));
    const cited = facts.get(versionRoot(file))?.known ?? [];
    problems.push(...metricLinkProblems(file, input, metricIds(others), cited));
  }
  const published = pages.filter((page) => !isStarter(page.file));
  problems.push(...relatedProblems(published));
  const errors = published.filter((page) => page.file.startsWith('errors/')).flatMap(validError);
  const { organisation, problems: unread } = readResults(siteDir, files, entries);
  const { published: record, problems: unreadRecord } = readPublished(siteDir);
  problems.push(
    ...unread,
    ...unreadRecord,
    ...errorProblems({ files, pages: published, errors, record }),
    ...checklistProblems(entries, errors, releasedVersions(siteDir)[0]),
    ...templateFolderProblems(siteDir, files),
    ...newsletterProblems(siteDir, pages),
    ...releasedProblems(siteDir, entries),
  );
  return { pages: published, errors, entries, published: record, organisation, problems, warnings };
}

/** Data files of docs/ against the newest released version's. */
function releasedProblems(siteDir: string, entries: readonly ContentEntry[]): readonly Problem[] {
  const [newest] = releasedVersions(siteDir);
  if (newest === undefined) return [];
  const root = `versioned_docs/version-${newest}/`;
  const coming = new Map(entries.map(({ file, input }) => [file, input]));
  return entries
    .filter(({ file }) => file.startsWith(root))
    .flatMap(({ file, input }) => {
      const own = `docs/${file.slice(root.length)}`;
      return vanishedIds(own, coming.get(own), input, newest);
    });
}

type CatalogueEntry = { readonly file: string; readonly entry: ErrorFrontMatter };

const checked = rememberedOf<readonly Problem[]>();

function dataProblems(file: string, input: unknown): readonly Problem[] {
  const check = () => entryProblems(file, input);
  return typeof input === 'object' && input !== null ? checked(input, check) : check();
}

const valid = rememberedOf<readonly CatalogueEntry[]>();

/** An error page's front matter; nothing when that is not valid, which is reported elsewhere. */
function validError({ file, input }: PageSource): readonly CatalogueEntry[] {
  return valid(Object(input), () => {
    const result = ErrorFrontMatter.safeParse(input);
    return result.success ? [{ file, entry: result.data }] : [];
  });
}

/** As many warnings as somebody reads in the middle of a build. */
const MOST_TOLD = 40;

/** Warnings for somebody who builds, one text each; of very many the first, and where the others are told. */
export function warningLines(warnings: readonly Problem[]): readonly string[] {
  const told = warnings.slice(0, MOST_TOLD).map((one) => `warning: ${problemText(one)}`);
  const more = warnings.length - told.length;
  return more === 0 ? told : [...told, `warning: ${more} more; npm run check names them all.`];
}
