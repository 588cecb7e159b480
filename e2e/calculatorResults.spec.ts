import { expect, type Page, test } from '@playwright/test';
import { accessFaults, tooWide } from './accessible';
import { tick } from './reader';

const HOURS = 'metrics/hours-saved/';
const BENEFIT = 'next/metrics/platform-benefit/';
const BILL = 'next/metrics/bill-after-change/';

const decision = (page: Page) => page.getByRole('region', { name: 'Whether to do it' });
const benefit = (page: Page) => page.getByRole('region', { name: /^What it is worth over/ });
const scenarios = (page: Page) => page.getByRole('region', { name: 'Scenarios' });
const sum = (page: Page, name: string) => benefit(page).getByRole('article', { name, exact: true });
const copy = (page: Page) =>
  scenarios(page).getByRole('button', { name: 'Copy the current numbers as a scenario' });

/** The page once the reader has come to what stands below the answer, and a worker has computed it. */
async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.getByRole('heading', { name: 'Assumptions' }).scrollIntoViewIfNeeded();
  await expect(decision(page).getByRole('table')).toBeVisible({ timeout: 20_000 });
}

async function addScenario(page: Page, name: string): Promise<void> {
  await copy(page).click();
  const field = scenarios(page).getByLabel('Name of the scenario').last();
  await expect(field).toBeFocused();
  await page.keyboard.type(name);
  await field.blur();
  await expect(scenarios(page).getByRole('group', { name: `Scenario “${name}”` })).toBeVisible();
}

function scenario(page: Page, name: string) {
  return scenarios(page).getByRole('group', { name: `Scenario “${name}”` });
}

async function change(page: Page, name: string, input: string, text: string): Promise<void> {
  await scenario(page, name).getByLabel('Another number').selectOption(input);
  await scenario(page, name).getByRole('button', { name: 'Change this number' }).click();
  await expect(scenario(page, name).getByLabel(input)).toBeFocused();
  await scenario(page, name).getByLabel(input).fill(text);
}

test('a target changes the chance, the break-even and what to measure first', async ({ page }) => {
  await open(page, HOURS);
  await expect(decision(page)).toContainText('it costs more than it gives.');
  const row = decision(page).getByRole('row').nth(1);
  await expect(row).toContainText('Hours by hand, each time');
  await expect(row).toContainText('above 9.08 hours');

  const target = decision(page).getByLabel(/^At least this must be reached/);
  await target.fill('500');
  await expect(decision(page)).toContainText(
    'In 8 of 20 outcomes it stays below 500 hours a year.',
  );
  await expect(row).toContainText('above 22.2 hours');
  await expect(row).toContainText('67 hours a year');
  await expect(decision(page).getByRole('img')).toHaveAccessibleName(
    /^20,000 outcomes as bars.*In 8 of 20 outcomes it stays below 500/,
  );

  await target.fill('300 to 500');
  await expect(decision(page)).toContainText('Write one number: a target is no range.');
  await expect(decision(page)).toContainText('it stays below 500 hours a year.');
  await target.fill('');
  await expect(decision(page)).toContainText('it costs more than it gives.');
  await decision(page).getByText('The outcomes as a table').click();
  await expect(decision(page).getByRole('row', { name: 'half lie below 590' })).toBeVisible();
});

test('a bill’s decision is said in money', async ({ page }) => {
  await open(page, BILL);
  await decision(page)
    .getByLabel(/^At least this must be reached/)
    .fill('50,000');
  await expect(decision(page)).toContainText(
    /In \d+ of 20 outcomes it stays below EUR 50,000 a year\./,
  );
  await expect(decision(page)).toContainText(/worth up to EUR [\d,]+ a year/);
});

test('kinds of money stay apart until they are added up on purpose', async ({ page }) => {
  await open(page, BENEFIT);
  await expect(benefit(page).getByRole('article')).toHaveCount(3);
  await expect(sum(page, 'Cash')).toContainText('Net present value over 3 years: between EUR');
  await expect(sum(page, 'Capacity')).toContainText(/Paid back in month \d+;/);

  const cash = await sum(page, 'Cash').innerText();
  const revenue = benefit(page).getByRole('checkbox', { name: /^Extra revenue/ });
  await expect(revenue).not.toBeChecked();
  await expect(benefit(page).getByRole('row', { name: /^Extra revenue/ })).toContainText(
    'Nothing else has so little evidence.',
  );
  await tick(revenue);
  await expect(sum(page, 'Cash')).not.toHaveText(cash, { useInnerText: true });

  await tick(benefit(page).getByRole('checkbox', { name: /^Cash/ }));
  await expect(benefit(page)).toContainText('Choose a second kind to add it up.');
  await tick(benefit(page).getByRole('checkbox', { name: /^Risk/ }));
  await expect(sum(page, 'Cash and risk, added up')).toContainText(
    'It mixes money in the bank and losses that do not happen',
  );
  await sum(page, 'Capacity').getByText('The curve as a table').click();
  await expect(sum(page, 'Capacity').getByRole('row')).toHaveCount(14);
  await sum(page, 'Capacity').getByText('What it hangs on').click();
  await expect(
    sum(page, 'Capacity').getByRole('row', { name: /^Hours by hand, each time.* above/ }),
  ).toBeVisible();
});

