import { expect, test } from '@playwright/test';

const QUOTA =
  'deploy-bot 03:04:12 sync failed: pods "checkout-api-7d9f4-x2k4p" is forbidden: exceeded quota: ' +
  'checkout-prod-quota, requested: requests.cpu=2, used: requests.cpu=39500m, limited: requests.cpu=40';

const CODES = [
  { code: 'PLT-101', title: 'The namespace has used its whole quota' },
  { code: 'PLT-201', title: 'A certificate has expired' },
  { code: 'PLT-502', title: 'A policy refused what you deploy' },
] as const;

test.describe('an error page', () => {
  for (const { code, title } of CODES) {
    test(`of ${code} goes from the message to the way out`, async ({ page }) => {
      await page.goto(`e/${code.toLowerCase()}/`);
      await expect(page).toHaveTitle(new RegExp(`^${code} ${title}`));
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(`${code} ${title}`);
      await expect(page.getByRole('heading', { level: 2 })).toContainText([
        'It means',
        'Most likely causes',
        'Look, without changing anything',
        'Fix',
        'Check it worked',
        'Ask for help',
        'Looks alike, is not',
      ]);
      const first = page.getByRole('table').first().getByRole('row').nth(1);
      await expect(first).toContainText('common');
      await first.getByRole('link').click();
      await expect(page).toHaveURL(/#fix-a$/);
    });
  }

  test('is filled by the address, and copied filled', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto('e/plt-101/?args.ns=payments-prod&args.quota=payments-quota');
    await expect(page.getByLabel('Namespace')).toHaveValue('payments-prod');
    await expect(page.getByRole('figure', { name: 'It says' })).toContainText('payments-quota');
    await page.getByRole('button', { name: 'Copy command 1' }).click();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      'kubectl describe resourcequota payments-quota -n payments-prod',
    );
  });

  test('keeps what the reader typed when a heading is followed', async ({ page }) => {
    await page.goto('e/plt-101/?args.ns=payments-prod');
    await expect(page.getByLabel('Namespace')).toHaveValue('payments-prod');
    await page.getByLabel('Namespace').fill('search-test');
    await page.getByRole('link', { name: 'Ask for help' }).click();
    await expect(page).toHaveURL(/#ask$/);
    await expect(page.getByLabel('Namespace')).toHaveValue('search-test');
  });

  for (const hostile of ['<img src=x onerror=alert(1)>', 'x; rm -rf /', '$(reboot)', '--all']) {
    test(`shows "${hostile}" from the address as text, and puts it in no command`, async ({
      page,
    }) => {
      const dialogs: string[] = [];
      page.on('dialog', (dialog) => {
        dialogs.push(dialog.message());
        void dialog.dismiss();
      });
      await page.goto(`e/plt-101/?args.ns=${encodeURIComponent(hostile)}`);
      await expect(page.getByText('They were not filled in.')).toBeVisible();
      await expect(page.getByText(hostile, { exact: true })).toBeVisible();
      await expect(page.locator('[data-command]').first()).toContainText('-n <ns>');
      await expect(page.locator('article img')).toHaveCount(0);
      expect(dialogs).toEqual([]);
    });
  }

  test('is complete without JavaScript', async ({ browser, baseURL }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? '' });
    const page = await context.newPage();
    await page.goto('e/plt-502/');
    await expect(page.locator('[data-command]').first()).toContainText(
      'kubectl apply --dry-run=server',
    );
    await expect(page.getByText('A field the policy asks for is missing')).toBeVisible();
    await context.close();
  });
});

test.describe('the finder', () => {
  test('answers on the front desk, by keyboard, and hands its values on', async ({ page }) => {
    await page.goto('');
    await page.getByLabel('Paste an error, an alert name or a code').focus();
    await page.keyboard.insertText(QUOTA);
    await expect(page.getByRole('status').filter({ hasText: 'PLT-101 fits' })).toBeAttached();
    await expect(page.locator('mark').first()).toHaveText('is forbidden: exceeded quota');
    await page.keyboard.press('Tab');
    await expect(page.getByRole('button', { name: 'Clear' })).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: CODES[0].title })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^PLT-101/);
    await expect(page.locator('[data-command]').first()).toContainText('checkout-prod-quota');
    await expect(page).toHaveURL(/\/e\/plt-101\/#args=/);
    expect(await page.evaluate(() => window.scrollY)).toBe(0);
  });

  test('sends nothing of what is pasted', async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(`${request.url()} ${request.postData() ?? ''}`));
    await page.goto('find-error/');
    await page.getByLabel('Paste a message').fill(QUOTA);
    await page.getByRole('link', { name: 'Open PLT-101 with these values' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^PLT-101/);
    expect(asked.filter((request) => /checkout|quota:|exceeded/.test(request))).toEqual([]);
  });

  test('says honestly that no page knows a message, and names the ways on', async ({ page }) => {
    await page.goto('find-error/');
    const field = page.getByLabel('Paste a message');
    await field.fill('segmentation fault (core dumped) in libfoo.so');
    await expect(
      page.getByRole('heading', { name: 'No page knows this message yet' }),
    ).toBeVisible();
    await expect(page.getByRole('button', { name: /^Copy the message for #/ })).toBeVisible();
    await field.fill('failed with PLT-119');
    await expect(page.getByRole('heading', { name: 'There is no page for PLT-119' })).toBeVisible();
    await expect(page.getByRole('link', { name: 'PLT-110', exact: true })).toBeVisible();
    await page.getByRole('button', { name: 'Clear' }).click();
    await expect(field).toBeFocused();
    await expect(page.getByRole('heading', { name: 'Its page will stand here' })).toBeVisible();
  });

  test('reads a message from the address, as text', async ({ page }) => {
    const message = `<img src=x onerror=alert(1)> ${QUOTA}`;
    await page.goto(`find-error/#m=${encodeURIComponent(message)}`);
    await expect(page.getByRole('link', { name: CODES[0].title }).first()).toBeVisible();
    await expect(page.getByText('What we read in it')).toBeVisible();
    await expect(page.locator('main img')).toHaveCount(0);
  });

  test('says so when the address brings a damaged message', async ({ page }) => {
    await page.goto('find-error/#m=%E0%A4%A');
    await expect(page.getByText('a message that cannot be read')).toBeVisible();
    await page.getByLabel('Paste a message').fill('KubeQuotaFullyUsed');
    await expect(page.getByText('Its code or name is in the text')).toBeVisible();
  });

  test('reads the beginning and the end of a 20 MB paste, and says so', async ({ page }) => {
    await page.goto('find-error/');
    await page.getByLabel('Paste a message').evaluate((field, end) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text', 'GET /healthz 200\n'.repeat(1_200_000) + end);
      field.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      );
    }, QUOTA);
    await expect(page.getByText('Too much to read')).toBeVisible();
    await expect(page.getByRole('link', { name: CODES[0].title }).first()).toBeVisible();
  });

  test('without JavaScript says so and leads to the list', async ({ browser, baseURL }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? '' });
    const page = await context.newPage();
    await page.goto('');
    // Playwright's text selectors pass over noscript, which this browser shows.
    const note = page.locator('noscript p');
    await expect(note).toBeVisible();
    await expect(note).toContainText('Finding a pasted message needs JavaScript');
    await note.locator('a').click();
    await expect(page).toHaveURL(/reference\/errors\/$/);
    for (const { code, title } of CODES) {
      await expect(page.getByRole('link', { name: `${code} ${title}` })).toBeVisible();
    }
    await context.close();
  });
});
