import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Nodes } from 'mdast';
import type { Outline } from '../domain/page/outline';
import type { Problem } from '../domain/problem';
import { foreignPage, foreignTree, isForeign } from './foreign';
import { readOutline } from './outline';
import { type PageSource, readPage } from './read';

/** Where a link or a picture of a page in plain Markdown leads; `why` says what is wrong with it. */
type Lead = { readonly to: string | undefined; readonly why?: string };

const OUTSIDE = /^(?:https?:|mailto:|tel:|\/\/)/i;
/** Files that a page may hand out beside it. */
const HANDED =
  /\.(?:pdf|zip|gz|tgz|txt|csv|docx?|xlsx?|pptx?|odt|png|jpe?g|gif|svg|webp|avif|mp4|webm)$/i;
const PICTURE = /\.(?:png|jpe?g|gif|svg|webp|avif)$/i;

function isFile(place: string): boolean {
  return existsSync(place) && statSync(place).isFile();
}

function headingsOf(siteDir: string, file: string): readonly string[] {
  const page = isForeign(file) ? foreignPage(siteDir, file) : readPage(siteDir, file).page;
  const outline = page === undefined ? undefined : readOutline(page).outline;
  // Deeper headings are no places that a link is checked against.
  return (outline?.headings ?? []).flatMap(({ id, depth }) => (depth <= 4 ? [id] : []));
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The file a written path means, tried in the ways that other builders of sites take it. */
function meant(siteDir: string, file: string, to: string): string | undefined {
  const root = file.split('/').slice(0, file.startsWith('versioned_docs/') ? 2 : 1);
  const starts = to.startsWith('/')
    ? [root.join('/')]
    : [path.posix.dirname(file), file.replace(/\.md$/, '')];
  const isBuilt = (found: string) => !/\.mdx?$/.test(found) || !/\/_/.test(found);
  for (const start of starts) {
    const bare = path.posix.join(start, to).replace(/\/$/, '');
    if (!bare.startsWith(`${root.join('/')}/`) && bare !== root.join('/')) continue;
    const names = [bare, `${bare}.md`, `${bare}.mdx`, bare.replace(/\.html?$/, '.md')];
    const within = ['index.md', 'README.md', 'readme.md', 'index.mdx'].map((n) => `${bare}/${n}`);
    const found = [...names, ...within].find((n) => isBuilt(n) && isFile(path.join(siteDir, n)));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** `./b%20c.md#heading`, seen from a file. */
function from(file: string, target: string, anchor: string): string {
  const way = path.posix.relative(path.posix.dirname(file), target);
  return `${way.startsWith('.') ? '' : './'}${encodeURI(way)}${anchor === '' ? '' : `#${anchor}`}`;
}

/** Where a link of a page leads: another address, a page or file beside it, or nowhere. */
export function linkLead(siteDir: string, file: string, url: string): Lead {
  if (OUTSIDE.test(url)) return { to: url };
  if (/^[a-z][a-z\d+.-]*:/i.test(url)) return { to: undefined, why: 'is no address of a page' };
  const [written = '', anchor = ''] = url.split('#');
  const to = decoded(written.replace(/\?.*$/, ''));
  const target = to === '' ? file : meant(siteDir, file, to);
  if (target === undefined) return { to: undefined, why: 'is not there' };
  if (!/\.mdx?$/.test(target)) {
    return HANDED.test(target)
      ? { to: from(file, target, '') }
      : { to: undefined, why: 'is a file that no page hands out' };
  }
  const isThere = anchor === '' || headingsOf(siteDir, target).includes(decoded(anchor));
  if (to === '') return isThere && anchor !== '' ? { to: `#${anchor}` } : noHeading(undefined);
  return isThere ? { to: from(file, target, anchor) } : noHeading(from(file, target, ''));
}

function noHeading(to: string | undefined): Lead {
  return { to, why: 'names a heading that is not there' };
}

/** Where a picture of a page lies. */
export function pictureLead(siteDir: string, file: string, url: string): Lead {
  if (OUTSIDE.test(url)) return { to: undefined, why: 'lies on another host' };
  const to = decoded(url.replace(/[?#].*$/, ''));
  if (to.startsWith('/') && PICTURE.test(to) && isFile(path.join(siteDir, 'static', to)))
    return { to };
  const target = to === '' ? undefined : meant(siteDir, file, to);
  return target !== undefined && PICTURE.test(target)
    ? { to: from(file, target, '') }
    : { to: undefined, why: 'is not there' };
}

/** Addresses within the site that stand in raw HTML: the bundler follows none of them. */
function rawAddresses(
  siteDir: string,
  { file, body }: PageSource,
): readonly { readonly url: string; readonly line: number }[] {
  const found: { readonly url: string; readonly line: number }[] = [];
  // A picture that is all there is of the HTML is shown as if it were Markdown.
  const isShown = (html: string, url: string) =>
    /^<img\b[^>]*>$/i.test(html.trim()) && pictureLead(siteDir, file, url).to !== undefined;
  const walk = (node: Nodes): void => {
    if ('children' in node) for (const child of node.children) walk(child);
    if (node.type !== 'html') return;
    for (const [, , url = ''] of node.value.matchAll(/\s(?:href|src)\s*=\s*(["'])(.*?)\1/gi))
      if (!OUTSIDE.test(url) && !isShown(node.value, url))
        found.push({ url, line: node.position?.start.line ?? 1 });
  };
  walk(foreignTree(body));
  return found;
}

const WAYS = {
  html: 'Write it as Markdown, [words](./page.md) or ![what it shows](./name.png), and it works.',
  link: 'Its words stand without the link. Correct the address, add the page, or write the full https address.',
  heading: 'The link leads to the top of the page. Correct what follows the #.',
  picture:
    'Its description stands in its place. Put the file beside the page and write ![what it shows](./name.png).',
};

/** What in a page in plain Markdown leads nowhere: nothing that stops a build, for others wrote it. */
export function foreignWarnings(
  siteDir: string,
  page: PageSource,
  { links, images }: Outline,
): readonly Problem[] {
  const { file, bodyLine } = page;
  const raw = rawAddresses(siteDir, page).map(({ url, line }) => {
    const reason = `has HTML with the address ${url}, which stays words`;
    return { file, field: `line ${line + bodyLine - 1}`, reason, instead: WAYS.html };
  });
  const told = links.flatMap(({ url, line }) => {
    const { to, why } = linkLead(siteDir, file, url);
    if (why === undefined) return [];
    const instead = to === undefined ? WAYS.link : WAYS.heading;
    return [{ file, field: `line ${line}`, reason: `links to ${url}, which ${why}`, instead }];
  });
  const unseen = images.flatMap(({ url, line }) => {
    const { why } = pictureLead(siteDir, file, url);
    if (why === undefined) return [];
    const reason = `shows ${url}, which ${why}`;
    return [{ file, field: `line ${line}`, reason, instead: WAYS.picture }];
  });
  return [...told, ...unseen, ...raw];
}
