import { readFile, writeFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import {
  answer,
  aspects,
  fillTwoAspects,
  open,
  openText,
  PAGE,
  radio,
  row,
  savedFile,
} from './assessmentPage';

test('a shared link opens read-only and overwrites nothing until it is told to', async ({
  browser,
  page,
}) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await fillTwoAspects(page);
  await page.getByRole('button', { name: 'Copy a link to these answers' }).click();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toMatch(/#maturity=2\.cncf-platform-engineering~1\.0\.0~\w+~[ypnux-]{112}~~\w+$/);

  const other = await browser.newContext();
  const theirs = await other.newPage();
  await theirs.goto(link.replace(/#.*/, ''));
  await answer(theirs, 'investment.2.lasting-team', 'no');
  await theirs.goto(link);
  await expect(theirs.getByRole('heading', { name: 'Answers from a link' })).toBeVisible();
  await expect(row(theirs, 'Investment')).toContainText('3 of 3, met');
  await expect(theirs.getByRole('radio')).toHaveCount(0);
  await theirs.getByText('Compare with mine').click();
  await expect(
    theirs.getByRole('row', { name: /^A named team with permanent members/ }),
  ).toContainText('No');
  await theirs.getByRole('button', { name: 'Go back to mine' }).click();
  await expect(radio(theirs, 'investment.2.lasting-team', 'no')).toBeChecked();

  await theirs.goBack();
  await theirs.getByRole('button', { name: /^Use as mine/ }).click();
  await expect(row(theirs, 'Investment')).toContainText('3 of 3, met');
  await theirs.getByRole('button', { name: 'Undo' }).click();
  await aspects(theirs).getByRole('link', { name: 'Investment' }).click();
  await expect(radio(theirs, 'investment.2.lasting-team', 'no')).toBeChecked();
  await other.close();
});

test('damaged and foreign links say why and leave the answers alone', async ({ page }) => {
  await open(page, '#investment');
  await answer(page, 'investment.2.lasting-team', 'yes');
  const hashes = [
    ['#maturity=1.cncf-platform-engineering~1.0.0~abc~yyy', 'It is damaged'],
    ['#maturity=1.other-model~1.0.0~abc~yyy', 'another model, “other-model”'],
    ['#checklist=1.abc', 'another tool of this handbook'],
    ['#maturity=%zz<script>', 'our links never hold'],
  ] as const;
  for (const [hash, reason] of hashes) {
    await page.goto('about:blank');
    await page.goto(`${PAGE}${hash}`);
    await expect(page.getByText('The link in this address could not be read.')).toBeVisible();
    await expect(page.getByText(reason)).toBeVisible();
    await expect(radio(page, 'investment.2.lasting-team', 'yes')).toBeChecked();
  }
});

test('a file goes out and comes in elsewhere; merging keeps the later answer', async ({
  browser,
  page,
}) => {
  await fillTwoAspects(page);
  const text = await savedFile(page);
  expect(JSON.parse(text)).toMatchObject({
    kind: 'assessment-answers',
    model: { id: 'cncf-platform-engineering', version: '1.0.0' },
  });
  const other = await browser.newContext();
  const theirs = await other.newPage();
  await theirs.goto(page.url());
  await aspects(theirs).getByRole('link', { name: 'Investment' }).click();
  await answer(theirs, 'investment.2.lasting-team', 'partly');
  await openText(theirs, 'theirs.json', text);
  await expect(theirs.getByRole('heading', { name: 'Answers from theirs.json' })).toBeVisible();
  await theirs.getByRole('button', { name: /^Merge/ }).click();
  await expect(row(theirs, 'Measurement')).toContainText('½ of 5');
  await expect(row(theirs, 'Investment')).toContainText('2½ of 3, met');
  await other.close();
});

test('wrong, damaged and oversized files are refused with the reason', async ({ page }, info) => {
  await open(page, '#investment');
  await answer(page, 'investment.2.lasting-team', 'yes');
  const text = await savedFile(page);
  const files = [
    ['cut.json', text.slice(0, 60), 'it was cut off on the way'],
    ['ticks.json', '{"kind":"checklist-ticks"}', 'kind “checklist-ticks”'],
    ['other.json', text.replace('cncf-platform-engineering', 'other'), 'another model, “other”'],
    ['odd.json', text.replace('"yes"', '"maybe"'), 'It is damaged: investment.2.lasting-team'],
  ] as const;
  for (const [name, content, reason] of files) {
    await openText(page, name, content);
    await expect(page.getByText('This file was not opened.')).toBeVisible();
    await expect(page.getByText(reason)).toBeVisible();
    await page.getByRole('button', { name: 'Close this message' }).click();
  }
  const big = info.outputPath('big.json');
  await writeFile(big, 'x'.repeat(50_000_000));
  await page.getByLabel('Open a file').setInputFiles(big);
  await expect(page.getByText('big.json has 50.0 MB')).toBeVisible();
  await expect(radio(page, 'investment.2.lasting-team', 'yes')).toBeChecked();
});

test('a dropped file is opened instead of leaving the page', async ({ page }) => {
  await open(page, '#investment');
  await answer(page, 'investment.2.lasting-team', 'yes');
  const text = await savedFile(page);
  const transfer = await page.evaluateHandle((content) => {
    const data = new DataTransfer();
    data.items.add(new File([content], 'dropped.json', { type: 'application/json' }));
    return data;
  }, text);
  await page.locator('#investment').dispatchEvent('drop', { dataTransfer: transfer });
  await expect(page.getByRole('heading', { name: 'Answers from dropped.json' })).toBeVisible();
  await expect(page.getByText('Both are the same.')).toBeVisible();
  await aspects(page).getByRole('link', { name: 'Adoption' }).click();
  await expect(page.getByRole('heading', { name: 'Adoption', exact: true })).toBeFocused();
});

test('everything can be cleared, and taken back', async ({ page }) => {
  await open(page, '#investment');
  await answer(page, 'investment.2.lasting-team', 'yes');
  await page.getByRole('button', { name: 'Clear all answers' }).click();
  await expect(radio(page, 'investment.2.lasting-team', 'yes')).not.toBeChecked();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(radio(page, 'investment.2.lasting-team', 'yes')).toBeChecked();
});

test('two tabs keep each other’s answers', async ({ page }) => {
  await open(page, '#investment');
  const second = await page.context().newPage();
  await open(second, '#investment');
  await answer(page, 'investment.2.lasting-team', 'yes');
  await expect(radio(second, 'investment.2.lasting-team', 'yes')).toBeChecked();
  await answer(second, 'investment.2.own-budget', 'no');
  await expect(radio(page, 'investment.2.own-budget', 'no')).toBeChecked();
  await page.reload();
  await expect(radio(page, 'investment.2.lasting-team', 'yes')).toBeChecked();
  await expect(radio(page, 'investment.2.own-budget', 'no')).toBeChecked();
});

test('a damaged store is kept aside and offered as a file; the form still works', async ({
  page,
}) => {
  await open(page, '#investment');
  await answer(page, 'investment.2.lasting-team', 'yes');
  await page.evaluate(() => {
    const key = Object.keys(localStorage).find((name) => name.startsWith('handbook.assessment'));
    if (key !== undefined) localStorage.setItem(key, '{"investment.2.lasting-team":{"value":');
  });
  await page.reload();
  await expect(page.getByText('What was stored here could not be read.')).toBeVisible();
  await answer(page, 'investment.2.own-budget', 'yes');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save the damaged copy as a file' }).click();
  expect(await readFile(await (await download).path(), 'utf8')).toContain(
    'investment.2.lasting-team',
  );
});

test('with storage full or off the answers live on in the tab, and that is said', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('No room', 'QuotaExceededError');
    };
  });
  await open(page, '#investment');
  await answer(page, 'investment.2.lasting-team', 'yes');
  await expect(page.getByText('Answers are not saved.')).toBeVisible();
  await expect(radio(page, 'investment.2.lasting-team', 'yes')).toBeChecked();
  expect(await savedFile(page)).toContain('investment.2.lasting-team');
});
