import { expect, type Page, test as plain } from '@playwright/test';
import { accessFaults, tooWide } from './accessible';
import { type OwnHost, ownHost } from './ownHost';
import { expectWorking } from './searchSite';
import { tick } from './reader';

const test = plain.extend<{ host: OwnHost }>({
  // Playwright wants the first argument written out.
  host: async ({}, use) => {
    const host = await ownHost();
    await use(host);
    await host.close();
  },
});

/** One visit: the page is read, and touched once. Answers when what is to be kept is kept. */
async function visit(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.mouse.click(5, 300);
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (navigator.serviceWorker.controller !== null) return;
    await new Promise((resolve) => {
      navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true });
    });
  });
}

/** Asks the host for its worker anew, as a browser does at every visit, and waits until that is installed. */
async function askForNewer(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update();
    const { installing } = registration;
    if (installing === null) return;
    await new Promise<void>((resolve) => {
      installing.addEventListener('statechange', () => {
        if (installing.state !== 'installing') resolve();
      });
    });
  });
}

const yes = (page: Page) => page.getByRole('radio', { name: 'Yes' }).first();
const note = (page: Page) => page.getByRole('textbox', { name: 'What shows it?' }).first();

/** An answer, and a note that is still being typed. */
async function fillIn(page: Page, text: string): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Keep, share, open' })).toBeVisible();
  await tick(yes(page));
  await page.getByText('Evidence', { exact: true }).first().click();
  await note(page).fill(text);
}

async function expectKept(page: Page, text: string): Promise<void> {
  await expect(yes(page)).toBeChecked();
  await page.getByText('Evidence', { exact: true }).first().click();
  await expect(note(page)).toHaveValue(text);
}

const prompt = (page: Page) => page.getByRole('alert').filter({ hasText: 'Reload this page' });

