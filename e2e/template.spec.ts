import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { hydrate, tick } from './reader';

const ADDRESS = 'templates/post-incident-review/';

/** The form takes answers once its script runs. */
async function open(page: Page): Promise<void> {
  await page.goto(ADDRESS);
  await hydrate(page);
}

function preview(page: Page) {
  return page.getByRole('region', { name: /as it stands/ }).filter({ visible: true });
}

/** The draft's key, found rather than guessed: the theme adds a suffix of its own. */
async function draftKey(page: Page): Promise<string> {
  await page.getByLabel('Number of the incident').fill('x');
  await expect(page.getByText(/^Answers saved here/)).toBeVisible();
  return page.evaluate(
    () => Object.keys(localStorage).find((key) => key.includes('handbook.template')) ?? '',
  );
}

async function savedText(page: Page, button: string): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
}

function answersFile(answers: unknown, template = 'post-incident-review') {
  const content = { kind: 'template-answers', template, version: '1.0.0', answers };
  const buffer = Buffer.from(JSON.stringify(content));
  return { name: 'mine.json', mimeType: 'application/json', buffer };
}

async function openFile(page: Page, file: { name: string; mimeType: string; buffer: Buffer }) {
  await page.getByLabel('Open answers file').setInputFiles(file);
}

test('answers fill the files while one types, survive a reload, and are saved with the version', async ({
  page,
}) => {
  await open(page);
  await expect(preview(page)).toContainText('[[ title ]]');
  await page
    .getByLabel('What happened, in one line')
    .fill('Checkout failed: [[ impact ]] ${{ x }}');
  await page.getByLabel('Number of the incident').fill('INC/../7');
  await tick(page.getByRole('radio', { name: 'SEV2' }));
  await page.getByLabel('Detected').fill('2026-11-03T06:04');
  await page.getByLabel('Declared').fill('2026-11-03T06:12');
  await expect(preview(page)).toContainText('# Checkout failed: [[ impact ]] ${{ x }}');
  await expect(preview(page)).toContainText('8 min after detection');

  await page.reload();
  await expect(page.getByRole('radio', { name: 'SEV2' })).toBeChecked();
  const saved = await savedText(page, 'Save this file');
  expect(saved.name).toBe('review-INC-..-7.md');
  expect(saved.text).toContain('# Checkout failed: [[ impact ]] ${{ x }}\n');
  expect(saved.text).toContain('Made with the template post-incident-review 1.0.0');

  await page.getByRole('link', { name: /^chat-/ }).click();
  await expect(preview(page)).toContainText('SEV2');
  expect((await savedText(page, 'Save this file')).name).toBe('chat-INC-..-7.txt');
});

test('a question is asked when its condition holds, and a hole leads to it', async ({ page }) => {
  await open(page);
  const told = page.getByLabel('What customers were told, and when');
  await expect(told).toBeHidden();
  await tick(page.getByRole('radio', { name: 'Yes' }));
  await expect(told).toBeVisible();
  await preview(page).getByRole('link', { name: '[[ told ]]' }).click();
  await expect(told).toBeFocused();
  await page.keyboard.type('Nothing yet');
  await expect(preview(page)).toContainText('Nothing yet');
});

test('the form says what is wrong only after one has left the question', async ({ page }) => {
  await open(page);
  await page.getByLabel('Detected').fill('2026-11-03T06:04');
  const declared = page.getByLabel('Declared');
  await declared.fill('2026-11-03T05:00');
  await expect(page.getByText('This lies before “Detected”.')).toBeHidden();
  await declared.blur();
  await expect(page.getByText('This lies before “Detected”.')).toBeVisible();
  await expect(declared).toHaveAttribute('aria-invalid', 'true');
  await page.getByRole('button', { name: 'Go to the first one' }).click();
  await expect(page.getByLabel('What happened, in one line')).toBeFocused();
});

test('rows are added, removed and brought back', async ({ page }) => {
  await open(page);
  await page.getByLabel('Condition, 1').fill('One');
  await page.getByRole('button', { name: 'Add another cause' }).click();
  await expect(page.getByLabel('Condition, 2')).toBeFocused();
  await page.keyboard.type('Two');
  await expect(preview(page)).toContainText('1. One\n1. Two\n');
  await page.getByRole('button', { name: 'Remove cause 1' }).click();
  await expect(preview(page)).not.toContainText('1. One');
  await page.getByRole('button', { name: 'Bring it back' }).click();
  await expect(preview(page)).toContainText('1. One\n1. Two\n');
});

test('emptying the form can be undone', async ({ page }) => {
  await open(page);
  await page.getByLabel('Number of the incident').fill('INC-9');
  await page.getByRole('button', { name: 'Empty the form' }).click();
  await expect(page.getByLabel('Number of the incident')).toHaveValue('');
  await page.getByRole('button', { name: 'Undo: bring my answers back' }).click();
  await expect(page.getByLabel('Number of the incident')).toHaveValue('INC-9');
});

