import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';

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

function axe(page: Page): AxeBuilder {
  // Without frames there is nothing to gather in a page of its own.
  return new AxeBuilder({ page }).setLegacyMode(true);
}

async function violations(builder: AxeBuilder): Promise<readonly string[]> {
  const { violations: found } = await builder.analyze();
  return found.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
  );
}

/** Everything in light; dark differs from it in its colours alone. Colours are looked at where the page has a new kind of element. */
async function expectAccessible(page: Page, address: string, seen: Set<string>): Promise<void> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  const fresh = (await looks(page)).filter((look) => !seen.has(look));
  for (const look of fresh) seen.add(look);
  const builder = axe(page).withTags(tags);
  const light = await violations(
    fresh.length > 0 ? builder : builder.disableRules(['color-contrast']),
  );
  expect.soft(light, `axe on /${address}`).toEqual([]);
  if (fresh.length === 0) return;
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  const dark = await violations(axe(page).withRules(['color-contrast']));
  expect.soft(dark, `contrast on /${address} in dark`).toEqual([]);
}

for (let share = 0; share < SHARES; share++) {
  test(`every page of the sitemap passes axe in light and dark, fits 320 px, and logs nothing (${share + 1} of ${SHARES})`, async ({
    browser,
    baseURL,
  }) => {
    test.setTimeout(240_000);
    const base = baseURL ?? '';
    const context = await browser.newContext({
      colorScheme: 'light',
      viewport: { width: 1440, height: 900 },
    });
    const page = await context.newPage();
    const complaints: string[] = [];
    const foreign: string[] = [];
    page.on('console', (message) => {
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
      await page.emulateMedia({ colorScheme: 'light' });
      await page.setViewportSize({ width: 1440, height: 900 });
      await page.goto(`${base}${address}`, { waitUntil: 'load' });
      await expect(root).toHaveAttribute('data-theme', 'light');
      await expectAccessible(page, address, seen);
      await page.setViewportSize({ width: 320, height: 640 });
      const wider = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect.soft(wider, `/${address} is wider than 320 px`).toBeLessThanOrEqual(0);
    }
    expect(complaints).toEqual([]);
    expect(foreign).toEqual([]);
    await context.close();
  });
}
