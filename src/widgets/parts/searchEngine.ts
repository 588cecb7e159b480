import places from '@generated/handbook/default/search.json';
import type { SearchClient } from '../../domain/search/client';
import { readSettings, type SearchSettings, SETTINGS_ELEMENT } from '../../domain/search/settings';
import { localClient } from './searchLocal';

/** Who answers, and the versions that can be asked for, the one that readers see first. */
export type SearchEngine = {
  readonly client: SearchClient;
  readonly versions: readonly string[];
};

/** What the page says about its search. Only in the browser. */
export function searchSettings(): SearchSettings {
  return readSettings(document.getElementById(SETTINGS_ELEMENT)?.textContent ?? null);
}

async function started(base: string): Promise<SearchEngine> {
  const settings = searchSettings();
  const client =
    settings.engine === 'algolia'
      ? (await import('./searchAlgolia')).algoliaClient(settings)
      : localClient(base, places);
  return { client, versions: places.map(({ version }) => version) };
}

let engine: Promise<SearchEngine> | undefined;

/** The engine is fetched when somebody searches, not before; when it did not come, the next call tries again. */
export function searchEngine(base: string): Promise<SearchEngine> {
  engine ??= started(base);
  engine.catch(() => {
    engine = undefined;
  });
  return engine;
}
