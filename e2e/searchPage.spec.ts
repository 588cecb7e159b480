import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { tick } from './reader';

/** What nobody should type, and somebody pastes. */
const BAD = [
  '.*+?^${}()|[]\\',
  'quota '.repeat(1700),
  '🔥🚒💸',
  'חיפוש عربى quota',
  'the and of to a',
  '<img src=x onerror=alert(1)><script>alert(2)</script>',
  '\u0000\u202e\ufffe',
  '__proto__ constructor toString',
];

test.describe('the page of results', () => {
  test('works after a reload, with choices in its address, at every width', async ({ page }) => {
    await page.goto('search/?q=quota');
    await expect(page.getByRole('heading', { name: 'Runbook' })).toBeVisible();
    await page.getByText('Every kind, every reader').click();
    await tick(page.getByRole('radio', { name: 'Error', exact: true }));
    await expect(page).toHaveURL(/kind=Error/);
    await expect(page.getByRole('heading', { name: 'Runbook' })).toBeHidden();
    await tick(page.getByRole('radio', { name: 'Version 1.1' }));
    await expect(page).toHaveURL(/version=1\.1/);
    await page.reload();
    await expect(page.getByText(/in version 1\.1/)).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Error', exact: true })).toBeVisible();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      for (const width of [320, 768, 1440]) {
        await page.setViewportSize({ width, height: 900 });
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id }) => id)).toEqual([]);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(wide).toBeLessThanOrEqual(width);
      }
    }
  });

  test('takes an address that names no kind, reader or version of ours', async ({ page }) => {
    await page.goto('search/?q=quota&kind=%3Cb%3E&version=9.9&audience=__proto__');
    await expect(page.getByText('Every kind, every reader')).toBeVisible();
    await expect(page.getByText(/^\d+ hits, best first$/)).toBeVisible();
  });

  for (const query of BAD) {
    test(`has an answer or an honest none: ${query.slice(0, 24)}`, async ({ page }) => {
      const said: string[] = [];
      page.on('dialog', (dialog) => said.push(dialog.message()));
      page.on('pageerror', (error) => said.push(error.message));
      // A server refuses an address of 10 kB before any page is shown; typed in, it is cut.
      const isLong = query.length > 1000;
      await page.goto(`search/${isLong ? '' : `?q=${encodeURIComponent(query)}`}`);
      const status = page.getByRole('status').first();
      if (isLong) {
        await page.getByRole('searchbox').fill(query);
        await page.getByRole('main').getByRole('button', { name: 'Find', exact: true }).click();
      }
      await expect(status).toContainText(/hits?|Nothing here holds|Type a title/);
      expect(said).toEqual([]);
      await expect(page.locator('main img, main script')).toHaveCount(0);
    });
  }

  test('says without scripts what else leads there', async ({ browser, baseURL }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${baseURL ?? ''}search/`);
    const said = page.locator('main noscript p');
    await expect(said).toContainText('The search needs scripts. Without them: all error codes');
    await expect(said).toBeInViewport();
    await expect(page.getByRole('searchbox')).toBeHidden();
    await context.close();
  });

  test('saves what was not found on this device as a file, and forgets it', async ({ page }) => {
    await page.goto('search/?q=zxqvzxqv');
    await expect(page.getByText('Nothing here holds “zxqvzxqv”.')).toBeVisible();
    await expect
      .poll(() => page.evaluate(() => JSON.stringify(localStorage)))
      .toContain('zxqvzxqv');
    await page.goto('search/');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save as file' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('relevance.yaml');
    const text = await readFile(await download.path(), 'utf8');
    expect(text).toContain('- { q: "zxqvzxqv", first: /where-it-should-lead/ }');
    await page.getByRole('button', { name: 'Forget the list' }).click();
    await expect(page.getByText('Searched here, and not found')).toBeHidden();
    await page.reload();
    await expect(page.getByText('Searched here, and not found')).toBeHidden();
  });
});
