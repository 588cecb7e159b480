import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesUnder } from './files';

const ROOT = process.cwd();
/** The rooms of the house; a new one needs a reason in the commit message. */
const ROOMS = [
  'cli',
  'css',
  'domain',
  'offline',
  'pages',
  'plugin',
  'router',
  'theme',
  'tool',
  'widgets',
];
const TOP = [
  'bench',
  'blog',
  'deploy',
  'docs',
  'e2e',
  'errors',
  'results',
  'search',
  'src',
  'static',
  'templates',
  'versioned_docs',
  'versioned_sidebars',
];
const OUTPUT = new Set(['build', 'node_modules', 'test-results', 'playwright-report']);

function folders(of: string): readonly string[] {
  return readdirSync(path.join(ROOT, of), { withFileTypes: true })
    .filter(
      (entry) => entry.isDirectory() && !entry.name.startsWith('.') && !OUTPUT.has(entry.name),
    )
    .map((entry) => entry.name)
    .sort();
}

describe('the layout', () => {
  it('has the known rooms and no other', () => {
    expect(folders('src')).toEqual(ROOMS);
    expect(folders('.').filter((name) => !TOP.includes(name))).toEqual([]);
  });

  it('has no style sheet over 300 lines', () => {
    const long = filesUnder(ROOT, 'src')
      .filter((file) => file.endsWith('.css'))
      .filter((file) => readFileSync(path.join(ROOT, file), 'utf8').split('\n').length > 301);
    expect(long).toEqual([]);
  });

  it('has no barrel files and no drawers', () => {
    const barrels = filesUnder(ROOT, 'src').filter(
      (file) => /\/index\.ts$/.test(file) && file !== 'src/plugin/index.ts',
    );
    expect(barrels).toEqual([]);
  });

  it('names every widget folder like the tag it is', () => {
    const odd = folders('src/widgets').filter(
      (name) => name !== 'parts' && !/^[A-Z][A-Za-z]+$/.test(name),
    );
    expect(odd).toEqual([]);
  });
});
