import { expect, type Page, test } from '@playwright/test';
import { hydrate } from './reader';

/** A mark that a page loaded anew does not have. */
async function mark(page: Page): Promise<void> {
  await page.evaluate(() => Reflect.set(window, 'handbookMark', true));
}

function isMarked(page: Page): Promise<boolean> {
  return page.evaluate(() => Reflect.get(window, 'handbookMark') === true);
}

async function begun(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await hydrate(page);
}

function filesOf(page: Page): readonly string[] {
  const files: string[] = [];
  page.on('request', (request) => files.push(new URL(request.url()).pathname));
  return files;
}

test('every file of a page is fetched once, before and after the reader acts', async ({ page }) => {
  const files = filesOf(page);
  await begun(page, 'runbooks/quota-exhausted/');
  const own = files.filter((file) => file.includes('/assets/'));
  expect(own.length).toBeGreaterThan(5);
  expect(own.filter((file, index) => own.indexOf(file) !== index)).toEqual([]);
});

test('a link leads on within the same page, with its title, its tags and its list of pages', async ({
  page,
}) => {
  await begun(page, 'do/quota/');
  await mark(page);
  const side = page.getByRole('navigation', { name: /pages of this section/ });
  await side
    .getByRole('link')
    .filter({ hasText: 'golden path' })
    .or(side.getByRole('link').nth(2))
    .first()
    .click();
  await expect(page).not.toHaveURL(/do\/quota/);
  const title = (await page.locator('h1').textContent()) ?? '';
  await expect(page).toHaveTitle(new RegExp(title.slice(0, 12)));
  await expect(side.locator('[aria-current]')).toHaveCount(1);
  const canonical = page.locator('link[rel=canonical]');
  await expect(canonical).toHaveCount(1);
  await expect(canonical).toHaveAttribute('href', new RegExp(new URL(page.url()).pathname));
  expect(await isMarked(page)).toBe(true);

  await page.goBack();
  await expect(page).toHaveTitle(/Set limits/);
  expect(await isMarked(page)).toBe(true);
});

test('from an error to a runbook and to the newsletters, without a page loaded anew', async ({
  page,
}) => {
  await begun(page, 'e/plt-101/');
  await mark(page);
  const header = page.getByRole('banner');
  for (const [name, heading] of [
    ['Runbooks', /Runbooks/],
    ['Blog', /.+/],
    ['Do', /.+/],
  ] as const) {
    await header.getByRole('link', { name, exact: true }).first().click();
    await expect(page.locator('h1')).toHaveText(heading);
    await expect(page.locator('html')).toHaveAttribute('data-has-hydrated', 'true');
  }
  expect(await isMarked(page)).toBe(true);
});

test('an address this build does not have is left to the browser', async ({ page }) => {
  let isAnew = false;
  // There before the page: a route added later can miss the next request.
  await page.route(
    (url) => /\/(?:do|choose|runbooks|metrics|checklists|templates)\/[\w-]+\/?$/.test(url.pathname),
    async (route) => {
      if (!isAnew) return route.continue();
      // Another build answers: its scripts have other names.
      const answer = await route.fetch();
      const text = (await answer.text()).replaceAll(/main\.\w+\.js/g, 'main.00000000.js');
      return route.fulfill({ response: answer, body: text });
    },
  );
  await begun(page, 'do/quota/');
  await mark(page);
  isAnew = true;
  await page
    .getByRole('navigation', { name: /pages of this section/ })
    .getByRole('link')
    .nth(3)
    .click();
  await expect.poll(() => isMarked(page).catch(() => true)).toBe(false);
  await expect(page.locator('h1')).toBeVisible();
  await expect(page).not.toHaveURL(/do\/quota/);
});
