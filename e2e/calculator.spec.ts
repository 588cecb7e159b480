import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { hydrate } from './reader';

const PAGE = 'metrics/hours-saved/';
const SAMPLE = 'Between 250 and 1,100 hours a year, with 590 in the middle.';

const answer = (page: Page) => page.locator('[data-answer]');
const byHand = (page: Page) => page.getByRole('group', { name: 'Hours by hand, each time' });
const measured = (page: Page) => byHand(page).getByLabel('Measured values, one a line');
const teams = (page: Page) => page.getByRole('group', { name: 'Teams that have to do it' });

/** A row of the table that says what the answer rests on. */
const assumed = (page: Page, name: RegExp) =>
  page.getByRole('region', { name: 'Assumptions' }).getByRole('row', { name });

/** The page with its script running: saved numbers appear only then. */
async function open(page: Page, address = PAGE): Promise<void> {
  await page.goto(address);
  await hydrate(page);
}

async function link(page: Page): Promise<string> {
  await page.getByText('Chart, tables, print, and copying by hand').click();
  return page.getByLabel('Link', { exact: true }).inputValue();
}

test('a changed range changes the sentence at once, and a reload keeps it', async ({ page }) => {
  await open(page);
  await expect(answer(page)).toHaveText(SAMPLE);
  await byHand(page).getByLabel('To').fill('60');
  await expect(answer(page)).not.toHaveText(SAMPLE);
  const said = await answer(page).innerText();
  await page.reload();
  await expect(byHand(page).getByLabel('To')).toHaveValue('60');
  await expect(answer(page)).toHaveText(said);
});

test('a range typed into one field becomes two ends, and one number again', async ({ page }) => {
  await open(page);
  await teams(page).getByLabel('Number').fill('30 to 60');
  await teams(page).getByLabel('Number').blur();
  await expect(teams(page).getByLabel('From')).toHaveValue('30');
  await expect(teams(page).getByLabel('To')).toHaveValue('60');
  await teams(page).getByLabel('How you know it').selectOption('one number');
  await expect(teams(page).getByLabel('Number')).toHaveValue('42');
});

test('three numbers, a counted share and measured values each take their own form', async ({
  page,
}) => {
  await open(page);
  await byHand(page).getByLabel('From').fill('14 < 26 < 44');
  await byHand(page).getByLabel('From').blur();
  await expect(byHand(page).getByLabel('Likeliest')).toHaveValue('26');

  const share = page.getByRole('group', { name: 'Share of them that uses the platform way' });
  await share.getByLabel('How you know it').selectOption('counted share');
  await expect(answer(page)).toBeVisible();
  await share.getByLabel('So many', { exact: true }).fill('30');
  await share.getByLabel('of so many').fill('38');
  await share.getByLabel('of so many').blur();
  await expect(assumed(page, /platform way 30 of 38/)).toBeVisible();

  await byHand(page).getByLabel('How you know it').selectOption('measured values');
  await measured(page).fill('16\n24\n41\nx');
  await expect(byHand(page).getByText('Number 4: “x” is not a number')).toBeVisible();
  await measured(page).fill('16\n24\n41');
  await expect(assumed(page, /3 measurements from 16 to 41/)).toBeVisible();
  await page.reload();
  await expect(byHand(page).getByLabel('How you know it')).toHaveValue('data');
  await expect(measured(page)).toHaveValue('16\n24\n41');
  await expect(share.getByLabel('of so many')).toHaveValue('38');
});

test('a list pasted into a field is read line by line, never run together', async ({ page }) => {
  await open(page);
  await byHand(page)
    .getByLabel('From')
    .evaluate((input) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text', '16\r\n24\r\n41\r\n19\r\n');
      input.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      );
    });
  await expect(measured(page)).toHaveValue(/^16\s+24\s+41\s+19$/);
  await expect(assumed(page, /4 measurements from 16 to 41/)).toBeVisible();
});

test('six digits are not cut off in their field on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await open(page, 'next/metrics/bill-after-change/');
  const bill = page.getByRole('group', { name: 'The bill of these services, a year' });
  for (const name of ['From', 'To']) {
    const cut = await bill
      .getByLabel(name)
      .evaluate((input) => input.scrollWidth > input.clientWidth);
    expect(cut).toBe(false);
  }
  await expect(answer(page)).toHaveText(/^Between EUR\s27,000 and 98,000 a year/);
});

test('what cannot be read gets a message, and the last valid answer stays', async ({ page }) => {
  await open(page);
  await byHand(page).getByLabel('From').fill('1.234,5');
  await expect(byHand(page).getByText('can be read in two ways')).toBeVisible();
  await expect(byHand(page).getByLabel('From')).toHaveAttribute('aria-invalid', 'true');
  await expect(answer(page)).toHaveText(SAMPLE);
  const warning = page.getByText('From the last valid inputs. Correct “Hours by hand, each time”');
  await expect(warning.and(page.locator(':not([role=status])'))).toBeVisible();
  await byHand(page).getByLabel('From').fill('50');
  await expect(byHand(page).getByText('Did you mean 44 to 50?')).toBeVisible();
  await byHand(page).getByLabel('From').fill('14');
  await expect(answer(page)).toHaveText(SAMPLE);
  await expect(page.getByText('From the last valid inputs')).toHaveCount(0);
});

