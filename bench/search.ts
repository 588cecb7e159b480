// npx jiti bench/search.ts [FOLDER [SIZES]]: how well and how fast the search finds, on this site and on a folder with the
// Kubernetes documentation, beside pagefind and @easyops-cn/docusaurus-search-local. FOLDER holds
// k8s/content/en/docs, k8s/content/en/blog/_posts (github.com/kubernetes/website), ocp/alerts
// (github.com/openshift/runbooks), prom/content/runbooks (github.com/prometheus-operator/runbooks) and queries.jsonl; none
// is part of the repository. SIZES are numbers of pages, 1000,1449,5000 unless given. The other engines are installed
// by npm, in pinned versions, into a temporary folder, only with OTHERS=all; pagefind needs Chromium (CHROMIUM_PATH). That
// run is not yet one to quote: the loop built here around easyops' files ran out of 4 GB of heap, and why is not known.
// MRR is the mean reciprocal rank among ten pages; a half is the queries with even or with odd ids.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { Engine } from '../src/domain/search/engine';
import { pageOf, pagesOf, type SearchPage } from '../src/domain/search/pages';
import { piecesOf } from '../src/domain/search/pieces';
import { readContent } from '../src/plugin/content';
import { readSynonyms } from '../src/plugin/searchFiles';
import { searchRecords } from '../src/plugin/searchRecords';
import { grown, kubernetes } from './searchCorpus';
import { type Asked, easyops, installed, pagefind } from './searchOthers';
import { kubernetesQueries, madeQueries, type Question, writtenQueries } from './searchQueries';

const siteDir = process.cwd();
const synonyms = readSynonyms(siteDir);
const TYPED = 24;

const mean = (values: readonly number[]) =>
  values.reduce((sum, one) => sum + one, 0) / Math.max(1, values.length);
const share = (values: readonly number[], part: number) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length * part)] ?? 0;
const size = (text: string) => gzipSync(text).length;
const kilo = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;

/** Code of the worker in the built site; 0 when the site is not built. */
function workerBytes(): number {
  const folder = path.join(siteDir, 'build/assets/js');
  if (!existsSync(folder)) return 0;
  const scripts = readdirSync(folder).map((name) => readFileSync(path.join(folder, name), 'utf8'));
  const holding = scripts.filter((text) => text.includes('serializationVersion'));
  return Math.min(...holding.map(size), Infinity) % Infinity || 0;
}

/** Our engine over pieces as they lie on the server: each is text until it is brought. */
function ours(pages: readonly SearchPage[]): Asked & { readonly cold: () => Cold } {
  const { first, others } = piecesOf(pages, synonyms);
  const head = JSON.stringify(others.head);
  const terms = others.terms.map((shard) => JSON.stringify(shard));
  const texts = others.pages;
  let brought = 0;
  const open = () =>
    new Engine(
      { ...first, folder: '' },
      {
        head: async () => ((brought += size(head)), JSON.parse(head)),
        terms: async (number) => {
          const text = terms[number] ?? '[]';
          brought += sizes[number] ?? 0;
          return JSON.parse(text);
        },
        page: async (number) => texts[number] ?? { sections: [] },
      },
    );
  const sizes = terms.map(size);
  const engine = open();
  const find = async (query: string) => (await engine.full(query)).map(({ url }) => url);
  const cold = async (query: string) => {
    brought = 0;
    await open().full(query);
    return brought;
  };
  const before = size(JSON.stringify(first)) + workerBytes();
  return { name: 'ours', before, find, type: find, close: async () => {}, cold: () => cold };
}
type Cold = (query: string) => Promise<number>;

