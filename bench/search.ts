// npx jiti bench/search.ts [FOLDER [SIZES]]: how well and how fast the search finds, on this site and on a folder with the
// Kubernetes documentation, beside pagefind and @easyops-cn/docusaurus-search-local. FOLDER holds
// k8s/content/en/docs, k8s/content/en/blog/_posts (github.com/kubernetes/website), ocp/alerts
// (github.com/openshift/runbooks), prom/content/runbooks (github.com/prometheus-operator/runbooks) and queries.jsonl; none
// is part of the repository. SIZES are numbers of pages, 1000,1449,5000 unless given. The other engines are installed
// by npm, in pinned versions, into a temporary folder, only with OTHERS=all; pagefind needs Chromium (CHROMIUM_PATH).
// No engine is typed to for longer than a minute: the number of keystrokes says how far it came. MRR is the mean
// reciprocal rank among ten pages; a half is the queries with even or with odd ids.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { Engine } from '../src/domain/search/engine';
import { pagesOf, type SearchPage } from '../src/domain/search/pages';
import { piecesOf } from '../src/domain/search/pieces';
import { readContent } from '../src/plugin/content';
import { readSynonyms } from '../src/plugin/searchFiles';
import { searchRecords } from '../src/plugin/searchRecords';
import { grown, kubernetes } from './searchCorpus';
import { kilo, measured, share } from './searchMeasure';
import { type Asked, installed } from './searchOthers';
import type { QuerySet, Task } from './searchOther';
import { kubernetesQueries, madeQueries, type Question, writtenQueries } from './searchQueries';

const siteDir = process.cwd();
const synonyms = readSynonyms(siteDir);

const size = (text: string) => gzipSync(text).length;

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
if (others) installed();

/** The other engines over the same pages, each in a process of its own, so that each has the whole heap. */
function besides(pages: readonly SearchPage[], sets: readonly QuerySet[]): void {
  if (!others) return;
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-search-'));
  const file = path.join(folder, 'asked.json');
  writeFileSync(file, JSON.stringify({ pages, sets } satisfies Task));
  for (const name of ['easyops', 'pagefind']) {
    const jiti = path.join(siteDir, 'node_modules/jiti/lib/jiti-cli.mjs');
    const args = ['--max-old-space-size=6144', jiti, 'bench/searchOther.ts', name, file];
    execFileSync(process.execPath, args, { cwd: siteDir, stdio: 'inherit' });
  }
  rmSync(folder, { recursive: true });
}

const written = (
  name: string,
  set: Parameters<typeof writtenQueries>[1],
  type = false,
): QuerySet => ({
  ...{ name, queries: writtenQueries(siteDir, set), type },
});
const sets: readonly QuerySet[] = [
  { name: 'made from the pages', queries: madeQueries(records), type: false },
  written('own, written first and tuned with', 'own'),
  written('unseen, even ids tuned with at first and odd ids since', 'unseen', true),
  written('fresh, seen before the questions were written', 'fresh'),
  written('second, seen before the questions were written again', 'second'),
  written('third, tuned with', 'third'),
  written('fourth, tuned with', 'fourth'),
  written('far, tuned with', 'far'),
  written('fifth, not tuned with', 'fifth'),
  written('farther, not tuned with', 'farther'),
];
for (const { name, queries, type } of sets) {
  console.log(` ${queries.length} queries ${name}`);
  await measured(own, queries, type);
  await fetched(own.cold(), queries);
}
besides(site, sets);

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
    besides(some, [{ name: 'the same', queries, type: true }]);
  }
}
console.log(
  `Load of the machine at the end: ${loadavg()
    .map((load) => load.toFixed(1))
    .join(', ')}`,
);