test('the same link gives the same numbers elsewhere, and nothing is overwritten', async ({
  page,
  browser,
}) => {
  await open(page);
  await teams(page).getByLabel('Number').fill('60');
  await page.getByLabel('Seed').fill('7');
  await expect(answer(page)).not.toHaveText(SAMPLE);
  const address = await link(page);
  await expect(page.getByLabel('Sentence and sources, as Markdown')).toHaveValue(/seed 7/);
  const said = await answer(page).innerText();
  expect(new URL(address).hash.length).toBeLessThan(2000);

  const elsewhere = await (await browser.newContext()).newPage();
  await open(elsewhere, page.url());
  await teams(elsewhere).getByLabel('Number').fill('99');
  await expect(answer(elsewhere)).not.toHaveText(SAMPLE);
  const theirs = await answer(elsewhere).innerText();
  await elsewhere.goto('about:blank');
  await open(elsewhere, address);
  await expect(answer(elsewhere)).toHaveText(said);
  await expect(teams(elsewhere).getByLabel('Number')).toHaveAttribute('readonly');
  await elsewhere.getByRole('button', { name: 'Back to mine' }).click();
  await expect(answer(elsewhere)).toHaveText(theirs);
  await elsewhere.goto('about:blank');
  await open(elsewhere, address);
  await elsewhere.getByRole('button', { name: 'Use as mine' }).click();
  await expect(teams(elsewhere).getByLabel('Number')).toHaveValue('60');
  await elsewhere.getByRole('button', { name: 'Undo' }).click();
  await expect(answer(elsewhere)).toHaveText(theirs);
});

test('a damaged link says so and leaves the reader’s numbers alone', async ({ page }) => {
  await open(page);
  await teams(page).getByLabel('Number').fill('12');
  await expect(page.getByText(/^Numbers saved here/).first()).toBeVisible();
  await page.goto('about:blank');
  await open(page, `${PAGE}#estimate=1.bm9uc2Vuc2U`);
  await expect(page.getByText('The link could not be opened.')).toBeVisible();
  await expect(teams(page).getByLabel('Number')).toHaveValue('12');
});

test('a saved file brings the numbers back; a wrong one is refused', async ({ page }) => {
  await open(page);
  await teams(page).getByLabel('Number').fill('12');
  await expect(answer(page)).not.toHaveText(SAMPLE);
  const said = await answer(page).innerText();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as file' }).click();
  const saved = await readFile(await (await download).path());
  await page.getByRole('button', { name: 'Back to the sample' }).click();
  await expect(answer(page)).toHaveText(SAMPLE);

  const file = page.getByLabel('Open a file');
  await file.setInputFiles({
    name: 'a.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{}'),
  });
  await expect(page.getByText('The file could not be opened.')).toBeVisible();
  await file.setInputFiles({ name: 'b.json', mimeType: 'application/json', buffer: saved });
  await expect(answer(page)).toHaveText(said);
  await page.getByRole('button', { name: 'Use as mine' }).click();
  await expect(teams(page).getByLabel('Number')).toHaveValue('12');
});

test('a changed number loses the sample’s source until the reader names one', async ({ page }) => {
  await open(page);
  await teams(page).getByLabel('Number').fill('12');
  const row = assumed(page, /^Teams that have to do it 12 teams/);
  await expect(row).toContainText('No source yet. The sample had 38 teams.');
  await page.getByText('Name the sources of your numbers').click();
  await page.getByLabel('Where it comes from').first().fill('Service catalogue');
  await expect(row).toContainText('Service catalogue');
  await expect(row).not.toContainText('No source yet');
});

test('the keyboard alone is enough', async ({ page }) => {
  await open(page);
  await page.getByRole('textbox', { name: 'Task' }).focus();
  await page.keyboard.press('Tab');
  await expect(page.getByText('Calculations in this browser')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(teams(page).getByLabel('Number')).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  await expect(teams(page).getByLabel('From')).toHaveValue('25');
  await page.keyboard.press('Shift+Tab');
  await expect(teams(page).getByLabel('To')).toBeFocused();
  await page.keyboard.type('70');
  await expect(teams(page).getByLabel('To')).toHaveValue('70');
  await expect(answer(page)).not.toHaveText(SAMPLE);
});

test('on a phone the sentence stays in view while the last number is typed', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(page);
  const years = page.getByRole('group', { name: 'Years until it has to be built again' });
  await years.getByLabel('Number').fill('1');
  const repeated = page.locator('form p').filter({ hasText: /^Between / });
  await expect(repeated).toBeInViewport({ ratio: 1 });
  await expect(answer(page)).not.toHaveText(SAMPLE);
  await expect(repeated).toHaveText(await answer(page).innerText());
  const manual = byHand(page).getByLabel('From');
  await manual.focus();
  const isCovered = () =>
    manual.evaluate((input) => {
      const { left, top, width } = input.getBoundingClientRect();
      return document.elementFromPoint(left + width / 2, top + 2) !== input;
    });
  await expect.poll(isCovered).toBe(false);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the sample’s numbers, its sentence and the formula are on the page', async ({ page }) => {
    await page.goto(PAGE);
    await expect(answer(page)).toHaveText(SAMPLE);
    await expect(byHand(page).getByLabel('From')).toHaveValue('14');
    await expect(
      page.locator('code', { hasText: 'teams * share * runs * (manual - platform)' }),
    ).toBeVisible();
    await expect(assumed(page, /^Hours to build it 735 hours/)).toBeVisible();
  });
});
