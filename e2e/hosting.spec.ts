import {
  type APIResponse,
  type APIRequestContext,
  expect,
  type Page,
  test,
} from '@playwright/test';
import { hydrate } from './reader';
import { HAS_BROTLI, HAS_NGINX, nginx, type Nginx } from './nginx';
import { expectWorking } from './searchSite';

const RUNBOOK = 'runbooks/quota-exhausted/';

let host: Nginx;

async function get(
  request: APIRequestContext,
  address: string,
  headers: Record<string, string> = {},
): Promise<APIResponse> {
  return request.get(`${host.root}${address}`, { headers, maxRedirects: 0 });
}

/** What the browser refused by the policy, and what the page complained of: a refusal is an error of the console too. */
function listen(page: Page): string[] {
  const said: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') said.push(message.text());
  });
  page.on('pageerror', (error) => said.push(error.message));
  return said;
}

if (!HAS_NGINX) {
  test('nginx is missing here, so deploy/nginx.conf was not tried (Debian: apt-get install nginx-light)', () => {
    expect(HAS_NGINX).toBe(false);
  });
} else {
  test.describe('behind nginx, with the configuration of deploy/', () => {
    test.describe.configure({ mode: 'serial' });

    test.beforeAll(async ({ playwright }) => {
      host = await nginx();
      const request = await playwright.request.newContext();
      await expect(async () => expect((await get(request, '')).status()).toBe(200)).toPass();
      await request.dispose();
    });

    test.afterAll(async () => host.stop());

    test('a page is sent as small as the browser takes it, and asked for anew', async ({
      request,
    }) => {
      const packings = [
        ...(HAS_BROTLI ? [['br, gzip', 'br']] : []),
        ['gzip', 'gzip'],
        ['identity', undefined],
      ] as const;
      const lengths = [];
      for (const [accepts, packed] of packings) {
        const answer = await get(request, RUNBOOK, { 'accept-encoding': accepts ?? '' });
        expect(answer.status()).toBe(200);
        expect(answer.headers()['content-encoding']).toBe(packed);
        expect(answer.headers()['vary']).toBe('Accept-Encoding');
        expect(answer.headers()['cache-control']).toBe('no-cache');
        expect(await answer.text()).toContain('kubectl rollout pause');
        lengths.push(Number(answer.headers()['content-length']));
      }
      expect(lengths).toEqual(lengths.toSorted((a, b) => a - b));
      const { etag = '' } = (await get(request, RUNBOOK)).headers();
      expect((await get(request, RUNBOOK, { 'if-none-match': etag })).status()).toBe(304);
    });

    test('what never changes is kept for a year, the worker is asked for anew', async ({
      request,
    }) => {
      const html = await (await get(request, '')).text();
      const [script = ''] = /assets\/js\/main\.[^.]+\.js/.exec(html) ?? [];
      const kept = (await get(request, script)).headers();
      expect(kept['cache-control']).toBe('public, max-age=31536000, immutable');
      expect((await get(request, 'sw.js')).headers()['cache-control']).toBe('no-cache');
      const gone = await get(request, 'assets/js/main.00000000.js');
      expect(gone.status()).toBe(404);
      expect(gone.headers()['cache-control']).toBe('no-cache');
    });

    test('every answer carries the headers that protect, and no script stands free', async ({
      request,
    }) => {
      for (const address of ['', RUNBOOK, 'sw.js', 'no-such-page/']) {
        const headers = (await get(request, address)).headers();
        const policy = headers['content-security-policy'] ?? '';
        expect(policy, address).toMatch(/^default-src 'none'; script-src 'self'( 'sha256-\S+')+;/);
        expect(policy).not.toMatch(/unsafe-eval|unsafe-hashes|script-src[^;]*unsafe-inline|\*/);
        expect(headers['x-content-type-options']).toBe('nosniff');
        expect(headers['referrer-policy']).toBe('same-origin');
        expect(headers['permissions-policy']).toContain('camera=()');
        expect(headers['server']).toBe('nginx');
      }
    });

    test('other names lead on with their values, unknown ones are 404, copies are Markdown', async ({
      request,
    }) => {
      const path = new URL(host.root).pathname;
      const alias = await get(request, 'e/KubeQuotaFullyUsed/?args.ns=payments-prod');
      expect(alias.status()).toBe(301);
      expect(alias.headers()['location']).toBe(`${path}e/plt-101/?args.ns=payments-prod`);
      const bare = await get(request, 'e/plt-101?args.ns=payments-prod');
      expect(bare.status()).toBe(301);
      expect(bare.headers()['location']).toBe(`${path}e/plt-101/?args.ns=payments-prod`);
      const missing = await get(request, 'e/plt-999/');
      expect(missing.status()).toBe(404);
      expect(await missing.text()).toContain('There is no page at this address');
      const types = [
        [`${RUNBOOK}index.md`, 'text/markdown; charset=utf-8'],
        ['tools/help.mjs', 'text/javascript; charset=utf-8'],
        ['errors/v1/index.json', 'application/json; charset=utf-8'],
        ['fonts/literata-handbook.woff2', 'font/woff2'],
      ] as const;
      for (const [address, type] of types) {
        expect((await get(request, address)).headers()['content-type'], address).toBe(type);
      }
    });

    test('the policy stands in the way of nothing that a reader does', async ({ page }) => {
      const complaints = listen(page);
      for (const address of ['', RUNBOOK, 'checklists/', 'measure/how-long/', 'blog/', 'search/']) {
        await page.goto(`${host.root}${address}`);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        expect(complaints, address).toEqual([]);
      }
      await expectWorking(page, host.root);
      await page.goto(`${host.root}e/plt-999/`);
      await expect(page.getByText('There is no page for PLT-999.')).toBeVisible();
      // The browser itself names the 404 of that address, and nothing else.
      expect(complaints.filter((line) => !line.includes('404'))).toEqual([]);
    });

    test('the styles of a widget come with its page, opened by its address or by a link', async ({
      page,
    }) => {
      const complaints = listen(page);
      const rules = () =>
        page.evaluate(() =>
          [...document.styleSheets].flatMap(({ ownerNode, cssRules }) =>
            ownerNode instanceof HTMLStyleElement &&
            ownerNode.dataset['href']?.includes('/styles-runbook.') === true
              ? [cssRules.length]
              : [],
          ),
        );
      await page.goto(`${host.root}${RUNBOOK}`);
      const own = await rules();
      expect(own).toEqual([expect.any(Number)]);
      expect(own[0]).toBeGreaterThan(10);

      await page.goto(`${host.root}runbooks/`);
      expect(await rules()).toEqual([]);
      await hydrate(page);
      await page.locator(`main a[href$="${RUNBOOK}"]`).first().click();
      await expect(page).toHaveURL(new RegExp(RUNBOOK));
      await expect.poll(rules).toEqual(own);
      expect(complaints).toEqual([]);
    });

    test('the policy would stop a script that somebody slips in', async ({ page }) => {
      const complaints = listen(page);
      await page.goto(host.root);
      await page.evaluate(() => {
        const script = document.createElement('script');
        script.textContent = 'document.title = "slipped in"';
        document.head.append(script);
      });
      await expect.poll(() => complaints.join()).toContain('script-src');
      expect(await page.title()).not.toBe('slipped in');
    });
  });
}
