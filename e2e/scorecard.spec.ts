import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { accessFaults } from './accessible';

const PAGE = 'next/measure/scorecard/';
const RULE = ['The share is what passed by the total.'];

const card = (page: Page) => page.locator('[data-scorecard]');
const rows = (page: Page) => card(page).getByRole('rowheader');
const own = (page: Page) => page.locator('[data-scorecard=mine]');

/** The page with its script running. */
async function open(page: Page, address = PAGE): Promise<void> {
  await page.goto(address);
  await expect(page.getByRole('heading', { name: 'Print, save, share' })).toBeVisible();
}

function coverage(passed: number, total: number, title = 'Quota') {
  const share = { id: 'quota', title, unit: 'count', passed, total, share: passed / total };
  return {
    ...{ kind: 'coverage-report', version: 1, what: 'self-service', rule: RULE },
    ...{ shares: [{ ...share, interval: null }], figures: [], change: null },
  };
}

function file(name: string, json: object) {
  return { name, mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(json)) };
}

async function openFiles(page: Page, ...files: ReturnType<typeof file>[]): Promise<void> {
  await page.getByLabel('Open reports or a scorecard').setInputFiles(files);
}

/** Before 9 of 37, after 41 of 44. */
async function putTwo(page: Page): Promise<void> {
  await openFiles(page, file('old.json', coverage(9, 37)), file('new.json', coverage(41, 44)));
  await page.getByRole('button', { name: 'Put 1 on the scorecard' }).click();
  await expect(page.getByRole('heading', { name: 'Take numbers from new.json' })).toBeVisible();
  await page.getByRole('button', { name: 'Put 1 on the scorecard' }).click();
}

async function linkOf(page: Page): Promise<string> {
  await page.getByText('Copy the link by hand').click();
  return page.getByLabel('Link', { exact: true }).inputValue();
}

async function noViolations(page: Page): Promise<void> {
  expect(await accessFaults(page, { within: '[data-scorecard]' })).toEqual([]);
}

test('two reports become before and after, with the difference and its interval', async ({
  page,
}) => {
  await open(page);
  const foreign: string[] = [];
  const { origin } = new URL(page.url());
  page.on('request', (request) => {
    if (!request.url().startsWith(origin) && !/^(blob|data):/.test(request.url()))
      foreign.push(request.url());
  });
  await putTwo(page);
  await expect(own(page).getByText('Got better')).toBeVisible();
  const said =
    'Higher by 68.9 percentage points; 90 % sure between 52.9 and 79.3 percentage points higher.';
  await expect(own(page).getByText(said)).toBeVisible();
  await expect(own(page).getByText('A period is not known')).toBeVisible();
  await page.reload();
  await expect(own(page).getByText(said)).toBeVisible();

  await page.getByText('More ways: text, table, picture').click();
  for (const name of ['Save as file', 'Save as CSV', 'Save the picture as SVG']) {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name }).click();
    const saved = await readFile(await (await download).path(), 'utf8');
    expect(saved).toContain('Self-serve rate');
  }
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save the picture as PNG' }).click();
  const png = await readFile(await (await download).path());
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect(foreign).toEqual([]);
});

test('every state passes the accessibility check', async ({ page }) => {
  test.slow();
  await open(page);
  await noViolations(page);
  await openFiles(page, file('old.json', coverage(9, 37)));
  await noViolations(page);
  await page.getByRole('button', { name: 'Put 1 on the scorecard' }).click();
  await page.getByText('Target, period, source').click();
  await page.getByText('Type a number').click();
  await noViolations(page);
});

test('the keyboard alone types a number, sets its target and takes it back', async ({ page }) => {
  await open(page);
  const summary = page.getByText('Type a number');
  await summary.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.getByLabel('Metric', { exact: true })).toBeFocused();
  await page.keyboard.type('Change fail');
  await page.keyboard.press('Tab');
  await page.keyboard.type('checkout');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByLabel('It stands as')).toHaveValue('after');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.type('452');
  await page.keyboard.press('Tab');
  await page.keyboard.type('371');
  await page.keyboard.press('Enter');
  await expect(page.getByText('This has more passed than there are.')).toBeVisible();
  await expect(page.getByLabel('How many', { exact: true })).toBeFocused();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('52');
  await page.keyboard.press('Enter');
  await expect(own(page).getByText('52 of 371')).toBeVisible();

  await page.getByText('Target, period, source').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Remove this row' })).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.type('10');
  await page.keyboard.press('Enter');
  await expect(own(page).getByText('At most 10 %').first()).toBeVisible();
  await expect(
    own(page).getByText('Not met, and the whole 90 % interval misses it.'),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Remove this row' }).focus();
  await page.keyboard.press('Enter');
  await expect(rows(page)).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).focus();
  await page.keyboard.press('Enter');
  await expect(own(page).getByText('52 of 371')).toBeVisible();
});

