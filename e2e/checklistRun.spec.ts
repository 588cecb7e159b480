import { expect, test } from '@playwright/test';
import { ADDRESS, box, open, openFile, RELEASED, savedAs } from './checklistPage';
import { tick } from './reader';

test('questions decide what applies, and every hidden item has its reason', async ({ page }) => {
  await open(page);
  await tick(page.getByRole('radio', { name: /^No, a batch job/ }));
  await tick(page.getByRole('radio', { name: /^No, none/ }));
  await expect(page.getByText('0 of 11 done.')).toBeVisible();
  await expect(page.locator('#left-out')).toContainText(
    'One item is hidden because it applies when “Does the service keep data?” is answered Yes: Backup restored.',
  );
  await expect(box(page, 'Backup restored')).toHaveCount(0);
  await page.getByRole('button', { name: 'Show them' }).click();
  await expect(page.locator('#chk-prr-005')).toContainText(
    'Applies when “Does the service keep data?” is answered Yes: not counted.',
  );
  await page.reload();
  await expect(page.getByRole('radio', { name: /^No, a batch job/ })).toBeChecked();
});

test('a tick counts once two different people have signed', async ({ page }) => {
  await open(page);
  const item = page.locator('#chk-prr-009');
  await tick(box(page, 'Access reviewed'));
  await expect(item).toContainText('Ticked, not complete: it lacks two signatures.');
  await item.getByText('Evidence and signatures').click();
  await item.getByLabel('First name or initials').fill('A. Example');
  await item.getByLabel('On', { exact: true }).first().fill('2026-11-20');
  await expect(item).toContainText('it lacks a second signature.');
  await item.getByLabel('Second name or initials').fill('a. example');
  await item.getByLabel('On', { exact: true }).last().fill('2026-11-21');
  await expect(item).toContainText('it lacks a signature by somebody else.');
  await expect(page.getByText('0 of 14 done.')).toBeVisible();
  await item.getByLabel('Second name or initials').fill('B. Example');
  await expect(page.getByText('1 of 14 done.')).toBeVisible();
});

test('an item that asks for evidence is done with it; what is unknown is told apart', async ({
  page,
}) => {
  await open(page);
  await expect(page.getByText('Open: 14 unknown.')).toBeVisible();
  await tick(box(page, 'Backup restored'));
  const item = page.locator('#chk-prr-005');
  await expect(item).toContainText('it lacks evidence.');
  await expect(page.getByText('Open: 1 ticked but not complete and 13 unknown.')).toBeVisible();
  await item.getByText('Evidence, or why not').click();
  await item.getByLabel('What it shows').fill('Row counts match.');
  await expect(page.getByText('1 of 14 done.')).toBeVisible();
});

test('owner and due day stand with the item, and say when it is overdue', async ({ page }) => {
  await open(page);
  const item = page.locator('#chk-prr-001');
  await item.getByText('Evidence, or why not').click();
  await item.getByLabel('Owner').fill('#checkout');
  await item.getByLabel('Due on').fill('2020-03-01');
  await expect(item).toContainText('Owner: #checkout, due 1 Mar 2020 Overdue.');
  await item.getByLabel('Due on').fill('2099-03-01');
  await expect(item).not.toContainText('Overdue');
  await expect(page.getByText('1 begun and 13 unknown')).toBeVisible();
});

test('changes are taken back one after the other, by keyboard', async ({ page }) => {
  await open(page);
  await tick(box(page, 'Access reviewed'));
  await tick(box(page, 'Bill of materials stored'));
  await tick(page.getByRole('radio', { name: /^99 %/ }));
  await expect(page.getByText('1 of 8 done.')).toBeVisible();
  await page.getByRole('button', { name: 'Undo: Promised availability' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('1 of 14 done.')).toBeVisible();
  await page.getByRole('button', { name: 'Undo: Bill of materials stored, tick' }).click();
  await expect(box(page, 'Bill of materials stored')).not.toBeChecked();
  await expect(box(page, 'Access reviewed')).toBeChecked();
  await page.getByRole('button', { name: 'Undo: Access reviewed, tick' }).click();
  await expect(box(page, 'Access reviewed')).not.toBeChecked();
  await expect(page.getByRole('button', { name: /^Undo/ })).toHaveCount(0);
});

test('blockers come first on request, and stay there when they are ticked', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'Show blockers first' }).click();
  const blocking = page.getByRole('region', { name: 'Blocks go-live' });
  await expect(blocking.getByRole('checkbox', { name: 'Backup restored' })).toBeVisible();
  await expect(blocking.locator('li')).toHaveCount(5);
  await tick(box(page, 'Access reviewed'));
  await expect(blocking.getByRole('checkbox', { name: 'Access reviewed' })).toBeChecked();
  await page.getByRole('button', { name: 'Show the list’s order' }).click();
  await expect(page.getByRole('region', { name: 'Blocks go-live' })).toHaveCount(0);
});

