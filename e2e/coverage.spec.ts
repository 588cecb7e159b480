import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { accessFaults, tooWide } from './accessible';
import { tick } from './reader';

const COUNTS = 'next/metrics/availability/';
const CALLS = 'next/metrics/traced-calls/';
const COST = 'next/metrics/cost-owned/';
const ALL = 'next/measure/how-much-of/';

const main = (page: Page) => page.getByRole('main');
const answer = (page: Page) => page.locator('[data-answer]').first();
const rows = (page: Page, name: string) => page.getByRole('form', { name: `${name}: your rows` });

async function give(page: Page, form: string, csv: string, label = 'Choose a CSV file') {
  await rows(page, form)
    .getByLabel(label)
    .setInputFiles({ name: 'mine.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
}

/** The page with its script running. */
async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(page.getByText('Nothing is sent').first()).toBeVisible();
}

test('two counts typed with the keyboard give a share, and never 100 % of not all', async ({
  page,
}) => {
  await page.goto(COUNTS);
  await expect(answer(page)).toHaveText('999,996 of 1,000,000: 99.9996 %.');
  const form = page.getByRole('form', { name: 'Good requests: your counts' });
  const counts = form.getByRole('group', { name: 'Your counts' });
  await counts.getByLabel('Good requests').fill('27');
  await counts.getByLabel('Valid requests').fill('38');
  await expect(answer(page)).toHaveText('27 of 38: 71.1 %.');
  await expect(main(page).getByText('--passed 27 --total 38')).toBeVisible();
  await counts.getByLabel('Valid requests').fill('12');
  await expect(counts.getByText('27 of 12 is more than all.')).toBeVisible();
  await expect(answer(page)).toHaveText('27 of 38: 71.1 %.');
  await counts.getByLabel('Good requests').fill('0');
  await counts.getByLabel('Valid requests').fill('0');
  await expect(answer(page)).toHaveText('No data: nothing was counted.');
  await counts.getByLabel('Good requests').focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('30');
  await page.keyboard.press('Tab');
  await page.keyboard.type('40');
  await expect(answer(page)).toHaveText('30 of 40: 75 %.');
  await form.getByText('Compare with an earlier count').click();
  const earlier = form.getByRole('group', { name: 'The earlier counts' });
  await earlier.getByLabel('Good requests').fill('20');
  await earlier.getByLabel('Valid requests').fill('40');
  await expect(main(page).getByText('later minus earlier 25 points (90 % interval')).toBeVisible();
  await expect(main(page).getByText('--passed-before 20 --total-before 40')).toBeVisible();
});

test('a file names what to look at, and excludes bad rows with a reason', async ({ page }) => {
  await open(page, CALLS);
  await expect(answer(page)).toHaveText('34 of 40 declared edges join their spans: 85 %.');
  await give(
    page,
    'Calls between services',
    'from,to,declared,joined\na,b,yes,yes\nb,c,yes,no\nc,d,no,yes\na,b,yes,yes\nx,y,maybe,no\n',
  );
  await expect(answer(page)).toHaveText('1 of 2 declared edges join their spans: 50 %.');
  await expect(main(page).getByText('Fewer than five say little.')).toBeVisible();
  await expect(main(page).getByRole('group', { name: 'Declared and not joined' })).toContainText(
    'b to c',
  );
  await expect(main(page).getByText('it repeats line 2')).toBeVisible();
  await expect(main(page).getByText('is neither yes nor no')).toBeVisible();
  await page.getByText('Compare with an earlier file').click();
  await give(
    page,
    'Calls between services',
    'from,to,declared,joined\na,b,yes,no\nb,c,yes,no\n',
    'Choose the earlier file',
  );
  await expect(main(page).getByText('0 %, then 50 %; later minus earlier 50 points')).toBeVisible();
});

test('money has a share and no interval; two currencies are refused; options are kept', async ({
  page,
}) => {
  await open(page, COST);
  await expect(answer(page)).toHaveText('43,000 of 50,000 EUR has an owner: 86 %.');
  await expect(main(page).getByText('Money has no interval')).toBeVisible();
  await page.getByLabel('Units of work in the time').fill('1000 deployment');
  await expect(main(page).getByText('Effective cost of one deployment')).toBeVisible();
  await page.getByLabel('Column of the owner').fill('tags.team');
  const tags = '"{""team"":""a""}"';
  await give(
    page,
    'Cost with an owner',
    `EffectiveCost,BillingCurrency,Tags\n75,EUR,${tags}\n25,EUR,{}\n`,
  );
  await expect(answer(page)).toHaveText('75 of 100 EUR has an owner: 75 %.');
  await expect(main(page).getByText('--owner tags.team --per 1000@deployment')).toBeVisible();
  await give(
    page,
    'Cost with an owner',
    'EffectiveCost,BillingCurrency,Tags\n75,EUR,{}\n25,USD,{}\n',
  );
  await expect(main(page).getByText('which cannot be added up')).toBeVisible();
  await page.reload();
  await expect(page.getByLabel('Column of the owner')).toHaveValue('tags.team');
  await expect(answer(page)).toHaveText('43,000 of 50,000 EUR has an owner: 86 %.');
});

test('what is pasted is text, nothing leaves the origin, and the report is saved', async ({
  page,
  baseURL,
}) => {
  const foreign: string[] = [];
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (protocol.startsWith('http') && origin !== new URL(baseURL ?? '').origin)
      foreign.push(request.url());
  });
  page.on('dialog', (dialog) => {
    foreign.push(dialog.message());
    void dialog.dismiss();
  });
  await open(page, ALL);
  const form = rows(page, 'Software bills of materials and SLSA levels');
  await tick(form.getByLabel('Pasted rows'));
  const hostile = '<img src=x onerror=alert(1)>';
  await form
    .getByLabel('Rows, the names of the columns first')
    .fill(`service,sbom\n${hostile},\nb,yes\n`);
  await expect(
    main(page).getByText('1 of 2 services have a current SBOM: 50 %.').first(),
  ).toBeVisible();
  await expect(main(page).getByText(hostile, { exact: true })).toBeVisible();
  const download = page.waitForEvent('download');
  await main(page).getByRole('button', { name: 'Save the report as JSON' }).nth(1).click();
  const report: unknown = JSON.parse((await readFile(await (await download).path())).toString());
  expect(report).toMatchObject({ kind: 'coverage-report', what: 'supply-chain' });
  expect(foreign).toEqual([]);
});

test('loaded pages pass axe in light and dark and fit 320 px', async ({ page }) => {
  test.slow();
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 320, height: 800 });
  await open(page, COST);
  await give(page, 'Cost with an owner', 'EffectiveCost,BillingCurrency,owner\n75,EUR,a\nx,EUR,\n');
  await expect(answer(page)).toHaveText('75 of 75 EUR has an owner: 100 %.');
  expect(await accessFaults(page)).toEqual([]);
  expect(await tooWide(page)).toBeLessThanOrEqual(0);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the sample and its rule stand on the page', async ({ page }) => {
    await page.goto(CALLS);
    await expect(answer(page)).toHaveText('34 of 40 declared edges join their spans: 85 %.');
    await expect(main(page).getByText('An edge that was seen and not declared')).toBeVisible();
    await expect(main(page).getByRole('link', { name: 'Save an empty table' })).toBeVisible();
  });
});
