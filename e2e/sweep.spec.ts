import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';

/** Addresses of the built sitemap, relative to the site's base. */
async function addresses(base: string): Promise<readonly string[]> {
  const answer = await fetch(new URL('sitemap.xml', base));
  const text = await answer.text();
  const found = [...text.matchAll(/<loc>(.*?)<\/loc>/g)].map((match) => match[1] ?? '');
  const root = found.toSorted((a, b) => a.length - b.length)[0] ?? '';
  return found.map((address) => address.slice(root.length));
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`every page of the sitemap passes axe in ${colorScheme}, fits 320 px, and logs nothing`, async ({
    browser,
    baseURL,
  }) => {
    test.setTimeout(300_000);
    const base = baseURL ?? '';
    const context = await browser.newContext({
      colorScheme,
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
    for (const address of pages) {
      await page.setViewportSize({ width: 1440, height: 900 });
      await page.goto(`${base}${address}`, { waitUntil: 'load' });
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
        .analyze();
      const told = violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
      );
      expect.soft(told, `axe on /${address}`).toEqual([]);
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
