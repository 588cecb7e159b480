import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { mayKeepBuild } from './files';

it('keeps the work of a build for the next one up to a number of pages, of all versions together', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'pages-'));
  const put = (file: string) => {
    mkdirSync(path.join(folder, path.dirname(file)), { recursive: true });
    writeFileSync(path.join(folder, file), '');
  };
  for (const file of ['docs/a.mdx', 'docs/b.md', 'docs/picture.svg', 'versioned_docs/1.0/a.mdx'])
    put(file);
  expect(mayKeepBuild(folder, 3)).toBe(true);
  put('errors/PLT-1.mdx');
  expect(mayKeepBuild(folder, 3)).toBe(false);
  rmSync(folder, { recursive: true });
});
