import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { ask, boxOf, paste, siteWith } from './searchSite';
import { hydrate, tick } from './reader';

const MESSAGE =
  'Error creating: pods "a-1" is forbidden:\nexceeded quota: q, requested: requests.cpu=2, used: requests.cpu=39500m, limited: requests.cpu=40';
const DIALOG_SCRIPT = /\/assets\/js\/.*\.js$/;

test.describe('the search dialog', () => {
  test('moves by arrows, closes by Escape, and gives the focus back', async ({ page }) => {
    await page.goto('runbooks/quota-exhausted/');
    await page.getByRole('button', { name: /^Find/ }).click();
    const box = boxOf(page);
    await box.fill('quota');
    await expect(page.getByRole('option').nth(1)).toBeVisible();
    await expect(page.getByRole('listbox')).toHaveAttribute('aria-busy', 'false');
    await page.keyboard.press('ArrowDown');
    await expect(page.getByRole('option').nth(1)).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    const active = page.getByRole('option', { selected: true });
    await expect(active).toHaveCount(1);
    await expect(box).toHaveAttribute(
      'aria-activedescendant',
      (await active.getAttribute('id')) ?? '',
    );
    await expect(active).toBeInViewport();
    await page.keyboard.press('Escape');
    await expect(box).toBeHidden();
    await expect(page.getByRole('button', { name: /^Find/ })).toBeFocused();
    await page.keyboard.press('Control+k');
    await expect(boxOf(page)).toBeFocused();
  });

  test('leaves a slash alone where somebody writes', async ({ page }) => {
    await page.goto('find-error/');
    await hydrate(page);
    await page.getByRole('textbox').first().fill('a');
    await page.keyboard.press('/');
    await expect(boxOf(page)).toBeHidden();
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`has no accessibility faults: ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      for (const width of [320, 768, 1440]) {
        await page.setViewportSize({ width, height: 900 });
        await page.goto('.');
        await ask(page, 'quota');
        await expect(page.getByRole('option').first()).toBeVisible();
        await page.getByText('Every kind, every reader').click();
        const { violations } = await new AxeBuilder({ page }).include('dialog').analyze();
        expect(violations.map(({ id }) => id)).toEqual([]);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(wide).toBeLessThanOrEqual(width);
      }
    });
  }

  test('loads nothing of the search before it is opened', async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto('runbooks/quota-exhausted/', { waitUntil: 'networkidle' });
    await hydrate(page);
    expect(asked.filter((path) => /\/search\//.test(path))).toEqual([]);
    const before = asked.filter((path) => DIALOG_SCRIPT.test(path)).length;
    await page.keyboard.press('/');
    await page.keyboard.type('quota');
    await expect(page.getByRole('option').first()).toBeVisible();
    expect(asked.filter((path) => DIALOG_SCRIPT.test(path)).length).toBeGreaterThan(before);
    expect(asked.some((path) => /\/search\/[0-9a-f]{12}\/first\.json$/.test(path))).toBe(true);
    // One version is loaded; another only when it is asked for.
    const folders = () =>
      new Set(asked.flatMap((path) => /\/search\/([0-9a-f]{12})\//.exec(path)?.[1] ?? [])).size;
    expect(folders()).toBe(1);
    await page.getByText('Every kind, every reader').click();
    await tick(page.getByRole('radio', { name: 'Version 1.0' }));
    await expect(page.getByText(/hits? in version 1\.0/)).toBeVisible();
    await expect.poll(folders).toBe(2);
  });

  test('keeps what is typed before its own script has come, and says when that fails', async ({
    context,
    page,
  }) => {
    let isLost = false;
    // There before the page: a route added later can miss the next request.
    await context.route(DIALOG_SCRIPT, (route) => (isLost ? route.abort() : route.continue()));
    await page.goto('.', { waitUntil: 'networkidle' });
    await hydrate(page);
    isLost = true;
    await page.keyboard.press('/');
    await page.keyboard.type('plt-2');
    await expect(page.getByText('The search did not load.')).toBeVisible();
    isLost = false;
    await page.getByRole('button', { name: 'Load the search again' }).click();
    await expect(boxOf(page)).toHaveValue('plt-2');
    await expect(boxOf(page)).toBeFocused();
    await page.keyboard.type('01');
    await expect(page.getByRole('option').first()).toContainText('PLT-201');
  });

  test('says that the index did not load, and answers when it does', async ({ context, page }) => {
    await context.route(/\/first\.json$/, (route) => route.abort());
    await page.goto('.');
    await ask(page, 'quota');
    await expect(page.getByText('The search index did not load.')).toBeVisible();
    await context.unroute(/\/first\.json$/);
    await page.getByRole('button', { name: 'Search again' }).click();
    await expect(page.getByText(/hits, best first/)).toBeVisible();
  });

  test('answers from titles when the words inside pages do not come, and says so', async ({
    context,
    page,
  }) => {
    await context.route(/\/search\/[0-9a-f]{12}\/(?:head|terms)/, (route) => route.abort());
    await page.goto('.');
    await ask(page, 'production readiness');
    await expect(page.getByRole('option').first()).toContainText('Production readiness');
    await expect(page.getByText('The words inside pages did not load')).toBeVisible();
    await context.unroute(/\/search\/[0-9a-f]{12}\/(?:head|terms)/);
    await page.getByRole('button', { name: 'Search again' }).click();
    await expect(page.getByText(/hits, best first/)).toBeVisible();
  });

  test('answers titles before the words inside pages have come', async ({ context, page }) => {
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    await context.route(/\/search\/[0-9a-f]{12}\/(?:head|terms)/, async (route) => {
      await held;
      await route.continue();
    });
    await page.goto('.');
    await ask(page, 'production readiness');
    await expect(page.getByRole('option').first()).toContainText('Production readiness');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/production-readiness/);
    release();
  });

  test('still answers titles when the network goes away', async ({ context, page }) => {
    await page.goto('.');
    await ask(page, 'quota');
    await expect(page.getByText(/hits, best first/)).toBeVisible();
    await context.setOffline(true);
    await boxOf(page).fill('production readiness of certificates, evidence and namespaces');
    await expect(page.getByRole('option').first()).toBeVisible();
    await expect(page.getByText('The words inside pages did not load')).toBeVisible();
  });

  test('hands a pasted message to the error finder', async ({ page }) => {
    await page.goto('.');
    await ask(page, '');
    await paste(boxOf(page), MESSAGE);
    const answer = page.getByRole('region', { name: 'The pasted message' });
    const fitting = answer.getByRole('link', { name: /PLT-101/ });
    await expect(fitting).toBeVisible();
    // It is part of a sentence.
    await expect(fitting).toHaveCSS('display', 'inline');
    await answer.getByRole('link', { name: /Open the error finder/ }).click();
    await expect(page).toHaveURL(/find-error/);
  });

  test('offers codes, doors, and a mail when nothing is found', async ({ page, baseURL }) => {
    const settings = { engine: 'local', tellUs: 'mailto:help@harbourline.example' };
    const site = await siteWith(settings, baseURL ?? '');
    await page.goto(site.address);
    await ask(page, 'plt-999');
    await expect(page.getByRole('heading', { name: 'The nearest codes' })).toBeVisible();
    await boxOf(page).fill('zxqvzxqv');
    for (const door of [/paste it whole/, /build services/, /run the platform/, /decide about it/])
      await expect(page.getByRole('link', { name: door })).toBeVisible();
    const mail = page.getByRole('link', { name: 'Tell us what you looked for' });
    await expect(mail).toHaveAttribute(
      'href',
      'mailto:help@harbourline.example?subject=Not%20found%20in%20the%20handbook%3A%20zxqvzxqv',
    );
    await site.close();
  });

  test('remembers what was opened on this device, and forgets it by one button', async ({
    page,
  }) => {
    await page.goto('.');
    await ask(page, 'plt-201');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toContainText(
      'A certificate has expired',
    );
    await page.keyboard.press('/');
    const before = page.getByRole('button', { name: 'plt-201', exact: true });
    await before.click();
    await expect(boxOf(page)).toHaveValue('plt-201');
    await expect(boxOf(page)).toBeFocused();
    await boxOf(page).fill('');
    await page.getByRole('button', { name: 'Forget these searches' }).press('Enter');
    await expect(before).toBeHidden();
    await expect(boxOf(page)).toBeFocused();
    await page.reload();
    await ask(page, '');
    await expect(before).toBeHidden();
  });
});
