import { expect, type Locator, type Page } from '@playwright/test';

/** Moves the pointer, as every reader does, and waits until the page has taken over. */
export async function hydrate(page: Page): Promise<void> {
  await page.mouse.move(5, 5);
  await page.mouse.move(9, 9);
  await expect(page.locator('html')).toHaveAttribute('data-has-hydrated', 'true');
}

/**
 * Presses a box or a choice and waits until it stands. `locator.check()` looks once, at once: while a page takes over
 * what was pressed before its script ran, that look can fall between the two.
 */
export async function tick(box: Locator): Promise<void> {
  await box.click();
  await expect(box).toBeChecked();
}

export async function untick(box: Locator): Promise<void> {
  await box.click();
  await expect(box).not.toBeChecked();
}
