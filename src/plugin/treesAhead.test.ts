import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type Format, placeOf } from './tree';
import { treesAhead } from './treesAhead';

const folder = mkdtempSync(path.join(tmpdir(), 'trees-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function isKept(body: string, format: Format = 'mdx'): boolean {
  return existsSync(placeOf(body, format));
}

/** A page nobody has parsed before. */
function page(name: string, words: string): string {
  const body = `${words} ${randomUUID()}`;
  writeFileSync(path.join(folder, name), `---\ntitle: Any\n---\n\n${body}\n`);
  return body;
}

describe('pages parsed ahead on all cores', () => {
  it('are there for the build, each once, whatever is wrong with one of them', async () => {
    const bodies = ['One', 'Two', 'Three'].map((words, index) => page(`${index}.mdx`, words));
    page('broken.mdx', '<Open>');
    mkdirSync(path.join(folder, 'docs'));
    const plain = page('docs/theirs.md', 'In {plain} Markdown');
    const files = ['0.mdx', '1.mdx', '2.mdx', 'broken.mdx', 'docs/theirs.md', 'data.yaml'];
    expect(await treesAhead(folder, files, 2)).toBe(5);
    expect(bodies.map((body) => isKept(body))).toEqual([true, true, true]);
    expect(isKept(plain, 'md')).toBe(true);
    expect(await treesAhead(folder, files, 2)).toBe(1);
  });

  it('are left to whoever needs them where they are few', async () => {
    const body = page('few.mdx', 'Alone');
    expect(await treesAhead(folder, ['few.mdx'])).toBe(1);
    expect(isKept(body)).toBe(false);
  });
});
