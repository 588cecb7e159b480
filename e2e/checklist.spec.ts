import { readFileSync, writeFileSync } from 'node:fs';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { tick, untick } from './reader';

const ADDRESS = '1.1/checklists/production-readiness/';

async function open(page: Page): Promise<void> {
  await page.goto(ADDRESS);
  await page.mouse.wheel(0, 1);
  await expect(page.getByRole('button', { name: 'Save as file' })).toBeVisible();
}

function box(page: Page, name: string): Locator {
  return page.getByRole('checkbox', { name, exact: true });
}

async function choose(page: Page, level: RegExp): Promise<void> {
  await tick(page.getByRole('radio', { name: level }));
}

async function savedFile(page: Page): Promise<string> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as file' }).click();
  return readFileSync(await (await download).path(), 'utf8');
}

async function openFile(page: Page, name: string, text: string): Promise<void> {
  await page
    .getByLabel('Open a file')
    .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
}

test('a tick made with the keyboard survives a reload', async ({ page }) => {
  await open(page);
  await page.getByLabel('Service and date').fill('checkout-api, December');
  await box(page, 'Backup restored').focus();
  await page.keyboard.press('Space');
  await expect(page.getByText('1 of 14 done.')).toBeVisible();
  // From the box the keyboard reaches why and evidence.
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByText('A backup job that reports success')).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.locator('#chk-prr-005').getByLabel('Link or file name').fill('restore.log');
  await page.reload();
  await expect(box(page, 'Backup restored')).toBeChecked();
  await expect(page.getByLabel('Service and date')).toHaveValue('checkout-api, December');
  await page.locator('#chk-prr-005').getByText('Evidence noted').click();
  await expect(page.locator('#chk-prr-005').getByLabel('Link or file name')).toHaveValue(
    'restore.log',
  );
  await untick(box(page, 'Backup restored'));
  await page.reload();
  await expect(page.getByText('0 of 14 done.')).toBeVisible();
  await expect(box(page, 'Backup restored')).not.toBeChecked();
});

test('a level hides items, says which and why, and shows them on request', async ({ page }) => {
  await open(page);
  await tick(box(page, 'Loss of a region rehearsed'));
  await choose(page, /^99\.9 %/);
  await expect(box(page, 'Loss of a region rehearsed')).toHaveCount(0);
  await expect(page.getByText('0 of 12 done.')).toBeVisible();
  await expect(page.locator('#left-out')).toContainText(
    'Two items are hidden because they apply from 99.99 %: Error budget policy signed and Loss of a region rehearsed.',
  );
  await page.getByRole('button', { name: 'Show them' }).click();
  await expect(box(page, 'Loss of a region rehearsed')).toBeChecked();
  await expect(page.locator('#chk-prr-013')).toContainText('Applies from 99.99 %: not counted.');
  await choose(page, /^99 %/);
  await expect(page.getByText('0 of 8 done.')).toBeVisible();
  await page.reload();
  await expect(page.locator('#left-out')).toContainText(
    'Four items are hidden because they apply from 99.9 %',
  );
  await choose(page, /^99\.99 %/);
  await expect(page.getByText('1 of 14 done.')).toBeVisible();
});

test('an item is excused only with a reason', async ({ page }) => {
  await open(page);
  await choose(page, /^99 %/);
  const item = page.locator('#chk-prr-012');
  await tick(box(page, 'Cost forecast for three months'));
  await item.getByText('Evidence, or why not').click();
  await tick(item.getByLabel('Does not apply here'));
  await expect(page.getByText('0 of 8 done.')).toBeVisible();
  await expect(item).toContainText('Without a reason the item stays open.');
  await item.getByLabel('Why it does not apply').fill('Paid by checkout-web until March.');
  await expect(page.getByText('0 of 8 done, 1 not applicable.')).toBeVisible();
  await expect(box(page, 'Cost forecast for three months')).toBeDisabled();
  await untick(item.getByLabel('Does not apply here'));
  await expect(page.getByText('1 of 8 done.')).toBeVisible();
});

