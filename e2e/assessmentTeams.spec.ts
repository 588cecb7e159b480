import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { PAGE } from './assessmentPage';

const ORGANISATION = 'assess/organisation/';
const HOSTILE = '<img src=x onerror="document.title=1">';

const INVESTMENT_2 = ['lasting-team', 'own-budget', 'common-mission'];
const INVESTMENT_3 = ['value-funding', 'public-roadmap', 'ux-and-quality', 'retire'];

/** Investment at level 1, 2, or between 2 and 4, as a saved file answers it. */
function investment(level: '1' | '2' | '2–4'): Readonly<Record<string, string>> {
  const second = INVESTMENT_2.map((name) => [`investment.2.${name}`, level === '1' ? 'no' : 'yes']);
  const third = INVESTMENT_3.map((name) => [`investment.3.${name}`, 'no']);
  return Object.fromEntries(level === '2' ? [...second, ...third] : second);
}

type Saved = {
  readonly platform: string;
  readonly day: string;
  readonly who?: string;
  readonly version?: string;
  readonly answers: Readonly<Record<string, string>>;
};

function saved({ platform, day, who = '', version = '1.0.0', answers }: Saved): string {
  return JSON.stringify({
    kind: 'assessment-answers',
    model: { id: 'cncf-platform-engineering', version },
    about: { platform, day, who, role: null, kind: 'own' },
    saved: `${day}T09:00:00.000Z`,
    answers: Object.fromEntries(
      Object.entries(answers).map(([id, value]) => [id, { value, note: '', at: 1 }]),
    ),
  });
}

const FILES: readonly (readonly [string, string])[] = [
  [
    'a.json',
    saved({ platform: 'Checkout', day: '2026-05-12', who: '#pay', answers: investment('1') }),
  ],
  [
    'b.json',
    saved({ platform: 'checkout', day: '2026-11-10', who: '#pay', answers: investment('2') }),
  ],
  [
    'c.json',
    saved({
      platform: HOSTILE,
      day: '2026-10-01',
      answers: { ...investment('1'), 'gone.2.statement': 'yes' },
    }),
  ],
  ['d.json', saved({ platform: 'Data lake', day: '2026-11-11', answers: investment('2–4') })],
  ['e.json', saved({ platform: 'Zebra', day: '2026-09-01', answers: {} })],
];

async function drop(page: Page, files: typeof FILES): Promise<void> {
  const transfer = await page.evaluateHandle((all) => {
    const data = new DataTransfer();
    for (const [name, text] of all)
      data.items.add(new File([text], name, { type: 'application/json' }));
    return data;
  }, files);
  await page.getByLabel('Open files').dispatchEvent('drop', { dataTransfer: transfer });
}

/** The table's rows of teams, without its head and its foot. */
function teams(page: Page) {
  return page.getByRole('rowheader').locator('xpath=ancestor::tbody/tr');
}

function cell(page: Page, team: string, at: number) {
  return page.getByRole('row', { name: team }).getByRole('cell').nth(at);
}

