// How many kilobytes of JavaScript, gzipped, a page loads beyond what every page of the documentation loads:
// its text and data, its widgets, and what they fetch without being asked. Workers are counted apart.
// Run after a build: node bench/weight.mjs [folder of the build] [path …]
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { openSite } from './mainThread.mjs';

const PAGES = [
  ...['hours-saved', 'platform-benefit', 'bill-after-change', 'toil-share'],
  ...['time-to-patch', 'time-to-value', 'capability-adoption', 'environment-ready-time'],
  ...['cost-owned', 'self-serve-rate', 'traced-calls', 'resource-efficiency'],
]
  .map((page) => `/next/metrics/${page}/`)
  .concat(
    ['how-long', 'how-much-of', 'scorecard', 'delivery-records'].map(
      (page) => `/next/measure/${page}/`,
    ),
  );
/** Pages of words alone: what all of them load is the theme. */
const PLAIN = ['/next/choose/portal-or-page/', '/next/measure/measure-honestly/'];

const [folder = 'build', ...asked] = process.argv.slice(2);
const { context, close } = await openSite(folder);

/** @param {string} name */
function gzipped(name) {
  return gzipSync(readFileSync(path.join(folder, name))).length;
}

/** The files of scripts that a page loads, and those that its workers load; prefetched ones are nobody's yet. @param {string} address */
async function loaded(address) {
  const page = await context.newPage();
  /** @type {Set<string>} */
  const files = new Set();
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    const isPrefetched = Object.values(request.headers()).includes('prefetch');
    if (pathname.endsWith('.js') && !isPrefetched) files.add(pathname);
  });
  await page.goto(address, { waitUntil: 'networkidle' });
  const workers = page.workers().map((worker) => new URL(worker.url()).pathname);
  await page.close();
  return { files, workers };
}

const [first, ...others] = await Promise.all(PLAIN.map(loaded));
const theme = [...(first?.files ?? [])].filter((file) =>
  others.every(({ files }) => files.has(file)),
);
const sum = (/** @type {readonly string[]} */ files) =>
  files.reduce((total, file) => total + gzipped(file), 0);
const kilobytes = (/** @type {number} */ bytes) => (bytes / 1000).toFixed(1).padStart(7);

console.log(`${kilobytes(sum(theme))} kB  every page: framework and theme`);
for (const address of asked.length > 0 ? asked : PAGES) {
  const { files, workers } = await loaded(address);
  const own = [...files].filter((file) => !theme.includes(file) && !workers.includes(file));
  const beside = workers.length === 0 ? '' : `, and${kilobytes(sum(workers))} kB in its worker`;
  console.log(`${kilobytes(sum(own))} kB  ${address}${beside}`);
  if (asked.length > 0)
    for (const file of own)
      console.log(`${kilobytes(gzipped(file)).padStart(18)} ${path.basename(file)}`);
}
await close();
