import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type APIRequestContext, expect, test } from '@playwright/test';

type Line = { readonly code: string; readonly url: string; readonly file: string };
type Index = { readonly site: string; readonly entries: readonly Line[] };

let root = '';

test.beforeAll(async ({ playwright, baseURL }) => {
  root = mkdtempSync(path.join(os.tmpdir(), 'handbook-e2e-'));
  const request = await playwright.request.newContext({ baseURL: baseURL ?? '' });
  const answer = await request.get('tools/help.mjs');
  expect(answer.status()).toBe(200);
  writeFileSync(path.join(root, 'help.mjs'), await answer.body());
  await request.dispose();
  mkdirSync(path.join(root, 'work'));
  writeFileSync(path.join(root, 'work/a.ts'), "throw new Problem('PLT-101', 'PLT-999');\n");
});
test.afterAll(() => rmSync(root, { recursive: true, force: true }));

/** The downloaded tool, as another repository runs it. */
async function tool(args: readonly string[], handbook: string, input = '') {
  const child = spawn(process.execPath, [path.join(root, 'help.mjs'), ...args], {
    cwd: path.join(root, 'work'),
    env: { HANDBOOK_URL: handbook, XDG_CACHE_HOME: path.join(root, 'cache') },
  });
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk) => (out += String(chunk)));
  child.stderr.on('data', (chunk) => (err += String(chunk)));
  child.stdin.end(input);
  const code = await new Promise((resolve) => child.on('close', resolve));
  return { code, out, err };
}

async function indexOf(request: APIRequestContext): Promise<Index> {
  const answer = await request.get('errors/v1/index.json');
  expect(answer.status()).toBe(200);
  return answer.json();
}

/** Every address of this handbook in a file, as a path below it. */
function placesIn(text: string, site: string): readonly string[] {
  const found = text.split(site).slice(1);
  return found.map((rest) => /^[^\s"'`<>()\\|{}]*/.exec(rest)?.[0].replace(/[.,;:]+$/, '') ?? '');
}

test('the served tool explains, matches and checks with the served list', async ({ baseURL }) => {
  const handbook = baseURL ?? '';
  const explained = await tool(['explain', 'plt-101'], handbook);
  expect([explained.code, explained.err]).toEqual([0, '']);
  expect(explained.out).toContain('kubectl describe resourcequota');

  const message =
    'pods "a-1" is forbidden: exceeded quota: q1, requested: cpu=1, used: cpu=1, limited: cpu=1';
  const matched = await tool(['match'], handbook, message);
  expect([matched.code, matched.err]).toEqual([0, '']);
  expect(matched.out).toContain('PLT-101');

  const checked = await tool(['check'], handbook);
  expect([checked.code, checked.err]).toEqual([1, '']);
  expect(checked.out).toContain('a.ts:1:31: error [unknown-code] PLT-999');

  const fresh = await tool(['new', 'PLT-999'], handbook);
  expect([fresh.code, fresh.out.split('\n')[0]]).toEqual([0, '---']);
});

test('an address of the tool opens the page, with the reader’s values filled in', async ({
  page,
  request,
  baseURL,
}) => {
  const { site } = await indexOf(request);
  const { out } = await tool(['open', 'PLT-101', 'ns=search-test'], baseURL ?? '');
  await page.goto(out.trim().replace(site, ''));
  await expect(page.getByText('-n search-test').first()).toBeVisible();
});

test('no machine file and no help of the tool holds a dead link', async ({ request, baseURL }) => {
  const { site, entries } = await indexOf(request);
  const names = [
    'index',
    'prometheus',
    'sarif-rules',
    'changes',
    'match',
    ...entries.map(({ code }) => code),
  ];
  const places = new Map<string, string>();
  for (const name of names) {
    const answer = await request.get(`errors/v1/${name}.json`);
    expect([name, answer.status()]).toEqual([name, 200]);
    for (const place of placesIn(await answer.text(), site)) places.set(place, `${name}.json`);
  }
  const report = await tool(['check', '--format', 'sarif'], baseURL ?? '');
  const usage = await tool(['--help'], baseURL ?? '');
  for (const place of placesIn(report.out + usage.out, site)) places.set(place, 'help.mjs');
  expect(places.size).toBeGreaterThan(entries.length);
  const dead: string[] = [];
  // One after the other: hundreds at once are more than the test's server takes.
  for (const [place, from] of places) {
    const answer = await request.get(place.replace(/#.*$/, '') || './');
    if (answer.status() !== 200) dead.push(`${from}: ${place}`);
  }
  expect(dead).toEqual([]);
});

test('the page about the check names this handbook in its commands', async ({
  page,
  request,
  baseURL,
}) => {
  const { site } = await indexOf(request);
  const report = await tool(['check', '--format', 'sarif'], baseURL ?? '');
  const guide = placesIn(report.out, site).find((place) => place.includes('#what-it-checks')) ?? '';
  await page.goto(guide);
  await expect(page.locator('#what-it-checks')).toBeInViewport();
  await expect(page.getByText(`curl -fsSo tools/help.mjs ${site}tools/help.mjs`)).toBeVisible();
});
