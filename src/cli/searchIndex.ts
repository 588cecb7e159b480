import { readContent } from '../plugin/content';
import { readSynonyms, type SearchIndex, searchIndex } from '../plugin/searchFiles';
import { searchedVersions } from '../plugin/searchIndexes';
import { searchRecords } from '../plugin/searchRecords';
import type { SearchRecord } from '../domain/search/schema';
import { Refusal, unknownWord } from './args';

type Own = { readonly records: readonly SearchRecord[]; readonly index: SearchIndex };

/** This repository's records and index. Throws a Refusal when the content has problems or no such version. */
export function ownIndex(siteDir: string, version: string | undefined): Own {
  const known = searchedVersions(siteDir);
  if (version !== undefined && !known.includes(version))
    throw unknownWord('a version', version, known);
  const content = readContent(siteDir);
  const { length } = content.problems;
  if (length > 0)
    throw new Refusal(`The content has ${length} problems; npm run check names them.`);
  const records = searchRecords(siteDir, content, version);
  return { records, index: searchIndex(records, readSynonyms(siteDir)) };
}
