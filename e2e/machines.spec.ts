import { expect, type Page, test } from '@playwright/test';

const PAGES = [
  { name: 'a runbook', address: 'runbooks/quota-exhausted/', title: 'A quota is exhausted' },
  {
    name: 'an error',
    address: 'e/plt-101/',
    title: 'PLT-101 The namespace has used its whole quota',
  },
  {
    name: 'an issue',
    address: 'blog/patched-in-a-working-day/',
    title: '231 of 240 services patched in 11 h 40 min',
  },
] as const;

/** The page's structured data, read as a search engine reads it. */
async function data(page: Page): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const texts = await page.locator('script[type="application/ld+json"]').allTextContents();
  return texts.map((text) => JSON.parse(text));
}

test.describe('the handbook for machines', () => {
  test('lists every page once, and each listed copy is plain Markdown', async ({ request }) => {
    test.setTimeout(180_000);
    const answer = await request.get('llms.txt');
    expect(answer.status()).toBe(200);
    const text = await answer.text();
    expect(text).toMatch(/^# \S.*\n\n> \S/);
    const [home = ''] = /https?:\/\/\S*?(?=index\.md\))/.exec(text) ?? [];
    const copies = [...text.matchAll(/\]\((\S+index\.md)\)/g)].map(([, url = '']) => url);
    expect(copies.length).toBeGreaterThan(100);
    expect(new Set(copies).size).toBe(copies.length);
    for (const url of copies) {
      const copy = await request.get(url.slice(home.length));
      expect(copy.status(), url).toBe(200);
      expect(copy.headers()['content-type'], url).toMatch(/^text\/markdown/);
      expect(await copy.text(), url).toMatch(/^# \S.*\n\n> \S/);
    }
  });

  for (const { name, address, title } of PAGES) {
    test(`leads from ${name} to its copy, also without JavaScript`, async ({
      browser,
      baseURL,
    }) => {
      const context = await browser.newContext({
        javaScriptEnabled: false,
        baseURL: baseURL ?? '',
      });
      const page = await context.newPage();
      await page.goto(address);
      await expect(page.getByRole('button', { name: 'Copy page as Markdown' })).toBeHidden();
      const href = await page.locator('link[type="text/markdown"]').getAttribute('href');
      expect(href).toMatch(new RegExp(`/${address}index\\.md$`));
      const link = page.getByRole('link', { name: 'View as Markdown' });
      expect(await link.getAttribute('href')).toBe(new URL(href ?? '').pathname);
      const copy = await context.request.get(`${address}index.md`);
      expect(await copy.text()).toContain(`# ${title}\n`);
      await context.close();
    });
  }

  test('copies a page by keyboard and says how much', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto('runbooks/quota-exhausted/');
    const fetched: string[] = [];
    page.on('request', (request) => fetched.push(request.url()));
    const button = page.getByRole('button', { name: 'Copy page as Markdown' });
    await button.focus();
    expect(fetched.filter((url) => url.endsWith('index.md'))).toEqual([]);
    await page.keyboard.press('Enter');
    await expect(page.getByText(/^Copied, \d+ lines\.$/)).toBeVisible();
    const text = await page.evaluate(() => navigator.clipboard.readText());
    expect(text).toMatch(/^# A quota is exhausted\n/);
    expect(text).toContain('kubectl describe resourcequota -n <ns>');
  });

  test('says so when the copy cannot be fetched', async ({ page }) => {
    await page.route('**/index.md', (route) => route.abort());
    await page.goto('runbooks/quota-exhausted/');
    await page.getByRole('button', { name: 'Copy page as Markdown' }).click();
    await expect(page.getByText(/^Not copied:/)).toBeVisible();
  });

  test('tells what a page is, where it stands, and a runbook’s steps', async ({ page }) => {
    await page.goto('runbooks/quota-exhausted/');
    const found = await data(page);
    expect(found.map((one) => one['@type'])).toEqual(['BreadcrumbList', 'TechArticle', 'HowTo']);
    const steps = await page.locator('section[data-step] h3').count();
    expect(found[2]?.['step']).toHaveLength(steps);
    await page.goto('blog/patched-in-a-working-day/');
    const issue = await data(page);
    expect(issue.map((one) => one['@type'])).toContain('BlogPosting');
  });

  test('tells the same of a page that was reached by a link', async ({ page }) => {
    const head = page.locator('head');
    await page.goto('runbooks/quota-exhausted/');
    await page.locator('main a[href$="/do/quota/"]').first().click();
    await expect(page).toHaveURL(/\/do\/quota\/$/);
    const link = head.locator('link[type="text/markdown"]');
    await expect(link).toHaveAttribute(
      'href',
      new RegExp(`${new URL(page.url()).pathname}index\\.md$`),
    );
    const reached = await data(page);
    await expect(link).toHaveCount(1);
    await page.reload();
    expect(reached).toEqual(await data(page));
    await expect(head.locator('meta[property="og:image"]')).toHaveCount(1);
  });

  test('may carry its data under a policy that runs no inline script', async ({
    page,
    baseURL,
  }) => {
    const refused: string[] = [];
    page.on('console', (message) => {
      if (/Content Security Policy/i.test(message.text())) refused.push(message.text());
    });
    await page.route(`${baseURL}**/`, async (route) => {
      const answer = await route.fetch();
      const json = (await answer.text()).match(
        /<script type="application\/ld\+json">.*?<\/script>/g,
      );
      await route.fulfill({
        body: `<!doctype html><title>x</title>${(json ?? []).join('')}`,
        headers: { 'content-type': 'text/html', 'content-security-policy': "default-src 'none'" },
      });
    });
    await page.goto('runbooks/quota-exhausted/');
    expect(await data(page)).toHaveLength(3);
    expect(refused.filter((text) => /script/i.test(text))).toEqual([]);
  });

  test('has a picture of 1200 by 630 with words for it', async ({ page, request }) => {
    await page.goto('start/what-a-platform-is/');
    const meta = async (name: string) =>
      (await page.locator(`meta[property="${name}"]`).getAttribute('content')) ?? '';
    expect(await meta('og:image:alt')).toContain('What a platform is, and when you need none');
    const at = (await meta('og:image')).replace(/^.*?(?=img\/social\/)/, '');
    const answer = await request.get(at);
    expect(answer.headers()['content-type']).toBe('image/png');
    const png = await answer.body();
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
    await expect(page.locator('meta[name="twitter:card"]')).toHaveAttribute(
      'content',
      'summary_large_image',
    );
  });

  test('links a term once, where the page uses it first, and never in headings or code', async ({
    page,
  }) => {
    await page.goto('do/self-serve/');
    const hrefs = await page
      .locator('main a[data-term]')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    expect(hrefs.length).toBeGreaterThan(0);
    expect(new Set(hrefs).size).toBe(hrefs.length);
    expect(await page.locator(':is(h1, h2, h3, h4, pre, code, a) a[data-term]').count()).toBe(0);
    await page.locator('main a[data-term]').first().click();
    await expect(page).toHaveURL(/reference\/glossary\/#/);
    await expect(page.locator(new URL(page.url()).hash)).toBeInViewport();
  });
});
