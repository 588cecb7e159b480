import { nearest } from '../id';
import type { Outline } from '../page/outline';
import type { Problem } from '../problem';
import type { NewsletterFrontMatter } from './schema';
import { equationFaults, sumFault } from './sums';

/** Most words of an issue: its text, the ask and the refusals; commands and their output are not counted. */
export const MOST_WORDS = 500;

/** What an issue may name. */
export type Known = {
  readonly metrics: readonly string[];
  readonly authors: readonly string[];
  readonly tags: readonly string[];
  /** Addresses of the site without its base path, with their slash at the end. */
  readonly paths: ReadonlySet<string>;
};

const NUMBER_WORD =
  /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|half|twice|once|hundred|thousand)\b/i;

function wordsIn(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** How many words a reader of the issue meets. */
export function issueWords(outline: Outline, { ask, said_no_to }: NewsletterFrontMatter): number {
  const own = [...outline.passages, ...outline.headings].map(({ text }) => text);
  return [...own, ask.text, ...said_no_to].reduce((sum, text) => sum + wordsIn(text), 0);
}

/** The site's address an inner link leads to, or null for a link to elsewhere or within the page. */
export function innerPath(url: string): string | null {
  if (!url.startsWith('/') || url.startsWith('//')) return null;
  const [path = ''] = url.split(/[?#]/);
  return path.endsWith('/') || /\.\w+$/.test(path) ? path : `${path}/`;
}

function unknownIn(
  file: string,
  field: string,
  what: string,
  words: readonly string[],
  known: readonly string[],
) {
  return words
    .filter((word) => !known.includes(word))
    .map((word): Problem => {
      const meant = nearest(word, known);
      const hint = meant === undefined ? '' : `Did you mean ${meant}? `;
      const list = known.length > 12 ? '' : `Known: ${known.join(', ') || 'none'}.`;
      return {
        file,
        field,
        reason: `"${word}" is not ${what}`,
        instead: `${hint}${list}`.trim() || 'Correct it.',
      };
    });
}

function linkProblems(
  file: string,
  field: string,
  url: string,
  paths: Known['paths'],
): readonly Problem[] {
  const path = innerPath(url);
  if (path === null) {
    if (/^(?:https?:\/\/|mailto:|#)/.test(url)) return [];
    const instead =
      'Write the address from the root, such as /metrics/hours-saved/: a mail has no folder.';
    return [{ file, field, reason: `links to ${url}, which means nothing in a mail`, instead }];
  }
  if (paths.has(path) || /\.\w+$/.test(path)) return [];
  const meant = nearest(path, [...paths]);
  const instead = meant === undefined ? 'Correct the link.' : `Did you mean ${meant}?`;
  return [{ file, field, reason: `links to ${path}, a page that readers do not have`, instead }];
}

function numberProblems(
  file: string,
  front: NewsletterFrontMatter,
  outline: Outline,
): readonly Problem[] {
  const { win, sums = [], cost, broke, ask, description, said_no_to } = front;
  const said = {
    'win.method': win.method,
    'win.n': win.n,
    cost,
    broke,
    'ask.text': ask.text,
    description,
  };
  const texts = [
    ...Object.entries(said),
    ...said_no_to.map((text) => ['said_no_to', text] as const),
    ...outline.passages.map(({ text, line }) => [`line ${line}`, text] as const),
  ];
  const problems = texts.flatMap(([field, text]) =>
    equationFaults(text).map((fault): Problem => ({ file, field, ...fault })),
  );
  sums.forEach((sum, at) => {
    const fault = sumFault(sum);
    if (fault !== null) problems.push({ file, field: `sums.${at}`, ...fault });
  });
  if (win.before === win.after) {
    const instead = 'An issue needs a number that moved. Without one, skip the issue.';
    problems.push({ file, field: 'win.after', reason: 'is the same as before', instead });
  }
  if (!NUMBER_WORD.test(front.title)) {
    const instead = 'The subject is the number and the task: "988 hours became 76".';
    problems.push({ file, field: 'title', reason: 'has no number', instead });
  }
  return problems;
}

function shapeProblems(
  file: string,
  front: NewsletterFrontMatter,
  outline: Outline,
): readonly Problem[] {
  const problems: Problem[] = [];
  const words = issueWords(outline, front);
  if (words > MOST_WORDS) {
    const reason = `the issue has ${words} words`;
    problems.push({ file, field: '', reason, instead: `Cut it to ${MOST_WORDS}; it has one win.` });
  }
  if (!outline.headings.some(({ text }) => /\bbroke\b|went wrong/i.test(text))) {
    const reason = 'says nowhere what broke';
    const instead =
      'Add "## What it cost, and what broke". An issue without it reads as advertising.';
    problems.push({ file, field: 'headings', reason, instead });
  }
  const second = [
    ...outline.widgets.filter(({ name }) => name === 'DoThisNow'),
    ...outline.headings.filter(({ text }) => /^do this now$/i.test(text)),
  ];
  for (const { line } of second) {
    const reason = 'asks a second time';
    const instead = 'Remove it: the ask of the front matter is printed once, at the end.';
    problems.push({ file, field: `line ${line}`, reason, instead });
  }
  const name = /\/\d{4}-\d{2}-\d{2}-(.+)\.mdx$/.exec(file)?.[1];
  if (name !== undefined && name !== front.slug) {
    const instead = `Write slug: ${name}, or rename the file.`;
    problems.push({ file, field: 'slug', reason: 'is not the name of the file', instead });
  }
  return problems;
}

/** What is wrong with an issue beyond its form: numbers, size, names it does not know, links a mail cannot follow. */
export function issueProblems(
  file: string,
  front: NewsletterFrontMatter,
  outline: Outline,
  known: Known,
): readonly Problem[] {
  const links = outline.links.map(({ url, line }) => [`line ${line}`, url] as const);
  const asked = [['ask.link', front.ask.link] as const];
  const talk = front.talk === undefined ? [] : [['talk', front.talk] as const];
  return [
    ...numberProblems(file, front, outline),
    ...shapeProblems(file, front, outline),
    ...unknownIn(file, 'win.metric', 'a metric of docs/metrics', [front.win.metric], known.metrics),
    ...unknownIn(file, 'authors', 'in blog/authors.yml', front.authors, known.authors),
    ...unknownIn(file, 'tags', 'in blog/tags.yml', front.tags, known.tags),
    ...[...links, ...asked, ...talk].flatMap(([field, url]) =>
      linkProblems(file, field, url, known.paths),
    ),
    ...outline.images.flatMap(({ url, line }) => imageProblems(file, line, url)),
  ];
}

function imageProblems(file: string, line: number, url: string): readonly Problem[] {
  if (/^\/img\/[\w./-]+\.(?:png|jpe?g|gif)$/.test(url)) return [];
  const reason = `the picture ${url} cannot stand in a mail`;
  const instead =
    'Put a PNG, JPEG or GIF into static/img and write ![What it shows](/img/name.png).';
  return [{ file, field: `line ${line}`, reason, instead }];
}
