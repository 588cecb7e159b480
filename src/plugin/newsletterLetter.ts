import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Letter } from '../domain/newsletter/letter';
import type { NewsletterFrontMatter } from '../domain/newsletter/schema';
import type { Problem } from '../domain/problem';
import type { Site } from '../domain/site/schema';
import { PartsReader } from './newsletterParts';
import type { PageSource } from './read';

const parser = unified().use(remarkParse).use(remarkMdx).use(remarkGfm).use(remarkDirective);

/** What of an issue has no form in a mail. */
export function mailFormProblems(siteDir: string, page: PageSource): readonly Problem[] {
  const tree = parser.parse(page.body);
  const reader = new PartsReader({ siteDir, root: '', page }, tree);
  reader.blocks(tree.children);
  return reader.problems;
}

/** Sites and names an issue is printed with. */
export type LetterFrame = {
  readonly siteDir: string;
  readonly site: Site;
  readonly from: string;
};

/** An issue's day and slug, from its file. */
export function issueName(file: string): { readonly day: string; readonly slug: string } | null {
  const [, day, slug] = /^blog\/(\d{4}-\d{2}-\d{2})-([a-z0-9-]+)\.mdx$/.exec(file) ?? [];
  return day === undefined || slug === undefined ? null : { day, slug };
}

/** An issue, ready to be printed. What has no form in a mail is not in it: the check names that first. */
export function readLetter(
  page: PageSource,
  front: NewsletterFrontMatter,
  { siteDir, site, from }: LetterFrame,
): Letter {
  const root = `${site.address}${site.basePath}`.replace(/\/$/, '');
  const tree = parser.parse(page.body);
  const reader = new PartsReader({ siteDir, root, page }, tree);
  const all = tree.children;
  const first = all.findIndex(({ type }) => type === 'heading');
  const opening = first === -1 ? all : all.slice(0, first);
  const { before, after, unit, period, n, method } = front.win;
  return {
    slug: front.slug,
    day: issueName(page.file)?.day ?? '',
    title: front.title,
    description: front.description,
    from,
    site: site.name,
    address: `${root}/blog/${front.slug}/`,
    archive: `${root}/blog/`,
    win: { before, after, unit, small: `${period}. n = ${n}. ${method}` },
    opening: reader.blocks(opening),
    blocks: reader.blocks(first === -1 ? [] : all.slice(first)),
    ask: {
      text: front.ask.text,
      minutes: front.ask.minutes,
      label: front.ask.label,
      href: reader.absolute(front.ask.link),
    },
    saidNoTo: front.said_no_to,
    talk: front.talk === undefined ? null : reader.absolute(front.talk),
    channel: site.channels.wins,
    sample: front.sample === true,
  };
}
