// npx jiti bench/search.ts [FOLDER]: how well and how fast the search finds, on this site and on a folder with the
// Kubernetes documentation (k8s/content/en/docs, k8s/content/en/blog/_posts, ocp/alerts, prom/content/runbooks) and its
// queries (queries.jsonl). Neither is part of the repository.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Engine } from '../src/domain/search/engine';
import { pageOf } from '../src/domain/search/pages';
import type { SearchRecord } from '../src/domain/search/schema';
import { readContent } from '../src/plugin/content';
import {
  readSynonyms,
  searchFiles,
  type SearchIndex,
  searchIndex,
} from '../src/plugin/searchFiles';
import { engineOver } from '../src/plugin/searchInMemory';
import { searchRecords } from '../src/plugin/searchRecords';
import { corpus } from './searchCorpus';

type Asked = {
  readonly cls: string;
  readonly q: string;
  readonly targets: readonly string[];
  readonly id: number;
};

const siteDir = process.cwd();

function lines(file: string): readonly Readonly<Record<string, unknown>>[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => Object.fromEntries(Object.entries(Object(JSON.parse(line)))));
}

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

/** Queries made from the records themselves, and the questions of bench/queries/own.jsonl. */
function ownQueries(records: readonly SearchRecord[]): readonly Asked[] {
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
  const questions = lines(path.join(siteDir, 'bench/queries/own.jsonl')).map(({ q, page }) => ({
    cls: 'question',
    q: String(q),
    targets: [String(page)],
  }));
  return [...made, ...headings, ...questions].map((one, id) => ({ ...one, id }));
}

const mean = (list: readonly number[]) =>
  list.reduce((sum, one) => sum + one, 0) / Math.max(1, list.length);
const at = (sorted: readonly number[], share: number) =>
  sorted[Math.floor(sorted.length * share)] ?? 0;

/** Mean reciprocal rank among ten pages, by class and by half, and the time a query takes. */
async function measured(
  name: string,
  index: SearchIndex,
  queries: readonly Asked[],
): Promise<void> {
  const engine: Engine = engineOver(index);
  const ranks: { readonly cls: string; readonly half: number; readonly value: number }[] = [];
  const full: number[] = [];
  const typed: number[] = [];
  for (const { cls, q, targets, id } of queries) {
    const start = performance.now();
    const hits = await engine.full(q);
    full.push(performance.now() - start);
    const pages = [...new Set(hits.map(({ url }) => pageOf(url)))].slice(0, 10);
    const place = pages.findIndex((page) => targets.includes(page));
    ranks.push({ cls, half: id % 2, value: place === -1 ? 0 : 1 / (place + 1) });
    if (process.env['MISSES'] === cls && place !== 0)
      console.log(`  ${q} → ${pages[0]}, not ${targets[0]}`);
  }
  for (const { q } of queries.slice(0, 40)) {
    for (let end = 1; end <= q.length; end++) {
      const start = performance.now();
      await engine.full(q.slice(0, end));
      typed.push(performance.now() - start);
    }
  }
  const by = (isOwn: (one: (typeof ranks)[number]) => boolean) =>
    mean(ranks.filter(isOwn).map(({ value }) => value)).toFixed(3);
  const classes = [...new Set(ranks.map(({ cls }) => cls))];
  const sizes = [...searchFiles(index)].map(([file, text]) => ({
    file,
    bytes: gzipSync(text).length,
  }));
  const size = (pattern: RegExp) =>
    sizes.filter(({ file }) => pattern.test(file)).map(({ bytes }) => bytes);
  const terms = size(/^terms/);
  full.sort((a, b) => a - b);
  typed.sort((a, b) => a - b);
  console.log(`${name}: ${index.first.pages.length} pages, ${queries.length} queries`);
  console.log(
    `  MRR@10 ${by(() => true)}; even ids ${by(({ half }) => half === 0)}, odd ids ${by(({ half }) => half === 1)}`,
  );
  console.log(`  ${classes.map((cls) => `${cls} ${by((one) => one.cls === cls)}`).join(', ')}`);
  console.log(
    `  gzip: first ${mean(size(/^first/))}, head ${mean(size(/^head/))}, ${terms.length} pieces of terms: ${Math.round(mean(terms))} on average, ${Math.max(...terms)} at most, ${terms.reduce((sum, one) => sum + one, 0)} in all`,
  );
  console.log(
    `  ms a query p50 ${at(full, 0.5).toFixed(1)}, p95 ${at(full, 0.95).toFixed(1)}; a keystroke p50 ${at(typed, 0.5).toFixed(1)}, p95 ${at(typed, 0.95).toFixed(1)}`,
  );
}

const synonyms = readSynonyms(siteDir);
const records = searchRecords(siteDir, readContent(siteDir));
await measured('this site', searchIndex(records, synonyms), ownQueries(records));

const folder = process.argv[2];
if (folder !== undefined && existsSync(folder)) {
  const of = (part: string, name: string, blog = false) =>
    corpus({ folder: path.join(folder, part), name, blog });
  const documents = [
    ...of('k8s/content/en/docs', 'k8s'),
    ...of('k8s/content/en/blog/_posts', 'k8sblog', true),
    ...of('ocp/alerts', 'ocprb'),
    ...of('prom/content/runbooks', 'promrb'),
  ];
  const queries = lines(path.join(folder, 'queries.jsonl')).map(({ id, cls, q, targets }) => ({
    id: Number(id),
    cls: String(cls),
    q: String(q),
    targets: Array.isArray(targets) ? targets.map((target) => `/${String(target)}/`) : [],
  }));
  await measured('Kubernetes documentation', searchIndex(documents, synonyms), queries);
}
