import { expect, test } from '@playwright/test';
import {
  answer,
  aspects,
  fillTwoAspects,
  open,
  PAGE,
  radio,
  row,
  seeResult,
} from './assessmentPage';

test('answers by keyboard, leaves, comes back and reads the result', async ({ page }) => {
  await open(page);
  await aspects(page).getByRole('link', { name: 'Investment' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Investment', exact: true })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect(radio(page, 'investment.2.lasting-team', 'yes')).toBeChecked();
  await page.keyboard.press('ArrowRight');
  await expect(radio(page, 'investment.2.lasting-team', 'partly')).toBeChecked();
  await expect(page.getByText(/Answers saved here/).first()).toBeVisible();

  await page.reload();
  await expect(radio(page, 'investment.2.lasting-team', 'partly')).toBeChecked();

  await page.getByRole('button', { name: /^Clear the answer to: A named team/ }).click();
  await expect(radio(page, 'investment.2.lasting-team', 'partly')).not.toBeChecked();
  await expect(radio(page, 'investment.2.lasting-team', 'yes')).toBeFocused();
});

test('asks the next level only when the one before holds, and the rest on demand', async ({
  page,
}) => {
  await open(page, '#investment');
  const levelThree = page.getByRole('heading', { name: 'Level 3: As product' });
  await expect(levelThree).toBeHidden();
  for (const name of ['lasting-team', 'own-budget', 'common-mission']) {
    await answer(page, `investment.2.${name}`, 'yes');
  }
  await expect(levelThree).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Level 4: Enabled ecosystem' })).toBeHidden();
  await page.getByRole('button', { name: 'Show the rest anyway' }).click();
  await expect(page.getByRole('heading', { name: 'Level 4: Enabled ecosystem' })).toBeVisible();
});

test('the result has next steps first and a profile that matches the worked numbers', async ({
  page,
}) => {
  await fillTwoAspects(page);
  await seeResult(page);
  await expect(page.getByRole('heading', { name: 'Five next steps' })).toBeFocused();
  const steps = page.getByRole('list', { name: 'Do next' }).getByRole('listitem');
  await expect(steps).toHaveCount(5);
  await expect(steps.first()).toContainText('Sort feedback from standard channels by priority');
  await expect(row(page, 'Investment')).toContainText('3 of 3, met');
  await expect(row(page, 'Investment')).toContainText('7 of 12 known');
  await expect(row(page, 'Measurement')).toContainText('½ of 5');
  await expect(row(page, 'Adoption')).toContainText('not assessed');
  await expect(page.getByRole('table', { name: /There is no total, on purpose/ })).toBeVisible();
});

test('"don’t know" gives a range and "not applicable" asks for its reason', async ({ page }) => {
  await open(page, '#interfaces');
  await answer(page, 'interfaces.2.standard', 'yes');
  await answer(page, 'interfaces.2.discoverable', 'unknown');
  await page.getByLabel('Who could tell?').fill('#data-platform');
  await answer(page, 'interfaces.2.golden-paths', 'na');
  await expect(page.getByText('A reason is missing')).toBeVisible();
  await page.goto(`${PAGE}#result`);
  await expect(
    page.getByText('One answer decides whether Interfaces reaches level 2'),
  ).toBeVisible();
  await expect(page.getByText('Could tell: #data-platform')).toBeVisible();
  await page.getByRole('link', { name: 'Its reason is missing; write one' }).click();
  await page.getByLabel('Why does it not apply?').fill('No templates by law');
  await page.goto(`${PAGE}#result`);
  await expect(page.getByText('Reason: No templates by law')).toBeVisible();
});

test('nothing leaves the browser while answering', async ({ page }) => {
  await open(page, '#investment');
  await page.waitForLoadState('networkidle');
  const sent: string[] = [];
  page.on('request', (request) => sent.push(request.url()));
  for (const name of ['lasting-team', 'own-budget', 'common-mission']) {
    await answer(page, `investment.2.${name}`, 'yes');
  }
  // The browser itself may ask for the tab's icon again.
  const isIcon = (url: string) => url.endsWith('/img/favicon.svg');
  expect(sent.filter((url) => !isIcon(url))).toEqual([]);
  await seeResult(page);
  await expect(row(page, 'Investment')).toContainText('3 of 3, met');
  // The result fetches its own code from the site, by addresses that are the same for everybody.
  const isCode = (url: string) => /\/assets\/(?:js|css)\/[\w.-]+\.(?:js|css)$/.test(url);
  expect(sent.filter((url) => !isIcon(url) && !isCode(url))).toEqual([]);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('all 71 criteria and 41 signals can be read and ticked', async ({ page }) => {
    await page.goto(PAGE);
    await expect(page.locator('fieldset:visible')).toHaveCount(112);
    await answer(page, 'measurement.4.leading', 'partly');
    await expect(radio(page, 'measurement.4.leading', 'partly')).toBeChecked();
    await expect(page.getByText('Scripts are off')).toBeVisible();
  });
});

test('paper carries every statement from the form, and the result alone from the result', async ({
  page,
}) => {
  await fillTwoAspects(page);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('fieldset:visible')).toHaveCount(112);
  await page.emulateMedia({ media: 'screen' });
  await seeResult(page);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('fieldset:visible')).toHaveCount(0);
  await expect(page.getByRole('table', { name: /no total/ })).toBeVisible();
});
