import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Letter } from '../domain/newsletter/letter';
import { NewsletterFrontMatter } from '../domain/newsletter/schema';
import { proseProblems } from '../domain/page/prose';
import { problemsOf, problemText } from '../domain/problem';
import { filesUnder, releasedVersions } from '../plugin/files';
import { knownToIssues, oneIssueProblems } from '../plugin/newsletterCheck';
import { issueName, readLetter } from '../plugin/newsletterLetter';
import { readOutline } from '../plugin/outline';
import { type PageSource, readPage, readYaml, textOf } from '../plugin/read';
import { readSite } from '../plugin/site';
import { Refusal, unknownWord } from './args';

/** The files of published issues, the oldest first. */
export function issueFiles(siteDir: string): readonly string[] {
  return filesUnder(siteDir, 'blog').filter((file) => issueName(file) !== null);
}

/** The pages an issue may link to, with their front matter. */
function linkedPages(siteDir: string): readonly PageSource[] {
  const [newest] = releasedVersions(siteDir);
  const released = newest === undefined ? [] : [`versioned_docs/version-${newest}`];
  return ['docs', 'errors', 'blog', ...released]
    .flatMap((folder) => filesUnder(siteDir, folder))
    .filter((file) => file.endsWith('.mdx'))
    .flatMap((file) => readPage(siteDir, file).page ?? []);
}

function authorName(siteDir: string, id: string): string {
  const file = 'blog/authors.yml';
  if (!existsSync(path.join(siteDir, file))) return id;
  const { input } = readYaml(file, textOf(siteDir, file));
  const name: unknown = Reflect.get(Object(Reflect.get(Object(input), id)), 'name');
  return typeof name === 'string' ? name : id;
}

/** A checked issue, as it is written and as it is printed. */
export type Issue = {
  readonly file: string;
  readonly front: NewsletterFrontMatter;
  readonly letter: Letter;
};

/** One issue by its slug, checked as the build checks it. Throws a Refusal with everything that is wrong. */
export function readIssue(siteDir: string, slug: string): Issue {
  const files = issueFiles(siteDir);
  const file = files.find((name) => issueName(name)?.slug === slug);
  if (file === undefined) {
    const slugs = files.flatMap((name) => issueName(name)?.slug ?? []);
    throw unknownWord('an issue', slug, slugs);
  }
  const { page, problems: unread } = readPage(siteDir, file);
  if (page === undefined || unread.length > 0)
    throw new Refusal(unread.map(problemText).join('\n'));
  const { outline, problems: syntax } = readOutline(page);
  const problems = [...problemsOf(file, NewsletterFrontMatter, page.input), ...syntax];
  if (outline !== undefined) {
    const known = knownToIssues(siteDir, linkedPages(siteDir));
    problems.push(...proseProblems(file, 'newsletter', outline));
    problems.push(...oneIssueProblems(siteDir, { ...page, outline }, known));
  }
  if (problems.length > 0) throw new Refusal(problems.map(problemText).join('\n'));
  const front = NewsletterFrontMatter.parse(page.input);
  const from = authorName(siteDir, front.authors[0] ?? '');
  const letter = readLetter(page, front, { siteDir, site: readSite(siteDir), from });
  return { file, front, letter };
}
