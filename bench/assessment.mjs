// What one letter and one tick cost in the assessment with every statement answered: the longest stretch of main-thread
// work per key, in CPU time × 4 (a phone), beside the same keys in a bare text field. A frame has 16 ms.
// Run after a build: node bench/assessment.mjs
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chromium } from '@playwright/test';
import { browser as findBrowser } from '../src/cli/browser.mjs';
import { freePort } from '../src/cli/port.mjs';

const SLOW_DOWN = 4;
const STROKES = 40;
const FRAME = 16;

const port = await freePort(4180);
const server = spawn(
  process.execPath,
  ['node_modules/@docusaurus/core/bin/docusaurus.mjs', 'serve', '--no-open', '--port', `${port}`],
  { stdio: ['ignore', 'pipe', 'ignore'] },
);
await once(server.stdout, 'data');

const executablePath = await findBrowser();
const browser = await chromium.launch(executablePath === undefined ? {} : { executablePath });
const context = await browser.newContext({ baseURL: `http://localhost:${port}` });

/** @typedef {{name: string, ph: string, ts: number, dur?: number, tdur?: number, tid: number, pid: number, args: {name?: string}}} Traced */

/** Main-thread work that no other work contains, as [moment, CPU milliseconds]. @param {Traced[]} events */
function stretches(events) {
  const done = events.filter(({ ph }) => ph === 'X');
  const work = (/** @type {Traced} */ { tid, pid }) =>
    done.filter((event) => event.tid === tid && event.pid === pid);
  // Other tabs have main threads too; ours is the one that worked.
  const [own = []] = events
    .filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
    .map(work)
    .sort((a, b) => b.length - a.length);
  own.sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  /** @type {[number, number][]} */
  const result = [];
  let end = 0;
  for (const { ts, dur = 0, tdur } of own) {
    if (ts < end) continue;
    end = ts + dur;
    result.push([ts, (tdur ?? dur) / 1000]);
  }
  return result;
}

/**
 * The longest stretch after each of many keys, the first ones left out as warm-up.
 * @param {import('@playwright/test').Page} page
 * @param {(step: number) => Promise<unknown>} act
 */
async function cost(page, act) {
  const session = await context.newCDPSession(page);
  /** @type {Traced[]} */
  const events = [];
  session.on('Tracing.dataCollected', ({ value }) => {
    for (const event of value) events.push(/** @type {any} */ (event));
  });
  await session.send('Tracing.start', {
    traceConfig: { includedCategories: ['devtools.timeline'] },
    transferMode: 'ReportEvents',
  });
  const now = () => page.evaluate(() => performance.now());
  for (let step = 0; step < STROKES; step++) {
    await act(step);
    const after = (await now()) + 200;
    await page.waitForFunction((moment) => performance.now() > moment, after);
  }
  const ended = new Promise((done) => session.once('Tracing.tracingComplete', done));
  await session.send('Tracing.end');
  await ended;
  const all = stretches(events).sort(([, a], [, b]) => b - a);
  const worst = all.slice(0, STROKES).map(([, time]) => time * SLOW_DOWN);
  return { worst: worst[Math.floor(STROKES * 0.05)] ?? 0, median: worst[STROKES / 2] ?? 0 };
}

/** @param {string} what @param {{median: number, worst: number}} result @param {{median: number}} plain */
function row(what, { median, worst }, plain) {
  const fits = worst <= FRAME ? 'within a frame' : 'more than a frame';
  const ratio = (median / plain.median).toFixed(1);
  console.log(
    `${what.padEnd(26)} median ${median.toFixed(1)} ms, 95th percentile ${worst.toFixed(1)} ms (${fits}), ${ratio} × a bare field`,
  );
}

const bare = await context.newPage();
await bare.setContent('<textarea></textarea>');
await bare.locator('textarea').focus();
const plain = await cost(bare, () => bare.keyboard.type('a'));
row('a letter in a bare field', plain, plain);

/** The assessment with every statement answered and the first one's note open. */
async function assessment() {
  const page = await context.newPage();
  await page.goto('/assess/maturity/#interfaces');
  await page.waitForSelector('html[data-has-hydrated=true]');
  await page.evaluate(async () => {
    const html = await (await fetch(window.location.pathname)).text();
    const paper = new DOMParser().parseFromString(html, 'text/html');
    const names = new Set(
      [...paper.querySelectorAll('fieldset input[type=radio]')].map((input) =>
        input.getAttribute('name'),
      ),
    );
    const entries = [...names].map((name) => [
      name,
      { value: { value: 'yes', note: 'as on the wiki page' }, at: 1 },
    ]);
    localStorage.setItem(
      'handbook.assessment.cncf-platform-engineering',
      JSON.stringify(Object.fromEntries(entries)),
    );
  });
  await page.reload();
  await page.waitForSelector('html[data-has-hydrated=true]');
  const first = page.locator('fieldset:visible').first();
  await first.locator('summary').click();
  return { page, first };
}

const writing = await assessment();
await writing.first.locator('textarea').focus();
row('a letter in a note', await cost(writing.page, () => writing.page.keyboard.type('a')), plain);

const ticking = await assessment();
await ticking.first.locator('input[type=radio]').first().focus();
const arrows = ['ArrowRight', 'ArrowLeft'];
row(
  'an answer by arrow key',
  await cost(ticking.page, (step) => ticking.page.keyboard.press(arrows[step % 2] ?? '')),
  plain,
);

await browser.close();
server.kill();
