import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';

const ADDRESS = 'next/runbooks/quota-exhausted/';
const KEY = 'handbook.runbooks.quota-exhausted';

async function open(page: Page, address = ADDRESS): Promise<void> {
  await page.goto(address);
  await expect(page.getByRole('button', { name: /^Step 1 .*started now$/ })).toBeVisible();
  await expect(page.getByText('Runs are kept here, in this browser.')).toBeVisible();
}

function rows(page: Page) {
  return page.getByRole('table', { name: /lines?$/ }).locator('tbody tr');
}

function press(page: Page, step: number, what: 'started' | 'done'): Promise<void> {
  return page.getByRole('button', { name: new RegExp(`^Step ${step} .*: ${what} now$`) }).click();
}

async function saved(page: Page, name: string): Promise<string> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name, exact: true }).click();
  return readFileSync(await (await download).path(), 'utf8');
}

test.describe('a link from an alert', () => {
  test('opens the runbook filled, as Alertmanager writes it', async ({ page }) => {
    await page.goto(`${ADDRESS}?args.ns=payments-prod&args.deployment=payments-api&utm=x`);
    await expect(page.getByLabel('Namespace')).toHaveValue('payments-prod');
    await expect(page.locator('[data-command]').first()).toContainText(
      'deployment/payments-api -n payments-prod',
    );
  });

  test('cannot put a second command into the page', async ({ page }) => {
    await page.goto(`${ADDRESS}?args.ns=${encodeURIComponent('x; rm -rf /')}`);
    await expect(page.getByText('values that are no names')).toBeVisible();
    await expect(page.getByLabel('Namespace')).toHaveValue('');
    await expect(page.locator('[data-command]').first()).toContainText('-n <ns>');
  });

  test('to a runbook of the coming version leads there with its values', async ({ page }) => {
    await page.goto('runbooks/noisy-neighbour/?args.node=worker-eu-3#diagnose');
    await expect(page).toHaveURL(/\/runbooks\/noisy-neighbour\/\?args\.node=worker-eu-3#diagnose$/);
    await expect(page.getByRole('textbox', { name: 'Node' })).toHaveValue('worker-eu-3');
  });
});

test('a copied command says which holes are still open, until they are filled', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page);
  await page.getByLabel('Namespace').fill('payments-prod');
  await page.getByRole('button', { name: 'Copy the command' }).first().click();
  await expect(page.getByText('Copied with 1 hole still open: Deployment.')).toBeVisible();
  await page.getByLabel('Deployment').fill('payments-api');
  await expect(page.getByText('still open')).toHaveCount(0);
});

