import { algoliasearch } from 'algoliasearch';
import type {
  AlgoliaRecord,
  algoliaSettings,
  algoliaSynonyms,
} from '../domain/search/algoliaIndex';

type Target = {
  readonly appId: string;
  readonly key: string;
  readonly index: string;
  /** Another server that speaks Algolia's protocol, `http://127.0.0.1:4900`. */
  readonly host: string | undefined;
};

type Load = {
  readonly records: readonly AlgoliaRecord[];
  readonly settings: typeof algoliaSettings;
  readonly synonyms: ReturnType<typeof algoliaSynonyms>;
};

function hostsOf(host: string | undefined) {
  if (host === undefined) return {};
  const { host: url, protocol } = new URL(host);
  const spoken = protocol === 'http:' ? ('http' as const) : ('https' as const);
  return { hosts: [{ url, accept: 'readWrite' as const, protocol: spoken }] };
}

/**
 * Settings and synonyms, then all records at once: they are gathered in an index of their own, which then takes the
 * place of the old one. When it fails half-way, readers keep the old records, and sending again begins anew.
 */
export async function send(target: Target, { records, settings, synonyms }: Load): Promise<void> {
  const { index: indexName, appId, key, host } = target;
  const client = algoliasearch(appId, key, hostsOf(host));
  const { taskID } = await client.setSettings({ indexName, indexSettings: { ...settings } });
  await client.waitForTask({ indexName, taskID });
  const saved = await client.saveSynonyms({
    indexName,
    synonymHit: [...synonyms],
    replaceExistingSynonyms: true,
  });
  await client.waitForTask({ indexName, taskID: saved.taskID });
  await client.replaceAllObjects({ indexName, objects: records.map((record) => ({ ...record })) });
}

const WHY: Readonly<Record<number, string>> = {
  400: 'Algolia refused a record or a setting',
  403: 'Algolia refused the key: it must be one of this application that may write, with the rights addObject, deleteIndex and editSettings',
  404: 'Algolia knows no such index or application',
  413: 'Algolia refused a record as too large',
  429: 'Algolia asks to slow down, or the plan’s records and operations are used up: wait, or look at the quota in its dashboard',
};

/** What went wrong, and what to do. */
export function saidByAlgolia(error: unknown): string {
  const status: unknown = Reflect.get(Object(error), 'status');
  const message = error instanceof Error ? error.message : String(error);
  const why = typeof status === 'number' ? WHY[status] : undefined;
  const first = why ?? 'Algolia could not be reached, or did not answer as expected';
  return `${first} (${message.slice(0, 300)}). Readers keep the records they had.`;
}
