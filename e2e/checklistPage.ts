import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page } from '@playwright/test';

/** The coming version's list, which has questions, pause points and signatures. */
export const ADDRESS = 'next/checklists/production-readiness/';
/** The same list as it was released first: its ticks lie under the same key. */
export const RELEASED = '1.1/checklists/production-readiness/';

export async function open(page: Page, address = ADDRESS): Promise<void> {
  await page.goto(address);
  await page.mouse.wheel(0, 1);
  await expect(page.getByRole('button', { name: 'Save as file' })).toBeVisible();
}

export function box(page: Page, name: string): Locator {
  return page.getByRole('checkbox', { name, exact: true });
}

export async function savedAs(page: Page, button: string): Promise<string> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  return readFileSync(await (await download).path(), 'utf8');
}

export async function openFile(page: Page, name: string, text: string): Promise<void> {
  await page
    .getByLabel('Open a file')
    .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
}

/** What a copy button wrote to the clipboard. */
export async function copied(page: Page, button: string): Promise<string> {
  await page.getByRole('button', { name: button, exact: true }).click();
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
  return page.evaluate(() => navigator.clipboard.readText());
}
