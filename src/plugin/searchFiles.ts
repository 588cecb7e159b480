import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pagesOf } from '../domain/search/pages';
import { ONE_WAY } from '../domain/search/plan';
import { type First, type Pieces, piecesOf } from '../domain/search/pieces';
import { type SearchRecord, Synonyms } from '../domain/search/schema';
import { type Problem, problemsOf, problemText } from '../domain/problem';
import { readYaml } from './read';

const SYNONYMS = 'src/domain/search/synonyms.yaml';

/** Groups of words that mean the same, then the words that lead to others. Throws with every problem at once when the file is not valid. */
export function readSynonyms(siteDir: string): readonly (readonly string[])[] {
  const text = readFileSync(path.join(siteDir, SYNONYMS), 'utf8');
  const { input, problems } = readYaml(SYNONYMS, text);
  const all: readonly Problem[] =
    problems.length > 0 ? problems : problemsOf(SYNONYMS, Synonyms, input);
  if (all.length > 0) throw new Error(all.map(problemText).join('\n'));
  const { groups, leads } = Synonyms.parse(input);
  return [...groups, ...Object.entries(leads).map(([word, others]) => [word + ONE_WAY, ...others])];
}

/** An index, whole: the first piece and the others. */
export type SearchIndex = { readonly first: First; readonly others: Pieces };

/** The index of some records; its folder is named by what is in it, so that no reader mixes two of them. */
export function searchIndex(
  records: readonly SearchRecord[],
  synonyms: First['synonyms'],
): SearchIndex {
  const { first, others } = piecesOf(pagesOf(records), synonyms);
  // Piece by piece: the text of a large index as a whole would be hundreds of megabytes.
  const digest = createHash('sha256').update(JSON.stringify(first));
  for (const piece of [others.head, ...others.terms, ...others.pages])
    digest.update(JSON.stringify(piece));
  return { first: { ...first, folder: digest.digest('hex').slice(0, 12) }, others };
}

/** Every piece as a file: name and text. */
export function searchFiles({ first, others }: SearchIndex): ReadonlyMap<string, string> {
  return new Map([
    ['first.json', JSON.stringify(first)],
    ['head.json', JSON.stringify(others.head)],
    ...others.terms.map((shard, number): [string, string] => [
      `terms-${number}.json`,
      JSON.stringify(shard),
    ]),
    ...others.pages.map((page, number): [string, string] => [
      `page-${number}.json`,
      JSON.stringify(page),
    ]),
  ]);
}

/** Writes the pieces of an index into its own folder below another. */
export function writeSearchFiles(target: string, index: SearchIndex): void {
  const folder = path.join(target, index.first.folder);
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of searchFiles(index)) writeFileSync(path.join(folder, name), text);
}
