import { expect, type Page, test } from '@playwright/test';
import { accessFaults, tooWide } from './accessible';
import { hydrate } from './reader';

/** How many tests share the pages, so that they run side by side. Neighbours look alike: each test takes a row of them. */
const SHARES = 6;

/** Addresses of the built sitemap, relative to the site's base. */
async function addresses(base: string): Promise<readonly string[]> {
  const answer = await fetch(new URL('sitemap.xml', base));
  const text = await answer.text();
  const found = [...text.matchAll(/<loc>(.*?)<\/loc>/g)].map((match) => match[1] ?? '');
  const root = found.toSorted((a, b) => a.length - b.length)[0] ?? '';
  return found.map((address) => address.slice(root.length));
}

/** Where a page of the coming version stands when it is released: its twin. */
function released(address: string): string {
  return address.replace(/^next\//, '');
}

/** What a built page says from its title on, with the names of its tags; the box and the strip above it name the version. */
async function words(base: string, address: string): Promise<string> {
  const answer = await fetch(new URL(address, base));
  const html = await answer.text();
  const article = html.slice(html.indexOf('<h1'), html.indexOf('</main>'));
  return article.replaceAll(/<(\/?[a-z\d]+)[^>]*>/gi, '<$1>');
}

/** The addresses of a page and its twin; one of them where they say the same word for word. */
async function different(
  base: string,
  home: string,
  pages: readonly string[],
): Promise<readonly string[]> {
  const twins = pages.filter((one) => released(one) === home);
  const said = await Promise.all(twins.map((twin) => words(base, twin)));
  return twins.filter((_, place) => said.indexOf(said[place] ?? '') === place);
}

/** Every kind of element on the page under every kind of parent: what its colours follow from. */
async function looks(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const look = (element: Element | null) =>
      element === null ? '' : `${element.localName}.${element.getAttribute('class') ?? ''}`;
    const pairs = [...document.body.querySelectorAll('*')].map(
      (element) => `${look(element.parentElement)} ${look(element)}`,
    );
    return [...new Set(pairs)];
  });
}

/** Colours are looked at where the page has a new kind of element. */
async function expectAccessible(page: Page, address: string, seen: Set<string>): Promise<void> {
  const fresh = (await looks(page)).filter((look) => !seen.has(look));
  for (const look of fresh) seen.add(look);
  const found = await accessFaults(page, { colours: fresh.length > 0 });
  expect.soft(found, `axe on /${address}`).toEqual([]);
}

for (let share = 0; share < SHARES; share++) {
  test(`every page of the sitemap passes axe in light and dark, fits 320 px, and logs nothing (${share + 1} of ${SHARES})`, async ({
    browser,
    baseURL,
  }) => {
    test.setTimeout(480_000);
    const base = baseURL ?? '';
    const context = await browser.newContext({
      colorScheme: 'light',
      viewport: { width: 1440, height: 900 },
    });
    const page = await context.newPage();
    const complaints: string[] = [];
    const foreign: string[] = [];
    page.on('console', (message) => {
      // The test browser says itself that it keeps the worker away.
      if (message.text() === 'Service Worker registration blocked by Playwright') return;
      if (message.type() === 'error' || message.type() === 'warning')
        complaints.push(`${page.url()}: ${message.text()}`);
    });
    page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`));
    page.on('request', (request) => {
      if (new URL(request.url()).origin !== new URL(base).origin) foreign.push(request.url());
    });
    const pages = await addresses(base);
    expect(pages.length).toBeGreaterThan(20);
    const homes = [...new Set(pages.map(released))].toSorted();
    const row = (at: number) => Math.round((homes.length * at) / SHARES);
    const own = homes.slice(row(share), row(share + 1));
    const root = page.locator('html');
    const seen = new Set<string>();
    const unlike = await Promise.all(own.map((home) => different(base, home, pages)));
    for (const address of unlike.flat()) {
      await page.setViewportSize({ width: 1440, height: 900 });
      await page.goto(`${base}${address}`, { waitUntil: 'load' });
      // What React complains about shows once it has taken over.
      await hydrate(page);
      await expect(root).toHaveAttribute('data-theme', 'light');
      await expectAccessible(page, address, seen);
      await page.setViewportSize({ width: 320, height: 640 });
      expect.soft(await tooWide(page), `/${address} is wider than 320 px`).toBeLessThanOrEqual(0);
    }
    expect(complaints).toEqual([]);
    expect(foreign).toEqual([]);
    await context.close();
  });
}
