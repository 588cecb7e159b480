import { expect, test } from '@playwright/test';

test.describe('the frame', () => {
  test('leads from the front desk to every section by its links', async ({ page }) => {
    for (const name of [
      'Start here',
      'Assess',
      'Choose',
      'Do',
      'Measure',
      'Celebrate',
      'Runbooks',
      'Checklists',
      'Templates',
      'Reference',
      'Blog',
    ]) {
      await page.goto('.');
      await page
        .getByRole('navigation', { name: 'Handbook', exact: true })
        .getByRole('link', { name, exact: true })
        .click();
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(page.locator('[data-strip]').first()).toBeVisible();
      await expect(
        page.getByRole('navigation', { name: 'Handbook', exact: true }).locator('[aria-current]'),
      ).toHaveText(name);
    }
  });

  test('keeps the chosen theme over a reload', async ({ page }) => {
    await page.goto('.');
    const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const light = await paper();
    await page.getByRole('button', { name: 'Use the dark theme' }).click();
    await expect.poll(paper).not.toBe(light);
    const dark = await paper();
    await page.reload();
    expect(await paper()).toBe(dark);
    await page.getByRole('button', { name: 'Use the light theme' }).click();
    await expect.poll(paper).toBe(light);
  });

  test('offers everything in a menu on a phone, also by keyboard', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto('.');
    await page.getByText('Menu', { exact: true }).focus();
    await page.keyboard.press('Enter');
    const menu = page.getByRole('navigation', { name: 'Handbook, small screens' });
    await expect(menu.getByRole('link')).toHaveCount(11);
    await menu.getByRole('link', { name: 'Runbooks' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Runbooks' })).toBeVisible();
    await expect(menu).toBeHidden();
  });

  test('skips to the page with the first Tab', async ({ page }) => {
    await page.goto('runbooks/quota-exhausted/');
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: /skip/i })).toBeFocused();
  });

  test('keeps a wrong address and helps on', async ({ page }) => {
    const answer = await page.goto('e/plt-999/');
    expect(answer?.status()).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'There is no page at this address',
    );
    await expect(page.getByText('/e/plt-999/')).toBeVisible();
    await page.getByRole('link', { name: 'All error codes' }).click();
    await expect(page.getByRole('link', { name: /PLT-101/ }).first()).toBeVisible();
  });

  test('says which pages belong to the coming version, and leads back to the released one', async ({
    page,
  }) => {
    await page.goto('next/runbooks/quota-exhausted/');
    await expect(page.getByText('This page belongs to the coming version')).toBeVisible();
    await page.getByRole('link', { name: /Read the same page in version/ }).click();
    await expect(page).toHaveURL(/\/runbooks\/quota-exhausted\/$/);
    expect(page.url()).not.toContain('/next/');
    await expect(page.getByText('This page belongs to the coming version')).toHaveCount(0);
  });
});
