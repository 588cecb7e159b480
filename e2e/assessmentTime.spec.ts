import { expect, type Page, test } from '@playwright/test';
import { answer, aspects, open, PAGE, radio, row, savedFile, seeResult } from './assessmentPage';
import { tick } from './reader';

function bar(page: Page) {
  return page.locator('#this-assessment');
}

async function openBar(page: Page): Promise<void> {
  if (!(await page.getByLabel('Platform', { exact: true }).isVisible())) await bar(page).click();
}

async function nameIt(page: Page, platform: string, day: string): Promise<void> {
  await openBar(page);
  await page.getByLabel('Platform', { exact: true }).fill(platform);
  await page.getByLabel('As of').fill(day);
}

async function answerInvestment(page: Page, value: string): Promise<void> {
  for (const name of ['lasting-team', 'own-budget', 'common-mission']) {
    await answer(page, `investment.2.${name}`, value);
  }
}

/** Checkout platform on 12 May, all no, and on 22 November, two of three answers changed. */
async function twoDays(page: Page): Promise<void> {
  await open(page, '#investment');
  await answerInvestment(page, 'no');
  await nameIt(page, 'Checkout platform', '2026-05-12');
  await page.getByRole('button', { name: 'Begin a later day from these answers' }).click();
  await nameIt(page, 'Checkout platform', '2026-11-22');
  // The new day has been drawn: nothing moves under the pointer any more.
  await expect(bar(page)).toContainText('22 Nov 2026');
  await expect(bar(page)).toContainText('1 more kept here');
  await answer(page, 'investment.2.lasting-team', 'yes');
  await answer(page, 'investment.2.own-budget', 'yes');
  await answer(page, 'investment.2.common-mission', 'partly');
  for (const name of ['value-funding', 'public-roadmap', 'ux-and-quality', 'retire']) {
    await answer(page, `investment.3.${name}`, 'no');
  }
}

async function viewed(page: Page, name: string): Promise<void> {
  await aspects(page).getByRole('link', { name }).click();
  await expect(page.getByRole('heading', { level: 3, name })).toBeFocused();
}

test('two days of one platform: levels by day, what moved and which statements', async ({
  page,
}) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await twoDays(page);
  await viewed(page, 'Over time');
  const table = page.getByRole('table', { name: /oldest day first/ });
  await expect(table.getByRole('columnheader')).toContainText(['Aspect', '12 May', '22 Nov', '']);
  const investment = table.getByRole('row', { name: /^Investment/ });
  await expect(investment.getByRole('cell')).toContainText(['1', '2', '']);
  await expect(
    investment.getByRole('img', { name: 'Investment: 1 on 12 May 2026, 2 on 22 Nov 2026' }),
  ).toBeVisible();
  const moves = page.getByRole('table', { name: /^One aspect went up and four cannot be told/ });
  await expect(moves.getByRole('row', { name: /^Investment/ })).toContainText('was 1, is 2');
  await expect(moves.getByRole('row', { name: /^Adoption/ })).toContainText(
    'not assessed either time',
  );
  const changes = page.getByRole('table', { name: /^Investment: 7 statements/ });
  await expect(changes.getByRole('row', { name: /^That team has its own/ })).toContainText(
    'improved',
  );
  await page.getByRole('button', { name: /^Copy what changed/ }).click();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text).toContain('## What changed between 12 May 2026 and 22 Nov 2026');
  expect(text).toContain('| Investment | 1 | 2 | up, was 1, is 2 |');
});

test('with one assessment it says how to begin a later day, and a file can stand in', async ({
  page,
}) => {
  await open(page, '#investment');
  await answerInvestment(page, 'yes');
  await nameIt(page, 'Checkout platform', '2026-05-12');
  const saved = await savedFile(page);
  await page.getByRole('button', { name: 'Clear all answers' }).click();
  await expect(page.getByRole('heading', { name: 'Keep, share, open' })).toBeFocused();
  await answerInvestment(page, 'no');
  await page.getByLabel('As of').fill('2026-11-22');
  await viewed(page, 'Over time');
  await expect(page.getByText('When something has changed, begin a later day')).toBeVisible();
  const file = (name: string, content: string) => ({
    name,
    mimeType: 'application/json',
    buffer: Buffer.from(content),
  });
  await page
    .getByLabel('Open files to compare')
    .setInputFiles([file('may.json', saved), file('cut.json', saved.slice(0, 50))]);
  await expect(page.getByText(/^cut\.json: .*cut off on the way/)).toBeVisible();
  await expect(
    page.getByRole('row', { name: /^Investment/ }).getByText('was', { exact: false }),
  ).toContainText('is 1');
  await page.getByRole('button', { name: 'Keep beside mine may.json' }).click();
  await expect(page.getByRole('heading', { level: 3, name: 'Over time' })).toBeFocused();
  await page.reload();
  await expect(page.getByRole('table', { name: /oldest day first/ })).toContainText('12 May 2026');
  await expect(bar(page)).toContainText('22 Nov 2026');
});

