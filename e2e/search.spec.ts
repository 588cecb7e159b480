import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';

const WANTED = [
  ['self-assessment maturity', 'Assess', /assess\/maturity/],
  ['hours saved', 'Hours saved', /metrics\/hours-saved/],
  ['a quota is exhausted', 'A quota is exhausted', /runbooks\/quota-exhausted/],
  ['production readiness', 'Production readiness', /checklists\/production-readiness/],
  ['post-incident', 'Post-incident review', /templates\/post-incident-review/],
  ['plt-201', 'certificate', /e\/plt-201/],
  ['988 hours', '988 hours became 76', /blog\/988-hours-became-76/],
] as const;

/** The page has taken over its shortcuts. */
async function ready(page: Page): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('data-has-hydrated', 'true');
}

test.describe('search', () => {
  for (const [query, , address] of WANTED) {
    test(`finds one of each kind from the keyboard: ${query}`, async ({ page }) => {
      await page.goto('.');
      await ready(page);
      await page.keyboard.press('/');
      await page.keyboard.type(query);
      await expect(page.getByRole('option').first()).toBeVisible();
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(address);
    });
  }

  test('moves by arrows, closes by Escape, and gives the focus back', async ({ page }) => {
    await page.goto('runbooks/quota-exhausted/');
    await page.getByRole('button', { name: /^Find/ }).click();
    const box = page.getByRole('combobox', { name: 'Find a page or an error' });
    await box.fill('quota');
    await expect(page.getByRole('option').nth(1)).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await expect(page.getByRole('option').nth(1)).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('Escape');
    await expect(box).toBeHidden();
    await expect(page.getByRole('button', { name: /^Find/ })).toBeFocused();
  });

  test('has a dialog without accessibility faults', async ({ page }) => {
    await page.goto('.');
    await ready(page);
    await page.keyboard.press('/');
    await page.keyboard.type('quota');
    await expect(page.getByRole('option').first()).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).include('dialog').analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
  });

  test('says when nothing matches, and what to do', async ({ page }) => {
    await page.goto('.');
    await ready(page);
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').fill('zxqv');
    await expect(page.getByText('Nothing here holds “zxqv”.')).toBeVisible();
  });
});
