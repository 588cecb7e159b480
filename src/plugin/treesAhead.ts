import { availableParallelism } from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { readPage } from './read';
import { isKept } from './tree';

/** For fewer new pages threads take longer to begin than all of them to be read. */
const WORTH = 200;
/** A thread holds about 150 MB. */
const MOST = 4;

function isNew(siteDir: string, file: string): boolean {
  const { page } = readPage(siteDir, file);
  return page !== undefined && !isKept(page.body);
}

/**
 * Parses the pages that no earlier build has parsed, on all cores, where they are many: the first build of a large
 * handbook otherwise spends a fifth of its time on one core with it. Answers how many there were. Fewer than `worth` are
 * left to who needs them.
 */
export async function treesAhead(
  siteDir: string,
  files: readonly string[],
  worth = WORTH,
): Promise<number> {
  const fresh = files.filter((file) => file.endsWith('.mdx') && isNew(siteDir, file));
  const threads = Math.min(availableParallelism(), MOST);
  if (fresh.length < worth || threads < 2) return fresh.length;
  const shares = Array.from({ length: threads }, (_, thread) =>
    fresh.filter((_file, number) => number % threads === thread),
  );
  await Promise.all(
    shares.map(
      (share) =>
        new Promise<void>((resolve, reject) => {
          const workerData = { siteDir, files: share };
          const worker = new Worker(path.join(__dirname, 'treeWorker.cjs'), { workerData });
          worker.once('error', reject);
          worker.once('exit', () => resolve());
        }),
    ),
  );
  return fresh.length;
}
