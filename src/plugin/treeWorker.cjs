// One of the threads of treesAhead.ts: parses its share of the pages and leaves the trees where the build finds them.
const { parentPort, workerData } = require('node:worker_threads');
const { createJiti } = require('jiti');

const load = createJiti(__filename);
const { readPage } = load('./read.ts');
const { treeOf } = load('./tree.ts');

/** @type {{siteDir: string, files: readonly string[]}} */
const { siteDir, files } = workerData;
for (const file of files) {
  try {
    const { page } = readPage(siteDir, file);
    if (page !== undefined) treeOf(page.body);
  } catch {
    // What is wrong with a page is said by who reads it next, with its line.
  }
}
parentPort?.close();
