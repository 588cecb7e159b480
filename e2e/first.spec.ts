import { expect, type Page, test } from '@playwright/test';
import { tick } from './reader';

/**
 * Opens a page and keeps its scripts away until the answered function is called. A page that begins to fetch them while
 * it is read has not loaded before they are there, so that moment is not waited for.
 */
async function openHeld(page: Page, address: string): Promise<() => void> {
  let release = () => {};
  const released = new Promise<void>((done) => (release = done));
  await page.route('**/assets/js/*.js', async (route) => {
    await released;
    await route.continue();
  });
  await page.goto(address, { waitUntil: 'domcontentloaded' });
  return release;
}

function scriptsOf(page: Page): readonly string[] {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'script') asked.push(request.url());
  });
  return asked;
}

for (const address of ['do/', 'runbooks/cost-spike/', 'e/plt-101/', 'blog/', '']) {
  test(`/${address} asks for no script before the reader acts`, async ({ page }) => {
    const asked = scriptsOf(page);
    await page.goto(address, { waitUntil: 'networkidle' });
    expect(asked).toEqual([]);
    await page.keyboard.press('/');
    await expect(page.getByRole('dialog', { name: 'Find a page or an error' })).toBeVisible();
    expect(asked).not.toEqual([]);
  });
}

test('a tool in sight is read as it was sent, and begins by itself when the reader stays', async ({
  page,
}) => {
  await page.clock.install();
  await page.clock.pauseAt(Date.now() + 60_000);
  await page.goto('templates/runbook/');
  const run = page.locator('script[src*="/assets/js/"]');
  await expect(page.locator('[data-hydrate]')).toBeInViewport();
  // Whoever waited for the first paint has heard of it; this one asked last.
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const paints = new PerformanceObserver((seen) => {
          if (seen.getEntriesByName('first-contentful-paint').length > 0) resolve();
        });
        paints.observe({ type: 'paint', buffered: true });
      }),
  );
  await page.clock.runFor(1900);
  // What every tool needs is fetched meanwhile; nothing of it has been run.
  await expect(page.locator('link[rel=prefetch]')).toHaveCount(2);
  await expect(run).toHaveCount(0);
  await page.clock.runFor(200);
  await expect(run).not.toHaveCount(0);
  await page.clock.resume();
  await expect(page.locator('html')).toHaveAttribute('data-has-hydrated', 'true');
});

test('the heading font comes after the first paint, and at once when it is there from a page before', async ({
  page,
}) => {
  /** By how many milliseconds the font was asked for after something was painted. */
  const late = () =>
    page.evaluate(() => {
      const [paint] = performance.getEntriesByName('first-contentful-paint');
      const [font] = performance
        .getEntriesByType('resource')
        .filter(({ name }) => name.endsWith('.woff2'));
      return (font?.startTime ?? NaN) - (paint?.startTime ?? NaN);
    });
  await page.goto('do/');
  await expect.poll(late).toBeGreaterThanOrEqual(0);
  await page.getByRole('link', { name: 'Measure' }).first().click();
  await expect(page).toHaveURL(/\/measure\/$/);
  await expect.poll(late).toBeLessThan(0);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  test('a page asks for the heading font by itself', async ({ page }) => {
    const asked = page.waitForRequest(/\.woff2$/);
    await page.goto('do/');
    await asked;
  });
});