test('read, then do: one item at a time, by keyboard', async ({ page }) => {
  await open(page);
  await tick(page.getByRole('radio', { name: /^Read, then do/ }));
  await expect(page.getByRole('heading', { name: 'Item 1 of 14' })).toBeVisible();
  await expect(page.locator('li[id^="chk-prr-"]')).toHaveCount(1);
  await page.getByRole('button', { name: 'Done: tick it and go on' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Item 2 of 14' })).toBeFocused();
  await expect(page.getByText('1 of 14 done.')).toBeVisible();
  await page.getByRole('button', { name: 'Go on, leave it open' }).click();
  await page.getByRole('button', { name: 'Go back' }).click();
  await expect(page.getByRole('heading', { name: 'Item 2 of 14' })).toBeFocused();
  // The next visit goes on where something is open.
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Item 2 of 14' })).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('li[id^="chk-prr-"]')).toHaveCount(14);
  await page.emulateMedia({ media: 'screen' });
  await page.getByRole('button', { name: 'Show the whole list' }).click();
  await expect(page.locator('li[id^="chk-prr-"]')).toHaveCount(14);
});

test('do, then confirm: a pause point at a time, all of it taken back in one', async ({ page }) => {
  await open(page);
  await tick(page.getByRole('radio', { name: /^Do, then confirm at 2 pause points/ }));
  const heading = page.getByRole('heading', { name: 'Pause point 1 of 2: Before the code freeze' });
  await expect(heading).toBeVisible();
  await expect(page.locator('li[id^="chk-prr-"]')).toHaveCount(7);
  await page.getByRole('button', { name: 'All said and seen: confirm these 7' }).click();
  await expect(heading).toBeFocused();
  await expect(page.locator('#chk-prr-014')).toContainText('it lacks two signatures');
  await expect(page.getByText('6 of 14 done.')).toBeVisible();
  await page.getByRole('button', { name: 'Undo: Before the code freeze' }).click();
  await expect(page.getByText('0 of 14 done.')).toBeVisible();
  await page.getByRole('button', { name: 'Go on, leave it open' }).click();
  await page.getByRole('button', { name: 'Go on, leave it open' }).click();
  await expect(page.getByRole('heading', { name: 'That was the last pause point' })).toBeFocused();
  await expect(page.getByText('14 items are still open.')).toBeVisible();
});

test('a run made with the released list is asked again where the words are others', async ({
  page,
}) => {
  // A tick as a page of version 1.1 of the list keeps it, under words that are no longer asked.
  await open(page);
  const entries = {
    asked: { value: '1.0 chk-prr-005 chk-prr-009 chk-prr-099', at: 1 },
    'chk-prr-005.done': { value: '1.0 Backup restored: A backup exists.', at: 1 },
    'chk-prr-005.shows': { value: 'Row counts match.', at: 1 },
    'chk-prr-099.done': { value: '1.0 Diagram drawn: It hangs on the wall.', at: 1 },
  };
  const head = { kind: 'checklist-run', format: 2, checklist: 'production-readiness' };
  await openFile(page, 'old.json', JSON.stringify({ ...head, version: '1.0', entries }));
  await expect(page.getByText('The list has changed since version 1.0')).toBeVisible();
  await expect(page.getByText('Worded anew, asked again: 1')).toBeVisible();
  await expect(page.getByText('Added: 12')).toBeVisible();
  const item = page.locator('#chk-prr-005');
  await expect(item).toContainText('Asked again: the words are others');
  await expect(item).toContainText('Asked then: A backup exists.');
  await expect(box(page, 'Backup restored')).not.toBeChecked();
  const gone = page.getByRole('region', { name: 'No longer asked' });
  await expect(gone).toContainText('Diagram drawn: ticked.');
  await tick(box(page, 'Backup restored'));
  await expect(page.getByText('1 of 14 done.')).toBeVisible();
  await page.getByRole('button', { name: /^Go on with version/ }).click();
  await expect(page.getByText('The list has changed since')).toHaveCount(0);
  await page.reload();
  await expect(page.getByText('1 of 14 done.')).toBeVisible();
  await expect(page.getByText('The list has changed since')).toHaveCount(0);
  await expect(gone).toContainText('Diagram drawn');
  // What is no longer asked goes into the next file all the same.
  expect(await savedAs(page, 'Save as file')).toContain('chk-prr-099.done');
});

test('what was ticked before runs had names is still there, in every version of the page', async ({
  page,
}) => {
  await open(page, RELEASED);
  await page.getByLabel('Service and date').fill('checkout-api, May');
  await tick(box(page, 'Access reviewed'));
  await tick(box(page, 'Bill of materials stored'));
  await expect(page.getByText('2 of 14 done.')).toBeVisible();
  // As the page of 1.2 kept them: nothing but a yes, and no version.
  await page.evaluate(() => {
    const start = 'handbook.checklist.production-readiness';
    const key = Object.keys(localStorage).find((name) => name.startsWith(start));
    if (key === undefined) throw new Error('Nothing was stored.');
    const kept: object = JSON.parse(localStorage.getItem(key) ?? '{}');
    const old = Object.entries(kept).flatMap(([id, entry]) => {
      if (id === 'asked') return [];
      return [[id, id.endsWith('.done') ? { value: 'yes', at: 1 } : entry]];
    });
    localStorage.setItem(key, JSON.stringify(Object.fromEntries(old)));
  });
  await page.reload();
  await expect(page.getByText('2 of 14 done.')).toBeVisible();
  await open(page, ADDRESS);
  await expect(page.getByLabel('Service and date')).toHaveValue('checkout-api, May');
  // The coming list asks for two signatures on one of them.
  await expect(page.getByText('1 of 14 done.')).toBeVisible();
});

test('an item leads to the error it prevents, and the error page leads back', async ({ page }) => {
  await open(page);
  const item = page.locator('#chk-prr-003');
  await item.getByText('Why', { exact: false }).first().click();
  await item.getByRole('link', { name: 'PLT-101' }).click();
  await expect(page).toHaveURL(/\/e\/plt-101\/$/);
  await page.getByRole('link', { name: 'Production readiness' }).last().click();
  await expect(page).toHaveURL(/checklists\/production-readiness\/$/);
});
