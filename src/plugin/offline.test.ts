import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import vm from 'node:vm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeOffline } from './offline';
import type { ServedPage } from './served';

const siteDir = path.join(__dirname, '../..');
const folder = mkdtempSync(path.join(os.tmpdir(), 'handbook-offline-'));
const outDir = path.join(folder, 'build');
const build = { siteDir, outDir, basePath: '/handbook/' };

function put(file: string, text: string): void {
  mkdirSync(path.dirname(path.join(outDir, file)), { recursive: true });
  writeFileSync(path.join(outDir, file), text);
}

function page(at: string, more: Partial<ServedPage>): ServedPage {
  const plain = {
    file: '',
    base: '/',
    folder: '',
    version: '',
    title: '',
    description: '',
    day: '',
  };
  return { ...plain, kind: 'page', path: at, isNewest: true, frontMatter: {}, ...more };
}

const PAGES = [
  page('/runbooks/a/', { frontMatter: { type: 'runbook' } }),
  page('/1.0/runbooks/a/', { frontMatter: { type: 'runbook' }, isNewest: false }),
  page('/e/plt-1/', { kind: 'error' }),
  page('/do/form/', {}),
  page('/do/prose/', {}),
  page('/blog/issue/', { kind: 'issue' }),
];

beforeAll(() => {
  const own: Readonly<Record<string, string>> = {
    '/runbooks/a/': 'aaa',
    '/1.0/runbooks/a/': 'old',
    '/do/prose/': 'prose',
  };
  mkdirSync(outDir);
  for (const { path: at } of PAGES) {
    const field = at === '/do/form/' ? '<input>' : '';
    const scripts = ['main', 'frame', 'doc', own[at] ?? 'doc'].map(
      (name) => `/handbook/assets/js/${name}.0f.js`,
    );
    const boot = `<script data-scripts="${scripts.join(' ')}">boot</script>`;
    put(`${at.slice(1)}index.html`, `${boot}<main>${at}${field}</main>`);
  }
  for (const chunk of ['frame', 'doc', 'aaa', 'old', 'prose', 'main', '77'])
    put(`assets/js/${chunk}.0f.js`, chunk);
  put('search/12ab/first.json', '{}');
  put('search/12ab/page-1.json', '{}');
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Entry = { readonly url: string; readonly revision: string | null };

describe('what the build keeps for readers without network', () => {
  it('are runbooks, errors and pages with fields of the newest version, with their scripts', async () => {
    const said = await writeOffline(build, { isOn: true, pages: PAGES, searchFolder: '12ab' });
    const [line = ''] = readFileSync(path.join(outDir, 'sw.js'), 'utf8').split('\n');
    const entries: readonly Entry[] = JSON.parse(line.slice('const KEPT='.length, -1));
    expect(entries.map(({ url }) => url.slice('/handbook/'.length)).sort()).toEqual([
      'assets/js/77.0f.js',
      'assets/js/aaa.0f.js',
      'assets/js/doc.0f.js',
      'assets/js/frame.0f.js',
      'assets/js/main.0f.js',
      'do/form/',
      'e/plt-1/',
      'runbooks/a/',
      'search/12ab/first.json',
    ]);
    for (const { url, revision } of entries)
      expect(revision, url).toEqual(url.endsWith('/') ? expect.stringMatching(/^\w{16}$/) : null);
    expect(said).toEqual([expect.stringMatching(/^Without network 3 pages open: 9 files, /)]);
  });

  it('switched off, is a worker that empties its own caches alone, and goes', async () => {
    await writeOffline(build, { isOn: false, pages: PAGES, searchFolder: '12ab' });
    const scope = 'https://host.example/handbook/';
    const names = [`workbox-precache-v2-${scope}`, `handbook-pages-${scope}`, 'another-site'];
    const [removed, done]: [string[], string[]] = [[], []];
    const listeners = new Map<string, (event: object) => void>();
    const self = {
      addEventListener: (name: string, listener: (event: object) => void) =>
        listeners.set(name, listener),
      skipWaiting: () => done.push('at once'),
      registration: { scope, unregister: async () => done.push('gone') },
    };
    const caches = {
      keys: async () => names,
      delete: async (name: string) => removed.push(name),
    };
    vm.runInNewContext(readFileSync(path.join(outDir, 'sw.js'), 'utf8'), { self, caches });
    listeners.get('install')?.({});
    let work: Promise<unknown> | undefined;
    listeners.get('activate')?.({ waitUntil: (promise: Promise<unknown>) => (work = promise) });
    await work;
    expect(removed).toEqual(names.slice(0, 2));
    expect(done).toEqual(['at once', 'gone']);
  });
});
