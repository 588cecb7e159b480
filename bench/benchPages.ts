import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { asMany, type BenchPage, madeUp, pagesIn } from './corpus';

/** Reading a folder takes a minute; what was read is kept for the next run. */
function remembered(folder: string): ReturnType<typeof pagesIn> {
  const name = createHash('sha256').update(path.resolve(folder)).digest('hex').slice(0, 12);
  const file = path.join(tmpdir(), `bench-pages-${name}.json`);
  if (existsSync(file)) {
    const kept: ReturnType<typeof pagesIn> = JSON.parse(readFileSync(file, 'utf8'));
    return kept;
  }
  const read = pagesIn(folder);
  writeFileSync(file, JSON.stringify(read));
  return read;
}

/** As many pages as asked for: real ones of a folder, or made-up prose. Says which. */
export function benchPages(count: number, folder: string | undefined): readonly BenchPage[] {
  if (folder === undefined) {
    console.log(`${count} pages of made-up prose; --pages FOLDER takes real ones.`);
    return madeUp(count);
  }
  const { pages, leftOut } = remembered(folder);
  const repeated = Math.max(0, count - pages.length);
  console.log(
    `${count} pages of ${folder}: ${pages.length} fit, ${leftOut} left out, ${repeated} repeated.`,
  );
  return asMany(pages, count);
}
