import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { foreignBody, isForeign } from './foreign';
import { readPage, textOf } from './read';
import { type Format, placeOf } from './tree';

/** For fewer new pages threads take longer to begin than all of them to be read. */
const WORTH = 200;
/** A thread holds about 150 MB. */
const MOST = 4;
/** Megabytes for what lives as long as one page: with Node's own 48 a thread clears up more often than it parses. */
const YOUNG = 192;

/** A page that no earlier build has parsed, with the file its tree is kept in. */
type Fresh = { readonly file: string; readonly body: string; readonly format: Format };

function sourceOf(siteDir: string, file: string): Omit<Fresh, 'file'> | undefined {
  if (isForeign(file)) return { body: foreignBody(textOf(siteDir, file)), format: 'md' };
  const page = file.endsWith('.mdx') ? readPage(siteDir, file).page : undefined;
  return page && { body: page.body, format: 'mdx' };
}

function freshPages(siteDir: string, files: readonly string[]): readonly Fresh[] {
  return files.flatMap((name) => {
    const page = sourceOf(siteDir, name);
    if (page === undefined) return [];
    const file = placeOf(page.body, page.format);
    return existsSync(file) ? [] : [{ file, ...page }];
  });
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
  const fresh = freshPages(siteDir, files);
  const threads = Math.min(availableParallelism(), MOST);
  if (fresh.length < worth || threads < 2) return fresh.length;
  const shares = Array.from({ length: threads }, (_, thread) =>
    fresh.filter((_page, number) => number % threads === thread),
  );
  await Promise.all(
    shares.map(
      (share) =>
        new Promise<void>((resolve, reject) => {
          const worker = new Worker(path.join(__dirname, 'treeWorker.mjs'), {
            workerData: share,
            resourceLimits: { maxYoungGenerationSizeMb: YOUNG },
          });
          worker.once('error', reject);
          worker.once('exit', () => resolve());
        }),
    ),
  );
  return fresh.length;
}
