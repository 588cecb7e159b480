import { feedHtml } from '../domain/newsletter/html';
import { NewsletterFrontMatter } from '../domain/newsletter/schema';
import { problemText } from '../domain/problem';
import { mailFormProblems, readLetter } from './newsletterLetter';
import { readPage } from './read';
import { readSite } from './site';

type Item = { readonly link: string; readonly content?: string | undefined };

/** The whole text of an issue as a feed prints it, every address absolute. Throws for what has no form in a feed. */
export function feedContent(siteDir: string, file: string): string {
  const { page } = readPage(siteDir, file);
  if (page === undefined) throw new Error(`${file} cannot be read.`);
  const front = NewsletterFrontMatter.parse(page.input);
  const problems = mailFormProblems(siteDir, page);
  if (problems.length > 0) throw new Error(problems.map(problemText).join('\n'));
  return feedHtml(readLetter(page, front, { siteDir, site: readSite(siteDir), from: '' }));
}

type Post = { readonly metadata: { readonly source: string; readonly permalink: string } };

/** Gives each item of a feed the whole issue instead of the web page's own markup. */
export function withContent<Kind extends Item>(
  siteDir: string,
  posts: readonly Post[],
  items: readonly Kind[],
): Kind[] {
  const sources = new Map(
    posts.map(({ metadata }) => [metadata.permalink, metadata.source.replace(/^@site\//, '')]),
  );
  return items.map((item) => {
    const source =
      sources.get(new URL(item.link).pathname) ??
      sources.get(new URL(item.link).pathname.replace(/\/$/, ''));
    return source === undefined ? item : { ...item, content: feedContent(siteDir, source) };
  });
}