test('a click and a key before the scripts are there happen once they are', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  const release = await openHeld(page, 'do/');
  await page.getByRole('button', { name: 'Use the dark theme' }).click();
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog')).toBeHidden();
  release();
  await expect(page.getByRole('dialog', { name: 'Find a page or an error' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('a link works without waiting for scripts', async ({ page }) => {
  await openHeld(page, 'do/');
  await page.getByRole('link', { name: 'Measure' }).first().click();
  await expect(page).toHaveURL(/\/measure\/$/);
});

test('what was pressed is still meant when the page moves before the button is let go', async ({
  page,
}) => {
  const release = await openHeld(page, 'assess/maturity/#measurement');
  const aspects = page.getByRole('navigation', { name: 'Aspects' });
  await aspects.getByRole('link', { name: 'Investment' }).hover();
  await page.mouse.down();
  release();
  await expect(page.getByRole('heading', { name: 'Measurement', level: 3 })).toBeVisible();
  await page.mouse.up();
  await expect(page).toHaveURL(/#investment$/);
  await expect(page.locator('input[name="investment.2.lasting-team"]').first()).toBeVisible();
});

test('ticks and words of a checklist made before its scripts are there are kept', async ({
  page,
}) => {
  const release = await openHeld(page, '1.1/checklists/production-readiness/');
  await tick(page.getByRole('checkbox', { name: 'Backup restored', exact: true }));
  await page.getByLabel('Service and date').fill('checkout-api');
  await page.getByLabel('Service and date').press('End');
  await page.keyboard.type(', December');
  release();
  await expect(page.getByText('1 of 14 done.')).toBeVisible();
  await expect(page.getByLabel('Service and date')).toHaveValue('checkout-api, December');
  await page.reload();
  await expect(page.getByText('1 of 14 done.')).toBeVisible();
  await expect(page.getByLabel('Service and date')).toHaveValue('checkout-api, December');
});

test('a tick made just before a link is followed is kept', async ({ page }) => {
  const release = await openHeld(page, 'checklists/production-readiness/');
  const box = page.getByRole('checkbox').first();
  await tick(box);
  await page.getByRole('banner').getByRole('link', { name: 'Runbooks', exact: true }).click();
  release();
  await expect(page).toHaveURL(/\/runbooks\/$/);
  await page.goto('checklists/production-readiness/');
  await expect(page.getByRole('checkbox').first()).toBeChecked();
});

test('a link that waits for a tick leads on when the scripts do not come', async ({ page }) => {
  await page.clock.install();
  await openHeld(page, 'checklists/production-readiness/');
  await tick(page.getByRole('checkbox').first());
  await page.getByRole('banner').getByRole('link', { name: 'Runbooks', exact: true }).click();
  await expect(page).toHaveURL(/production-readiness/);
  await page.clock.runFor(3000);
  await expect(page).toHaveURL(/\/runbooks\/$/);
});

test('words marked while the scripts come stay marked, and the next letter replaces them', async ({
  page,
}) => {
  const release = await openHeld(page, 'find-error/');
  const field = page.getByLabel('Paste a message');
  await field.fill('segmentation fault');
  await field.selectText();
  release();
  await expect(page.locator('html')).toHaveAttribute('data-has-hydrated', 'true');
  await expect(page.getByRole('heading', { name: 'No page knows this message yet' })).toBeVisible();
  await page.keyboard.insertText('failed with PLT-119');
  await expect(field).toHaveValue('failed with PLT-119');
});

test('a variable typed early fills the commands, and an address fills them unasked', async ({
  page,
}) => {
  const release = await openHeld(page, '1.1/runbooks/quota-exhausted/');
  const field = page.getByRole('textbox').first();
  const name = await field.getAttribute('name');
  await field.fill('checkout-early');
  release();
  await expect(page.getByText('checkout-early').first()).toBeVisible();
  await page.goto(`1.1/runbooks/quota-exhausted/?args.${name}=checkout-late`);
  await expect(page.getByText('checkout-late').first()).toBeVisible();
  await expect(page.getByRole('textbox').first()).toHaveValue('checkout-late');
});

test('what is typed and then pressed early happens in that order', async ({ page }) => {
  const release = await openHeld(page, 'next/metrics/hours-saved/');
  const task = page.getByRole('textbox', { name: 'Task' });
  await task.fill('Audit');
  await page.getByText(/^Calculations in this browser/).click();
  await page.getByRole('button', { name: 'Copy this one' }).click();
  release();
  await expect(task).toHaveValue('Audit, copy');
});

test('an answer typed into a template early stands in its preview', async ({ page }) => {
  const release = await openHeld(page, 'templates/runbook/');
  const field = page.getByRole('textbox').first();
  await field.fill('An image cannot be pulled today');
  release();
  await expect(page.getByText('An image cannot be pulled today').first()).toBeVisible();
  await expect(field).toHaveValue('An image cannot be pulled today');
});

test('scripts that do not load are said, and nothing that was read goes away', async ({ page }) => {
  await page.route('**/assets/js/*.js', (route) => route.abort());
  await page.goto('runbooks/cost-spike/');
  const heading = page.getByRole('heading', { level: 1 });
  await page.getByRole('textbox').first().fill('checkout-early');
  await expect(page.getByRole('alert')).toContainText('did not load');
  await expect(heading).toBeVisible();
  await expect(page.getByRole('textbox').first()).toHaveValue('checkout-early');
  await page.unroute('**/assets/js/*.js');
  await page.getByRole('button', { name: 'Reload this page' }).click();
  await expect(page.getByRole('alert')).toBeHidden();
});
