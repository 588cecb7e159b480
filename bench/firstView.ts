// What a reader fetches to see a page, before any click or key: a site of 50 pages built by us and by a bare Docusaurus
// of the same version, both served as a host would, the same pages opened in a browser:
// npx jiti bench/firstView.ts [--pages FOLDER] [--count 50]
import path from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { type Browser, chromium } from '@playwright/test';
import { benchPages } from './benchPages';
import { build, makeCold } from './building';
import { host } from './host';
import { bare, discard, ours } from './sites';

const { values } = parseArgs({
  options: { count: { type: 'string', default: '50' }, pages: { type: 'string' } },
});
type Kind = 'html' | 'css' | 'js' | 'font' | 'other';
type View = Readonly<Record<Kind, number>> & { readonly requests: number; readonly later: number };

function kindOf(pathname: string): Kind {
  const ending = path.extname(pathname).slice(1);
  if (ending === '' || ending === 'html') return 'html';
  if (ending === 'woff2') return 'font';
  return ending === 'css' || ending === 'js' ? ending : 'other';
}

/** Kilobytes of one page, gzip; `later` is what the page fetches ahead of the next click. */
async function viewOf(browser: Browser, address: string): Promise<View> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const sum = { html: 0, css: 0, js: 0, font: 0, other: 0, requests: 0, later: 0 };
  page.on('response', async (response) => {
    const isAhead = Object.values(response.request().headers()).includes('prefetch');
    const kind = kindOf(new URL(response.url()).pathname);
    const body = await response.body().catch(() => Buffer.alloc(0));
    const size = (kind === 'font' ? body.length : gzipSync(body).length) / 1000;
    if (isAhead) sum.later += size;
    else {
      sum[kind] += size;
      sum.requests += 1;
    }
  });
  await page.goto(address, { waitUntil: 'networkidle' });
  await context.close();
  return sum;
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

const pages = benchPages(Number(values.count), values.pages);
const executablePath = process.env['CHROMIUM_PATH'];
const browser = await chromium.launch(executablePath === undefined ? {} : { executablePath });
console.log('median kB, gzip:  html   css    js  sum | font | ahead of a click | requests');
for (const make of [ours, bare]) {
  const site = make(pages);
  makeCold(site);
  const { failed } = await build(site);
  if (failed !== undefined) throw new Error(failed);
  const { address, close } = await host(path.join(site.folder, 'build'));
  const views: View[] = [];
  for (const page of pages) views.push(await viewOf(browser, `${address}/reference/${page.at}/`));
  const of = (pick: (view: View) => number) => median(views.map(pick)).toFixed(1).padStart(6);
  const sum = of(({ html, css, js }) => html + css + js);
  console.log(
    `${site.name.padEnd(16)}${of(({ html }) => html)}${of(({ css }) => css)}${of(({ js }) => js)}${sum} |${of(({ font }) => font)} |${of(({ later }) => later)} |${of(({ requests }) => requests)}`,
  );
  close();
  discard(site);
}
await browser.close();
