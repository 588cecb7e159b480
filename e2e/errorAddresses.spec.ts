import { createHash } from 'node:crypto';
import { type APIRequestContext, expect, test } from '@playwright/test';

const FILES = ['index', 'match', 'sarif-rules', 'prometheus', 'changes'] as const;

type Line = {
  readonly code: string;
  readonly slug: string;
  readonly url: string;
  readonly file: string;
  readonly sha256: string;
  readonly aliases: readonly string[];
  readonly alertnames: readonly string[];
};
type Index = { readonly site: string; readonly entries: readonly Line[] };

async function text(request: APIRequestContext, path: string): Promise<string> {
  const answer = await request.get(path);
  expect(answer.status(), path).toBe(200);
  return answer.text();
}

async function index(request: APIRequestContext): Promise<Index> {
  return JSON.parse(await text(request, 'errors/v1/index.json'));
}

/** Addresses of this site in a text, relative to its base. */
function own(source: string, site: string): readonly string[] {
  const found = source.matchAll(/https?:\/\/[^\s"'<>)\\]+/g);
  return [...found].flatMap(([address]) =>
    address.startsWith(site) ? [address.slice(site.length).replace(/[#?].*$/, '')] : [],
  );
}

test.describe('the machine files', () => {
  test('hold no address that does not open', async ({ request }) => {
    test.setTimeout(120_000);
    const { site, entries } = await index(request);
    const files = [...FILES.map((name) => `errors/v1/${name}.json`)];
    const all = new Set(entries.flatMap(({ file }) => own(file, site)));
    for (const file of [...files, ...all]) {
      for (const address of own(await text(request, file), site)) all.add(address);
    }
    expect(all.size).toBeGreaterThan(entries.length);
    for (const address of all) await text(request, address === '' ? '.' : address);
  });

  test('name the address the pages print, one for each code', async ({ page, request }) => {
    const { entries } = await index(request);
    expect(new Set(entries.map(({ url }) => url)).size).toBe(entries.length);
    await page.goto('e/plt-102/');
    const line = entries.find(({ code }) => code === 'PLT-102');
    await expect(page.getByText(line?.url ?? 'no line', { exact: true })).toBeVisible();
    await expect(page.locator('link[rel="canonical"]')).toHaveAttribute('href', line?.url ?? '');
  });

  test('carry the digests of the files they point to', async ({ request }) => {
    const { site, entries } = await index(request);
    for (const { file, sha256 } of entries) {
      const body = await text(request, own(file, site)[0] ?? 'nowhere');
      expect(createHash('sha256').update(body).digest('hex'), file).toBe(sha256);
    }
  });
});

test('the links of the example alerts open the runbook or the page that names the alert', async ({
  request,
}) => {
  const { site, entries } = await index(request);
  const rules = await text(request, 'examples/alert-rules.yaml');
  const alerts = [...rules.matchAll(/- alert: (\w+)[\s\S]*?runbook_url: '([^']+)'/g)];
  expect(alerts.length).toBeGreaterThan(3);
  for (const [, alert = '', link = ''] of alerts) {
    const [address = 'nowhere'] = own(link, site);
    const page = await text(request, address);
    const line = entries.find(({ url }) => url === `${site}${address}`);
    if (line !== undefined) expect(line.alertnames).toContain(alert);
    // A runbook that is not released yet leads to the coming version.
    else if (page.includes('the coming version')) {
      expect(await text(request, `next/${address}`)).toContain(alert);
    } else expect(page).toContain(alert);
  }
  const [fallback] = own(await text(request, 'examples/alertmanager.tmpl'), site);
  expect(fallback).toBe('e/{{');
});

test.describe('another address of a code', () => {
  for (const name of [
    'PLT-101',
    'k8s-quota-exceeded',
    'KubeQuotaFullyUsed',
    'kubequotafullyused',
  ]) {
    test(`${name} leads to its page with query and fragment`, async ({ page }) => {
      await page.goto(`e/${name}/?args.ns=payments-prod#ask`);
      await expect(page).toHaveURL(/\/e\/plt-101\/\?args\.ns=payments-prod#ask$/);
      await expect(page.getByLabel('Namespace')).toHaveValue('payments-prod');
    });
  }

  test('leads there without JavaScript too', async ({ browser, baseURL }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? '' });
    const page = await context.newPage();
    await page.goto('e/KubeQuotaFullyUsed/');
    await expect(page).toHaveURL(/\/e\/plt-101\/$/);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('PLT-101');
    await context.close();
  });

  test('opens for every name of the index, and never lies in the sitemap', async ({ request }) => {
    const { entries } = await index(request);
    const sitemap = await text(request, 'sitemap.xml');
    for (const { code, slug, aliases, alertnames, url } of entries) {
      for (const name of [code, slug, ...aliases, ...alertnames]) {
        for (const form of new Set([name, name === code ? name : name.toLowerCase()])) {
          const html = await text(request, `e/${form}/`);
          expect(html, form).toContain(`<link rel="canonical" href="${url}">`);
          expect(sitemap).not.toContain(`/e/${form}/<`);
        }
      }
    }
  });
});

test.describe('/e/', () => {
  test('leads to the code it is asked for, with the rest of the query', async ({ page }) => {
    await page.goto('e/?code=plt_101&args.ns=payments-prod#ask');
    await expect(page).toHaveURL(/\/e\/plt-101\/\?args\.ns=payments-prod#ask$/);
    await expect(page.getByLabel('Namespace')).toHaveValue('payments-prod');
  });

  test('leads to the finder with a message, which is never sent', async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto('e/#m=is%20forbidden%3A%20exceeded%20quota%3A%20secret-quota');
    await expect(page).toHaveURL(/\/find-error\/#m=/);
    await expect(page.getByRole('link', { name: 'The namespace has used' }).first()).toBeVisible();
    expect(asked.filter((url) => url.includes('secret-quota'))).toEqual([]);
  });

  test('names a code it does not know, as text', async ({ page }) => {
    await page.goto(`e/?code=${encodeURIComponent('<img src=x onerror=alert(1)>')}`);
    await expect(
      page.getByText('There is no page for <img src=x onerror=alert(1)>.'),
    ).toBeVisible();
    await expect(page.locator('main img')).toHaveCount(0);
  });

  test('is the list without JavaScript', async ({ browser, baseURL }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? '' });
    const page = await context.newPage();
    await page.goto('e/?code=PLT-101');
    await page.getByRole('link', { name: /^PLT-101/ }).click();
    await expect(page).toHaveURL(/\/e\/plt-101\/$/);
    await context.close();
  });
});

test.describe('an address without a page', () => {
  test('names the code, suggests the nearest, and begins its page', async ({ page }) => {
    const answer = await page.goto('e/plt-119/?args.ns=x');
    expect(answer?.status()).toBe(404);
    await expect(page.getByText('There is no page for PLT-119.')).toBeVisible();
    await expect(page).toHaveURL(/\/e\/plt-119\/\?args\.ns=x$/);
    await expect(page.getByRole('link', { name: /^PLT-114/ })).toBeVisible();
    const begin = page.getByRole('link', { name: 'Begin the page of PLT-119' });
    const address = new URL((await begin.getAttribute('href')) ?? '');
    expect(address.href.length).toBeLessThan(8000);
    expect(address.searchParams.get('filename')).toBe('errors/plt-119.mdx');
    expect(address.searchParams.get('value')).toContain('code: PLT-119\n');
  });

  test('knows an alert with a slip in its name', async ({ page }) => {
    await page.goto('e/KubePodCrashLoping/');
    await expect(page.getByRole('link', { name: /^PLT-122/ })).toBeVisible();
    await expect(page.getByRole('link', { name: 'Paste the message' })).toBeVisible();
  });

  test('leads to the page when only the capitals are wrong', async ({ page }) => {
    await page.goto('e/kubequotaFULLYused/');
    await page.getByRole('link', { name: /^PLT-101/ }).click();
    await expect(page).toHaveURL(/\/e\/plt-101\/$/);
  });
});

test.describe('values in the address', () => {
  const HOSTILE = [
    ['markup', '<svg onload=alert(1)>'],
    ['line breaks', 'prod\nrm -rf /'],
    ['control characters', 'prod\u0007\u001b[31m\u202e'],
    ['10,000 characters', 'a'.repeat(10_000)],
    ['a template', '{{constructor.constructor("alert(1)")()}}'],
    ['an option', '--namespace=kube-system'],
  ] as const;
  for (const [what, value] of HOSTILE) {
    test(`stay text, and leave the commands as they were: ${what}`, async ({ page }) => {
      const dialogs: string[] = [];
      page.on('dialog', (dialog) => {
        dialogs.push(dialog.message());
        void dialog.dismiss();
      });
      await page.goto(
        `e/plt-101/?args.ns=${encodeURIComponent(value)}&args.evil=1&args.__proto__=2`,
      );
      await expect(page.getByRole('heading', { level: 1 })).toContainText('PLT-101');
      const command = page.locator('[data-command]').first();
      await expect(command).toContainText(/^[ -~]{1,400}$/);
      await expect(command).not.toContainText(/rm -rf|alert|kube-system/);
      await expect(page.locator('article img, article svg[onload]')).toHaveCount(0);
      expect(dialogs).toEqual([]);
    });
  }
});
