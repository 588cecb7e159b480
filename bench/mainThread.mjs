// The built site in a browser, and what keys cost there: shared by the benchmarks of the screens.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chromium } from '@playwright/test';
import { browser as findBrowser } from '../src/cli/browser.mjs';
import { freePort } from '../src/cli/port.mjs';

const SLOW_DOWN = 4;
const STROKES = 40;
const FRAME = 16;
/** Milliseconds a key may take to be drawn, its worker and its deferred parts included. */
const PAUSE = 200;

/** Serves a build and opens a browser on it. @param {string} folder */
export async function openSite(folder = 'build') {
  const port = await freePort(4180);
  const program = 'node_modules/@docusaurus/core/bin/docusaurus.mjs';
  const server = spawn(
    process.execPath,
    [program, 'serve', '--no-open', '--port', `${port}`, '--dir', folder],
    { stdio: ['ignore', 'pipe', 'ignore'] },
  );
  await once(server.stdout, 'data');
  const executablePath = await findBrowser();
  const browser = await chromium.launch(executablePath === undefined ? {} : { executablePath });
  const context = await browser.newContext({ baseURL: `http://localhost:${port}` });
  const close = async () => {
    await browser.close();
    server.kill();
  };
  return { context, close };
}

/** A page of the site once its scripts run. @param {import('@playwright/test').BrowserContext} context @param {string} path */
export async function opened(context, path) {
  const page = await context.newPage();
  await page.goto(path);
  await page.mouse.move(1, 1);
  await page.waitForSelector('html[data-has-hydrated=true]');
  return page;
}

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
 * The longest stretches of many keys, in CPU time × 4 (a phone): the middle one and the 95th of a hundred; and
 * all that one key costs on average, in CPU time.
 * @param {import('@playwright/test').Page} page
 * @param {(step: number) => Promise<unknown>} act
 */
export async function cost(page, act) {
  const session = await page.context().newCDPSession(page);
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
    const after = (await now()) + PAUSE;
    await page.waitForFunction((moment) => performance.now() > moment, after, { polling: PAUSE });
  }
  const ended = new Promise((done) => session.once('Tracing.tracingComplete', done));
  await session.send('Tracing.end');
  await ended;
  const all = stretches(events).sort(([, a], [, b]) => b - a);
  const worst = all.slice(0, STROKES).map(([, time]) => time * SLOW_DOWN);
  const sum = all.reduce((total, [, time]) => total + time, 0);
  return {
    worst: worst[Math.floor(STROKES * 0.05)] ?? 0,
    median: worst[STROKES / 2] ?? 0,
    key: sum / STROKES,
  };
}

/** A letter in a text field of an empty page: the least a key can cost. @param {import('@playwright/test').BrowserContext} context */
export async function bareField(context) {
  const page = await context.newPage();
  await page.setContent('<textarea></textarea>');
  await page.locator('textarea').focus();
  return cost(page, () => page.keyboard.type('a'));
}

/** @typedef {{median: number, worst: number, key: number}} Cost */

/** @param {string} what @param {Cost} result @param {Cost} plain */
export function row(what, { median, worst, key }, plain) {
  const fits = worst <= FRAME ? 'within a frame' : 'more than a frame';
  const ratio = (median / plain.median).toFixed(1);
  console.log(
    `${what.padEnd(34)} median ${median.toFixed(1)} ms, 95th percentile ${worst.toFixed(1)} ms (${fits}), ${ratio} × a bare field; in all ${key.toFixed(1)} ms at full speed`,
  );
}
