import { expect, test } from '@playwright/test';
import { radio } from './assessmentPage';
import { tick } from './reader';

const PAGE = 'do/self-serve/';
const STATEMENT = 'interfaces.3.no-helper';

test('a statement answered where it is taught is the same answer in the assessment', async ({
  page,
}) => {
  await page.goto(PAGE);
  const criterion = page.getByRole('complementary', { name: /^Is this so with you/ });
  await expect(criterion.getByText('Interfaces, level 3: Self-service solutions')).toBeVisible();
  await tick(radio(page, STATEMENT, 'partly'));
  await expect(criterion.getByText(/Answers saved here/).first()).toBeVisible();
  await criterion.getByRole('link', { name: /12 statements about interfaces/ }).click();
  await expect(page.getByRole('heading', { name: 'Interfaces', exact: true })).toBeVisible();
  await expect(radio(page, STATEMENT, 'partly')).toBeChecked();
  await tick(radio(page, STATEMENT, 'no'));
  await page.goto(PAGE);
  await criterion.scrollIntoViewIfNeeded();
  await expect(radio(page, STATEMENT, 'no')).toBeChecked();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the statement can be read and ticked on the page that teaches it', async ({ page }) => {
    await page.goto(PAGE);
    await tick(radio(page, STATEMENT, 'yes'));
    await expect(page.getByRole('group', { name: /obtain supported capabilities/ })).toBeVisible();
  });
});
