// One of the threads of treesAhead.ts: parses its share of the pages and leaves the trees where the build finds them.
import { workerData } from 'node:worker_threads';
import { makeTree } from './treeMaker.mjs';

/** @type {readonly {file: string, body: string, format: import('./treeMaker.mjs').Format}[]} */
const share = workerData;
for (const { file, body, format } of share) {
  try {
    makeTree(file, body, format);
  } catch {
    // What is wrong with a page is said by who reads it next, with its line.
  }
}
