import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { SearchPage } from '../src/domain/search/pages';
import type { SearchRecord } from '../src/domain/search/schema';

/** A folder of Markdown and the first part of its pages' names. */
type Source = { readonly folder: string; readonly name: string; readonly blog: boolean };

const slugOf = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');

function nameOf(file: string, { name, blog }: Source): string {
  const bare = file.replace(/\.md$/, '').replace(/\/?(?:_index|index|README)$/, '');
  const own = blog ? bare.replace(/^\d{4}-\d{2}-(?:\d{2}-)?/, '') : bare;
  return `${name}/${own.toLowerCase().replace(/[^a-z0-9/]+/g, '-')}`.replace(/[-/]+$/, '');
}

const cleaned = (text: string) =>
  text
    .replace(/\{\{[<%][\s\S]*?[>%]\}\}/g, (tag) => /text="([^"]*)"/.exec(tag)?.[1] ?? ' ')
    .replace(/<!--[\s\S]*?-->/g, ' ')
    .replace(/<\/?[a-zA-Z][^>]*>/g, ' ')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*#>]+/g, ' ');

/** A page of Markdown as records: one for the page, one for each section. */
export function recordsOf(source: Source, file: string, raw: string): readonly SearchRecord[] {
  const [, front = '', body = raw] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(raw) ?? [];
  const name = nameOf(file, source);
  const heading1 = /^#\s+(.+)$/m.exec(body)?.[1];
  const title = cleaned(
    (
      /^(?:title|linkTitle):\s*(.+)$/m.exec(front)?.[1] ??
      heading1 ??
      name.split('/').at(-1) ??
      ''
    ).replace(/^["']|["']\s*$/g, ''),
  ).trim();
  const url = `/${name.replaceAll(' ', '-')}/`;
  const base = {
    kind: source.blog ? 'Newsletter' : 'Page',
    title: title === '' ? name : title,
    version: '1',
    weight: 1,
  } as const;
  const records: SearchRecord[] = [];
  let at: { readonly anchor: string; readonly headings: string[] } = { anchor: '', headings: [] };
  let text: string[] = [];
  let code: string[] = [];
  const close = () => {
    const inline = [...text.join('\n').matchAll(/`([^`\n]+)`/g)].map((match) => match[1] ?? '');
    records.push({
      ...base,
      url: url + at.anchor,
      headings: at.headings,
      text: cleaned(text.join('\n')),
      code: [...code, ...inline].join('\n'),
      aliases: [],
      asks: [],
      audience: [],
    });
    text = [];
    code = [];
  };
  let inCode = false;
  for (const line of body.split('\n')) {
    if (/^\s*(?:```|~~~)/.test(line)) inCode = !inCode;
    else if (inCode) code.push(line);
    else {
      const heading = /^(#{1,4})\s+(.+?)\s*(?:\{#([\w-]+)\})?\s*#*$/.exec(line);
      if (heading === null) text.push(line);
      else if (heading[1] !== '#') {
        close();
        const said = cleaned((heading[2] ?? '').replace(/`/g, '')).trim();
        at = { anchor: `#${heading[3] ?? slugOf(said)}`, headings: [base.title, said] };
      }
    }
  }
  close();
  return records;
}

/** All records of a folder. */
function corpus(source: Source): readonly SearchRecord[] {
  return readdirSync(source.folder, { recursive: true })
    .map(String)
    .filter((file) => file.endsWith('.md') && !file.endsWith('_index.md'))
    .sort()
    .flatMap((file) =>
      recordsOf(source, file, readFileSync(path.join(source.folder, file), 'utf8')),
    );
}

/** The Kubernetes documentation and blog, and the runbooks of OpenShift and Prometheus, from one folder. */
export function kubernetes(folder: string): readonly SearchRecord[] {
  const of = (part: string, name: string, blog = false) =>
    corpus({ folder: path.join(folder, part), name, blog });
  return [
    ...of('k8s/content/en/docs', 'k8s'),
    ...of('k8s/content/en/blog/_posts', 'k8sblog', true),
    ...of('ocp/alerts', 'ocprb'),
    ...of('prom/content/runbooks', 'promrb'),
  ];
}

/**
 * As many pages as asked for: those that queries look for, then others by lot, then pages put together from sections of
 * three others under a title of two. The same pages for the same seed.
 */
export function grown(
  pages: readonly SearchPage[],
  targets: ReadonlySet<string>,
  count: number,
  seed: number,
): readonly SearchPage[] {
  const lot = xoroshiro128plus(seed);
  const pick = (): SearchPage => {
    const page = pages[uniformInt(lot, 0, pages.length - 1)];
    if (page === undefined) throw new Error('There is no page to make others from.');
    return page;
  };
  const wanted = pages.filter(({ url }) => targets.has(url));
  const others = pages
    .filter(({ url }) => !targets.has(url))
    .map((page) => ({ page, at: uniformInt(lot, 0, 1_000_000) }))
    .sort((a, b) => a.at - b.at)
    .map(({ page }) => page);
  const chosen = [...wanted, ...others].slice(0, count);
  const made = Array.from({ length: Math.max(0, count - chosen.length) }, (_, number) => {
    const from = [pick(), pick(), pick()];
    const words = from.slice(0, 2).map(({ title }) => title.split(' ').slice(0, 3).join(' '));
    const sections = from.flatMap((page, part) =>
      page.sections.filter((_section, at) => at % 3 === part % 3),
    );
    const [opening] = from[0]?.sections ?? [];
    const all = opening === undefined ? sections : [opening, ...sections];
    return { ...pick(), url: `/made/${number}/`, title: words.join(' and '), sections: all };
  });
  return [...chosen, ...made];
}
