// npm run bench: every measure of weight, speed and build, ours beside its peer, one after the other.
// npm run bench -- [first-view] [lighthouse] [build] [versions] [large] [--pages FOLDER]
import { spawnSync } from 'node:child_process';
import os from 'node:os';
import { parseArgs } from 'node:util';

type Run = readonly [title: string, file: string, ...args: readonly string[]];

const PARTS: Readonly<Record<string, readonly Run[]>> = {
  'first-view': [['First view of 50 pages', 'firstView.ts']],
  lighthouse: [['Lighthouse, one page of each kind', 'lighthouse.ts']],
  build: [
    ['Build of 2,000 pages, cold, and after one edit', 'builds.ts', '--count', '2000', '--edit'],
  ],
  versions: ['1', '2', '4'].map((count): Run => [
    `Build of 500 pages in ${count} versions`,
    'builds.ts',
    ...['--count', '500', '--versions', count],
  ]),
  large: [
    ['Build of 5,000 pages within 6 GB', 'builds.ts', ...['--count', '5000', '--most', '6144']],
  ],
};
/** What needs pages of others. */
const WITH_PAGES = ['firstView.ts', 'builds.ts'];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { pages: { type: 'string' } },
});
const unknown = positionals.filter((part) => PARTS[part] === undefined);
if (unknown.length > 0)
  throw new Error(
    `No part is called ${unknown.join(', ')}. Parts: ${Object.keys(PARTS).join(', ')}.`,
  );

const day = new Date().toISOString().slice(0, 16);
const load = os.loadavg().map((one) => one.toFixed(1));
console.log(`${day}, Node ${process.version}, ${os.cpus().length} cores, load ${load.join(' ')}.`);
console.log(
  'Times hold on a quiet machine only: a load above the number of cores makes them longer.',
);
for (const part of positionals.length > 0 ? positionals : Object.keys(PARTS)) {
  for (const [title, file, ...args] of PARTS[part] ?? []) {
    console.log(`\n${title}`);
    const own =
      WITH_PAGES.includes(file) && values.pages !== undefined ? ['--pages', values.pages] : [];
    spawnSync(
      process.execPath,
      ['node_modules/jiti/lib/jiti-cli.mjs', `bench/${file}`, ...args, ...own],
      { stdio: 'inherit' },
    );
  }
}