test.describe('the log of a run', () => {
  test('writes down steps, branches and notes by keyboard, and keeps them', async ({ page }) => {
    await page.clock.setFixedTime(new Date('2026-11-22T03:04:00Z'));
    await open(page);
    await page.getByRole('button', { name: /^Step 2 .*started now$/ }).focus();
    await page.keyboard.press('Enter');
    await expect(rows(page)).toHaveCount(1);
    await page.getByRole('link', { name: '3 What was refused?' }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByText('You came from 2 Which limit is full?')).toBeVisible();
    await expect(page.getByText('You came from')).toContainText('A row is within 5 % of Hard');
    await page.getByRole('button', { name: /^Write a note to step 3/ }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByLabel(/^Note to step 3/)).toBeFocused();
    await page.keyboard.type('Two imports <b>hang</b>');
    await expect(rows(page)).toHaveCount(3);
    await expect(rows(page).last()).toContainText('Two imports <b>hang</b>');
    await expect(rows(page).last()).toContainText('03:04');
    await page.reload();
    await expect(rows(page)).toHaveCount(3);
    await expect(page.getByText('You came from 2 Which limit is full?')).toBeVisible();
  });

  test('can be taken back and corrected', async ({ page }) => {
    await open(page);
    await press(page, 1, 'started');
    await press(page, 1, 'done');
    await expect(rows(page)).toHaveCount(2);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(rows(page)).toHaveCount(1);
    await page.getByRole('button', { name: /^Correct: / }).click();
    await page.getByLabel('Words').fill('The rollout was paused already');
    await expect(rows(page).first()).toContainText(': The rollout was paused already');
    await page.getByRole('button', { name: 'Remove this line' }).click();
    await expect(page.getByText('The line is gone.')).toBeVisible();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(rows(page).first()).toContainText(': The rollout was paused already');
  });

  test('has several runs with names; one is deleted and brought back', async ({ page }) => {
    await open(page);
    await press(page, 1, 'done');
    await page.getByLabel('Name of this run').fill('INC-412');
    await expect(page.getByText('INC-412: 1 line')).toBeVisible();
    await page.getByRole('button', { name: 'Begin another run' }).click();
    await expect(page.getByLabel('Name of this run')).toHaveValue('');
    await page.getByText('1 other run').click();
    await page.getByRole('button', { name: 'Open INC-412' }).click();
    await expect(page.getByText('INC-412: 1 line')).toBeVisible();
    await page.getByRole('button', { name: 'Delete this run' }).click();
    await expect(page.getByText('No run is open.')).toBeVisible();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(page.getByText('INC-412: 1 line')).toBeVisible();
  });

  test('leaves an old run alone until it is opened', async ({ page }) => {
    await page.clock.setFixedTime(new Date('2026-11-20T03:04:00Z'));
    await open(page);
    await press(page, 1, 'done');
    await expect(rows(page)).toHaveCount(1);
    await page.clock.setFixedTime(new Date('2026-11-22T03:04:00Z'));
    await page.reload();
    await expect(page.getByText('1 other run')).toBeVisible();
    await expect(page.getByText('No run is open.')).toBeVisible();
  });

  test('leaves as CSV and as a file that another browser opens', async ({ page, browser }) => {
    await open(page);
    await press(page, 1, 'done');
    const csv = await saved(page, 'Save as CSV');
    expect(csv).toMatch(
      /^utc,local,step,what,words\r\n[\dT:-]+Z,.*,"1 Pause the rollout",done,\r\n$/,
    );
    const file = await saved(page, 'Save as file');
    const other = await (await browser.newContext()).newPage();
    await open(other, new URL(ADDRESS, page.url().replace(ADDRESS, '')).href);
    await other
      .getByLabel('Open a run from a file')
      .setInputFiles({ name: 'run.json', mimeType: 'application/json', buffer: Buffer.from(file) });
    await expect(rows(other)).toHaveCount(1);
    await other.getByLabel('Open a run from a file').setInputFiles({
      name: 'else.json',
      mimeType: 'application/json',
      buffer: Buffer.from('{"kind":"checklist-run"}'),
    });
    await expect(other.getByText('else.json was not opened.')).toBeVisible();
    await expect(rows(other)).toHaveCount(1);
    await other.context().close();
  });

  test('fills the timeline of the review, and sends nothing', async ({ page }) => {
    await open(page);
    await press(page, 1, 'done');
    await page.getByRole('link', { name: '3 What was refused?' }).click();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.getByRole('button', { name: 'Open the review with this timeline' }).click();
    await expect(page).toHaveURL(/templates\/post-incident-review\//);
    await expect(page.getByText('Step 1, Pause the rollout: done').first()).toBeVisible();
    await expect(
      page.getByText('Step 2, Which limit is full?: A row is within 5 % of Hard').first(),
    ).toBeVisible();
    expect(asked.filter((address) => new URL(address).search !== '')).toEqual([]);
  });

  test('survives a damaged store, and says so', async ({ page }) => {
    await open(page);
    await press(page, 1, 'done');
    await expect(rows(page)).toHaveCount(1);
    await page.evaluate((start) => {
      const key = Object.keys(localStorage).find((name) => name.startsWith(start));
      if (key === undefined) throw new Error('Nothing was stored.');
      localStorage.setItem(key, '{"run.a":');
    }, KEY);
    await page.reload();
    await expect(page.getByText('What was stored here could not be read.')).toBeVisible();
    await press(page, 2, 'done');
    await expect(rows(page)).toHaveCount(1);
  });

  test('is on the released page too', async ({ page }) => {
    await open(page, 'runbooks/quota-exhausted/');
    await press(page, 1, 'done');
    await expect(rows(page)).toHaveCount(1);
  });
});

test('on paper every step has a box and lines to fill, and no buttons', async ({ page }) => {
  await page.goto('next/runbooks/certificate-expiring/?args.host=pay.example&args.ns=pay');
  await expect(page.locator('[data-command]').first()).toContainText('-connect pay.example:443');
  await page.emulateMedia({ media: 'print' });
  const steps = page.locator('section[data-step]');
  await expect(steps).toHaveCount(8);
  for (const step of await steps.all()) {
    await expect(step.getByText('done', { exact: true })).toBeVisible();
    await expect(step.getByText('Started', { exact: true }).last()).toBeVisible();
  }
  await expect(page.getByRole('button', { name: 'Copy the command' })).toHaveCount(0);
});

test('a runbook nobody has tried says so', async ({ page }) => {
  await page.goto('next/runbooks/cost-spike/');
  await expect(page.getByText('Nobody has tried it yet')).toBeVisible();
  await page.goto(ADDRESS);
  await page.clock.setFixedTime(new Date('2027-02-23T12:00:00Z'));
  await page.reload();
  await expect(page.getByText('Not tested since 22 Nov 2026, 93 days ago')).toBeVisible();
});

for (const id of [
  'patch-a-fleet-wide-vulnerability',
  'noisy-neighbour',
  'lost-trace-context',
  'cost-spike',
  'audit-evidence-request',
  'leaked-credential',
  'certificate-expiring',
  'ephemeral-environment-stuck',
  'golden-path-upgrade-failed',
  'onboard-a-team',
]) {
  test(`${id} fits a phone, without JavaScript too`, async ({ browser, baseURL }) => {
    const context = await browser.newContext({
      javaScriptEnabled: false,
      viewport: { width: 320, height: 640 },
      colorScheme: 'dark',
    });
    const page = await context.newPage();
    await page.goto(`${baseURL ?? ''}next/runbooks/${id}/`);
    await expect(page.locator('[data-command], [data-output]').first()).toBeVisible();
    await expect(page.getByRole('button', { name: /started now/ })).toHaveCount(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await expect(page.getByRole('heading', { name: 'Afterwards' })).toBeVisible();
    await context.close();
  });
}
