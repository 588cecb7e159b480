import { existsSync } from 'node:fs';
import path from 'node:path';
import { type Problem, problemsOf } from '../domain/problem';
import { pageOf } from '../domain/search/pages';
import { Relevance } from '../domain/search/schema';
import type { Content } from './content';
import { readYaml, textOf } from './read';
import { readSynonyms, searchIndex } from './searchFiles';
import { engineOver } from './searchInMemory';
import { searchRecords } from './searchRecords';

export const RELEVANCE_FILE = 'search/relevance.yaml';

/** Queries of search/relevance.yaml whose page does not come first any more, and what is wrong with the file. */
export async function relevanceProblems(
  siteDir: string,
  content: Content,
): Promise<readonly Problem[]> {
  if (!existsSync(path.join(siteDir, RELEVANCE_FILE))) return [];
  const { input, problems } = readYaml(RELEVANCE_FILE, textOf(siteDir, RELEVANCE_FILE));
  const wrong = problems.length > 0 ? problems : problemsOf(RELEVANCE_FILE, Relevance, input);
  if (wrong.length > 0) return wrong;
  const records = searchRecords(siteDir, content);
  const engine = engineOver(searchIndex(records, readSynonyms(siteDir)));
  const there = new Set(records.map(({ url }) => pageOf(url)));
  const found: Problem[] = [];
  for (const { q, first } of Relevance.parse(input).queries) {
    const field = JSON.stringify(q);
    if (!there.has(first)) {
      const instead = 'Write the address of a released page, or release this one first.';
      found.push({ file: RELEVANCE_FILE, field, reason: `${first} has no page`, instead });
      continue;
    }
    const [best] = await engine.full(q);
    if (best !== undefined && pageOf(best.url) === first) continue;
    found.push({
      file: RELEVANCE_FILE,
      field,
      reason: `finds ${best === undefined ? 'nothing' : best.url} first, not ${first}`,
      instead: `Put the reader's words into the title, a heading or the keywords of ${first}, or say here what is better.`,
    });
  }
  return found;
}
