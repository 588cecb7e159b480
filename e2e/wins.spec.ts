import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';

const BOARD = 'wins/';
const main = (page: Page) => page.getByRole('main');

test('the board is whole without scripts: each win with its metric, method and issue', async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(BOARD);
  const tables = main(page).getByRole('table');
  await expect(tables).toHaveCount(3);
  const row = main(page).getByRole('row').filter({ hasText: '988 hours became 76' });
  await expect(row).toContainText('Compliance');
  await expect(row).toContainText('988 → 76 hours');
  await expect(row).toContainText('38 × 26 = 988');
  await expect(main(page).getByRole('link', { name: 'Hours saved' })).toBeVisible();
  await expect(main(page).getByRole('combobox')).toHaveCount(0);
  await row.getByRole('link', { name: '988 hours became 76' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('988 hours became 76');
  await context.close();
});

test('a filter stands in the address, and an address brings it back', async ({ page }) => {
  await page.goto(BOARD);
  await page.getByLabel('Team').selectOption('Checkout');
  await expect(page).toHaveURL(/wins\/\?team=Checkout$/);
  await expect(main(page).getByRole('table')).toHaveCount(2);
  await expect(main(page).getByText('2 of 3 shown')).toBeVisible();
  await page.getByLabel('Metric').selectOption({ label: 'Time to patch' });
  await page.reload();
  await expect(main(page).getByRole('table')).toHaveCount(1);
  await expect(page.getByLabel('Team')).toHaveValue('Checkout');
  await page.goto(`${BOARD}?team=%3Cscript%3E&metric=nothing`);
  await expect(main(page).getByText('3 of 3 shown')).toBeVisible();
});

test('totals stand only where they mean something, and each metric is drawn', async ({ page }) => {
  await page.goto(BOARD);
  await expect(
    main(page).getByText('No total: times, shares and rates of different wins do not add.'),
  ).toHaveCount(2);
  await expect(main(page).getByText('No total: there is one win.')).toBeVisible();
  await expect(
    main(page).getByRole('img', { name: 'Over time. 13 Oct 2026: 988 to 76 hours' }),
  ).toBeVisible();
});

test('the page of a metric shows the wins that moved it', async ({ page }) => {
  await page.goto('next/metrics/time-to-patch/');
  const wins = page.getByRole('region', { name: 'Wins that moved it' });
  await expect(wins).toContainText('43 → 0.49 days');
  await wins.getByRole('link', { name: 'How they were measured' }).click();
  await expect(main(page).getByText('1 of 3 shown')).toBeVisible();
});

test('the board fits a narrow screen and can be read by everybody, in light and dark', async ({
  page,
}) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 320, height: 800 });
    await page.goto(BOARD);
    await expect(page.getByLabel('Team')).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
  }
});
