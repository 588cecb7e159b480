import { type Browser, expect, type Page, test } from '@playwright/test';
import { ADDRESS, box, copied, open, openFile, savedAs } from './checklistPage';
import { tick, untick } from './reader';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

async function visitor(browser: Browser, baseURL: string | undefined): Promise<Page> {
  const context = await browser.newContext({ ...(baseURL === undefined ? {} : { baseURL }) });
  return context.newPage();
}

async function begin(page: Page): Promise<void> {
  await open(page);
  await page.getByLabel('Service and date').fill('checkout-api, March');
  // The line about saving comes above the list and moves it.
  await expect(page.getByText(/^Ticks and notes saved here/).first()).toBeVisible();
  await tick(box(page, 'Bill of materials stored'));
  const item = page.locator('#chk-prr-008');
  await item.getByText('Evidence, or why not').click();
  await item.getByLabel('What it shows').fill('log4j-core: no');
  await item.getByLabel('Due on').fill('2026-12-01');
  await page.getByText('Link, CSV, calendar').click();
}

test('several runs: begin, switch, rename, delete, bring back', async ({ page }) => {
  await open(page);
  await page.getByLabel('Service and date').fill('checkout-api, March');
  await tick(box(page, 'Access reviewed'));
  const runs = page.getByText(/^Runs in this browser/);
  await runs.click();
  await page.getByRole('button', { name: 'Begin another run' }).click();
  await expect(page.getByLabel('Service and date')).toHaveValue('');
  await expect(box(page, 'Access reviewed')).not.toBeChecked();
  await page.getByLabel('Service and date').fill('search-api, March');
  await tick(box(page, 'Bill of materials stored'));
  await page.reload();
  await expect(page.getByLabel('Service and date')).toHaveValue('search-api, March');
  await expect(page.getByText('Runs in this browser (2)')).toBeVisible();

  await runs.click();
  await page.getByRole('button', { name: 'Open checkout-api, March' }).click();
  await expect(box(page, 'Access reviewed')).toBeChecked();
  await page.getByLabel('Service and date').fill('checkout-api, April');
  await runs.click();
  await page.getByRole('button', { name: 'Delete checkout-api, April' }).click();
  await expect(page.getByText('“checkout-api, April” is deleted')).toBeVisible();
  await expect(page.getByLabel('Service and date')).toHaveValue('search-api, March');
  await page.getByRole('button', { name: 'Undo: bring it back' }).click();
  await page.getByText(/^Runs in this browser \(2\)/).click();
  await page.getByRole('button', { name: 'Open checkout-api, April' }).click();
  await expect(box(page, 'Access reviewed')).toBeChecked();
});

test('a link shows a run to read only, and is taken over or kept beside on demand', async ({
  page,
  browser,
  baseURL,
}) => {
  await begin(page);
  const link = await copied(page, 'Copy a link with evidence');
  const other = await visitor(browser, baseURL);
  await open(other);
  await tick(box(other, 'Access reviewed'));
  await other.goto('about:blank');
  await open(other, link);
  await expect(other.getByText('You are looking at a run from a link.')).toBeVisible();
  await expect(other.getByLabel('Service and date')).toHaveValue('checkout-api, March');
  await expect(box(other, 'Bill of materials stored')).toBeChecked();
  await expect(box(other, 'Bill of materials stored')).toBeDisabled();
  await expect(box(other, 'Access reviewed')).not.toBeChecked();

  await other.getByRole('button', { name: 'Go back to mine' }).click();
  await expect(box(other, 'Access reviewed')).toBeChecked();
  await expect(box(other, 'Bill of materials stored')).not.toBeChecked();
  await expect(other).toHaveURL(/production-readiness\/$/);

  await other.goto('about:blank');
  await open(other, link);
  await other.getByRole('button', { name: 'Keep it beside mine, as its own run' }).click();
  await expect(other.getByLabel('Service and date')).toHaveValue('checkout-api, March');
  await expect(other.getByText('Runs in this browser (2)')).toBeVisible();
  await expect(box(other, 'Bill of materials stored')).toBeEnabled();

  await other.goto('about:blank');
  await open(other, link);
  await other.getByRole('button', { name: 'Use as mine, in place of my run' }).click();
  await expect(other.getByText('The run from the link is now yours.')).toBeVisible();
  await expect(other.locator('#chk-prr-008').getByText('Evidence noted')).toBeVisible();
  await other.context().close();
});

