import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';

const ADDRESS = 'templates/post-incident-review/';

function preview(page: Page) {
  return page.getByRole('region', { name: /as it stands/ }).filter({ visible: true });
}

async function saved(page: Page, button: string): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

async function moreWays(page: Page): Promise<void> {
  await page.getByText('More ways to take it along').click();
}

/** Names and texts of an archive whose files are stored as they are. */
function unpacked(bytes: Buffer): Readonly<Record<string, string>> {
  const files: Record<string, string> = {};
  for (let at = 0; bytes.readUInt32LE(at) === 0x04034b50;) {
    const [size, length] = [bytes.readUInt32LE(at + 18), bytes.readUInt16LE(at + 26)];
    const text = at + 30 + length;
    files[bytes.toString('utf8', at + 30, text)] = bytes.toString('utf8', text, text + size);
    at = text + size;
  }
  return files;
}

test('the zip holds every file and what an update needs, the same bytes every time', async ({
  page,
}) => {
  await page.goto(ADDRESS);
  await page.getByRole('button', { name: 'Fill with the example' }).click();
  await expect(page.getByText(/^17 answers taken from/)).toBeVisible();
  await page.getByLabel('Number of the incident').fill('INC-7');
  const first = await saved(page, 'Save all as zip');
  expect(first.name).toBe('post-incident-review.zip');
  const files = unpacked(first.bytes);
  expect(Object.keys(files)).toEqual([
    '.handbook-template.json',
    'chat-INC-7.txt',
    'review-INC-7.md',
  ]);
  expect(files['review-INC-7.md']).toContain('Post-incident review of INC-7, SEV1.');
  expect(JSON.parse(files['.handbook-template.json'] ?? '')).toMatchObject({
    kind: 'template-made',
    made: [{ template: 'post-incident-review', answers: { incident: 'INC-7' } }],
  });
  expect((await saved(page, 'Save all as zip')).bytes.equals(first.bytes)).toBe(true);
});

test('an answer stays in its cell of a table, and prose is as it was typed', async ({ page }) => {
  await page.goto(`${ADDRESS}?began=2026-11-03T06%3A00`);
  await page.getByLabel('Impact').fill('a | b *c*');
  await expect(preview(page)).toContainText('\na | b *c*\n');
  await expect(preview(page)).toContainText('| Began | 2026-11-03 06:00 | |');
});

test('words of the example and marks such as TBD are named, and lead to their question', async ({
  page,
}) => {
  await page.goto(ADDRESS);
  const team = page.getByLabel('Team that writes the review');
  await team.fill('#team-checkout');
  await page.getByLabel('Impact').fill('TBD');
  const list = page.getByText('2 answers look left over');
  await list.click();
  await expect(page.getByText('has the same words as the example')).toBeVisible();
  await expect(page.getByText('still holds “TBD”')).toBeVisible();
  await page.getByRole('button', { name: 'Team that writes the review' }).click();
  await expect(team).toBeFocused();
  await team.fill('#team-search');
  await page.getByLabel('Impact').fill('Nobody could pay.');
  await expect(page.getByText('look left over')).toBeHidden();
});

test('a link carries the answers, takes nothing from who has some, and says when it is damaged', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(ADDRESS);
  await page.getByLabel('Number of the incident').fill('INC-1');
  await moreWays(page);
  await page.getByRole('button', { name: 'Copy a link with these answers' }).click();
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toContain(`${ADDRESS}#template=1.`);

  await page.getByLabel('Number of the incident').fill('INC-2');
  await page.goto('about:blank');
  await page.goto(link);
  await expect(page.getByText('You already have answers here.')).toBeVisible();
  await expect(page.getByLabel('Number of the incident')).toHaveValue('INC-2');
  await page.getByRole('button', { name: 'Replace mine with these' }).click();
  await expect(page.getByLabel('Number of the incident')).toHaveValue('INC-1');
  await page.getByRole('button', { name: 'Undo: go back to before' }).click();
  await expect(page.getByLabel('Number of the incident')).toHaveValue('INC-2');

  await page.goto('about:blank');
  await page.goto(link.slice(0, -3));
  await expect(page.getByText('The link was not opened.')).toBeVisible();
  await expect(page.getByLabel('Number of the incident')).toHaveValue('INC-2');
});

test('the Git host is asked for a new file, and GitHub gets the questions as a form', async ({
  page,
}) => {
  // Nothing of the Git host is loaded: only where the link leads is looked at.
  await page.context().route(/git\.harbourline\.example/, (route) => route.abort());
  await page.goto(ADDRESS);
  await page.getByLabel('Number of the incident').fill('INC-8');
  await moreWays(page);
  const link = page.getByRole('link', { name: 'Begin this file at the Git host' });
  await Promise.all([page.context().waitForEvent('page'), link.click()]);
  await expect(link).toHaveAttribute('href', /\/new\/main\?filename=review-INC-8\.md&value=/);
  const form = await saved(page, 'Save the questions as a GitHub issue form');
  expect(form.name).toBe('post-incident-review.yml');
  expect(form.bytes.toString()).toContain('name: "Post-incident review"');
});

test('10,000 characters are kept, and said to be too long for a link', async ({ page }) => {
  await page.goto(ADDRESS);
  await page.getByLabel('Impact').fill('x'.repeat(10_000));
  await page.getByLabel('Context').fill('y'.repeat(10_000));
  await expect(page.getByText('This has 10000 characters; at most 2000 fit.')).toBeVisible();
  // The long text pushes down what stands below it.
  await expect(preview(page)).toContainText('y'.repeat(10_000));
  await moreWays(page);
  await expect(page.getByText('These answers are too long for a link.')).toBeVisible();
  await page.reload();
  await expect(page.getByLabel('Impact')).toHaveValue('x'.repeat(10_000));
});