test.describe('several teams', () => {
  test.beforeEach(async ({ page }) => {
    await page.goto(`${PAGE}#teams`);
    await expect(page.getByRole('heading', { name: 'Several teams' })).toBeFocused();
    await drop(page, FILES);
    await expect(teams(page)).toHaveCount(4);
  });

  test('five dropped files become one row a team, with what moved and how many stand where', async ({
    page,
  }) => {
    await expect(cell(page, 'checkout', 0)).toHaveText('10 Nov 2026');
    await expect(cell(page, 'checkout', 1)).toContainText('2');
    await expect(cell(page, 'checkout', 1)).toContainText('up from 1');
    await expect(cell(page, 'checkout', 1).getByRole('img')).toHaveAccessibleName(
      'Investment over time: 12 May 2026 1, 10 Nov 2026 2',
    );
    await expect(cell(page, 'checkout', 2)).toHaveText('not assessed');
    await expect(cell(page, 'Data lake', 1)).toHaveText('2–4');
    await page.getByText('1 earlier').click();
    await expect(page.getByText('12 May 2026, #pay.')).toBeVisible();
    await expect(page.getByText('Investment 1, Adoption not assessed')).toBeVisible();
    const counts = page.getByRole('row', { name: /^How many stand where/ }).getByRole('cell');
    await expect(counts.first()).toHaveText('level 1: 1 teamlevel 2: 1ranges: 1not assessed: 1');
    await expect(page.getByText(/there is no total, no mean and no ranking/)).toBeVisible();
    await expect(page.getByText(/forbids calling a team or an organisation wholly/)).toBeVisible();
  });

  test('a hostile name is text, and answers that do not count are told', async ({ page }) => {
    const row = page.getByRole('rowheader').filter({ hasText: HOSTILE });
    await expect(row).toContainText('1 answer is to statements this model does not have.');
    await expect(page.locator('table img')).toHaveCount(0);
    expect(await page.title()).not.toBe('1');
  });

  test('a column’s name orders by it, both ways, and says that it is no ranking', async ({
    page,
  }) => {
    const head = page.getByRole('columnheader', { name: 'Investment' });
    await head.getByRole('button').click();
    await expect(head).toHaveAttribute('aria-sort', 'ascending');
    await expect(page.getByText('This is an order, not a ranking.')).toBeVisible();
    await expect(teams(page).first()).toContainText(HOSTILE);
    await expect(teams(page).last()).toContainText('Zebra');
    await page.keyboard.press('Enter');
    await expect(head).toHaveAttribute('aria-sort', 'descending');
    await expect(teams(page).first()).toContainText('Data lake');
    await expect(teams(page).last()).toContainText('Zebra');
    await page.getByRole('button', { name: 'Day' }).click();
    await expect(head).not.toHaveAttribute('aria-sort');
    await expect(teams(page).first()).toContainText('Zebra');
  });

  test('a text keeps only the teams that have it, in the counts too', async ({ page }) => {
    await page.getByLabel('Show only teams whose name contains').fill('LAKE');
    await expect(teams(page)).toHaveCount(1);
    await expect(page.getByText('1 of 4 teams, the newest result of each.')).toBeVisible();
    await page.getByLabel('Show only teams whose name contains').fill('nobody');
    await expect(page.getByText('No team here has “nobody” in its name.')).toBeVisible();
  });

  test('the same file twice counts once; files stay, and what is taken out can be put back', async ({
    page,
  }) => {
    await drop(page, FILES.slice(0, 2));
    await expect(page.getByText('1 earlier')).toHaveCount(1);
    await page.reload();
    await expect(teams(page)).toHaveCount(4);
    await page.getByRole('button', { name: /^Take out Zebra/ }).click();
    await expect(page.getByRole('heading', { name: 'Several teams' })).toBeFocused();
    await expect(teams(page)).toHaveCount(3);
    await page.getByRole('button', { name: 'Put back' }).click();
    await expect(teams(page)).toHaveCount(4);
    await page.getByRole('button', { name: 'Take all out' }).click();
    await expect(page.getByText('All 5 files are taken out.')).toBeVisible();
    await page.getByRole('button', { name: 'Put back' }).click();
    await expect(teams(page)).toHaveCount(4);
  });

  test('bad files are refused one by one while good ones come in', async ({ page }) => {
    const later = saved({ platform: 'Later', day: '2026-01-01', version: '2.0.0', answers: {} });
    await drop(page, [
      ['cut.json', FILES[0]?.[1].slice(0, 80) ?? ''],
      ['later.json', later],
      ['good.json', saved({ platform: 'Good', day: '2026-01-01', answers: investment('1') })],
    ]);
    await expect(page.getByText(/^2 were not (opened|added)\.$/)).toBeVisible();
    await expect(page.getByText(/^cut\.json: .*it was cut off on the way/)).toBeVisible();
    await expect(page.getByText(/^later\.json: It answers version 2\.0\.0/)).toBeVisible();
    await expect(teams(page)).toHaveCount(5);
  });

  test('the table goes out as CSV, with formulas disarmed, in the order shown', async ({
    page,
  }) => {
    await drop(page, [['f.json', saved({ platform: '=2+3', day: '2026-01-01', answers: {} })]]);
    await expect(teams(page)).toHaveCount(5);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save the table as CSV' }).click();
    const text = await readFile(await (await download).path(), 'utf8');
    expect(text).toContain('"\'=2+3",2026-01-01');
    expect(text).toMatch(/checkout,2026-11-10,#pay,own,cncf-platform-engineering,1\.0\.0,2,"?up/);
    expect(text.split('\r\n')).toHaveLength(7);
  });
});

test('200 files come in at once and can be filtered', async ({ page }) => {
  await page.goto(`${PAGE}#teams`);
  await drop(
    page,
    Array.from({ length: 200 }, (_, at) => [
      `${at}.json`,
      saved({
        platform: `Team ${at % 100}`,
        day: at < 100 ? '2026-05-12' : '2026-11-10',
        answers: investment(at < 100 ? '1' : '2'),
      }),
    ]),
  );
  await expect(teams(page)).toHaveCount(100);
  await page.getByLabel('Show only teams whose name contains').fill('team 42');
  await expect(teams(page)).toHaveCount(1);
  await expect(page.getByText('1 of 100 teams')).toBeVisible();
});

test('the page of all teams shows the company’s results, and can be ordered', async ({ page }) => {
  await page.goto(ORGANISATION);
  await expect(cell(page, 'Harbourline data platform', 0)).toHaveText('10 Nov 2026');
  await expect(cell(page, 'Harbourline data platform', 4)).toContainText('down from 2');
  await expect(page.getByText('#data-platform (invented sample)').first()).toBeVisible();
  await page.getByRole('button', { name: 'Operations' }).click();
  await expect(teams(page).last()).toContainText('Harbourline delivery platform');
  expect(await page.content()).not.toContain('The team that runs it could tell.');
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the page of all teams is a readable table without controls', async ({ page }) => {
    await page.goto(ORGANISATION);
    const head = page.getByRole('columnheader');
    await expect(head).toHaveText([
      'Platform',
      'Day',
      'Investment',
      'Adoption',
      'Interfaces',
      'Operations',
      'Measurement',
      // The table below explains the words.
      'What you see',
      'What it means',
    ]);
    await expect(cell(page, 'Harbourline mobile platform', 2)).toContainText('1–2');
    await page.getByText('1 earlier').first().click();
    await expect(page.getByText('12 May 2026, #data-platform (invented sample).')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Save the table as CSV' })).toBeHidden();
  });
});