test('scenarios are copied, renamed, changed as text, compared, deleted and brought back', async ({
  page,
}) => {
  await open(page, HOURS);
  await addScenario(page, 'Half of the teams');
  await expect(scenarios(page)).toContainText('give the same in every outcome');
  await change(page, 'Half of the teams', 'Teams that have to do it', '15 to 23');
  await expect(scenarios(page)).toContainText(
    'In no outcome does “Half of the teams” give more than “Current numbers”.',
  );
  await change(page, 'Half of the teams', 'Hours by hand, each time', '60 to 50');
  await expect(scenario(page, 'Half of the teams')).toContainText('Did you mean 50 to 60?');
  await scenario(page, 'Half of the teams').getByLabel('Hours by hand, each time').fill('50 to 60');
  await expect(scenarios(page)).toContainText(
    /“Half of the teams” gives more than “Current numbers” in \d+ of 100 outcomes\./,
  );
  await expect(scenarios(page)).toContainText(
    /“Half of the teams” less “Current numbers”: between −?[\d,]+ and [\d,]+ hours a year/,
  );

  await addScenario(page, 'Second');
  await addScenario(page, 'Third');
  await expect(copy(page)).toHaveCount(0);
  await expect(scenarios(page)).toContainText('Four in all is the most');
  await expect(scenarios(page).getByRole('table').getByRole('rowheader')).toHaveText([
    'Current numbers',
    'Half of the teams',
    'Second',
    'Third',
  ]);
  await expect(scenarios(page).getByRole('listitem')).toHaveCount(6);

  await scenarios(page)
    .getByRole('button', { name: 'Delete the scenario “Half of the teams”' })
    .click();
  await expect(scenario(page, 'Half of the teams')).toHaveCount(0);
  await expect(scenario(page, 'Second').getByLabel('Teams that have to do it')).toHaveCount(0);
  await scenarios(page).getByRole('button', { name: 'Undo: bring it back' }).click();
  await expect(
    scenario(page, 'Half of the teams').getByLabel('Teams that have to do it'),
  ).toHaveValue('15 to 23');
});

test('a number of the form moves the comparison, and two scenarios never share a name', async ({
  page,
}) => {
  await open(page, HOURS);
  await addScenario(page, 'Before');
  await page
    .getByRole('group', { name: 'Teams that have to do it' })
    .getByRole('textbox')
    .fill('60');
  await expect(scenarios(page)).toContainText(
    'In no outcome does “Before” give more than “Current numbers”.',
  );
  await expect(scenario(page, 'Before').getByLabel('Teams that have to do it')).toHaveValue('38');
  await addScenario(page, 'After');
  const name = scenario(page, 'After').getByLabel('Name of the scenario');
  await name.fill('Before');
  // The name is kept after a pause, or when the field is left.
  await page.keyboard.press('Tab');
  await expect(scenario(page, 'Before 2')).toBeVisible();
});

test('the keyboard alone copies a scenario and changes it', async ({ page }) => {
  await open(page, HOURS);
  await copy(page).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Name of the scenario')).toBeFocused();
  await page.keyboard.type('Slower');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Delete the scenario “Slower”' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByLabel('Another number')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const share = scenario(page, 'Slower').getByLabel('Share of them that uses the platform way');
  await expect(share).toBeFocused();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('40 to 60');
  await expect(scenarios(page)).toContainText(
    'In no outcome does “Slower” give more than “Current numbers”.',
  );
});

test('what somebody typed stays text, and no request leaves the page', async ({
  page,
  baseURL,
}) => {
  const foreign: string[] = [];
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== new URL(baseURL ?? '').origin)
      foreign.push(request.url());
  });
  page.on('dialog', () => foreign.push('a dialog opened'));
  await open(page, HOURS);
  const hostile = '<img src=x onerror=alert(1)>';
  await addScenario(page, hostile);
  await change(page, hostile, 'Teams that have to do it', '=cmd()|A1');
  await expect(scenario(page, hostile)).toContainText('“=cmd()|A1” is not a number.');
  await expect(
    scenarios(page).getByRole('rowheader', { name: hostile, exact: true }),
  ).toBeVisible();
  await expect(scenarios(page).locator('img')).toHaveCount(0);
  expect(foreign).toEqual([]);
});

test('decision, benefit and scenarios pass axe in light and dark and fit 320 px', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await open(page, BENEFIT);
  await tick(benefit(page).getByRole('checkbox', { name: /^Cash/ }));
  await tick(benefit(page).getByRole('checkbox', { name: /^Capacity/ }));
  await addScenario(page, 'Half of the teams');
  await change(page, 'Half of the teams', 'Teams that have to do it', '15 to 23');
  await expect(sum(page, 'Cash and capacity, added up')).toBeVisible();
  await sum(page, 'Cash').getByText('What it hangs on').click();
  await sum(page, 'Cash').getByText('The curve as a table').click();
  await expect(scenarios(page).getByRole('listitem')).toHaveCount(1);
  expect(await accessFaults(page, { within: '[data-results]' })).toEqual([]);
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await tooWide(page)).toBeLessThanOrEqual(0);
});
