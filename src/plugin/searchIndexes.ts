import { rmSync } from 'node:fs';
import type { SearchRecord } from '../domain/search/schema';
import type { Content } from './content';
import { releasedVersions } from './files';
import { readSynonyms, type SearchIndex, searchIndex, writeSearchFiles } from './searchFiles';
import { searchRecords } from './searchRecords';

export type VersionIndex = {
  readonly version: string;
  readonly records: readonly SearchRecord[];
  readonly index: SearchIndex;
};

/** Every version that can be searched: the newest released one, the older ones, and the coming one as `next`. */
export function searchedVersions(siteDir: string): readonly string[] {
  return [...releasedVersions(siteDir), 'next'];
}

/** Records and index of every version; a reader loads the newest, and another only when it is asked for. */
export function searchIndexes(siteDir: string, content: Content): readonly VersionIndex[] {
  const synonyms = readSynonyms(siteDir);
  return searchedVersions(siteDir).map((version) => {
    const records = searchRecords(siteDir, content, version);
    return { version, records, index: searchIndex(records, synonyms) };
  });
}

/** Writes the pieces of every version below a folder, instead of what stands there. */
export function writeSearchIndexes(target: string, indexes: readonly VersionIndex[]): void {
  rmSync(target, { recursive: true, force: true });
  for (const { index } of indexes) writeSearchFiles(target, index);
}
