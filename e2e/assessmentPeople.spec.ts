import { expect, type Page, test } from '@playwright/test';
import { answer, aspects, open, PAGE, radio, row, savedFile } from './assessmentPage';
import { tick } from './reader';

const HOSTILE = '<img src=x onerror="document.title=1">';
const TEAM = 'A named team with permanent members is responsible for shared capabilities.';

/** One person's file: level 2 of Investment all with one answer, level 3 all no. */
function file(who: string, role: string | null, value: string, version = '1.0.0'): string {
  const two = ['lasting-team', 'own-budget', 'common-mission'].map((name) => [`2.${name}`, value]);
  const three = ['value-funding', 'public-roadmap', 'ux-and-quality', 'retire'];
  const given = [...two, ...three.map((name) => [`3.${name}`, 'no'])];
  return JSON.stringify({
    kind: 'assessment-answers',
    model: { id: 'cncf-platform-engineering', version },
    about: { platform: 'Checkout', day: '2026-11-20', who, role, kind: 'own' },
    saved: '2026-11-20T10:00:00.000Z',
    answers: Object.fromEntries(
      given.map(([id, answered]) => [`investment.${id}`, { value: answered, note: '', at: 1 }]),
    ),
  });
}

async function gather(page: Page, texts: Readonly<Record<string, string>>): Promise<void> {
  await page.getByLabel('Open files').setInputFiles(
    Object.entries(texts).map(([name, text]) => ({
      name,
      mimeType: 'application/json',
      buffer: Buffer.from(text),
    })),
  );
}

async function openPeople(page: Page): Promise<void> {
  await page.goto(`${PAGE}#people`);
  await expect(page.getByRole('heading', { name: 'Several people' })).toBeFocused();
}

function people(page: Page) {
  return page.getByRole('region', { name: 'Several people' });
}

/** Says who answers and from which side, then answers level 2 of Investment. */
async function answerAlone(page: Page, who: string, side: string, value: string): Promise<string> {
  await open(page, '#investment');
  await page.getByText('Which platform is this about?').click();
  await page.getByLabel('Who answers').fill(who);
  await page.getByLabel('From which side').selectOption({ label: side });
  await page.getByRole('textbox', { name: 'Platform' }).fill('Checkout');
  for (const name of ['lasting-team', 'own-budget']) {
    await answer(page, `investment.2.${name}`, value);
  }
  await answer(page, 'investment.2.common-mission', 'yes');
  return savedFile(page);
}

test('two people answer alone and are revealed together, not before', async ({ browser, page }) => {
  const other = await browser.newContext();
  const theirs = await answerAlone(await other.newPage(), '#checkout', 'uses the platform', 'no');
  await other.close();
  await answerAlone(page, '#platform-core', 'builds the platform', 'yes');

  await aspects(page).getByRole('link', { name: 'Several people' }).click();
  const view = people(page);
  await expect(view.getByRole('list', { name: 'How a session runs' })).toBeVisible();
  await view.getByRole('button', { name: 'Add my open assessment' }).click();
  await expect(view.getByRole('button', { name: 'Reveal together' })).toBeDisabled();
  await gather(page, { 'theirs.json': theirs });
  const arrived = view.getByRole('list', { name: 'Two people have arrived' });
  await expect(arrived.getByRole('listitem')).toHaveText([
    /#platform-core.*builds the platform.*3 of 71 answered/,
    /#checkout.*uses the platform.*3 of 71 answered/,
  ]);
  const before = await view.innerHTML();
  for (const word of [TEAM, 'Yes', 'Spread', 'agree']) expect(before).not.toContain(word);

  await view.getByRole('button', { name: 'Reveal together' }).focus();
  await page.keyboard.press('Enter');
  const talk = view.getByRole('region', { name: 'Investment' });
  await expect(talk).toContainText('Platform says 2–4, users say 1: 1 level apart.');
  await expect(talk).toContainText(TEAM);
  await expect(talk.getByRole('definition')).toContainText(['#platform-core', '#checkout']);
  await page.reload();
  await expect(talk).toContainText(TEAM);
});

