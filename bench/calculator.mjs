// What one key costs in the fields of the measuring pages: the longest stretch of main-thread work, in CPU time × 4
// (a phone), beside a letter in a bare text field. A frame has 16 ms.
// Run after a build: node bench/calculator.mjs
import { bareField, cost, opened, openSite, row } from './mainThread.mjs';

/** @typedef {import('@playwright/test').Page} Page */

const { context, close } = await openSite(process.argv[2]);
const wanted = process.argv[3] ?? '';

/** A digit more, a digit less. @param {Page} page */
function digits(page) {
  return (/** @type {number} */ step) => page.keyboard.press(step % 2 === 0 ? '5' : 'Backspace');
}

/** @type {readonly (readonly [string, string, (page: Page) => Promise<unknown>])[]} */
const FIELDS = [
  [
    'a digit in hours saved',
    '/next/metrics/hours-saved/',
    (page) => page.locator('#input-runs input').first().focus(),
  ],
  [
    'a digit in platform benefit',
    '/next/metrics/platform-benefit/',
    (page) => page.locator('fieldset[id^=input-] input').first().focus(),
  ],
  [
    'a letter of the task’s name',
    '/next/metrics/hours-saved/',
    (page) => page.getByLabel('Task', { exact: true }).focus(),
  ],
  [
    'a digit in the scorecard’s form',
    '/next/measure/scorecard/',
    async (page) => {
      await page.getByRole('button', { name: 'Try it with the sample' }).click();
      const add = page.locator('section', { has: page.locator('#add-numbers') });
      await add.locator('summary').click();
      await add.locator('input[inputmode=decimal]').first().focus();
    },
  ],
  [
    'a digit in a timeline’s targets',
    '/next/measure/how-long/',
    async (page) => {
      const targets = page.getByLabel('Targets', { exact: true }).first();
      await targets.focus();
      await targets.press('End');
    },
  ],
];

const plain = await bareField(context);
row('a letter in a bare field', plain, plain);
for (const [what, path, focus] of FIELDS) {
  if (!what.includes(wanted)) continue;
  const page = await opened(context, path);
  await focus(page);
  row(what, await cost(page, digits(page)), plain);
  await page.close();
}
await close();
