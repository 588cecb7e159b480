import { expect, test } from '@playwright/test';

test.describe('a runbook', () => {
  test('fills its variables into every command and copies them filled', async ({
    page,
    context,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto('runbooks/quota-exhausted/');
    const first = page.locator('[data-command]').first();
    await expect(first).toContainText('deployment/<deployment> -n <ns>');
    await page.getByLabel('Namespace').fill('payments-prod');
    await page.getByLabel('Deployment').fill('payments-api');
    await expect(first).toContainText('deployment/payments-api -n payments-prod');
    await first.getByRole('button', { name: 'Copy the command' }).click();
    await expect(first.getByRole('button', { name: 'Copied' })).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      'kubectl rollout pause deployment/payments-api -n payments-prod',
    );
  });

  test('keeps what was typed in its tab, and the address goes before it', async ({ page }) => {
    const first = page.locator('[data-command]').first();
    await page.goto('runbooks/quota-exhausted/');
    await page.getByLabel('Namespace').fill('payments-prod');
    await expect(first).toContainText('-n payments-prod');
    await page.reload();
    await expect(first).toContainText('-n payments-prod');
    await page.goto('runbooks/cost-spike/');
    await page.goto('runbooks/quota-exhausted/?args.ns=search-test');
    await expect(first).toContainText('-n search-test');
  });

  test('takes what is typed as text, never as markup', async ({ page }) => {
    await page.goto('runbooks/quota-exhausted/');
    await page.getByLabel('Namespace').fill('<img src=x onerror=alert(1)>');
    await expect(page.locator('[data-command]').first()).toContainText(
      '<img src=x onerror=alert(1)>',
    );
    await expect(page.locator('[data-command] img')).toHaveCount(0);
  });

  test('leads on by what one sees', async ({ page }) => {
    await page.goto('runbooks/quota-exhausted/');
    await page.getByRole('link', { name: '3 What was refused?' }).click();
    await expect(page).toHaveURL(/#what-was-refused/);
  });

  test('shows its first command on a phone without JavaScript, holes named', async ({
    browser,
    baseURL,
  }) => {
    const context = await browser.newContext({
      javaScriptEnabled: false,
      viewport: { width: 320, height: 640 },
    });
    const page = await context.newPage();
    await page.goto(`${baseURL ?? ''}runbooks/quota-exhausted/`);
    await expect(page.locator('[data-command]').first()).toContainText(
      'kubectl rollout pause deployment/<deployment>',
    );
    await expect(page.locator('[data-output]').first()).toContainText('paused');
    await context.close();
  });

  test('says on the page that its review and its drill are overdue', async ({ page }) => {
    const overdue = page.getByText(/Review overdue since \d+ \w+ \d{4}/);
    await page.goto('runbooks/quota-exhausted/');
    await expect(overdue).toHaveCount(0);
    await page.clock.setFixedTime(new Date('2031-01-01T12:00:00Z'));
    await page.goto('runbooks/quota-exhausted/');
    await expect(overdue).toBeVisible();
    await expect(page.getByText(/Not tested since \d+ \w+ \d{4}/)).toBeVisible();
  });

  test('prints its commands and hides the navigation', async ({ page }) => {
    await page.goto('runbooks/quota-exhausted/');
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('banner')).toBeHidden();
    await expect(page.locator('[data-command]').first()).toBeVisible();
    await expect(page.getByText(/Printed from/)).toBeVisible();
  });
});