test('the progress line leads to what blocks, and the filter to what is open', async ({ page }) => {
  await open(page);
  await choose(page, /^99 %/);
  for (const name of ['Every paging alert opens its runbook', 'Access reviewed']) {
    await tick(box(page, name));
  }
  await expect(page.getByText('2 block go-live')).toBeVisible();
  await page.getByRole('link', { name: 'Deploy and roll back within 15 minutes' }).click();
  await expect(page).toHaveURL(/#chk-prr-007$/);
  await expect(box(page, 'Deploy and roll back within 15 minutes')).toBeInViewport();
  await page.getByRole('button', { name: 'Show open items only' }).click();
  await expect(box(page, 'Access reviewed')).toHaveCount(0);
  await tick(box(page, 'Backup restored'));
  await expect(box(page, 'Backup restored')).toBeVisible();
  await page.getByRole('button', { name: 'Show all items' }).click();
  await expect(box(page, 'Access reviewed')).toBeChecked();
});

test('a run goes out as a file and comes in elsewhere', async ({ page, browser, baseURL }) => {
  await open(page);
  await page.getByLabel('Service and date').fill('checkout-api');
  await tick(box(page, 'Access reviewed'));
  const text = await savedFile(page);
  expect(JSON.parse(text)).toMatchObject({ checklist: 'production-readiness', version: '1.0' });

  const context = await browser.newContext({ ...(baseURL === undefined ? {} : { baseURL }) });
  const other = await context.newPage();
  await open(other);
  await openFile(other, 'run.json', text);
  await expect(box(other, 'Access reviewed')).toBeChecked();
  await expect(other.getByLabel('Service and date')).toHaveValue('checkout-api');
  await other.getByRole('button', { name: 'Undo: go back to before' }).click();
  await expect(box(other, 'Access reviewed')).not.toBeChecked();

  await tick(box(other, 'Backup restored'));
  await openFile(other, 'run.json', text);
  await expect(other.getByText('run.json holds another run.')).toBeVisible();
  await expect(box(other, 'Access reviewed')).not.toBeChecked();
  await other.getByRole('button', { name: 'Replace mine with the file' }).click();
  await expect(box(other, 'Access reviewed')).toBeChecked();
  await expect(box(other, 'Backup restored')).not.toBeChecked();
  await other.getByRole('button', { name: 'Undo: go back to before' }).click();
  await expect(box(other, 'Backup restored')).toBeChecked();
  await context.close();
});

test('a wrong, a damaged and a far too large file change nothing and say why', async ({
  page,
}, info) => {
  await open(page);
  await tick(box(page, 'Backup restored'));
  const run = await savedFile(page);

  await openFile(page, 'answers.json', '{"kind":"maturity-answers"}');
  await expect(page.getByText('answers.json was not opened.')).toBeVisible();
  await expect(page.getByText('It does not hold a checklist run.')).toBeVisible();
  await openFile(page, 'other.json', run.replace('"production-readiness"', '"onboard-a-team"'));
  await expect(page.getByText('It holds a run of the list "onboard-a-team"')).toBeVisible();
  await openFile(page, 'cut.json', run.slice(0, -20));
  await expect(page.getByText('It is not JSON, or was cut off.')).toBeVisible();

  const large = info.outputPath('large.json');
  writeFileSync(large, Buffer.alloc(50_000_000, ' '));
  await page.getByLabel('Open a file').setInputFiles(large);
  await expect(page.getByText('large.json has 50.0 MB.')).toBeVisible();

  await page.getByRole('button', { name: 'Close this message' }).click();
  await expect(box(page, 'Backup restored')).toBeChecked();
  await page.reload();
  await expect(page.getByText('1 of 14 done.')).toBeVisible();
});

test('a file dropped on the list is opened, not shown by the browser', async ({ page }) => {
  await open(page);
  await tick(box(page, 'Backup restored'));
  const dropped = await page.evaluateHandle((text) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], 'dropped.json', { type: 'application/json' }));
    return transfer;
  }, '[]');
  await page.locator('#chk-prr-001').dispatchEvent('drop', { dataTransfer: dropped });
  await expect(page.getByText('dropped.json was not opened.')).toBeVisible();
  await expect(box(page, 'Backup restored')).toBeChecked();
});

test('everything can be cleared, and brought back', async ({ page }) => {
  await open(page);
  await page.getByLabel('Service and date').fill('checkout-api');
  await tick(box(page, 'Backup restored'));
  await page.getByRole('button', { name: 'Clear all ticks and notes' }).click();
  await expect(page.getByText('0 of 14 done.')).toBeVisible();
  await expect(page.getByLabel('Service and date')).toHaveValue('');
  await page.getByRole('button', { name: 'Undo: bring them back' }).click();
  await expect(box(page, 'Backup restored')).toBeChecked();
  await expect(page.getByLabel('Service and date')).toHaveValue('checkout-api');
});

