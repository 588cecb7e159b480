import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { accessFaults, tooWide } from './accessible';
import { hydrate, tick } from './reader';

const PAGE = 'next/measure/how-long/';
const SAMPLE = 'Half of the 42 services run the fix within 6 days; 9 are still open.';

const part = (page: Page) => page.getByRole('form', { name: 'Time to patch: your rows' });
const answer = (page: Page) => page.locator('[data-answer]').first();
const main = (page: Page) => page.getByRole('main');

/** The page with its script running: what is kept is known only then. */
async function open(page: Page, address = PAGE): Promise<void> {
  await page.goto(address);
  await hydrate(page);
}

async function give(page: Page, csv: string | Buffer, name = 'mine.csv'): Promise<void> {
  const buffer = typeof csv === 'string' ? Buffer.from(csv) : csv;
  await part(page)
    .getByLabel('Choose a CSV file')
    .setInputFiles({ name, mimeType: 'text/csv', buffer });
}

const day = (number: number) => `2026-05-${String(number).padStart(2, '0')}`;
const FLEET = [
  'subject,start,end',
  ...[2, 3, 5, 6, 9, 11].map((end, at) => `s${at},${day(1)}T00:00Z,${day(end)}T00:00Z`),
  `open-one,${day(1)}T00:00Z,`,
  `wrong,${day(9)}T00:00Z,${day(1)}T00:00Z`,
  '',
].join('\n');

test('a file becomes a sentence, once the day it tells up to is said; what is left out has a reason', async ({
  page,
}) => {
  await open(page);
  await expect(answer(page)).toHaveText(SAMPLE);
  await give(page, FLEET);
  await expect(page.getByText('Up to which day do the records tell?')).toBeVisible();
  await part(page).getByLabel('The records tell up to').fill('2026-05-31');
  await expect(answer(page)).toHaveText(
    'Half of the 7 services run the fix within 5 days; 1 is still open.',
  );
  await expect(page.getByText('From mine.csv')).toBeVisible();
  const row = main(page).getByRole('row').filter({ hasText: 'it ends before it starts' });
  await expect(row).toContainText('9');
  await expect(row).toContainText('wrong');
  await part(page).getByLabel('Services in all').fill('9');
  await expect(page.getByText('Nothing is known of 2 more')).toBeVisible();
  await part(page).getByLabel('Services in all').fill('3');
  await expect(page.getByText('The number in all cannot be used.')).toBeVisible();
});

test('dates without a zone, or of two days, are asked about and never guessed', async ({
  page,
}) => {
  await open(page);
  await give(page, 'subject,start,end\na,03/04/2026,05/04/2026\nb,03/04/2026,06/04/2026\n');
  await part(page).getByLabel('The records tell up to').fill('2026-04-30');
  await expect(page.getByText('The dates leave something open.')).toBeVisible();
  await expect(
    part(page).getByText('Line 2 says “03/04/2026”, which is one of two days'),
  ).toBeVisible();
  await tick(part(page).getByLabel('The first: day first'));
  await part(page).getByLabel('Time zone of dates without one').selectOption('UTC');
  await expect(answer(page)).toContainText('2 of 2 services');
  await expect(answer(page)).toContainText('within 2 days');
  await expect(main(page).getByText('Dates such as 03/04/2026 are read day first.')).toBeVisible();
  await expect(main(page).getByText('--date-order day-first')).toBeVisible();
});

test('targets and a what-if are the reader’s; options are kept, rows are not', async ({ page }) => {
  await open(page);
  const targets = part(page).getByLabel('Targets');
  await expect(targets).toHaveValue('3, 14, 60');
  await targets.fill('7, 12 h');
  await expect(
    main(page).getByRole('cell', { name: '12 hours', exact: true }).first(),
  ).toBeVisible();
  await expect(part(page).getByLabel('Begin with')).toHaveValue('');
  await targets.fill('7, soon');
  await expect(part(page).getByText('"soon" is no number of days')).toBeVisible();
  await targets.fill('7');
  await part(page).getByText('Add a what-if curve').click();
  await tick(part(page).getByLabel('Draw a Weibull curve'));
  await expect(main(page).getByText('What if, no data').first()).toBeVisible();
  await give(page, FLEET);
  await page.reload();
  await expect(targets).toHaveValue('7');
  await expect(main(page).getByText('What if, no data').first()).toBeVisible();
  await expect(answer(page)).toHaveText(SAMPLE);
});

test('an earlier file gives the difference with its interval, and what to doubt', async ({
  page,
}) => {
  await open(page);
  await give(page, FLEET);
  await part(page).getByLabel('The records tell up to').fill('2026-05-31');
  await part(page).getByText('Compare with an earlier file').click();
  await part(page)
    .getByLabel('Choose the earlier file')
    .setInputFiles({
      name: 'march.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(FLEET.replaceAll('2026-05', '2026-03')),
    });
  await part(page).getByLabel('The earlier file tells up to').fill('2026-03-31');
  await expect(main(page).getByText('Later minus earlier: 0 seconds, 90 % interval')).toBeVisible();
  await expect(page.getByText('the season may explain a part')).toBeVisible();
});

