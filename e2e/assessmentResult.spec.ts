import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { accessFaults, tooWide } from './accessible';
import {
  answer,
  fillTwoAspects,
  open,
  openText,
  PAGE,
  row,
  savedFile,
  seeResult,
} from './assessmentPage';

const HOSTILE = '</title><img src=x onerror=alert(1)> & Söhne';

async function nameIt(page: Page, platform: string): Promise<void> {
  await page.getByText('Which platform is this about?').click();
  await page.getByLabel('Platform', { exact: true }).fill(platform);
}

async function savedBy(page: Page, button: string): Promise<{ name: string; text: string }> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  const file = await download;
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
}

async function moreWays(page: Page): Promise<void> {
  await page.getByText('More ways: text, table, picture').click();
  await expect(page.getByRole('button', { name: 'Save as CSV' })).toBeVisible();
}

function target(page: Page, aspect: string) {
  return page.getByRole('group', { name: aspect, exact: true });
}

test('a target asks why before it shows what is missing, survives a reload and travels by file', async ({
  browser,
  page,
}) => {
  await fillTwoAspects(page);
  await seeResult(page);
  const investment = target(page, 'Investment');
  await expect(investment.getByLabel('Wanted level')).toHaveValue('');
  await investment.getByLabel('Wanted level').selectOption('3 As product');
  await expect(investment.getByText('Write why, and what is missing stands here.')).toBeVisible();
  await expect(investment.getByText('points held')).toHaveCount(0);
  await investment.getByLabel('Why this level?').fill('Teams ask for a roadmap');
  await investment.getByLabel('By when, if you know').fill('2027-06-30');
  await expect(investment.getByText('Not reached: 3 of 8 points held.')).toBeVisible();
  await expect(
    investment.getByRole('list', { name: /What does not hold yet/ }).getByRole('listitem'),
  ).toHaveCount(5);
  await expect(row(page, 'Investment')).toContainText('target, 30 Jun 2027');

  await page.reload();
  await expect(investment.getByLabel('Why this level?')).toHaveValue('Teams ask for a roadmap');

  const text = await savedFile(page);
  const other = await browser.newContext();
  const theirs = await other.newPage();
  await open(theirs);
  await openText(theirs, 'theirs.json', text);
  await expect(theirs.getByText('Level 3 by 30 Jun 2027.')).toBeVisible();
  await expect(theirs.getByText('Why: Teams ask for a roadmap')).toBeVisible();
  await expect(theirs.getByLabel('Wanted level')).toHaveCount(0);
  await theirs.getByRole('button', { name: 'Use as mine' }).click();
  await expect(target(theirs, 'Investment').getByLabel('Wanted level')).toHaveValue('3');
  await target(theirs, 'Investment').getByLabel('Wanted level').selectOption('No target');
  await expect(row(theirs, 'Investment')).not.toContainText('target');
  await other.close();
});

test('the rule is worked through on the reader’s own numbers', async ({ page }) => {
  await open(page, '#interfaces');
  for (const name of ['standard', 'discoverable', 'golden-paths'])
    await answer(page, `interfaces.2.${name}`, 'yes');
  for (const name of ['no-helper', 'no-internals'])
    await answer(page, `interfaces.3.${name}`, 'yes');
  await answer(page, 'interfaces.3.transferable', 'partly');
  await answer(page, 'interfaces.3.complete-result', 'no');
  await seeResult(page);
  await expect(
    page.getByText(
      '2 yes and 1 partly are 2½ of 4; 2½ × 4 = 10 is less than 3 × 4 = 12, so the level is not met.',
    ),
  ).toBeVisible();
  await page.goto(`${PAGE}#interfaces`);
  await answer(page, 'interfaces.2.golden-paths', 'na');
  await seeResult(page);
  await page.getByRole('link', { name: 'Its reason is missing; write one' }).click();
  await page.getByLabel('Why does it not apply?').fill('No templates by law');
  await seeResult(page);
  await expect(page.getByText('Reason: No templates by law')).toBeVisible();
  await expect(page.getByText('it would put Interfaces at 1 instead of 2')).toBeVisible();
});

test('claims with evidence are counted', async ({ page }) => {
  await fillTwoAspects(page);
  await seeResult(page);
  await expect(row(page, 'Investment')).toContainText('0 of 3 claims with evidence');
  await page.goto(`${PAGE}#investment.2.lasting-team`);
  const statement = page.locator('[id="investment.2.lasting-team"]');
  await statement.getByText('Evidence').click();
  await statement.getByLabel('Link to it').fill('https://wiki.example/team');
  await seeResult(page);
  await expect(row(page, 'Investment')).toContainText('1 of 3 claims with evidence');
});

