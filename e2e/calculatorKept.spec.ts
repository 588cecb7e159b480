import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { accessFaults, tooWide } from './accessible';
import { hydrate } from './reader';

const PAGE = 'metrics/hours-saved/';
const BENEFIT = 'next/metrics/platform-benefit/';
const SAMPLE = 'Between 250 and 1,100 hours a year, with 590 in the middle.';
const HOSTILE = '<img src=x onerror=alert(1)>&"</text>';

const answer = (page: Page) => page.locator('[data-answer]');
const task = (page: Page) => page.getByRole('textbox', { name: 'Task' });
const teams = (page: Page) => page.getByRole('group', { name: 'Teams that have to do it' });
const shelf = (page: Page) => page.getByText(/^Calculations in this browser/);

async function open(page: Page, address = PAGE): Promise<void> {
  await page.goto(address);
  await hydrate(page);
}

async function saved(page: Page, button: string): Promise<Buffer> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: button, exact: true }).click();
  return readFile(await (await download).path());
}

test('several calculations are kept by name, copied, opened, removed and brought back', async ({
  page,
}) => {
  await open(page);
  await task(page).fill('Audit');
  await teams(page).getByLabel('Number').fill('12');
  await shelf(page).click();
  await page.getByRole('button', { name: 'Copy this one' }).click();
  await expect(task(page)).toHaveValue('Audit, copy');
  await task(page).fill('Audit, bold');
  await teams(page).getByLabel('Number').fill('60');
  await page.reload();
  await expect(task(page)).toHaveValue('Audit, bold');
  await expect(page.getByText('Calculations in this browser (2)')).toBeVisible();

  await shelf(page).click();
  await page.getByRole('button', { name: 'Open Audit', exact: true }).click();
  await expect(teams(page).getByLabel('Number')).toHaveValue('12');
  await shelf(page).click();
  await page.getByRole('button', { name: 'Remove Audit, bold' }).click();
  await expect(page.getByText('“Audit, bold” is removed from this browser.')).toBeVisible();
  await page.getByRole('button', { name: 'Undo: bring it back' }).click();
  await shelf(page).click();
  await page.getByRole('button', { name: 'Open Audit, bold' }).click();
  await expect(teams(page).getByLabel('Number')).toHaveValue('60');
});

test('what is half typed stands there again when the page is opened again', async ({ page }) => {
  await open(page);
  const seed = page.getByRole('textbox', { name: 'Seed' });
  await teams(page).getByLabel('Number').fill('4 to');
  await seed.fill('12x');
  await page.reload();
  await expect(teams(page).getByLabel('Number')).toHaveValue('4 to');
  await expect(teams(page)).toContainText('is not a number');
  await expect(seed).toHaveValue('12x');
  await expect(answer(page)).toHaveText(SAMPLE);
  await teams(page).getByLabel('Number').fill('4 to 40');
  await seed.fill('12');
  await page.reload();
  await expect(teams(page).getByLabel('From')).toHaveValue('4');
  await expect(teams(page).getByLabel('To', { exact: true })).toHaveValue('40');
  await expect(teams(page)).not.toContainText('is not a number');
  await expect(seed).toHaveValue('12');
});

test('everything can be removed from the browser, and brought back once', async ({ page }) => {
  await open(page);
  await teams(page).getByLabel('Number').fill('12');
  await open(page, BENEFIT);
  await page.getByRole('textbox', { name: 'What is offered' }).fill('A cluster');
  await shelf(page).click();
  await page.getByRole('button', { name: 'Remove all 2 calculations of all pages' }).click();
  await expect(page.getByRole('textbox', { name: 'What is offered' })).not.toHaveValue('A cluster');
  await page.getByRole('button', { name: 'Undo: bring them back' }).click();
  await expect(page.getByRole('textbox', { name: 'What is offered' })).toHaveValue('A cluster');
  await open(page);
  await expect(teams(page).getByLabel('Number')).toHaveValue('12');
});

test('numbers kept before there were names are still there', async ({ page }) => {
  await open(page);
  await teams(page).getByLabel('Number').fill('12');
  // Leaving the field keeps the number at once.
  await page.keyboard.press('Tab');
  const kept = () =>
    page.evaluate(() =>
      Object.keys(localStorage).find((name) => name.startsWith('handbook.metric.hours-saved')),
    );
  await expect.poll(kept).toBeDefined();
  const key = await kept();
  const old = { 'input.teams': { value: [30, 60], at: 1 }, seed: { value: 7, at: 1 } };
  await page.evaluate(([name, text]) => localStorage.setItem(name, text), [
    key ?? '',
    JSON.stringify(old),
  ] as const);
  await page.reload();
  await expect(teams(page).getByLabel('To')).toHaveValue('60');
  await expect(page.getByLabel('Seed')).toHaveValue('7');
});