test('a link shows the same numbers elsewhere, to read only until they are taken', async ({
  page,
  browser,
}) => {
  await open(page);
  await putTwo(page);
  const address = await linkOf(page);
  expect(new URL(address).hash.length).toBeLessThan(2000);

  const elsewhere = await (await browser.newContext()).newPage();
  await open(elsewhere, address);
  await expect(elsewhere.getByText('You are looking at a scorecard from a link.')).toBeVisible();
  await expect(card(elsewhere).getByText('41 of 44')).toBeVisible();
  await expect(elsewhere.getByText('Target, period, source')).toHaveCount(0);
  await elsewhere.getByRole('button', { name: 'Use as mine' }).click();
  await expect(own(elsewhere).getByText('41 of 44')).toBeVisible();
  await elsewhere.getByRole('button', { name: 'Undo' }).click();
  await expect(elsewhere.locator('[data-scorecard=sample]')).toBeVisible();

  await elsewhere.goto('about:blank');
  await open(elsewhere, `${address.slice(0, -1)}0`);
  await expect(elsewhere.getByText(/^The link: It is damaged/)).toBeVisible();
});

test('a saved file opens again, and hostile text in it is text', async ({ page }) => {
  await open(page);
  await putTwo(page);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as file' }).click();
  const saved: unknown = JSON.parse(await readFile(await (await download).path(), 'utf8'));
  const hostile = JSON.parse(
    JSON.stringify(saved).replaceAll('My scorecard', '<img src=x onerror=document.title=1>'),
  );
  await openFiles(page, file('theirs.json', hostile));
  const title = card(page).getByRole('heading', { name: '<img src=x onerror=document.title=1>' });
  await expect(title).toBeVisible();
  await expect(card(page).locator('img')).toHaveCount(0);
  await page.getByRole('button', { name: 'Back to mine' }).click();
  await expect(own(page).getByRole('heading', { name: 'My scorecard' })).toBeVisible();

  await openFiles(page, file('other.json', { kind: 'recipe' }), file('odd.json', []));
  await expect(page.getByText('This could not be opened.')).toBeVisible();
  await expect(page.getByText(/^other\.json: It is no report/)).toBeVisible();
  await expect(own(page).getByText('41 of 44')).toBeVisible();
});

test('several scorecards are kept by name, and a deleted one comes back', async ({ page }) => {
  await open(page);
  await putTwo(page);
  const bar = own(page).getByText('Rename it, or begin another');
  await bar.click();
  await page.getByLabel('Name of this scorecard').fill('Quota 2026');
  await page.getByLabel('Name of this scorecard').blur();
  await expect(own(page).getByRole('heading', { name: 'Quota 2026' })).toBeVisible();
  await page.getByRole('button', { name: 'Begin another scorecard' }).click();
  await expect(own(page).getByText('Nothing stands here yet.')).toBeVisible();
  await own(page).getByText('1 more kept here').click();
  await page.getByRole('button', { name: 'Open Quota 2026' }).click();
  await expect(own(page).getByText('41 of 44')).toBeVisible();
  await own(page).getByText('1 more kept here').click();
  await page.getByRole('button', { name: 'Delete this scorecard' }).click();
  await expect(page.getByText('“Quota 2026” is deleted.')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.reload();
  await own(page).getByText('1 more kept here').click();
  await expect(page.getByText(/Quota 2026/).first()).toBeVisible();
});

/** Pages of a PDF as Chromium writes it. */
function pagesOf(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}

test('it prints as one page, and the assumptions begin on the next', async ({ page }) => {
  await open(page);
  const all = pagesOf(await page.pdf({ format: 'A4' }));
  expect(all).toBeGreaterThan(1);
  const hideRest = (content: string) => page.addStyleTag({ content });
  await hideRest('[data-scorecard] > :last-child { display: none }');
  expect(pagesOf(await page.pdf({ format: 'A4' }))).toBe(1);
});

test('a full scorecard of ten rows still prints as one page', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'Try it with the sample' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as file' }).click();
  const saved = JSON.parse(await readFile(await (await download).path(), 'utf8'));
  const [first] = saved.rows;
  saved.rows = Array.from({ length: 10 }, (_, at) => ({
    ...first,
    id: `row-${at}`,
    about: `a service with a name of some length, ${at}`,
  }));
  await openFiles(page, file('full.json', saved));
  await expect(rows(page).filter({ hasText: 'of some length, 9' }).first()).toBeVisible();
  await page.addStyleTag({ content: '[data-scorecard] > :last-child { display: none }' });
  expect(pagesOf(await page.pdf({ format: 'A4' }))).toBe(1);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the labelled sample stands on the page, one that got worse among it', async ({ page }) => {
    await page.goto(PAGE);
    await expect(page.getByText('A sample. Harbourline is an invented company')).toBeVisible();
    await expect(card(page).getByText('Got worse')).toBeVisible();
    await expect(card(page).getByText('52 of 371')).toBeVisible();
    await expect(card(page).getByText('stale: ').first()).toBeVisible();
    await expect(card(page).getByText('“A bought tool” gives more than “as given”')).toBeVisible();
    await card(page).getByText('Rule and source').first().click();
    await expect(
      card(page).locator('dd', { hasText: 'From the first commit' }).first(),
    ).toBeVisible();
  });
});