test('a link without evidence names no proof, and a damaged one changes nothing', async ({
  page,
  browser,
  baseURL,
}) => {
  await begin(page);
  const link = await copied(page, 'Copy a link');
  const other = await visitor(browser, baseURL);
  await open(other, link);
  await expect(other.getByText('It carries ticks and reasons, but no evidence')).toBeVisible();
  await expect(box(other, 'Bill of materials stored')).toBeChecked();
  await expect(other.locator('#chk-prr-008').getByText('Evidence noted')).toHaveCount(0);
  await other.goto('about:blank');
  await open(other, link.slice(0, -3));
  await expect(other.getByText('The link could not be opened.')).toBeVisible();
  await expect(other.getByText('It is damaged')).toBeVisible();
  await other.getByRole('button', { name: 'Close this message' }).click();
  await expect(other.getByText('0 of 14 done.')).toBeVisible();
  await other.context().close();
});

test('a link that would be too long is said, and the file offered instead', async ({ page }) => {
  await open(page);
  const item = page.locator('#chk-prr-008');
  await item.getByText('Evidence, or why not').click();
  await item.getByLabel('What it shows').fill('é'.repeat(10_000));
  await page.getByText('Link, CSV, calendar').click();
  await expect(page.getByText(/A link with evidence would have \d+ characters/)).toBeVisible();
  expect(await savedAs(page, 'Save a file instead of a link')).toContain('éééé');
});

test('a file that would replace a run can be kept beside it', async ({ page }) => {
  await begin(page);
  const text = await savedAs(page, 'Save as file');
  await openFile(page, 'run.json', text.replaceAll('March', 'May'));
  await expect(page.getByText('run.json holds another run.')).toBeVisible();
  await page.getByRole('button', { name: 'Keep it beside mine, as its own run' }).click();
  await expect(page.getByLabel('Service and date')).toHaveValue('checkout-api, May');
  await expect(page.getByText('Runs in this browser (2)')).toBeVisible();
});

test('due days go out as a calendar, items as CSV', async ({ page }) => {
  await begin(page);
  await expect(page.getByText('A calendar needs a due day of an open item.')).toBeVisible();
  await untick(box(page, 'Bill of materials stored'));
  const calendar = await savedAs(page, 'Save due days as calendar');
  expect(calendar).toContain('DTSTART;VALUE=DATE:20261201\r\n');
  expect(calendar).toContain('SUMMARY:Bill of materials stored (checkout-api\\, March)\r\n');
  const csv = await savedAs(page, 'Save as CSV');
  expect(csv.trimEnd().split('\r\n')).toHaveLength(15);
  expect(csv).toContain('log4j-core: no');
});

test('every file says where its form is published', async ({ page, request, baseURL }) => {
  await open(page);
  await tick(box(page, 'Access reviewed'));
  const run: unknown = JSON.parse(await savedAs(page, 'Save as file'));
  const address = String(Reflect.get(Object(run), '$schema'));
  expect(address).toMatch(/\/schemas\/checklist-run-1\.json$/);
  const form = await request.get(new URL('schemas/checklist-run-1.json', baseURL).href);
  expect(await form.json()).toMatchObject({ title: 'Run of a checklist', $id: address });
});

test('without JavaScript the coming list is complete', async ({ browser, baseURL }) => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    ...(baseURL === undefined ? {} : { baseURL }),
  });
  const page = await context.newPage();
  await page.goto(ADDRESS);
  await expect(page.locator('li[id^="chk-prr-"]')).toHaveCount(14);
  await expect(page.getByText('How to work through it')).toBeHidden();
  await expect(page.getByText(/^Runs in this browser/)).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('#chk-prr-009').getByText('Second person')).toBeVisible();
  await context.close();
});

test('the coming list fits on 320 px in every mode', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await begin(page);
  const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  await page.locator('#chk-prr-009').getByText('Evidence and signatures').click();
  await page.getByText(/^Runs in this browser/).click();
  expect(await overflow()).toBeLessThanOrEqual(0);
  for (const mode of ['Read, then do', 'Do, then confirm']) {
    await tick(page.getByRole('radio', { name: mode }));
    await expect(page.getByRole('button', { name: 'Show the whole list' })).toBeVisible();
    expect(await overflow()).toBeLessThanOrEqual(0);
  }
});
