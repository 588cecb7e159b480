import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { accessFaults, tooWide } from './accessible';
import { hydrate } from './reader';

const PAGE = 'next/measure/delivery-records/';

const story = (page: Page) => page.locator('[data-story]');
const files = (page: Page) => page.getByLabel('Open files');
const status = (page: Page) => page.getByRole('status').filter({ hasText: 'rows are read' });

function csv(name: string, lines: readonly string[]) {
  return { name, mimeType: 'text/csv', buffer: Buffer.from(`${lines.join('\n')}\n`) };
}

const HEAD = 'deployment_id,service,environment,finished_at,status';
const day = (at: number) => String(1 + (at % 28)).padStart(2, '0');
const deployments = (service: string, count: number) =>
  Array.from({ length: count }, (_, at) => {
    return `${service}-${at},${service},production,2026-0${7 + (at % 3)}-${day(at)}T10:00:00Z,success`;
  });

/** The days and zone that the choices ask for. */
async function choose(page: Page, from = '2026-07-01', to = '2026-10-01'): Promise<void> {
  await page.getByLabel('Time zone of the days').selectOption('UTC');
  await page.getByLabel('First day', { exact: true }).fill(from);
  await page.getByLabel('Day after the last', { exact: true }).fill(to);
}

async function open(page: Page): Promise<void> {
  await page.goto(PAGE);
  await hydrate(page);
}

test('Harbourline’s files give the numbers that the page shows as its sample', async ({ page }) => {
  await open(page);
  await expect(page.getByText('Harbourline is an invented company;').first()).toBeVisible();
  const sample = await page.getByRole('table').first().innerText();
  const said = await story(page).innerText();
  await page.getByRole('button', { name: 'Try it with Harbourline’s files' }).click();
  await expect(status(page)).toBeVisible();
  await expect(page.locator('[data-whose=own]')).toBeVisible();
  await expect(story(page)).toHaveText(said);
  expect(await page.getByRole('table').first().innerText()).toBe(sample);
  await page.getByRole('button', { name: 'checkout', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Before and now: checkout' })).toBeVisible();
  await page.reload();
  await expect(page.locator('[data-whose=sample]')).toBeVisible();
});

test('questions are asked, never guessed, and the rest counts meanwhile', async ({ page }) => {
  await open(page);
  const zoneless = deployments('cart', 6).map((line) => line.replace('T10:00:00Z', ' 10:00'));
  await files(page).setInputFiles([
    csv('shop.csv', [HEAD, ...deployments('shop', 30)]),
    csv('cart.csv', [HEAD, ...zoneless]),
  ]);
  await choose(page);
  await expect(page.getByText('says “2026-07-01 10:00” without a zone')).toBeVisible();
  await expect(page.locator('[data-whose=own]')).toContainText('1 service, 30 deployments');
  await page.getByLabel('Time zone of its dates').selectOption('Europe/Berlin');
  await expect(page.locator('[data-whose=own]')).toContainText('2 services, 36 deployments');
});

test('another tool’s columns are mapped once and remembered by name', async ({ page }) => {
  const theirs = csv('builds.csv', [
    'Build;App;When;Result',
    ...Array.from({ length: 8 }, (_, at) => `b${at};shop;2026-08-${day(at)}T08:00:00Z;ok`),
  ]);
  await open(page);
  await files(page).setInputFiles(theirs);
  await choose(page);
  await page.getByRole('button', { name: 'Say which column is which' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('Still needed: deployment_id')).toBeVisible();
  await dialog.getByLabel('deployment_id').selectOption('Build');
  await dialog.getByLabel('service', { exact: false }).first().selectOption('App');
  await dialog.getByLabel('environment needed').selectOption('The same text in every row');
  await dialog.getByLabel('Text for environment in every row').fill('production');
  await dialog.getByLabel('finished_at').selectOption('When');
  await dialog.getByLabel('status', { exact: false }).first().selectOption('Result');
  await dialog.getByLabel('Remember it as').fill('Our builds');
  await dialog.getByRole('button', { name: 'Use these columns' }).click();
  await expect(page.locator('[data-whose=own]')).toContainText('1 service, 8 deployments');
  await expect(
    page.getByRole('button', { name: 'Save the mapping the command reads' }),
  ).toBeVisible();

  await page.reload();
  await files(page).setInputFiles(theirs);
  await expect(page.getByText('Read with your mapping “Our builds”')).toBeVisible();
  await expect(page.locator('[data-whose=own]')).toContainText('8 deployments');
  await page.getByText('Read it otherwise').click();
  await page.getByRole('button', { name: 'Say which column is which' }).click();
  await page.getByRole('button', { name: 'Forget “Our builds”' }).click();
  await page.getByRole('button', { name: 'Close without using them' }).click();
  await expect(page.getByText('Its columns are none of ours')).toBeVisible();
});

test('bad rows are named by line with a reason, and hostile cells stay text', async ({ page }) => {
  await open(page);
  const image = '<img src=x onerror=alert(1)>';
  await files(page).setInputFiles(
    csv('shop.csv', [
      HEAD,
      ...deployments('shop', 10),
      'x1,=cmd(),production,soon,success',
      `x2,${image},production,2026-07-09T10:00:00Z,success`,
      'x3,shop,production,2999-01-01T00:00:00Z,success',
      'x4,shop',
      'shop-0,shop,production,2026-07-01T10:00:00Z,success',
    ]),
  );
  await choose(page);
  await expect(page.getByRole('button', { name: image })).toBeVisible();
  expect(await page.locator('img[src=x]').count()).toBe(0);
  await page.getByText('Show the rows').click();
  for (const reason of [
    'is no date: "soon"',
    'lies in the future',
    'it has 2 cells',
    'more than once',
  ]) {
    await expect(page.getByRole('cell', { name: reason }).first()).toBeVisible();
  }
  await page.getByLabel('Reason', { exact: true }).selectOption('not a date');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save 1 row as CSV' }).click();
  const saved = await readFile(await (await download).path(), 'utf8');
  expect(saved).toContain(`shop.csv,line,12,"'=cmd()",deployments,"not a date",`);
});

test('files that are empty, broken or of nobody say so', async ({ page }) => {
  await open(page);
  await files(page).setInputFiles([
    { name: 'empty.csv', mimeType: 'text/csv', buffer: Buffer.from('') },
    { name: 'zeros.csv', mimeType: 'text/csv', buffer: Buffer.alloc(64) },
    { name: 'cut.json', mimeType: 'application/json', buffer: Buffer.from('[{"iid": 1, "sha') },
    csv('poem.csv', ['roses,are', 'red,violets']),
  ]);
  await expect(page.getByText('It cannot be used: it is empty.')).toBeVisible();
  await expect(page.getByText('It cannot be used: it is not text')).toBeVisible();
  await expect(page.getByText('it may be cut off').first()).toBeVisible();
  await expect(page.getByText('Its columns are none of ours')).toBeVisible();
  await expect(page.locator('[data-whose=sample]')).toBeVisible();
});

test('the keyboard alone opens, chooses and reads', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'Try it with Harbourline’s files' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-whose=own]')).toBeVisible();
  await page.getByRole('button', { name: 'catalogue', exact: true }).focus();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'checkout', exact: true })).toBeFocused();
  await page.keyboard.press('Space');
  await expect(page.getByRole('heading', { name: 'checkout', exact: true })).toBeVisible();
  await page.getByText('Environments, services, incidents').focus();
  await page.keyboard.press('Enter');
  await page.getByLabel('Only these services').focus();
  await page.keyboard.type('ledger');
  await page.keyboard.press('Tab');
  await expect(page.locator('[data-whose=own]')).toContainText('1 service,');
  await expect(page.getByRole('button', { name: 'ledger', exact: true })).toBeVisible();
});