test('a spreadsheet shows a note that looks like a formula and does not run it', async ({
  page,
}) => {
  await open(page, '#interfaces');
  await answer(page, 'interfaces.2.standard', 'unknown');
  await page.getByLabel('Who could tell?').fill('=cmd|"/c calc"!A1');
  await seeResult(page);
  await moreWays(page);
  const { name, text } = await savedBy(page, 'Save as CSV');
  expect(name).toMatch(/^maturity-\d{4}-\d\d-\d\d\.csv$/);
  const [head, ...rows] = text
    .replace(/^\ufeff/, '')
    .trimEnd()
    .split('\r\n');
  expect(head).toBe(
    'platform,day,who,model,version,aspect,level,role,id,statement,answer,note,evidence,answered_on',
  );
  expect(rows).toHaveLength(112);
  const line = rows.find((each) => each.includes('interfaces.2.standard'));
  expect(line).toMatch(/,unknown,"'=cmd\|""\/c calc""!A1",,\d{4}-\d\d-\d\d$/);
});

test('the picture of the profile is well-formed and carries a hostile name as text', async ({
  page,
}) => {
  await fillTwoAspects(page);
  await nameIt(page, HOSTILE);
  await seeResult(page);
  await moreWays(page);
  const { name, text } = await savedBy(page, 'Save the profile as SVG');
  expect(name).toMatch(/^maturity-title-img-src-x-onerror-alert-1-sohne-.*\.svg$/);
  const read = await page.evaluate((svg) => {
    const picture = new DOMParser().parseFromString(svg, 'image/svg+xml');
    const names = [
      ...new Set([...picture.querySelectorAll('*')].map(({ localName }) => localName)),
    ];
    return { title: picture.querySelector('title')?.textContent, names: names.sort() };
  }, text);
  expect(read.title).toContain(HOSTILE);
  expect(read.names).toEqual(['circle', 'desc', 'g', 'path', 'rect', 'svg', 'text', 'title']);
  await page.setContent(text);
  await expect(page.getByText('3 of 3, met')).toBeVisible();
});

test('the result can be pasted as Markdown, long and short', async ({ page }) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await fillTwoAspects(page);
  await nameIt(page, '<b>Checkout</b>');
  await seeResult(page);
  const investment = target(page, 'Investment');
  await investment.getByLabel('Wanted level').selectOption('1 Voluntary or temporary');
  await investment.getByLabel('Why this level?').fill('Two teams, one office');
  await moreWays(page);
  const copied = async (button: string) => {
    await page.getByRole('button', { name: button }).click();
    return page.evaluate(() => navigator.clipboard.readText());
  };
  const long = await copied('Copy as Markdown');
  expect(long).toContain('# Five next steps\n\n\\<b\\>Checkout\\</b\\>, ');
  expect(long).toContain(
    '- Investment, level 1. Why: Two teams, one office. Reached: level 1 asks for nothing.',
  );
  expect(long).toContain('| Investment | 2 | 3 of 3, met |');
  const short = await copied('Copy for a newsletter');
  expect(short).toContain('## Where \\<b\\>Checkout\\</b\\> stands');
});

test('a link that would be too long says so and offers the file', async ({ page }) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await fillTwoAspects(page);
  await seeResult(page);
  await moreWays(page);
  await page.getByRole('button', { name: 'Copy a link with notes' }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('#maturity=2.');
  const file = JSON.parse(await savedFile(page));
  for (const answered of Object.values(file.answers))
    Object.assign(Object(answered), { note: 'x'.repeat(2000), at: 4e12 });
  await openText(page, 'long.json', JSON.stringify(file));
  await page.getByRole('button', { name: /^Use as mine/ }).click();
  await moreWays(page);
  await expect(
    page.getByText(/a link would have \d{5} characters; at most 20000 are read/),
  ).toBeVisible();
  const { text } = await savedBy(page, 'Save a file with the notes');
  expect(text).toContain('x'.repeat(2000));
});

test('a saved file names its published form, which knows every key in it', async ({ page }) => {
  await fillTwoAspects(page);
  await nameIt(page, 'Checkout');
  await seeResult(page);
  const file: object = JSON.parse(await savedFile(page));
  const address: unknown = Reflect.get(file, '$schema');
  const form = await (await page.request.get(String(address))).json();
  expect(form).toMatchObject({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    additionalProperties: false,
  });
  expect(Object.keys(form.properties)).toEqual(expect.arrayContaining(Object.keys(file)));
  expect(Object.keys(file)).toEqual(expect.arrayContaining(form.required));
});

test('on paper the result has its targets as sentences and no controls', async ({ page }) => {
  await fillTwoAspects(page);
  await seeResult(page);
  const investment = target(page, 'Investment');
  await investment.getByLabel('Wanted level').selectOption('2 Dedicated team');
  await investment.getByLabel('Why this level?').fill('It is enough');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText('Why: It is enough')).toBeVisible();
  await expect(page.getByRole('combobox').locator('visible=true')).toHaveCount(0);
  await expect(page.getByText('Save, print, share')).toBeHidden();
});

test('the result with targets passes axe in light and dark and fits 320 px', async ({ page }) => {
  test.setTimeout(120_000);
  await page.emulateMedia({ colorScheme: 'light' });
  await fillTwoAspects(page);
  await seeResult(page);
  const investment = target(page, 'Investment');
  await investment.getByLabel('Wanted level').selectOption('3 As product');
  await investment.getByLabel('Why this level?').fill('Teams ask for a roadmap');
  await moreWays(page);
  expect(await accessFaults(page, { within: 'section[aria-label="Result"]' })).toEqual([]);
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await tooWide(page)).toBeLessThanOrEqual(0);
});
