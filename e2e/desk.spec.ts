import { expect, test } from '@playwright/test';
import { hydrate, tick } from './reader';

test.describe('the front desk', () => {
  test('works before one scrolls: box, three doors, latest win in the HTML', async ({
    browser,
    baseURL,
  }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(baseURL ?? '');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Paste an error');
    const doors = page.getByRole('navigation', { name: 'Three doors' });
    await expect(doors.getByRole('link', { name: 'Assess the platform' })).toBeVisible();
    await expect(doors.getByRole('link', { name: 'Do a task' })).toBeVisible();
    await expect(doors).toContainText('590');
    await expect(page.getByRole('link', { name: '988 hours became 76' })).toBeVisible();
    await context.close();
  });

  test('resumes what one has begun', async ({ page }) => {
    await page.goto('assess/maturity/');
    await hydrate(page);
    await tick(page.getByRole('radio', { name: 'Yes' }).first());
    await page.goto('.');
    await expect(page.getByText('1 statement answered.')).toBeVisible();
  });

  test('takes a question typed into its box to the pages that answer it', async ({ page }) => {
    await page.goto('.');
    await page.getByLabel('Paste an error').fill('my team wants its own Kubernetes');
    await page.getByRole('link', { name: 'Search every page for it' }).click();
    await expect(page).toHaveURL(/\/search\/\?q=my\+team\+wants\+its\+own\+Kubernetes$/);
    await expect(
      page
        .getByRole('main')
        .getByRole('link', { name: /How far apart teams stand/ })
        .first(),
    ).toBeVisible();
  });
});
