import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readOutline } from './outline';
import { searchRecords } from './searchRecords';

const siteDir = mkdtempSync(path.join(tmpdir(), 'handbook-records-'));
afterAll(() => rmSync(siteDir, { recursive: true, force: true }));

/** Addresses of what can be found in a handbook of one page. */
function addresses(body: string): readonly string[] {
  const input = { title: 'Theirs', type: 'reference', audience: ['platform'] };
  const page = { file: 'docs/reference/theirs.mdx', input, body, bodyLine: 1 };
  const { outline } = readOutline(page);
  if (outline === undefined) throw new Error('The page is no MDX.');
  const none = { errors: [], entries: [], problems: [], warnings: [] };
  const content = {
    ...{ ...none, pages: [{ ...page, outline }] },
    published: { kind: 'published-errors' as const, names: {}, changes: [] },
    organisation: [],
  };
  return searchRecords(siteDir, content, 'next').map(({ url }) => url);
}

describe('headings of a page in the search', () => {
  it('have an address of their own', () => {
    const page = '/reference/theirs/';
    expect(addresses('Text.\n\n## Tips')).toEqual([page, `${page}#tips`]);
  });

  it('are left out when they are signs alone', () => {
    expect(addresses('Text.\n\n## …\n\nMore.')).toEqual(['/reference/theirs/']);
  });
});