test('a few rows are filled in with the keyboard alone', async ({ page }) => {
  await open(page);
  await part(page).getByLabel('A file').focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(part(page).getByLabel('A few by hand')).toBeChecked();
  await page.keyboard.press('Tab');
  await page.keyboard.type('checkout');
  await expect(part(page).getByLabel('Service', { exact: true }).first()).toHaveValue('checkout');
  await part(page).getByLabel('Advisory, or first seen').first().fill('2026-05-01');
  await part(page).getByRole('button', { name: 'Take today' }).focus();
  await page.keyboard.press('Enter');
  await part(page).getByLabel('Time zone of dates without one').focus();
  await page.keyboard.type('UTC');
  await expect(answer(page)).toContainText('Fewer than half of 1 service run the fix so far');
  await part(page).getByRole('button', { name: 'Back to the sample' }).focus();
  await page.keyboard.press('Enter');
  await expect(answer(page)).toHaveText(SAMPLE);
});

test('what is in a file is text, and nothing leaves the origin', async ({ page, baseURL }) => {
  const foreign: string[] = [];
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (protocol.startsWith('http') && origin !== new URL(baseURL ?? '').origin)
      foreign.push(request.url());
  });
  let dialogs = 0;
  page.on('dialog', (dialog) => {
    dialogs += 1;
    void dialog.dismiss();
  });
  await open(page);
  const hostile = '<img src=x onerror=alert(1)>';
  await give(
    page,
    `subject,start,end\n${hostile},2026-05-01T00:00Z,\n=cmd(),2026-05-01T00:00Z,\n`,
    `${hostile}.csv`,
  );
  await part(page).getByLabel('The records tell up to').fill('2026-05-31');
  await expect(main(page).getByText(hostile, { exact: true })).toBeVisible();
  await expect(main(page).getByText('=cmd()', { exact: true })).toBeVisible();
  expect(dialogs).toBe(0);
  expect(foreign).toEqual([]);
});

test('bad files say what is wrong and keep the page', async ({ page }) => {
  await open(page);
  await part(page).getByLabel('Targets').fill('3');
  for (const [csv, reason] of [
    ['', 'it is empty'],
    ['team,begin\na,b\n', 'no column "subject", "start", "end"'],
    ['subject,start,end\0', 'it is no text'],
  ] as const) {
    await give(page, csv);
    await part(page).getByLabel('The records tell up to').fill('2026-05-31');
    await expect(page.getByText('The rows cannot be used.')).toBeVisible();
    await expect(main(page).getByText(reason)).toBeVisible();
  }
  const western = Buffer.from(
    '\ufeffsubject;start;end\r\ncaf\u00e9;2026-05-01T00:00Z;\r\n',
    'utf16le',
  );
  await give(page, western);
  await expect(main(page).getByText('café', { exact: true })).toBeVisible();
  await expect(main(page).getByText('is read as utf-16le')).toBeVisible();
});

test('the saved report is what the page shows; a picture and the curve can be saved', async ({
  page,
}) => {
  await open(page);
  const saved = async (name: string) => {
    const download = page.waitForEvent('download');
    await main(page).getByRole('button', { name }).first().click();
    return readFile(await (await download).path());
  };
  const report: unknown = JSON.parse((await saved('Save the report as JSON')).toString());
  expect(report).toMatchObject({
    kind: 'timeline-report',
    n: 42,
    open: 9,
    median: { seconds: 518_400 },
  });
  expect((await saved('Save the curve as CSV')).toString()).toContain('seconds,at_risk,ended');
  expect((await saved('Save the picture as SVG')).toString()).toContain(`<title>${SAMPLE}`);
  expect((await saved('Save the picture as PNG')).subarray(1, 4).toString()).toBe('PNG');
});

test('a file of 10,000 rows is read whole', async ({ page }) => {
  await open(page);
  const rows = Array.from({ length: 10_000 }, (_, at) => {
    const end =
      at % 5 === 0 ? '' : `2026-05-${String(2 + (at % 27)).padStart(2, '0')}T0${at % 9}:00Z`;
    return `service-${at},2026-05-01T00:00Z,${end}`;
  });
  await give(page, `subject,start,end\n${rows.join('\n')}\n`);
  await part(page).getByLabel('The records tell up to').fill('2026-05-31');
  await expect(answer(page)).toContainText('Half of the 10,000 services');
});

test('the loaded page passes axe in light and dark and fits 320 px', async ({ page }) => {
  test.slow();
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 320, height: 800 });
  await open(page);
  await part(page).getByText('Add a what-if curve').click();
  await tick(part(page).getByLabel('Draw a Weibull curve'));
  await give(page, FLEET);
  await part(page).getByLabel('The records tell up to').fill('2026-05-31');
  await expect(answer(page)).toContainText('Half of the 7 services');
  await tick(part(page).getByLabel('A few by hand'));
  await part(page).getByText('More of row 1').click();
  expect(await accessFaults(page)).toEqual([]);
  expect(await tooWide(page)).toBeLessThanOrEqual(0);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the sample, its rule, the tables to save and the command stand on the page', async ({
    page,
  }) => {
    await page.goto(PAGE);
    await expect(answer(page)).toHaveText(SAMPLE);
    await expect(main(page).getByText('It is censored, never dropped.').first()).toBeVisible();
    const empty = main(page).getByRole('link', { name: 'Save an empty table' }).first();
    expect(await empty.getAttribute('href')).toContain('data:text/csv');
    await expect(main(page).getByText('metrics timeline --records').first()).toBeVisible();
    await expect(main(page).getByRole('button', { name: 'Save the report as JSON' })).toHaveCount(
      0,
    );
  });
});