test('nothing leaves the page, and no row is stored', async ({ page }) => {
  await open(page);
  const sent: string[] = [];
  page.on('request', (request) => {
    const { origin } = new URL(request.url());
    if (origin !== new URL(page.url()).origin || request.method() !== 'GET')
      sent.push(request.url());
    if (request.url().includes('shop')) sent.push(request.url());
  });
  await files(page).setInputFiles(csv('shop.csv', [HEAD, ...deployments('shop-secret', 12)]));
  await choose(page);
  await expect(page.locator('[data-whose=own]')).toContainText('12 deployments');
  expect(sent).toEqual([]);
  expect(await page.evaluate(() => JSON.stringify({ ...localStorage }))).not.toContain('secret');
  expect(page.url()).not.toContain('secret');
});

test('the report, the numbers, the text and the picture can be taken along', async ({ page }) => {
  await open(page);
  const save = async (name: string) => {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name }).click();
    return readFile(await (await download).path());
  };
  const report = String(await save('Save the report as JSON'));
  expect(JSON.parse(report)).toMatchObject({ kind: 'delivery-report', version: 1 });
  await page.getByText('More ways: table, text, picture').click();
  expect(String(await save('Save the numbers as CSV'))).toContain('deploymentsPerWeek,"a week",');
  expect(String(await save('Save the picture as SVG'))).toContain('<svg xmlns');
  expect((await save('Save the picture as PNG')).subarray(1, 4).toString()).toBe('PNG');
});

test('without JavaScript the sample, its rules and the command stand there', async ({
  browser,
}) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await page.goto(PAGE);
  await expect(story(page)).toContainText('reach production within');
  await expect(page.getByText('Rule used').first()).toBeVisible();
  await expect(
    page.getByText('metrics delivery --deployments deployments.csv').first(),
  ).toBeVisible();
  await expect(page.getByText('Open files', { exact: true })).toBeHidden();
});

test('own numbers and open questions have no accessibility faults', async ({ page }) => {
  // Two passes of axe over the longest page.
  test.slow();
  await page.setViewportSize({ width: 320, height: 800 });
  await open(page);
  await page.getByRole('button', { name: 'Try it with Harbourline’s files' }).click();
  await expect(page.locator('[data-whose=own]')).toBeVisible();
  await files(page).setInputFiles(csv('theirs.csv', ['Build,When', '1,2026-08-01 10:00']));
  await page.getByRole('button', { name: 'Say which column is which' }).last().click();
  await expect(page.getByRole('dialog')).toBeVisible();
  expect(await accessFaults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Close without using them' }).click();
  expect(await accessFaults(page)).toEqual([]);
  expect(await tooWide(page)).toBeLessThanOrEqual(0);
});
