import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { policyOfSite, writeHosting } from './hosting';
import { readSite } from './site';

const settings = readSite(path.join(__dirname, '../..'));
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'handbook-hosting-'));
  mkdirSync(path.join(folder, 'below'));
  writeFileSync(path.join(folder, 'index.html'), '<script>one()</script><p style="left:1%">');
  writeFileSync(path.join(folder, 'below/index.html'), '<script>one()</script><style>a{}</style>');
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the policy of a site', () => {
  it('names each script once, whichever pages hold it', () => {
    const policy = policyOfSite(folder, settings);
    // printf 'one()' | openssl dgst -sha256 -binary | base64
    expect(policy).toContain(
      "script-src 'self' 'sha256-HR7iaask9daLMRRskMI++QeJtjWDOjyPA6lGzYGzKW4=';",
    );
    expect(policy).toContain("style-src-attr 'unsafe-inline'");
  });

  it('refuses a page with a handler in a tag, and names it', () => {
    writeFileSync(path.join(folder, 'below/index.html'), '<a onclick="go()">');
    expect(() => policyOfSite(folder, settings)).toThrow('below/index.html: onclick');
  });

  it('names the search service of handbook.yaml', () => {
    const algolia = { engine: 'algolia', appId: 'ABC', searchKey: 'k', index: 'h' } as const;
    const policy = policyOfSite(folder, { ...settings, search: algolia });
    expect(policy).toContain(
      "connect-src 'self' https://ABC-dsn.algolia.net https://*.algolianet.com;",
    );
  });

  it('stands in every file a host reads', async () => {
    await writeHosting(folder, '/handbook/', settings);
    const policy = policyOfSite(folder, settings);
    for (const file of ['hosting/nginx.conf', 'hosting/Caddyfile', 'hosting/htaccess', '_headers'])
      expect(readFileSync(path.join(folder, file), 'utf8'), file).toContain(policy);
  });
});
