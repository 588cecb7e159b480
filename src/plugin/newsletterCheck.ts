import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { issueProblems, type Known } from '../domain/newsletter/check';
import { pictureWidth } from '../domain/newsletter/pictureSize';
import { NewsletterFrontMatter, PlannedIssues } from '../domain/newsletter/schema';
import type { Outline } from '../domain/page/outline';
import { type Problem, problemsOf } from '../domain/problem';
import { isStarter, releasedVersions } from './files';
import { issueName, mailFormProblems } from './newsletterLetter';
import { type PageSource, readYaml, textOf } from './read';

type CheckedPage = PageSource & { readonly outline: Outline };

export const PLANNED = 'blog/planned.yml';
const AUTHORS = 'blog/authors.yml';
const TAGS = 'blog/tags.yml';

/** A picture of a mail is loaded by every reader; one of a retina screen's width fits. */
const MOST_PICTURE_BYTES = 300_000;

function keysOf(siteDir: string, file: string): readonly string[] {
  if (!existsSync(path.join(siteDir, file))) return [];
  const { input } = readYaml(file, textOf(siteDir, file));
  return typeof input === 'object' && input !== null ? Object.keys(input) : [];
}

/** The address of a page of docs/, errors/ or blog/ as readers see it; undefined for another edition's. */
function pathOf({ file, input }: PageSource, root: string): string | undefined {
  const issue = issueName(file);
  if (issue !== null) return `/blog/${issue.slug}/`;
  const code = /^errors\/(.+)\.mdx$/.exec(file)?.[1];
  if (code !== undefined) return `/e/${code}/`;
  if (!file.startsWith(`${root}/`)) return undefined;
  const slug: unknown = Reflect.get(Object(input), 'slug');
  if (typeof slug === 'string' && slug.startsWith('/'))
    return slug.endsWith('/') ? slug : `${slug}/`;
  const id = file.slice(root.length + 1).replace(/(?:^|\/)index\.mdx$|\.mdx$/, '');
  return id === '' ? '/' : `/${id}/`;
}

/** Everything an issue may name: metrics, authors, tags, and the addresses readers have. */
export function knownToIssues(siteDir: string, pages: readonly PageSource[]): Known {
  const [newest] = releasedVersions(siteDir);
  const root = newest === undefined ? 'docs' : `versioned_docs/version-${newest}`;
  const published = pages.filter(({ file }) => !isStarter(file));
  const paths = published.flatMap((page) => pathOf(page, root) ?? []);
  const tags = keysOf(siteDir, TAGS);
  const coming = published.flatMap(({ file }) => {
    const id = /^docs\/(.+)\.mdx$/.exec(file)?.[1];
    return newest === undefined || id === undefined ? [] : [`/next/${id.replace(/\/index$/, '')}/`];
  });
  const metrics = published.flatMap(
    ({ file }) => /^docs\/metrics\/(.+)\.mdx$/.exec(file)?.[1] ?? [],
  );
  return {
    metrics: metrics.filter((id) => id !== 'index'),
    authors: keysOf(siteDir, AUTHORS),
    tags,
    paths: new Set([
      ...paths,
      ...coming,
      ...tags.map((tag) => `/blog/tags/${tag}/`),
      ...['/blog/', '/blog/tags/', '/wins/', '/e/'],
    ]),
  };
}

function pictureProblems(siteDir: string, { file, outline }: CheckedPage): readonly Problem[] {
  return outline.images.flatMap(({ url, line }) => {
    if (!url.startsWith('/img/')) return [];
    const place = { file, field: `line ${line}` };
    const picture = path.join(siteDir, 'static', url);
    if (!existsSync(picture)) {
      const instead = `Put it at static${url}.`;
      return [{ ...place, reason: `shows ${url}, which does not exist`, instead }];
    }
    const { size } = statSync(picture);
    if (size <= MOST_PICTURE_BYTES) {
      if (pictureWidth(readFileSync(picture)) !== null) return [];
      const instead = 'Save it as a PNG, JPEG or GIF, whatever its name ends with.';
      return [{ ...place, reason: `the picture ${url} cannot be read`, instead }];
    }
    const reason = `the picture ${url} has ${Math.ceil(size / 1000)} kB`;
    return [{ ...place, reason, instead: `Make it at most ${MOST_PICTURE_BYTES / 1000} kB.` }];
  });
}

function plannedProblems(siteDir: string): readonly Problem[] {
  if (!existsSync(path.join(siteDir, PLANNED))) return [];
  const { input, problems } = readYaml(PLANNED, textOf(siteDir, PLANNED));
  return problems.length > 0 ? problems : problemsOf(PLANNED, PlannedIssues, input);
}

/** What is wrong with one issue beyond its form and prose. */
export function oneIssueProblems(
  siteDir: string,
  page: CheckedPage,
  known: Known,
): readonly Problem[] {
  const front = NewsletterFrontMatter.safeParse(page.input);
  if (!front.success) return [];
  return [
    ...issueProblems(page.file, front.data, page.outline, known),
    ...pictureProblems(siteDir, page),
    ...mailFormProblems(siteDir, page),
  ];
}

/** Everything wrong with the issues and the plan of those to come. */
export function newsletterProblems(
  siteDir: string,
  pages: readonly CheckedPage[],
): readonly Problem[] {
  const known = knownToIssues(siteDir, pages);
  const issues = pages.filter(({ file }) => issueName(file) !== null);
  return [
    ...issues.flatMap((page) => oneIssueProblems(siteDir, page, known)),
    ...plannedProblems(siteDir),
  ];
}
