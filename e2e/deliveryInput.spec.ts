import { expect, type Page, test } from '@playwright/test';
import { hydrate } from './reader';

const PAGE = 'next/measure/delivery-records/';
const HEAD = 'deployment_id,service,environment,finished_at,status,ref';
const row = (id: string, finished: string, ref = 'main') =>
  `${id},shop,production,${finished},success,${ref}`;
const good = ['a', 'b', 'c'].map((id, at) => row(id, `2026-08-0${at + 1}T10:00:00Z`));

type File = { readonly name: string; readonly mimeType: string; readonly buffer: Buffer };

function bytes(name: string, content: string, encoding: BufferEncoding = 'utf8'): File {
  return { name, mimeType: 'text/csv', buffer: Buffer.from(content, encoding) };
}

const csv = (lines: readonly string[], end = '\n') => [HEAD, ...lines].join(end) + end;
/** Something sound beside each odd file: it must count whatever the other does. */
const SOUND = bytes('sound.csv', csv([row('sound', '2026-08-20T10:00:00Z')]));

async function open(page: Page, odd: File, from = '2026-07-01', to = '2026-11-01') {
  await page.goto(PAGE);
  await hydrate(page);
  await page.getByLabel('Open files').setInputFiles([odd, SOUND]);
  await page.getByLabel('Time zone of the days').selectOption('UTC');
  await page.getByLabel('First day', { exact: true }).fill(from);
  await page.getByLabel('Day after the last', { exact: true }).fill(to);
}

const counts = (page: Page, deployments: number) =>
  expect(page.locator('[data-whose=own]')).toContainText(
    deployments === 1 ? '1 deployment.' : `${deployments} deployments.`,
  );

const readable: readonly (readonly [string, File])[] = [
  ['UTF-16 with a byte order mark', bytes('odd.csv', `\ufeff${csv(good)}`, 'utf16le')],
  ['UTF-16 without one', bytes('odd.csv', csv(good), 'utf16le')],
  ['UTF-8 with a byte order mark', bytes('odd.csv', `\ufeff${csv(good)}`)],
  ['line ends of Windows', bytes('odd.csv', csv(good, '\r\n'))],
  ['line ends of old Macs', bytes('odd.csv', csv(good, '\r'))],
  ['semicolons', bytes('odd.csv', csv(good).replaceAll(',', ';'))],
];

for (const [what, file] of readable) {
  test(`${what}: every row counts`, async ({ page }) => {
    await open(page, file);
    await counts(page, 4);
    await expect(page.getByText('Deployments: 3 rows')).toBeVisible();
  });
}

const broken: readonly (readonly [string, string, string, string])[] = [
  [
    'a cell over two lines before a bad date',
    csv([...good, row('d', '2026-08-04T10:00:00Z', '"two\nlines"'), row('e', 'soon')]),
    'line 7',
    'finished_at is no date: "soon"',
  ],
  [
    'a quotation mark that is never closed',
    csv([row('d', '2026-08-04T10:00:00Z', '"open'), ...good, row('e', '2026-08-05T10:00:00Z')]),
    'line 2',
    'a quotation mark in it is not closed well',
  ],
  [
    'a row with another delimiter',
    csv([...good, row('d', '2026-08-04T10:00:00Z'), row('e', 'x').replaceAll(',', ';')]),
    'line 6',
    'it has 1 cells and the header has 6',
  ],
  [
    'a table that was cut off',
    `${csv([...good, row('d', '2026-08-04T10:00:00Z')])}e,shop,prod`,
    'line 6',
    'it has 3 cells and the header has 6',
  ],
];

for (const [what, content, line, reason] of broken) {
  test(`${what}: that row is named, the rest counts`, async ({ page }) => {
    await open(page, bytes('odd.csv', content));
    await counts(page, 5);
    await page.getByText('Show the rows').click();
    const told = page.getByRole('row').filter({ hasText: reason });
    await expect(told).toHaveCount(1);
    await expect(told).toContainText(line);
  });
}

