import { expect, test } from '@playwright/test';

const ADDRESS = 'next/templates/';

test('a template is found by its words, its tag and who it is for', async ({ page }) => {
  await page.goto(ADDRESS);
  const found = page.getByRole('heading', { level: 3 });
  const all = await found.count();
  expect(all).toBeGreaterThan(0);
  await page.getByRole('searchbox', { name: 'Find a template' }).fill('postmortem');
  await expect(page.getByRole('heading', { name: 'Post-incident review' })).toBeVisible();
  await page.getByRole('searchbox', { name: 'Find a template' }).fill('nothing has this word');
  await expect(page.getByText('No template has these words.')).toBeVisible();
  await expect(found).toHaveCount(0);
  await page.getByRole('button', { name: 'Show all of them' }).click();
  await expect(found).toHaveCount(all);
  await page.getByLabel('Tag', { exact: true }).selectOption('incident');
  await page.getByLabel('For', { exact: true }).selectOption('application teams');
  await page.getByRole('link', { name: 'Post-incident review' }).last().click();
  await expect(page).toHaveURL(/next\/templates\/post-incident-review\/$/);
  await expect(page.getByLabel('Number of the incident')).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('every template is listed and linked, and nothing asks to be filtered', async ({ page }) => {
    await page.goto(ADDRESS);
    await expect(page.getByRole('heading', { name: 'Post-incident review' })).toBeVisible();
    await expect(page.getByText('17 questions, 2 files, 45 minutes.')).toBeVisible();
    await expect(page.getByRole('searchbox', { name: 'Find a template' })).toBeHidden();
  });
});
