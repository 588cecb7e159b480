import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { tick, untick } from './reader';

const ADDRESS = '1.1/checklists/production-readiness/';
const KEY = 'handbook.checklist.production-readiness';

async function open(page: Page): Promise<void> {
  await page.goto(ADDRESS);
  await expect(page.getByRole('button', { name: 'Save as file' })).toBeVisible();
}

function box(page: Page, name: string): Locator {
  return page.getByRole('checkbox', { name, exact: true });
}

test('with storage switched off the list works and says that nothing is kept', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('Access is denied', 'SecurityError');
      },
    });
  });
  await open(page);
  await tick(box(page, 'Backup restored'));
  await expect(page.getByText('1 of 14 done.')).toBeVisible();
  await expect(page.getByText('Ticks and notes are not saved.')).toBeVisible();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as file' }).click();
  expect(readFileSync(await (await download).path(), 'utf8')).toContain('chk-prr-005.done');
});

test('with storage full the list works and says that nothing is kept', async ({ page }) => {
  await open(page);
  await page.evaluate(() => {
    for (let size = 4_000_000; size >= 1; size = Math.floor(size / 2)) {
      try {
        for (let count = 0; count < 9; count++)
          localStorage.setItem(`x${size}-${count}`, 'x'.repeat(size));
      } catch {
        // Full at this size: go on with half of it.
      }
    }
  });
  await tick(box(page, 'Backup restored'));
  await expect(page.getByText('Ticks and notes are not saved.')).toBeVisible();
  await expect(box(page, 'Backup restored')).toBeChecked();
});

test('a damaged store is kept, offered as a file and not in the way', async ({ page }) => {
  await open(page);
  await tick(box(page, 'Backup restored'));
  await page.evaluate((start) => {
    const key = Object.keys(localStorage).find((name) => name.startsWith(start));
    if (key === undefined) throw new Error('Nothing was stored.');
    localStorage.setItem(key, '{"chk-prr-005.done":');
  }, KEY);
  await page.reload();
  await expect(page.getByText('What was stored here could not be read.')).toBeVisible();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save the damaged copy as a file' }).click();
  expect(readFileSync(await (await download).path(), 'utf8')).toBe('{"chk-prr-005.done":');
  await tick(box(page, 'Access reviewed'));
  await page.reload();
  await expect(box(page, 'Access reviewed')).toBeChecked();
  // The copy is offered until the reader forgets it.
  await page.getByRole('button', { name: 'Forget the damaged copy' }).click();
  await expect(page.getByText('What was stored here could not be read.')).toHaveCount(0);
  await page.reload();
  await expect(box(page, 'Access reviewed')).toBeChecked();
  await expect(page.getByText('What was stored here could not be read.')).toHaveCount(0);
});

test('two tabs do not lose each other’s ticks', async ({ page, context }) => {
  await open(page);
  const second = await context.newPage();
  await open(second);
  await tick(box(page, 'Backup restored'));
  await expect(box(second, 'Backup restored')).toBeChecked();
  await tick(box(second, 'Access reviewed'));
  await second.locator('#chk-prr-005').getByText('Evidence, or why not').click();
  await second.locator('#chk-prr-005').getByLabel('Link or file name').fill('restore.log');
  await expect(box(page, 'Access reviewed')).toBeChecked();
  await untick(box(page, 'Backup restored'));
  await second.reload();
  await expect(second.getByText('1 of 14 done.')).toBeVisible();
  await expect(second.locator('#chk-prr-005').getByText('Evidence noted')).toBeVisible();
});