test('the list copies as a Markdown task list', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page);
  await page.getByLabel('Service and date').fill('checkout-api');
  await choose(page, /^99 %/);
  await tick(box(page, 'Backup restored'));
  await page.getByRole('button', { name: 'Copy as Markdown' }).click();
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text).toContain('## Production readiness: checkout-api');
  expect(text).toContain('- [x] **Backup restored**');
  expect(text.match(/^- \[[x ]\]/gm)).toHaveLength(8);
});

test('prints with ticks and evidence, or as empty boxes with lines', async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', '');
  });
  await open(page);
  await page.getByLabel('Service and date').fill('checkout-api');
  await tick(box(page, 'Backup restored'));
  const item = page.locator('#chk-prr-005');
  await item.getByText('Evidence, or why not').click();
  await item.getByLabel('What it shows').fill('Row counts of 12 tables match.');

  await page.getByRole('button', { name: 'Print with ticks' }).click();
  await expect(page.locator('html[data-printed]')).toHaveCount(1);
  await page.emulateMedia({ media: 'print' });
  await expect(item.getByText('Evidence: Row counts of 12 tables match.')).toBeVisible();
  await expect(page.getByText('1 of 14 done.')).toBeVisible();
  await expect(page.getByText('List production-readiness, version 1.0.')).toBeVisible();
  await expect(page.getByRole('complementary', { name: 'Keep a record' })).toBeHidden();

  await page.emulateMedia({ media: 'screen' });
  await page.getByRole('button', { name: 'Print empty boxes' }).click();
  await page.emulateMedia({ media: 'print' });
  await expect(item.getByText('Evidence: Row counts of 12 tables match.')).toBeHidden();
  await expect(page.getByText('1 of 14 done.')).toBeHidden();
  await expect(item.getByText('Seen on').last()).toBeVisible();
  await expect(item).toContainText('The row counts match the source.');

  // After printing, the screen and the next print-out are the reader's own again.
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await expect(page.getByText('1 of 14 done.')).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('lists every item with its done when, and prints empty boxes', async ({ page }) => {
    await page.goto(ADDRESS);
    await expect(page.locator('li[id^="chk-prr-"]')).toHaveCount(14);
    await expect(page.getByText('Done when:')).toHaveCount(14);
    await expect(page.getByText('The row counts match the source.')).toBeVisible();
    await expect(page.getByText('Ticks need JavaScript.')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Save as file' })).toHaveCount(0);
    await page.locator('#chk-prr-005 summary').first().click();
    await expect(page.getByText('A backup job that reports success')).toBeVisible();
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('#chk-prr-005').getByText('Seen on').last()).toBeVisible();
  });
});

test('fits on 320 px with a form open', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await open(page);
  await page.getByLabel('Service and date').fill('x'.repeat(300));
  const item = page.locator('#chk-prr-005');
  await item.getByText('Evidence, or why not').click();
  await tick(item.getByLabel('Does not apply here'));
  await item.getByLabel('Why it does not apply').fill(`${'y'.repeat(300)} no need`);
  await openFile(page, `${'z'.repeat(120)}.json`, '7');
  await expect(page.getByText('was not opened.')).toBeVisible();
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
});

test('nothing moves under a reader who scrolls through the list, all of it or what is open', async ({
  page,
}) => {
  await page.setViewportSize({ width: 375, height: 640 });
  await open(page);
  const heights = () =>
    page.evaluate(async () => {
      const drawn = () => new Promise((done) => requestAnimationFrame(done));
      const height = () => document.documentElement.scrollHeight;
      window.scrollTo(0, 0);
      for (let frames = 0; frames < 4; frames++) await drawn();
      const seen = [height()];
      for (let at = 0; at < height(); at += 300) {
        window.scrollTo(0, at);
        await drawn();
        await drawn();
        seen.push(height());
      }
      return [...new Set(seen)];
    });
  const whole = await heights();
  expect(whole).toHaveLength(1);
  await tick(page.getByRole('checkbox', { name: /./ }).last());
  await page.getByRole('button', { name: 'Show open items only' }).click();
  await expect(page.getByRole('button', { name: 'Show all items' })).toBeVisible();
  const rest = await heights();
  expect(rest).toHaveLength(1);
  expect(rest[0]).toBeLessThan(whole[0] ?? 0);
});