test('lines of JSON that were cut off: the last is named, the rest counts', async ({ page }) => {
  const one = (iid: number) =>
    JSON.stringify({
      ...{ id: iid, iid, sha: `c${iid}`, ref: 'main', status: 'success' },
      environment: { name: 'production', tier: 'production' },
      deployable: {
        finished_at: `2026-08-0${iid}T10:00:00.000Z`,
        pipeline: { web_url: 'https://gitlab.example/team/shop/-/pipelines/1' },
      },
    });
  await open(page, bytes('odd.ndjson', `${one(1)}\n${one(2)}\n${one(3).slice(0, 60)}`));
  await counts(page, 3);
  await page.getByText('Show the rows').click();
  await expect(page.getByRole('row').filter({ hasText: 'line 3' })).toContainText(
    'it is not JSON; it may be cut off',
  );
});

test('hours that clocks skip or show twice are counted and said', async ({ page }) => {
  const times = ['2026-03-29 02:30', '2026-10-25 02:30', '2026-10-25 12:00'];
  const file = bytes('odd.csv', csv(times.map((time, at) => row(`d${at}`, time))));
  await open(page, file, '2026-03-01');
  await page.getByLabel('Time zone of its dates').selectOption('Europe/Berlin');
  await counts(page, 4);
  await expect(page.getByText('clocks in Europe/Berlin show twice')).toBeVisible();
  await expect(page.getByText('clocks in Europe/Berlin skip')).toBeVisible();
});

test('of mixed zones only the dates without one are asked about', async ({ page }) => {
  const mixed = [row('d', '2026-08-04T10:00:00+02:00'), row('e', '2026-08-05 10:00')];
  await open(page, bytes('odd.csv', csv([...good, ...mixed])));
  await expect(
    page.getByText('Line or item 6 says “2026-08-05 10:00” without a zone.'),
  ).toBeVisible();
  await counts(page, 1);
  await page.getByLabel('Time zone of its dates').selectOption('America/New_York');
  await counts(page, 6);
});

test('a PagerDuty table is mapped and its zone answered by the keyboard alone', async ({
  page,
}) => {
  const table = [
    'id,incident_number,description,service_name,created_on,resolved_on',
    'PA,7,"Disk, full",shop,2026-08-01 11:00,2026-08-01 12:00',
  ].join('\r\n');
  await open(page, bytes('incidents.csv', table));
  await page.getByRole('button', { name: 'Say which column is which' }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByLabel('Begin with')).toHaveValue('pagerduty-csv');
  await expect(dialog.getByLabel('incident_id')).toHaveValue('incident_number');
  await dialog.getByRole('button', { name: 'Use these columns' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'incidents.csv' })).toBeFocused();
  const zone = page.getByLabel('Time zone of its dates');
  await zone.focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByText('Incidents: 1 rows')).toBeVisible();
  // The first choice passed is no last word: the question stands, and so does the focus.
  await expect(zone).toBeFocused();
  const first = await zone.inputValue();
  await page.keyboard.press('ArrowDown');
  await expect(zone).not.toHaveValue(first);
});

test('a file over 20 MB is refused with a way out, the others count', async ({ page }) => {
  const buffer = Buffer.alloc(20 * 1024 * 1024 + 1, `${good[0] ?? ''}\n`);
  await open(page, { name: 'odd.csv', mimeType: 'text/csv', buffer });
  await expect(page.getByText('it is larger than 20 MB; export a shorter time')).toBeVisible();
  await counts(page, 1);
});

test('the day of a change fills both windows', async ({ page }) => {
  const before = ['d', 'e'].map((id, at) => row(id, `2026-07-1${at}T10:00:00Z`));
  await open(page, bytes('odd.csv', csv([...good, ...before])), '2026-07-01', '2026-09-01');
  await counts(page, 6);
  await page.getByText('Compare with an earlier window', { exact: true }).click();
  const fill = page.getByRole('button', { name: 'Compare before and after this day' });
  await fill.click();
  await expect(page.getByText('Choose the day of the change first.')).toBeVisible();
  await page.getByLabel('Day of the change').fill('2026-08-01');
  await fill.click();
  await expect(page.getByLabel('First day', { exact: true })).toHaveValue('2026-08-01');
  await expect(page.getByLabel('First day before')).toHaveValue('2026-07-01');
  await expect(page.getByLabel('Day after the last before')).toHaveValue('2026-08-01');
  await counts(page, 4);
  await expect(page.getByRole('heading', { name: /^Before and now/ })).toBeVisible();
  await expect(page.getByText('--before-from 2026-07-01 --before-to 2026-08-01')).toBeVisible();
});
