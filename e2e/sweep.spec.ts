import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';

/** How many tests share the pages, so that they run side by side. */
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

/** What a page says from its title on; the box and the strip above it name the version. */
async function words(page: Page): Promise<string> {
  return page.locator('main').evaluate((main: HTMLElement) => {
    const title = main.querySelector('h1')?.innerText ?? '';
    const text = main.innerText;
    return text.slice(Math.max(0, text.indexOf(title)));
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

/** Everything in light; dark differs from it in its colours alone. */
async function expectAccessible(page: Page, address: string): Promise<void> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  const light = await violations(axe(page).withTags(tags));
  expect.soft(light, `axe on /${address}`).toEqual([]);
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
    const homes = [...new Set(pages.map(released))];
    const own = homes.filter((_, place) => place % SHARES === share);
    const root = page.locator('html');
    const said = new Map<string, string>();
    // A twin that says the same word for word is loaded and measured; the rest would only find the same again.
    for (const address of own.flatMap((home) => pages.filter((one) => released(one) === home))) {
      await page.emulateMedia({ colorScheme: 'light' });
      await page.setViewportSize({ width: 1440, height: 900 });
      await page.goto(`${base}${address}`, { waitUntil: 'load' });
      await expect(root).toHaveAttribute('data-theme', 'light');
      const text = await words(page);
      const isTwin = said.get(released(address)) === text;
      said.set(released(address), text);
      if (!isTwin) await expectAccessible(page, address);
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
