import { existsSync } from 'node:fs';
import path from 'node:path';
import { type Problem, problemsOf } from '../domain/problem';
import { pageOf } from '../domain/search/pages';
import { Relevance } from '../domain/search/schema';
import type { Content } from './content';
import { readYaml, textOf } from './read';
import { readSynonyms, searchIndex } from './searchFiles';
import { engineOver } from './searchInMemory';
import { questionProblems } from './searchQuestions';
import { searchRecords } from './searchRecords';

export const RELEVANCE_FILE = 'search/relevance.yaml';

/** Queries, each with the page that must come first; none without the file. Throws when it is not valid. */
export function readRelevance(siteDir: string): Relevance['queries'] {
  if (!existsSync(path.join(siteDir, RELEVANCE_FILE))) return [];
  return Relevance.parse(readYaml(RELEVANCE_FILE, textOf(siteDir, RELEVANCE_FILE)).input).queries;
}

/** The engine over one version, and the pages it can find. */
function orderOf(siteDir: string, content: Content, version?: string) {
  const records = searchRecords(siteDir, content, version);
  const engine = engineOver(searchIndex(records, readSynonyms(siteDir)));
  return { engine, pages: new Set(records.map(({ url }) => pageOf(url))) };
}

function lazily<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** Queries of search/relevance.yaml whose page does not come first any more, and what is wrong with it or with the questions. */
export async function relevanceProblems(
  siteDir: string,
  content: Content,
): Promise<readonly Problem[]> {
  const newest = orderOf(siteDir, content);
  const coming = lazily(() => orderOf(siteDir, content, 'next'));
  const next = searchRecords(siteDir, content, 'next').map(({ url }) => pageOf(url));
  const asked = questionProblems(siteDir, [
    newest.pages,
    new Set(next.map((url) => url.replace(/^\/next/, ''))),
  ]);
  if (asked.length > 0 || !existsSync(path.join(siteDir, RELEVANCE_FILE))) return asked;
  const { input, problems } = readYaml(RELEVANCE_FILE, textOf(siteDir, RELEVANCE_FILE));
  const wrong = problems.length > 0 ? problems : problemsOf(RELEVANCE_FILE, Relevance, input);
  if (wrong.length > 0) return wrong;
  const found: Problem[] = [];
  for (const { q, first } of Relevance.parse(input).queries) {
    const field = JSON.stringify(q);
    // A page that is not released yet is looked for in the coming version.
    const isReleased = newest.pages.has(first);
    const { pages, engine } = isReleased ? newest : coming();
    const wanted = isReleased ? first : `/next${first}`;
    if (!pages.has(wanted)) {
      const instead = 'Write the address of a page without its version, such as /do/quota/.';
      found.push({ file: RELEVANCE_FILE, field, reason: `${first} has no page`, instead });
      continue;
    }
    const [best] = await engine.full(q);
    if (best !== undefined && pageOf(best.url) === wanted) continue;
    found.push({
      file: RELEVANCE_FILE,
      field,
      reason: `finds ${best === undefined ? 'nothing' : best.url} first, not ${wanted}`,
      instead: `Put the reader's words into the title, a heading or the keywords of ${wanted}, or say here what is better.`,
    });
  }
  return found;
}
