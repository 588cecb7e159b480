import { expect, test } from '@playwright/test';

test.describe('from the desk of the coming version, without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('two clicks lead a stranger to the table that answers', async ({ page }) => {
    await page.goto('next/');
    await page.getByRole('link', { name: 'Choose', exact: true }).last().click();
    await page.getByRole('link', { name: 'How separated must teams be?' }).click();
    await expect(page).toHaveURL(/\/choose\/tenancy\/#decide$/);
    await expect(page.getByText('Two teams need two versions of one resource type')).toBeVisible();
  });

  test('what is broken leads to its runbook in one', async ({ page }) => {
    await page.goto('next/');
    await page.getByRole('link', { name: 'A certificate is about to expire' }).last().click();
    await expect(page).toHaveURL(/\/runbooks\/certificate-expiring\/$/);
  });
});

test('pages that are read together lead to each other, and say what they move', async ({
  page,
}) => {
  await page.goto('next/do/identity/');
  const related = page.getByRole('navigation', { name: 'Read with this page' });
  await related.getByRole('link', { name: 'A credential has leaked' }).click();
  await expect(page).toHaveURL(/\/next\/runbooks\/leaked-credential\/$/);
  await expect(page.getByText('Moves: static secrets left.')).toBeVisible();
  await related.getByRole('link', { name: /One identity/ }).click();
  await expect(page).toHaveURL(/\/next\/do\/identity\/$/);
  await page.getByRole('link', { name: 'toil', exact: true }).click();
  await expect(page).toHaveURL(/\/next\/metrics\/toil-share\/$/);
});
