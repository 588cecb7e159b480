// Run by bench/search.ts: one other engine, easyops or pagefind, over the pages and queries of a file.
import { readFileSync } from 'node:fs';
import type { SearchPage } from '../src/domain/search/pages';
import { measured } from './searchMeasure';
import { easyops, installed, pagefind } from './searchOthers';
import type { Question } from './searchQueries';

/** Queries asked together; `type`: time the keystrokes too. */
export type QuerySet = {
  readonly name: string;
  readonly queries: readonly Question[];
  readonly type: boolean;
};

/** What another engine is asked, as it stands in the file. */
export type Task = { readonly pages: readonly SearchPage[]; readonly sets: readonly QuerySet[] };

const [name, file] = process.argv.slice(2);
if (file !== undefined) {
  const { pages, sets }: Task = JSON.parse(readFileSync(file, 'utf8'));
  const start = performance.now();
  const engine = await (name === 'pagefind' ? pagefind : easyops)(installed(), pages);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`  ${engine.name}: index built and opened in ${seconds} s`);
  for (const set of sets) {
    if (sets.length > 1) console.log(`  ${set.queries.length} queries ${set.name}`);
    await measured(engine, set.queries, set.type);
  }
  await engine.close();
}
