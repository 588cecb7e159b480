import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import { createJiti } from 'jiti';
import type { SearchPage } from '../src/domain/search/pages';

/** An engine as the bench asks it: addresses of pages, best first. */
export type Asked = {
  readonly name: string;
  /** Bytes, compressed, that are fetched before the first answer. */
  readonly before: number;
  readonly find: (query: string) => Promise<readonly string[]>;
  /** One answer while somebody types, without what the bench alone needs. */
  readonly type: (query: string) => Promise<unknown>;
  readonly close: () => Promise<void>;
};

const PINNED = ['pagefind@1.6.0', '@easyops-cn/docusaurus-search-local@0.55.3'];
const EASYOPS = 'node_modules/@easyops-cn/docusaurus-search-local/dist';
const MOST = 8;

/** The folder of the other engines, outside the project; installed once. */
export function installed(): string {
  const folder = path.join(tmpdir(), 'platform-handbook-bench-search');
  if (
    existsSync(path.join(folder, EASYOPS)) &&
    existsSync(path.join(folder, 'node_modules/pagefind'))
  )
    return folder;
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'package.json'), '{"private":true}');
  const how = ['--no-audit', '--no-fund', '--ignore-scripts', '--legacy-peer-deps'];
  execFileSync('npm', ['install', ...how, ...PINNED], { cwd: folder, stdio: 'ignore' });
  return folder;
}

type Document = {
  readonly i: number;
  readonly t: string;
  readonly u: string;
  readonly h?: string;
  readonly s?: string;
  readonly p?: number;
};
type Token = {
  readonly value: string;
  readonly wildcard: number;
  readonly presence: number;
  readonly editDistance?: number;
};
type Found = { readonly ref: string; readonly score: number; readonly matchData: object };
type Lunr = {
  readonly query: (
    build: (query: { readonly term: (value: string, how: object) => void }) => void,
  ) => readonly Found[];
};
type Hit = {
  readonly document: Document;
  readonly type: number;
  readonly page: Document | false | undefined;
  readonly score: number;
};

/** The plugin's five lists of documents: titles, headings, descriptions, keywords, texts. */
function documentsOf(pages: readonly SearchPage[]): readonly (readonly Document[])[] {
  let last = 0;
  const titles: Document[] = [];
  const headings: Document[] = [];
  const texts: Document[] = [];
  for (const { url, title, sections } of pages) {
    const p = (last += 1);
    titles.push({ i: p, t: title, u: url });
    for (const { heading, anchor, text, code } of sections) {
      if (heading !== '') headings.push({ i: (last += 1), t: heading, u: url, h: anchor, p });
      const said = `${text}\n${code}`;
      const s = heading === '' ? title : heading;
      if (said.trim() !== '') texts.push({ i: (last += 1), t: said, s, u: url, h: anchor, p });
    }
  }
  return [titles, headings, [], [], texts];
}

/** The plugin’s own index and its own query code, eight hits as in its bar, run here and not in its worker. */
export async function easyops(folder: string, pages: readonly SearchPage[]): Promise<Asked> {
  const constants = path.join(folder, 'constants.mjs');
  writeFileSync(
    constants,
    'export const language = ["en"]; export const removeDefaultStopWordFilter = []; export const fuzzyMatchingDistance = 1; export const searchIndexUrl = "";',
  );
  const generated = '@generated/@easyops-cn/docusaurus-search-local/default/generated-constants.js';
  const jiti = createJiti(folder, { alias: { [generated]: constants } });
  const bring = <Module>(file: string) => jiti.import<Module>(path.join(folder, EASYOPS, file));
  const { buildIndex } = await bring<{
    readonly buildIndex: (
      documents: readonly (readonly Document[])[],
      settings: object,
    ) => readonly { readonly documents: readonly Document[]; readonly index: object }[];
  }>('server/server/utils/buildIndex.js');
  const { tokenize } = await bring<{
    readonly tokenize: (text: string, language: readonly string[]) => readonly string[];
  }>('client/client/utils/tokenize.js');
  const { smartQueries } = await bring<{
    readonly smartQueries: (
      tokens: readonly string[],
      words: readonly string[],
    ) => readonly { readonly term: readonly Token[] }[];
  }>('client/client/utils/smartQueries.js');
  const { sortSearchResults } = await bring<{
    readonly sortSearchResults: (hits: Hit[]) => void;
  }>('client/client/utils/sortSearchResults.js');
  const lunr = await jiti.import<{ readonly Index: { readonly load: (index: unknown) => Lunr } }>(
    path.join(folder, 'node_modules/lunr/lunr.js'),
  );
  const settings = {
    language: ['en'],
    removeDefaultStopWordFilter: [],
    removeDefaultStemmer: false,
  };
  const written = JSON.stringify(buildIndex(documentsOf(pages), settings));
  const read: readonly { readonly documents: readonly Document[]; readonly index: unknown }[] =
    JSON.parse(written);
  const kinds = read.map(({ documents, index }) => ({
    byId: new Map(documents.map((document) => [String(document.i), document])),
    index: lunr.Index.load(index),
  }));
  const find = async (query: string) => {
    const tokens = tokenize(query, ['en']);
    const hits: Hit[] = [];
    for (const { term } of tokens.length === 0 ? [] : smartQueries(tokens, [])) {
      kinds.forEach(({ byId, index }, type) => {
        const found = index.query((asked) => {
          for (const { value, wildcard, presence, editDistance } of term) {
            // lunr asks whether there is a distance, not whether it is a number: undefined has no end.
            const slips = editDistance === undefined ? {} : { editDistance };
            asked.term(value, { wildcard, presence, ...slips });
          }
        });
        for (const { ref, score } of found.slice(0, MOST)) {
          const document = byId.get(ref);
          if (document === undefined || hits.length >= MOST) continue;
          if (hits.some((hit) => hit.document.i === document.i)) continue;
          const page = type !== 0 && kinds[0]?.byId.get(String(document.p));
          hits.push({ document, type, page, score });
        }
      });
      if (hits.length >= MOST) break;
    }
    sortSearchResults(hits);
    return hits.map(({ document }) => document.u);
  };
  const before = gzipSync(written).length;
  return { name: 'easyops', before, find, type: find, close: async () => {} };
}