test('cards are kept apart from the profile, and stand beside what the answers say', async ({
  page,
}) => {
  await page.goto(`${PAGE}#quick`);
  await expect(page.getByText('A card is a guess')).toBeVisible();
  const card = page.getByRole('group', { name: /^Investment/ });
  await card.getByRole('radio', { name: /^1 Voluntary/ }).focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(card.getByRole('radio', { name: /^3 As product/ })).toBeChecked();
  await expect(card).toContainText('Placed at 3; no statement is answered yet.');
  await seeResult(page);
  await expect(row(page, 'Investment')).toContainText('not assessed');
  await aspects(page).getByRole('link', { name: 'Investment' }).click();
  await answerInvestment(page, 'no');
  await viewed(page, 'Over time');
  await expect(page.getByText('card, a guess: 3')).toBeVisible();
  await page.goto(`${PAGE}#quick`);
  await expect(card).toContainText('Placed at 3, higher than the answers: they say 1.');
  await card.getByRole('button', { name: /^Clear/ }).click();
  await expect(card.getByRole('radio', { name: /^1 Voluntary/ })).toBeFocused();
  await expect(card.getByRole('radio', { checked: true })).toHaveCount(0);
});

test('an assessment is deleted, taken back, and the focus is never lost', async ({ page }) => {
  await twoDays(page);
  await openBar(page);
  await page.getByRole('button', { name: /^Delete Checkout platform, 2026-05-12/ }).click();
  await expect(bar(page)).toBeFocused();
  await expect(page.getByText('The assessment is deleted from this browser.')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Open Checkout/ })).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(bar(page)).toBeFocused();
  await page.getByRole('button', { name: /^Open Checkout platform, 2026-05-12/ }).click();
  await expect(radio(page, 'investment.2.lasting-team', 'no')).toBeChecked();
  await page.getByRole('button', { name: 'Delete this assessment' }).click();
  await expect(bar(page)).toContainText('22 Nov 2026');
  await expect(radio(page, 'investment.2.lasting-team', 'yes')).toBeChecked();
});

test('two tabs with different assessments do not switch or mix each other', async ({ page }) => {
  await twoDays(page);
  const second = await page.context().newPage();
  await open(second, '#investment');
  await openBar(second);
  await second.getByRole('button', { name: /^Open Checkout platform, 2026-05-12/ }).click();
  await answer(second, 'investment.2.lasting-team', 'unknown');
  await expect(bar(page)).toContainText('22 Nov 2026');
  await expect(radio(page, 'investment.2.lasting-team', 'yes')).toBeChecked();
  await answer(page, 'investment.2.own-budget', 'partly');
  await expect(radio(second, 'investment.2.own-budget', 'no')).toBeChecked();
  await page.goto('./');
  await expect(page.getByText('Checkout platform: 3 statements answered.')).toBeVisible();
});

test('number keys answer only when they are switched on, and never while writing', async ({
  page,
}) => {
  await open(page, '#investment');
  await radio(page, 'investment.2.lasting-team', 'yes').focus();
  await page.keyboard.press('3');
  await expect(radio(page, 'investment.2.lasting-team', 'no')).not.toBeChecked();
  await tick(page.getByLabel(/^Number keys 1 to 5/));
  await radio(page, 'investment.2.lasting-team', 'yes').focus();
  await page.keyboard.press('4');
  await expect(radio(page, 'investment.2.lasting-team', 'unknown')).toBeChecked();
  await expect(radio(page, 'investment.2.lasting-team', 'unknown')).toBeFocused();
  await page.getByLabel('Who could tell?').pressSequentially('2 people');
  await expect(page.getByLabel('Who could tell?')).toHaveValue('2 people');
  await expect(radio(page, 'investment.2.lasting-team', 'unknown')).toBeChecked();
  await page.reload();
  await expect(page.getByLabel(/^Number keys 1 to 5/)).toBeChecked();
});

test('the day takes nothing impossible, and a damaged list of names hides no assessment', async ({
  page,
}) => {
  await twoDays(page);
  await page.getByLabel('As of').fill('0202-11-22');
  await expect(page.getByText('A year from 2000 to 2099')).toBeVisible();
  await page.getByLabel('Who answers').fill('#checkout');
  await expect(page.getByLabel('As of')).toHaveValue('2026-11-22');
  await page.evaluate(() => {
    const key = Object.keys(localStorage).find(
      (name) => name.startsWith('handbook.assessments.') && !name.includes('.open'),
    );
    if (key !== undefined) localStorage.setItem(key, '{"first":');
  });
  await page.reload();
  await expect(page.getByText('What was stored here could not be read.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Save the damaged copy as a file' })).toBeVisible();
  await openBar(page);
  await expect(page.getByRole('button', { name: /^Open No platform named/ })).toBeVisible();
  await expect(radio(page, 'investment.2.lasting-team', 'yes')).toBeChecked();
});

test('a full browser refuses another assessment instead of losing one', async ({ page }) => {
  await open(page, '#investment');
  await answerInvestment(page, 'yes');
  await page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('No room', 'QuotaExceededError');
    };
  });
  await openBar(page);
  await page.getByRole('button', { name: 'Begin another assessment' }).click();
  await expect(page.getByText('The assessment was not kept.')).toBeVisible();
  await expect(radio(page, 'investment.2.lasting-team', 'yes')).toBeChecked();
});

test('once an aspect is answered, a file is offered', async ({ page }) => {
  await open(page, '#investment');
  const offer = page.getByRole('button', { name: 'Save a file now' });
  await answer(page, 'investment.2.lasting-team', 'no');
  await expect(offer).toBeHidden();
  await answer(page, 'investment.2.own-budget', 'no');
  await answer(page, 'investment.2.common-mission', 'no');
  await expect(offer).toBeVisible();
  const download = page.waitForEvent('download');
  await offer.click();
  expect((await download).suggestedFilename()).toMatch(/^maturity-.*\.json$/);
  await expect(page.getByText('The file is saved.')).toBeVisible();
});