test('what was agreed is recorded on its own, scored, kept and saved as such', async ({ page }) => {
  await open(page, '#investment');
  await answer(page, 'investment.2.lasting-team', 'unknown');
  await openPeople(page);
  await gather(page, {
    'a.json': file('#core', 'platform', 'yes'),
    'b.json': file('#checkout', 'user', 'no'),
  });
  const view = people(page);
  await view.getByRole('button', { name: 'Reveal together' }).click();
  await view.getByRole('button', { name: 'Record what you agreed' }).click();
  const takeOver = view.getByRole('button', {
    name: 'Take over the 4 answers that all gave alike',
  });
  await takeOver.click();
  await expect(takeOver).toBeHidden();
  await view.getByRole('button', { name: 'Undo' }).click();
  await takeOver.click();
  const team = view.getByRole('group', { name: TEAM });
  await expect(team.getByRole('definition')).toContainText(['#core', '#checkout']);
  await team.getByRole('radio', { name: 'Yes' }).focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowRight');
  await expect(team.getByRole('radio', { name: 'Partly' })).toBeChecked();
  for (const text of [/^That team has its own/, /^The team's written task/])
    await tick(view.getByRole('group', { name: text }).getByLabel('Yes'));

  await page.reload();
  await expect(team.getByRole('radio', { name: 'Partly' })).toBeChecked();
  await expect(view.getByText('3 of 3 split or undecided statements are agreed.')).toBeVisible();
  await view.getByRole('button', { name: 'Open the agreed assessment' }).click();
  await expect(row(page, 'Investment')).toContainText('2½ of 3, met');
  expect(JSON.parse(await savedFile(page))).toMatchObject({
    about: { kind: 'agreed', platform: 'Checkout', day: '2026-11-20', who: 'agreed by 2 people' },
    answers: { 'investment.2.lasting-team': { value: 'partly' } },
  });

  await page.getByText('Checkout, 20 Nov 2026, agreed by 2 people').click();
  await page.getByRole('button', { name: 'Open No platform named' }).click();
  await aspects(page).getByRole('link', { name: 'Investment' }).click();
  await expect(radio(page, 'investment.2.lasting-team', 'unknown')).toBeChecked();
});

test('good files come in while bad ones are refused one by one, and the same file counts once', async ({
  page,
}) => {
  await openPeople(page);
  const good = file('#checkout', 'user', 'no');
  await gather(page, {
    'good.json': good,
    'hostile.json': file(HOSTILE, 'platform', 'yes'),
    'cut.json': good.slice(0, 80),
    'foreign.json': good.replace('cncf-platform-engineering', 'another'),
    'older.json': file('#old', 'user', 'no', '0.9.0'),
    'newer.json': file('#new', 'user', 'no', '2.0.0'),
    'agreed.json': good.replace('"own"', '"agreed"'),
    'again.json': good,
  });
  const view = people(page);
  const status = view.getByRole('status').filter({ hasText: '6 were not added.' });
  await expect(status.getByRole('listitem')).toHaveText([
    /^cut\.json: .*cut off/,
    /^foreign\.json: .*another model/,
    /^older\.json: .*version 0\.9\.0 .*cannot be compared/,
    /^newer\.json: .*version 2\.0\.0/,
    /^agreed\.json: .*agreed set/,
    /^again\.json: .*count once/,
  ]);
  await expect(view.getByRole('list', { name: 'Two people have arrived' })).toContainText(HOSTILE);
  await view.getByRole('button', { name: 'Reveal together' }).click();
  await expect(view.locator('fieldset')).toHaveCount(0);
  await expect(view.getByRole('definition').first()).toContainText(HOSTILE);
  await expect(view.locator('img')).toHaveCount(0);
  expect(await page.title()).not.toBe('1');
});

test('answers can be hidden again, and people taken out and put back', async ({ page }) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await openPeople(page);
  await gather(page, {
    'a.json': file('#core', 'platform', 'yes'),
    'b.json': file('#checkout', 'user', 'no'),
    'c.json': file('', null, 'yes'),
  });
  const view = people(page);
  await view.getByRole('button', { name: 'Reveal together' }).click();
  const table = view.getByRole('table', { name: /marked for talk/ });
  await expect(table.getByRole('row', { name: /^Investment/ })).toContainText('0.333');
  await expect(table).toContainText('No name');
  await view.getByRole('button', { name: 'Copy the findings as Markdown' }).click();
  const minutes = await page.evaluate(() => navigator.clipboard.readText());
  expect(minutes).toContain('| Aspect | #core (P) | #checkout (U) | No name (–) |');
  expect(minutes).toContain('  - No: #checkout (U)');

  await view.getByRole('button', { name: 'Hide the answers again' }).click();
  await expect(table).toBeHidden();
  await page.reload();
  await expect(view.getByRole('button', { name: 'Reveal together' })).toBeVisible();
  await view.getByRole('button', { name: 'Take out #checkout' }).click();
  await expect(view.getByRole('heading', { name: 'Two people have arrived' })).toBeFocused();
  await view.getByRole('button', { name: 'Undo' }).click();
  await expect(view.getByRole('heading', { name: 'Three people have arrived' })).toBeVisible();
  await view.getByRole('button', { name: 'Take everybody out' }).click();
  await expect(view.getByRole('list', { name: 'How a session runs' })).toBeVisible();
  await view.getByRole('button', { name: 'Undo' }).click();
  await expect(view.getByRole('heading', { name: 'Three people have arrived' })).toBeVisible();
});

test('links can be pasted, several at once', async ({ page }) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const links: string[] = [];
  await answerAlone(page, '#core', 'builds the platform', 'yes');
  for (const who of ['#core', '#checkout']) {
    await page.getByLabel('Who answers').fill(who);
    await page.getByRole('button', { name: 'Copy a link to these answers' }).click();
    links.push(await page.evaluate(() => navigator.clipboard.readText()));
  }
  await aspects(page).getByRole('link', { name: 'Several people' }).click();
  const view = people(page);
  await view.getByText('Paste a link or a file’s text').click();
  await view
    .getByLabel('Link, or what the file holds')
    .fill(`Hello,\n${links.join('\nand ')}\n${links[0]?.slice(0, -4)}`);
  await view.getByRole('button', { name: 'Add it' }).click();
  await expect(view.getByRole('heading', { name: 'Two people have arrived' })).toBeVisible();
  await expect(view.getByText('Link 3: It is damaged')).toBeVisible();
});
