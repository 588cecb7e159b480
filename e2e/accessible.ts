import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

type Where = {
  /** Only the part of the page that this selector names. */
  readonly within?: string;
  /** Whether colours are looked at, in light and in dark. */
  readonly colours?: boolean;
};

function axe(page: Page, within: string | undefined): AxeBuilder {
  // Without frames there is nothing to gather in a page of its own.
  const builder = new AxeBuilder({ page })
    .setLegacyMode(true)
    // Only what is wrong is carried out of the page: a third of the time saved.
    .options({ preload: false, resultTypes: ['violations'] });
  return within === undefined ? builder : builder.include(within);
}

async function violations(builder: AxeBuilder, theme: string): Promise<readonly string[]> {
  const { violations: found } = await builder.analyze();
  return found.map(
    ({ id, nodes }) =>
      `${theme}: ${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
  );
}

/** What axe finds on a page as it stands. Everything is asked in light; dark differs from it in its colours alone. */
export async function accessFaults(
  page: Page,
  { within, colours = true }: Where = {},
): Promise<readonly string[]> {
  const whole = axe(page, within).withTags(TAGS);
  const light = await violations(
    colours ? whole : whole.disableRules(['color-contrast']),
    'in light',
  );
  if (!colours) return light;
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  const contrast = axe(page, within).withRules(['color-contrast']);
  const dark = await violations(contrast, 'in dark');
  await page.emulateMedia({ colorScheme: 'light' });
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  return [...light, ...dark];
}

/** By how many pixels the page is wider than the window. */
export async function tooWide(page: Page): Promise<number> {
  return page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
}
