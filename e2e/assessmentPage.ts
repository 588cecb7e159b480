import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { hydrate, tick } from './reader';

export const PAGE = 'assess/maturity/';

/** The radio of one answer to one statement. */
export function radio(page: Page, statement: string, value: string) {
  return page.locator(`input[name="${statement}"][value="${value}"]`);
}

/** The list of aspects beside the form. */
export function aspects(page: Page) {
  return page.getByRole('navigation', { name: 'Aspects' });
}

export async function seeResult(page: Page): Promise<void> {
  await aspects(page).getByRole('link', { name: 'See the result so far' }).click();
}

export async function answer(page: Page, statement: string, value: string): Promise<void> {
  await tick(radio(page, statement, value));
}

export async function open(page: Page, hash = ''): Promise<void> {
  await page.goto(`${PAGE}${hash}`);
  await hydrate(page);
  await expect(page.getByRole('heading', { name: 'Keep, share, open' })).toBeVisible();
}

/** The worked case: Investment stands at 2, Measurement at 1. */
export async function fillTwoAspects(page: Page): Promise<void> {
  await open(page, '#investment');
  for (const name of ['lasting-team', 'own-budget', 'common-mission']) {
    await answer(page, `investment.2.${name}`, 'yes');
  }
  for (const name of ['value-funding', 'public-roadmap', 'ux-and-quality', 'retire']) {
    await answer(page, `investment.3.${name}`, 'no');
  }
  await aspects(page).getByRole('link', { name: 'Measurement' }).click();
  await answer(page, 'measurement.2.collector', 'partly');
  for (const name of ['channels', 'instrumented', 'planned-in', 'feature-success']) {
    await answer(page, `measurement.2.${name}`, 'no');
  }
}

export function row(page: Page, aspect: string) {
  return page.getByRole('row', { name: new RegExp(`^${aspect}`) });
}

export async function savedFile(page: Page): Promise<string> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as file' }).click();
  return readFile(await (await download).path(), 'utf8');
}

export async function openText(page: Page, name: string, text: string): Promise<void> {
  await page
    .getByLabel('Open a file')
    .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
}
