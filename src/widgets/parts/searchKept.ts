import { createStorageSlot } from '@docusaurus/theme-common';
import { readRecent, withRecent } from '../../domain/search/recent';

const RECENT = 'handbook.search.recent';
const UNANSWERED = 'handbook.search.unanswered';

type Shelf = {
  readonly read: () => readonly string[];
  readonly keep: (query: string) => void;
  readonly clear: () => void;
};

function shelf(key: string, most: number): Shelf {
  const read = () => readRecent(createStorageSlot(key).get(), most);
  return {
    read,
    keep: (query) => createStorageSlot(key).set(JSON.stringify(withRecent(read(), query, most))),
    clear: () => createStorageSlot(key).del(),
  };
}

/** What was opened from the search, and what nothing was found for: on this device only. */
export const recent = shelf(RECENT, 8);
export const unanswered = shelf(UNANSWERED, 50);