test('another currency stands in the sentence, in the link, and in no other calculation', async ({
  page,
  browser,
}) => {
  await open(page, 'next/metrics/bill-after-change/');
  await page.getByLabel('Currency').fill('XYZ');
  await expect(page.getByText('is not a currency code of ISO 4217')).toBeVisible();
  await page.getByLabel('Currency').fill('chf');
  await expect(answer(page)).toHaveText(/^Between CHF/);
  await page.getByText('Chart, tables, print, and copying by hand').click();
  const link = await page.getByLabel('Link', { exact: true }).inputValue();
  const elsewhere = await (await browser.newContext()).newPage();
  await open(elsewhere, link);
  await expect(answer(elsewhere)).toHaveText(/^Between CHF/);
  await elsewhere.getByRole('button', { name: 'Back to mine' }).click();
  await expect(answer(elsewhere)).toHaveText(/^Between EUR/);
});

test('pictures and tables hold the answer, and no request leaves the origin', async ({
  page,
  baseURL,
}) => {
  const foreign: string[] = [];
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    const isOurs = origin === new URL(baseURL ?? '').origin || /^(?:data|blob):$/.test(protocol);
    if (!isOurs) foreign.push(request.url());
  });
  await open(page);
  await task(page).fill(HOSTILE);
  await expect(page.locator('img[src="x"]')).toHaveCount(0);
  // What says so stands above: nothing moves under the pointer afterwards.
  await expect(page.getByText(/^Numbers saved here/).first()).toBeVisible();
  await page.getByText('Chart, tables, print, and copying by hand').click();

  const svg = (await saved(page, 'Save the chart as SVG')).toString();
  expect(svg).toContain(SAMPLE);
  expect(svg).toContain('&lt;img src=x onerror=alert(1)&gt;');
  expect(svg).not.toContain('<img');
  const png = await saved(page, 'Save the chart as PNG');
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect(png.readUInt32BE(16)).toBe(1760);
  const results = (await saved(page, 'Save results and assumptions as CSV')).toString();
  expect(results).toContain('Harbourline’s audit, 26 h a team on average');
  const samples = (await saved(page, 'Save all 20,000 samples as CSV')).toString();
  expect(samples.trim().split('\r\n')).toHaveLength(20_001);
  expect(foreign).toEqual([]);
});

test('a source says how old it is, and when it is stale', async ({ page }) => {
  await open(page);
  await page.getByText('Name the sources of your numbers').click();
  const source = page.getByRole('group', { name: 'Hours to build it' }).last();
  await source.getByLabel('Where it comes from').fill('Time sheets');
  await source.getByLabel('Checked on').fill('2020-01-31');
  const row = page
    .getByRole('region', { name: 'Assumptions' })
    .getByRole('row', { name: /^Hours to build it/ });
  await expect(row).toContainText('31 Jan 2020');
  await expect(row).toContainText('days ago');
  await expect(row).toContainText('Stale: check it again, it is older than 180 days.');
});

for (const id of ['hours-saved', 'platform-benefit']) {
  test(`${id} prints on two sheets`, async ({ page }) => {
    await open(page, `next/metrics/${id}/`);
    // As the shortcut for printing begins, what has not been scrolled to travels; the page must run for it.
    await expect(async () => {
      await page.keyboard.press('Control');
      await expect(page.getByRole('heading', { name: 'Whether to do it' })).toBeVisible({
        timeout: 2_000,
      });
    }).toPass();
    await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g);
    expect(pages).toHaveLength(2);
  });
}

test('eighteen inputs with all parts open pass axe in light and dark and fit 320 px', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await page.emulateMedia({ colorScheme: 'light' });
  await open(page, BENEFIT);
  await page.getByRole('heading', { name: 'Assumptions' }).scrollIntoViewIfNeeded();
  await expect(page.getByRole('group', { name: 'Work freed' })).toBeVisible();
  await page.getByText('How sure is 90 %, and what can I type?').click();
  await shelf(page).click();
  await teams(page).getByLabel('Number').fill('1.234,5');
  await expect(teams(page).getByText('can be read in two ways')).toBeVisible();
  await page
    .getByRole('group', { name: 'Hours by hand' })
    .getByLabel('How you know it')
    .selectOption('measured values');
  expect(await tooWide(page)).toBeLessThanOrEqual(0);
  expect(await accessFaults(page)).toEqual([]);
});
