import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { inlineSheets } from './inlineSheets';

let folder = '';
const sheet = (name: string, text: string) => {
  writeFileSync(path.join(folder, 'assets/css', name), text);
  return `<link rel=stylesheet href=/handbook/assets/css/${name}>`;
};

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'sheets-'));
  mkdirSync(path.join(folder, 'assets/css'), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('inlineSheets', () => {
  it('puts the sheets of widgets into the page, in their order, and leaves the shared one', () => {
    const shared = sheet('styles.aa.css', 'body{}');
    const links = [
      sheet('styles-list.bb.css', '.a{content:"$&"}'),
      sheet('styles-run.cc.css', '.b{}'),
    ];
    const html = inlineSheets(folder, '/handbook/')(`<head>${shared}${links.join('')}</head>`);
    expect(html).toBe(
      `<head>${shared}<style data-href="/handbook/assets/css/styles-list.bb.css">.a{content:"$&"}</style>` +
        `<style data-href="/handbook/assets/css/styles-run.cc.css">.b{}</style></head>`,
    );
  });

  it.each([
    ['would end the element', '.a{content:"</style>"}'],
    ['names a file beside it', '.a{background:url(dot.svg)}'],
  ])('leaves a sheet where it is that %s', (_, text) => {
    const link = sheet('styles-list.dd.css', text);
    expect(inlineSheets(folder, '/handbook/')(link)).toBe(link);
  });

  it('takes a sheet that names data or an address from the root', () => {
    const text = '.a{background:url(data:image/svg+xml,x) url("/img/x.svg")}';
    const link = sheet('styles-list.ee.css', text);
    expect(inlineSheets(folder, '/handbook/')(link)).toContain(text);
  });
});