const escaped = (text: string) => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);

function html({ title, sections }: SearchPage): string {
  const parts = sections.map(
    ({ heading, text, code }) =>
      `${heading === '' ? '' : `<h2>${escaped(heading)}</h2>`}<p>${escaped(text)}</p><pre>${escaped(code)}</pre>`,
  );
  return `<html lang="en"><head><title>${escaped(title)}</title></head><body><main data-pagefind-body><h1>${escaped(title)}</h1>${parts.join('')}</main></body></html>`;
}

/** The page that asks Pagefind; a script of its own, since the bench's code is changed before it runs. */
const ASKING = `<html lang="en"><script>
const ask = async (text, count) => {
  const { search } = await import('/pagefind/pagefind.js');
  const { results } = await search(text);
  const found = await Promise.all(results.slice(0, count).map((one) => one.data()));
  return found.map(({ url }) => url);
};
</script></html>`;

/** Pagefind as it comes, in a browser, over files from a server of ours that counts what it sends. */
export async function pagefind(folder: string, pages: readonly SearchPage[]): Promise<Asked> {
  type Answer = { readonly errors: readonly string[] };
  const own = pathToFileURL(path.join(folder, 'node_modules/pagefind/lib/index.js')).href;
  const { createIndex, close } = await createJiti(folder).import<{
    readonly createIndex: () => Promise<{
      readonly index: {
        readonly addHTMLFile: (file: object) => Promise<Answer>;
        readonly writeFiles: (where: object) => Promise<Answer>;
      };
    }>;
    readonly close: () => Promise<unknown>;
  }>(own);
  const site = path.join(folder, `site-${pages.length}`);
  rmSync(site, { recursive: true, force: true });
  const { index } = await createIndex();
  for (const page of pages) await index.addHTMLFile({ url: page.url, content: html(page) });
  await index.writeFiles({ outputPath: path.join(site, 'pagefind') });
  await close();
  let sent = 0;
  const server = createServer((request, response) => {
    const file = path.join(site, new URL(request.url ?? '/', 'http://localhost').pathname);
    const isFile = /\.\w+$/.test(file) && existsSync(file);
    const body = isFile ? readFileSync(file) : Buffer.from(ASKING);
    // Its own pieces are compressed already.
    sent += /\.(?:js|css|json|html)$/.test(file) ? gzipSync(body).length : body.length;
    const type = file.endsWith('.js') ? 'text/javascript' : 'text/html';
    response.writeHead(isFile || !/\.\w+$/.test(file) ? 200 : 404, { 'content-type': type });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const executablePath = process.env['CHROMIUM_PATH'];
  const browser = await chromium.launch(executablePath === undefined ? {} : { executablePath });
  const tab = await browser.newPage();
  await tab.goto(`http://127.0.0.1:${port}/`);
  const ask = async (query: string, most: number): Promise<readonly string[]> => {
    const found: unknown = await tab.evaluate(`ask(${JSON.stringify(query)}, ${most})`);
    return Array.isArray(found) ? found.map(String) : [];
  };
  sent = 0;
  await ask('configure liveness probes', 5);
  const before = sent;
  return {
    name: 'pagefind',
    before,
    find: (query) => ask(query, 10),
    type: (query) => ask(query, 5),
    close: async () => {
      await browser.close();
      server.close();
    },
  };
}
