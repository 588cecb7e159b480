import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pageOf } from '../src/domain/search/pages';
import type { SearchRecord } from '../src/domain/search/schema';

/** A query and the pages any of which answers it. */
export type Question = {
  readonly id: number;
  readonly cls: string;
  readonly q: string;
  readonly targets: readonly string[];
};

function lines(file: string): readonly Readonly<Record<string, unknown>>[] {
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => Object.fromEntries(Object.entries(Object(JSON.parse(line)))));
}

const list = (value: unknown) => (Array.isArray(value) ? value.map(String) : []);

/** The text with one edit in its longest word, always at the same place. */
function slipped(text: string): string {
  const longest = text.split(/\s+/).reduce((a, b) => (b.length > a.length ? b : a), '');
  const at = Math.floor(longest.length / 2);
  const swapped =
    longest.slice(0, at - 1) +
    (longest[at] ?? '') +
    (longest[at - 1] ?? '') +
    longest.slice(at + 1);
  return text.replace(longest, swapped);
}

/** Queries made from the records themselves: titles, headings, codes, one slip, beginnings. */
export function madeQueries(records: readonly SearchRecord[]): readonly Question[] {
  const pages = records.filter(({ url, kind }) => !url.includes('#') && kind !== 'Checklist item');
  const count = new Map<string, number>();
  for (const { headings } of records) {
    const heading = headings.at(-1) ?? '';
    count.set(heading, (count.get(heading) ?? 0) + 1);
  }
  const made = pages.flatMap(({ title, url, kind, aliases }) => [
    { cls: 'title', q: title, targets: [url] },
    { cls: 'typo', q: slipped(title), targets: [url] },
    {
      cls: 'prefix',
      q: title.slice(0, Math.max(6, Math.floor(title.length * 0.6))),
      targets: [url],
    },
    ...(kind === 'Error' ? [{ cls: 'code', q: aliases[0] ?? '', targets: [url] }] : []),
  ]);
  const headings = records.flatMap(({ headings: all, url, kind }) => {
    const heading = all.at(-1) ?? '';
    if (kind === 'Checklist item' || heading === '' || count.get(heading) !== 1) return [];
    return [{ cls: 'heading', q: heading, targets: [pageOf(url)] }];
  });
  return [...made, ...headings].map((one, id) => ({ ...one, id }));
}

/** A set of bench/queries; its README.md says where each comes from and what has seen it. */
export function writtenQueries(
  siteDir: string,
  name: 'own' | 'unseen' | 'fresh' | 'second' | 'third' | 'fourth' | 'fifth' | 'far' | 'farther',
): readonly Question[] {
  return lines(path.join(siteDir, `bench/queries/${name}.jsonl`)).map(
    ({ id, cls = 'question', q, page, pages }) => ({
      id: Number(id),
      cls: String(cls),
      q: String(q),
      targets: page === undefined ? list(pages) : [String(page)],
    }),
  );
}

/** The queries over the Kubernetes documentation. */
export function kubernetesQueries(folder: string): readonly Question[] {
  return lines(path.join(folder, 'queries.jsonl')).map(({ id, cls, q, targets }) => ({
    id: Number(id),
    cls: String(cls),
    q: String(q),
    targets: list(targets).map((target) => `/${target}/`),
  }));
}
