// How long a tool takes until it answers, from the moment it is scrolled into sight, or pressed where it is in sight at
// once: a phone's width, CPU time × 4, Slow 4G, an empty cache. After a build: npx jiti bench/ready.ts [folder] [times]
import { chromium, type Page } from '@playwright/test';
import { browser as findBrowser } from '../src/cli/browser.mjs';
import { host } from './host';

const PAGES = [
  '/checklists/production-readiness/',
  '/templates/say-no-reply/',
  '/metrics/hours-saved/',
  '/metrics/capability-adoption/',
  '/measure/scorecard/',
  '/measure/delivery-records/',
  '/assess/maturity/',
];
/** As Lighthouse's phone has it: milliseconds there and back, bits a second. */
const SLOW_4G = { latency: 150, down: 1_638_400, up: 768_000 };

/** Scrolls to the tool or presses the page, and answers after how many milliseconds React has taken over. */
function untilReady(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const root = document.documentElement;
        const begun = performance.now();
        new MutationObserver(() => {
          if (root.dataset['hasHydrated'] === 'true')
            resolve(Math.round(performance.now() - begun));
        }).observe(root, { attributes: true });
        const tool = document.querySelector('[data-hydrate]');
        if (tool !== null && tool.getBoundingClientRect().top < innerHeight)
          dispatchEvent(new PointerEvent('pointerdown'));
        else tool?.scrollIntoView();
      }),
  );
}

const [folder = 'build', times = '3'] = process.argv.slice(2);
const executablePath = await findBrowser();
const browser = await chromium.launch(executablePath === undefined ? {} : { executablePath });
const { address, close } = await host(folder);
console.log('milliseconds until a tool answers, each time with an empty cache');
for (const path of PAGES) {
  const all: number[] = [];
  for (let time = 0; time < Number(times); time += 1) {
    const context = await browser.newContext({
      viewport: { width: 412, height: 823 },
      serviceWorkers: 'block',
    });
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: SLOW_4G.latency,
      downloadThroughput: SLOW_4G.down / 8,
      uploadThroughput: SLOW_4G.up / 8,
    });
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    await page.goto(`${address}${path}`);
    // What every page needs has come ahead by then; nothing of it has been run.
    const main = () =>
      performance.getEntriesByType('resource').some(({ name }) => /\/main\.\w+\.js$/.test(name));
    await page.waitForFunction(main, undefined, { polling: 50 });
    all.push(await untilReady(page));
    await context.close();
  }
  console.log(`${path}  ${all.join(', ')}`);
}
close();
await browser.close();