test('answers go into a file and come back; a file never replaces answers unasked', async ({
  page,
}) => {
  await open(page);
  await page.getByLabel('Number of the incident').fill('INC-9');
  const saved = await savedText(page, 'Save answers as file');
  expect(JSON.parse(saved.text)).toMatchObject({
    template: 'post-incident-review',
    version: '1.0.0',
    answers: { incident: 'INC-9' },
  });
  await openFile(page, answersFile({ incident: 'INC-1', severity: 'SEV9', nobody: 'x' }));
  await expect(page.getByText('You already have answers here.')).toBeVisible();
  await expect(page.getByLabel('Number of the incident')).toHaveValue('INC-9');
  await page.getByRole('button', { name: 'Replace mine with the file’s' }).click();
  await expect(page.getByLabel('Number of the incident')).toHaveValue('INC-1');
  await expect(page.getByText('severity: Choose one of: SEV1, SEV2, SEV3.')).toBeVisible();
  await page.getByRole('button', { name: 'Undo: go back to before' }).click();
  await expect(page.getByLabel('Number of the incident')).toHaveValue('INC-9');
});

test('a wrong, foreign or huge file is refused with a reason', async ({ page }) => {
  await open(page);
  await openFile(page, {
    name: 'cat.png',
    mimeType: 'image/png',
    buffer: Buffer.from('\u0000\u0001'),
  });
  await expect(page.getByText('cat.png is not a text file.')).toBeVisible();
  await openFile(page, answersFile({}, 'win-newsletter'));
  await expect(page.getByText('belong to the template “win-newsletter”')).toBeVisible();
  await openFile(page, {
    name: 'big.json',
    mimeType: 'application/json',
    buffer: Buffer.alloc(3_000_000, 65),
  });
  await expect(page.getByText('big.json has 3.0 MB')).toBeVisible();
});

test('the address fills an empty form once, and asks before it touches a draft', async ({
  page,
}) => {
  await page.goto(`${ADDRESS}?severity=SEV1&title=Node%207%20is%20gone&team=${'x'.repeat(100)}`);
  await expect(page.getByRole('radio', { name: 'SEV1' })).toBeChecked();
  await expect(page.getByText('The address filled 2 answers.')).toBeVisible();
  await expect(page.getByText('team: This has 100 characters; at most 60 fit.')).toBeVisible();
  expect(new URL(page.url()).search).toBe('');

  await page.goto(`${ADDRESS}?severity=SEV3`);
  await expect(
    page.getByText('The address brings 1 answer, and you already have some'),
  ).toBeVisible();
  await expect(page.getByRole('radio', { name: 'SEV1' })).toBeChecked();
  await page.getByRole('button', { name: 'Add them to mine' }).click();
  await expect(page.getByRole('radio', { name: 'SEV3' })).toBeChecked();
  await expect(page.getByLabel('What happened, in one line')).toHaveValue('Node 7 is gone');
});

test('a damaged draft is kept aside, and the form still works', async ({ page }) => {
  await open(page);
  const key = await draftKey(page);
  await page.evaluate(
    (name) => localStorage.setItem(name, '{"incident":{"value":[[1]],"at":1}}'),
    key,
  );
  await page.reload();
  await expect(page.getByText('What was stored here could not be read.')).toBeVisible();
  expect((await savedText(page, 'Save the damaged copy as a file')).text).toContain('[[1]]');
  await page.getByLabel('Number of the incident').fill('INC-2');
  await expect(preview(page)).toContainText('INC-2');
});

test('with storage switched off the form works and says that nothing is saved', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('off', 'SecurityError');
      },
    });
  });
  await open(page);
  await page.getByLabel('Number of the incident').fill('INC-3');
  await expect(page.getByText('Answers are not saved.')).toBeVisible();
  await expect(preview(page)).toContainText('INC-3');
});

test('two tabs keep each other’s answers', async ({ page, context }) => {
  const other = await context.newPage();
  await open(page);
  await other.goto(ADDRESS);
  await page.getByLabel('Number of the incident').fill('INC-4');
  await expect(other.getByLabel('Number of the incident')).toHaveValue('INC-4');
  await other.getByLabel('Team that writes the review').fill('#team-search');
  await expect(preview(page)).toContainText('#team-search');
  await expect(preview(page)).toContainText('INC-4');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('every question and both blank files can be read', async ({ page }) => {
    await page.goto(ADDRESS);
    await expect(page.getByText('Filling in needs JavaScript.')).toBeVisible();
    await expect(page.getByLabel('What customers were told, and when')).toBeVisible();
    await expect(page.getByText('Asked when “Did customers notice?” is “yes”.')).toBeVisible();
    await expect(preview(page)).toHaveCount(2);
    await expect(preview(page).first()).toContainText('# [[ title ]]');
    await expect(preview(page).last()).toContainText('Review of [[ incident ]] ([[ severity ]])');
  });
});

test('prints the file, not the form', async ({ page }) => {
  await page.goto(ADDRESS);
  await page.getByLabel('Number of the incident').fill('INC-5');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByLabel('Number of the incident')).toBeHidden();
  await expect(preview(page)).toContainText('INC-5');
});
