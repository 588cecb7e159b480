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

  test('groups hits by kind, marks the words, and leads to a section', async ({ page }) => {
    await page.goto('.');
    await ready(page);
    await page.keyboard.press('/');
    await page.keyboard.type('quota');
    await expect(page.getByRole('group', { name: 'Runbook' })).toBeVisible();
    await expect(page.getByRole('group', { name: 'Error', exact: true })).toBeVisible();
    await expect(page.getByRole('option').first().locator('mark').first()).toBeVisible();
  });

  test('loads nothing of the index before it is opened', async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto('runbooks/quota-exhausted/');
    await ready(page);
    expect(asked.filter((path) => /\/search\//.test(path))).toEqual([]);
    await page.keyboard.press('/');
    await page.keyboard.type('quota');
    await expect(page.getByRole('option').first()).toBeVisible();
    expect(asked.some((path) => /\/search\/[0-9a-f]{12}\/first\.json$/.test(path))).toBe(true);
  });

  test('answers from titles when the words inside pages do not come, and says so', async ({
    context,
    page,
  }) => {
    await context.route(/\/search\/[0-9a-f]{12}\/(?:head|terms)/, (route) => route.abort());
    await page.goto('.');
    await ready(page);
    await page.keyboard.press('/');
    await page.keyboard.type('production readiness');
    await expect(page.getByRole('option').first()).toContainText('Production readiness');
    await expect(page.getByText('The words inside pages did not load')).toBeVisible();
    await context.unroute(/\/search\/[0-9a-f]{12}\/(?:head|terms)/);
    await page.getByRole('button', { name: 'Search again' }).click();
    await expect(page.getByText(/hits, best first/)).toBeVisible();
  });

  test('hands a pasted message to the error finder', async ({ page }) => {
    await page.goto('.');
    await ready(page);
    await page.keyboard.press('/');
    const box = page.getByRole('combobox', { name: 'Find a page or an error' });
    await box.evaluate((field) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData(
        'text',
        'Error creating: pods "a-1" is forbidden:\nexceeded quota: q, requested: requests.cpu=2, used: requests.cpu=39500m, limited: requests.cpu=40',
      );
      field.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      );
    });
    const answer = page.getByRole('region', { name: 'The pasted message' });
    await expect(answer.getByRole('link', { name: /PLT-101/ })).toBeVisible();
    await answer.getByRole('link', { name: /Open the error finder/ }).click();
    await expect(page).toHaveURL(/find-error/);
  });

  test('has a page of results that works after a reload, with choices in its address', async ({
    page,
  }) => {
    await page.goto('search/?q=quota');
    await expect(page.getByRole('heading', { name: 'Runbook' })).toBeVisible();
    await page.getByText('Every kind, every reader').click();
    await page.getByRole('radio', { name: 'Error', exact: true }).check();
    await expect(page).toHaveURL(/kind=Error/);
    await expect(page.getByRole('heading', { name: 'Runbook' })).toBeHidden();
    await page.reload();
    await expect(page.getByRole('heading', { name: 'Error', exact: true })).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Runbook' })).toBeHidden();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
  });

  test('remembers what was opened on this device, and forgets it by one button', async ({
    page,
  }) => {
    await page.goto('.');
    await ready(page);
    await page.keyboard.press('/');
    await page.keyboard.type('plt-201');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/plt-201/);
    await page.keyboard.press('/');
    await expect(page.getByRole('button', { name: 'plt-201', exact: true })).toBeVisible();
    await page.getByRole('button', { name: 'Forget these searches' }).click();
    await expect(page.getByRole('button', { name: 'plt-201', exact: true })).toBeHidden();
  });

  test('shows markup as text, and offers other ways in when nothing is found', async ({ page }) => {
    let said = false;
    page.on('dialog', () => (said = true));
    await page.goto('search/?q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E%20zxqv');
    await expect(page.getByRole('searchbox')).toHaveValue('<img src=x onerror=alert(1)> zxqv');
    await page.goto('search/?q=plt-119');
    await expect(page.getByRole('heading', { name: 'The nearest codes' })).toBeVisible();
    await page.goto('search/?q=zxqvzxqv');
    await expect(page.getByRole('link', { name: /paste it whole/ })).toBeVisible();
    expect(said).toBe(false);
  });
});