test.describe('without network', () => {
  test.use({ serviceWorkers: 'allow' });

  test('a page that is only loaded asks for nothing more', async ({ page, host }) => {
    await page.goto(`${host.root}runbooks/quota-exhausted/`, { waitUntil: 'networkidle' });
    expect(host.asked.filter((path) => path.endsWith('sw.js'))).toEqual([]);
  });

  test('runbooks, checklists, errors and tools open after one visit', async ({ page, host }) => {
    await visit(page, host.root);
    host.state.isDown = true;

    await page.goto(`${host.root}runbooks/quota-exhausted/`);
    await page.getByLabel('Namespace').fill('payments-prod');
    await expect(page.locator('[data-command]').first()).toContainText('-n payments-prod');

    await page.goto(`${host.root}checklists/production-readiness/`);
    await expect(page.getByRole('button', { name: 'Save as file' })).toBeVisible();
    const box = page.getByRole('checkbox', { name: 'Backup restored', exact: true });
    await tick(box);
    await page.reload();
    await expect(box).toBeChecked();

    await page.goto(`${host.root}e/PLT-101/?args.ns=payments-prod`);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('PLT-101');
    await expect(page.getByLabel('Namespace')).toHaveValue('payments-prod');

    await expectWorking(page, host.root);
  });

  test('a page that is not kept is named, and opens once the network is back', async ({
    page,
    host,
  }) => {
    await visit(page, host.root);
    host.state.isBroken = true;
    await page.goto(`${host.root}do/quota/?from=alert`);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('No network');
    await expect(page.getByText('do/quota/?from=alert')).toBeVisible();
    expect(await accessFaults(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await tooWide(page)).toBe(0);
    await page.getByRole('link', { name: 'Runbooks', exact: true }).last().click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('unbook');
    await page.goBack();
    host.state.isBroken = false;
    await page.getByRole('link', { name: 'Try to open it again' }).click();
    await expect(page).toHaveURL(/\/do\/quota\/\?from=alert$/);
    await expect(page.getByRole('heading', { level: 1 })).not.toContainText('No network');
    // It was opened: from now on it is kept too.
    host.state.isDown = true;
    await page.goto(`${host.root}do/quota/`);
    await expect(page).toHaveURL(/\/do\/quota\/$/);
    await expect(page.getByRole('heading', { level: 1 })).not.toContainText('No network');
  });

  test('a newer version is told of; answers stay when its reader takes it', async ({
    page,
    host,
  }) => {
    await visit(page, `${host.root}assess/maturity/`);
    await fillIn(page, 'Kept over the reload');
    const script = await page.evaluate(
      () => [...document.scripts].find(({ src }) => src.includes('/main.'))?.src ?? '',
    );
    const name = /main\.[^.]+\.js/.exec(script)?.[0] ?? '';
    const worker = await (await fetch(`${host.root}sw.js`)).text();
    // The build that follows has another entry, so the open page is an old one.
    host.instead.set('sw.js', worker.replaceAll(name, 'runtime~main.js?newer'));
    host.instead.set('assets/js/runtime~main.js', '');
    await askForNewer(page);
    await expect(prompt(page)).toContainText('A newer version of this handbook is ready.');
    await prompt(page).getByRole('button', { name: 'Not now' }).click();
    await expect(prompt(page)).toHaveCount(0);
    await page.reload();
    await page.mouse.click(5, 300);
    await expect(prompt(page)).toContainText('Answers, ticks and numbers stay;');
    expect(await accessFaults(page, { within: '[role=alert]' })).toEqual([]);
    const loaded = page.waitForEvent('load');
    await prompt(page).getByRole('button', { name: 'Reload this page' }).click();
    await loaded;
    await expectKept(page, 'Kept over the reload');
    expect(
      await page.evaluate(async () => (await navigator.serviceWorker.ready).waiting === null),
    ).toBe(true);
  });

  test('what an older build kept is removed', async ({ page, host }) => {
    await visit(page, host.root);
    const worker = await (await fetch(`${host.root}sw.js`)).text();
    const entries = /^const KEPT=(.*);$/m.exec(worker)?.[1] ?? '[]';
    const kept: readonly { url: string }[] = JSON.parse(entries);
    const fewer = kept.filter(({ url }) => !url.includes('/e/plt-1'));
    expect(fewer.length).toBeLessThan(kept.length);
    host.instead.set('sw.js', worker.replace(entries, JSON.stringify(fewer)));
    await askForNewer(page);
    const stored = async () =>
      page.evaluate(async () => {
        const names = await caches.keys();
        const all = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
        return all.flat().length;
      });
    await expect.poll(stored).toBe(fewer.length);
  });
});

test.describe('a part of the page that is gone from the host', () => {
  test('is told with a way on, and what was typed stays', async ({ page, host }) => {
    await page.goto(`${host.root}assess/maturity/`);
    await fillIn(page, 'Typed before the deploy');
    host.state.gone = /\/assets\/js\//;
    await page.keyboard.press('Control+k');
    await expect(prompt(page)).toContainText('A part of this page did not load.');
    await page.keyboard.press('Escape');

    host.state.isDown = true;
    await prompt(page).getByRole('button', { name: 'Reload this page' }).click();
    await expect(prompt(page)).toContainText('cannot be reached now');
    await expect(note(page)).toHaveValue('Typed before the deploy');

    host.state.isDown = false;
    host.state.gone = undefined;
    const loaded = page.waitForEvent('load');
    await prompt(page).getByRole('button', { name: 'Reload this page' }).click();
    await loaded;
    await expectKept(page, 'Typed before the deploy');
    await expect(prompt(page)).toHaveCount(0);
  });

  test('is told even when none of the page’s scripts loads', async ({ page, host }) => {
    host.state.gone = /\/assets\/js\//;
    await page.goto(`${host.root}runbooks/quota-exhausted/`);
    await page.mouse.click(5, 300);
    await expect(prompt(page)).toContainText('A part of this page did not load.');
    await expect(page.locator('[data-command]').first()).toContainText('kubectl rollout pause');
  });
});