async function measured(engine: Asked, queries: readonly Question[], type = true): Promise<void> {
  const ranks: { readonly cls: string; readonly half: number; readonly value: number }[] = [];
  for (const { cls, q, targets, id } of queries) {
    const pages = [...new Set((await engine.find(q)).map(pageOf))].slice(0, 10);
    const place = pages.findIndex((page) => targets.includes(page));
    ranks.push({ cls, half: id % 2, value: place === -1 ? 0 : 1 / (place + 1) });
    if (engine.name === 'ours' && process.env['MISSES'] === cls && place !== 0)
      console.log(`  ${q} → ${pages[0]}, not ${targets[0]}`);
  }
  const by = (isOwn: (one: (typeof ranks)[number]) => boolean) =>
    mean(ranks.filter(isOwn).map(({ value }) => value)).toFixed(3);
  const classes = [...new Set(ranks.map(({ cls }) => cls))];
  const halves = `even ${by(({ half }) => half === 0)}, odd ${by(({ half }) => half === 1)}`;
  console.log(`  ${engine.name}: MRR ${by(() => true)} (${halves})`);
  console.log(`    ${classes.map((cls) => `${cls} ${by((one) => one.cls === cls)}`).join(', ')}`);
  if (!type) return;
  const times: number[] = [];
  const step = Math.max(1, Math.floor(queries.length / TYPED));
  for (const { q } of queries.filter((_, at) => at % step === 0)) {
    for (let end = 1; end <= q.length; end++) {
      const start = performance.now();
      await engine.type(q.slice(0, end));
      times.push(performance.now() - start);
    }
  }
  const [middle, most] = [share(times, 0.5), share(times, 0.95)];
  console.log(
    `    before the first answer ${kilo(engine.before)}; a keystroke p50 ${middle.toFixed(1)} ms, p95 ${most.toFixed(1)} ms (${times.length} keystrokes)`,
  );
}

/** What one query fetches when nothing is here but the first piece. */
async function fetched(cold: Cold, queries: readonly Question[]): Promise<void> {
  const bytes: { readonly q: string; readonly count: number }[] = [];
  for (const { q } of queries) bytes.push({ q, count: await cold(q) });
  const worst = bytes.reduce((a, b) => (b.count > a.count ? b : a));
  const counts = bytes.map(({ count }) => count);
  console.log(
    `    a query fetches ${kilo(share(counts, 0.5))} (median), ${kilo(share(counts, 0.95))} (p95), ${kilo(worst.count)} at most: ${worst.q}`,
  );
}

const records = searchRecords(siteDir, readContent(siteDir));
const site = pagesOf(records);
console.log(
  `This site, ${site.length} pages. Worker’s code: ${kilo(workerBytes())} (0 = not built)`,
);
const own = ours(site);
const others = process.env['OTHERS'] === 'all';
const folderOfOthers = others ? installed() : '';
const all = async (pages: readonly SearchPage[]) =>
  others ? [await easyops(folderOfOthers, pages), await pagefind(folderOfOthers, pages)] : [];
const besides = await all(site);
for (const [name, queries] of [
  ['made from the pages', madeQueries(records)],
  ['written, tuned with', writtenQueries(siteDir, 'own')],
  ['written, even ids tuned with, odd ids not', writtenQueries(siteDir, 'unseen')],
] as const) {
  console.log(` ${queries.length} queries ${name}`);
  for (const engine of [own, ...besides])
    await measured(engine, queries, name.startsWith('written, even'));
  await fetched(own.cold(), queries);
}
for (const engine of besides) await engine.close();

const folder = process.argv[2];
if (folder !== undefined && existsSync(folder)) {
  const queries = kubernetesQueries(folder);
  const pages = pagesOf(kubernetes(folder));
  const targets = new Set(queries.flatMap((query) => query.targets));
  for (const count of (process.argv[3] ?? '1000,1449,5000').split(',').map(Number)) {
    const some = grown(pages, targets, count, 8);
    console.log(`Kubernetes documentation, ${some.length} pages, ${queries.length} queries`);
    const local = ours(some);
    await measured(local, queries);
    await fetched(local.cold(), queries);
    for (const engine of await all(some)) {
      await measured(engine, queries);
      await engine.close();
    }
  }
}
