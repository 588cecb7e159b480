import { expect, test } from '@playwright/test';
import type { AlgoliaServer } from './algoliaServer';
import { ALGOLIA, ask, boxOf, filledAlgolia, type Server, siteWith } from './searchSite';
import { tick } from './reader';

const WANTED = [
  ['hours saved', /\/metrics\/hours-saved\//],
  ['a quota is exhausted', /\/runbooks\/quota-exhausted\//],
  ['post-incident', /\/templates\/post-incident-review\//],
  ['plt-201', /\/e\/plt-201\//],
  ['988 hours', /\/blog\/988-hours-became-76\//],
] as const;

/** The same journey, once with each engine. */
for (const engine of ['local', 'algolia'] as const) {
  test.describe(`search, engine ${engine}`, () => {
    let algolia: AlgoliaServer | undefined;
    let site: Server | undefined;
    let home = '';
    test.describe.configure({ mode: 'serial' });
    test.beforeAll(async ({ baseURL }) => {
      home = baseURL ?? '';
      if (engine === 'local') return;
      algolia = await filledAlgolia();
      site = await siteWith({ ...ALGOLIA, host: algolia.host }, home);
      home = site.address;
    });
    test.afterAll(async () => {
      await site?.close();
      await algolia?.close();
    });
    test.beforeEach(async ({ page }) => {
      await page.goto(home);
    });

    for (const [query, address] of WANTED) {
      test(`finds from the keyboard: ${query}`, async ({ page }) => {
        await ask(page, query);
        await expect(page.getByRole('option').first()).toBeVisible();
        await page.keyboard.press('Enter');
        await expect(page).toHaveURL(address);
      });
    }

    test('groups by kind, marks words, and chooses kind, reader and version', async ({ page }) => {
      await ask(page, 'quota');
      await expect(page.getByRole('group', { name: 'Runbook' })).toBeVisible();
      await expect(page.getByRole('option').first().locator('mark').first()).toBeVisible();
      await page.getByText('Every kind, every reader').click();
      await tick(page.getByRole('radio', { name: 'Error', exact: true }));
      await expect(page.getByRole('group', { name: 'Runbook' })).toBeHidden();
      await expect(page.getByRole('group', { name: 'Error', exact: true })).toBeVisible();
      await tick(page.getByRole('radio', { name: 'Every kind' }));
      await tick(page.getByRole('radio', { name: 'Assurance' }));
      await expect(page.getByText('Only: Assurance')).toBeVisible();
      await expect(page.getByRole('option').first()).toBeVisible();
      await tick(page.getByRole('radio', { name: 'The coming version' }));
      await expect(page.getByText(/hits in the coming version/)).toBeVisible();
      await tick(page.getByRole('radio', { name: 'Every reader' }));
      await tick(page.getByRole('radio', { name: 'Runbook', exact: true }));
      await boxOf(page).fill('a quota is exhausted');
      await expect(page.getByRole('option').first()).toContainText('A quota is exhausted');
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(/\/next\/runbooks\/quota-exhausted\//);
    });

    test('finds a word of the glossary and a win at their own places', async ({ page }) => {
      await ask(page, 'baggage');
      await page.getByRole('group', { name: 'Term' }).getByRole('option').first().click();
      await expect(page).toHaveURL(/\/reference\/glossary\/#baggage$/);
      await ask(page, '988 hours');
      await page.getByRole('group', { name: 'Win' }).getByRole('option').first().click();
      await expect(page).toHaveURL(/\/wins\/#win-988-hours-became-76$/);
    });

    test('says when nothing matches', async ({ page }) => {
      await ask(page, 'zxqvzxqv');
      await expect(page.getByText('Nothing here holds “zxqvzxqv”.')).toBeVisible();
    });

    test('asks nobody else', async ({ page }) => {
      const hosts = new Set<string>();
      page.on('request', (request) => hosts.add(new URL(request.url()).origin));
      await page.reload();
      await ask(page, 'quota');
      await expect(page.getByRole('option').first()).toBeVisible();
      const own = [new URL(home).origin, ...(algolia === undefined ? [] : [algolia.host])];
      expect([...hosts].filter((host) => /^https?:/.test(host)).toSorted()).toEqual(own.toSorted());
    });
  });
}
