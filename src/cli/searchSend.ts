import { algoliasearch } from 'algoliasearch';
import type {
  AlgoliaRecord,
  algoliaRules,
  algoliaSettings,
  algoliaSynonyms,
} from '../domain/search/algoliaIndex';
import { type Patience, patientRequester } from './searchRequester';

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
  readonly rules: ReturnType<typeof algoliaRules>;
};

type Client = ReturnType<typeof algoliasearch>;

const HOUR = 3_600_000;

function hostsOf(host: string | undefined) {
  if (host === undefined) return {};
  const { host: url, protocol } = new URL(host);
  const spoken = protocol === 'http:' ? ('http' as const) : ('https' as const);
  return { hosts: [{ url, accept: 'readWrite' as const, protocol: spoken }] };
}

/** Removes what a push that was killed left behind; a younger one may be at work. */
async function clearLeftovers(client: Client, index: string): Promise<void> {
  const { items } = await client.listIndices();
  const isLeft = ({ name, updatedAt }: (typeof items)[number]) =>
    name.startsWith(`${index}_tmp_`) && Date.now() - Date.parse(updatedAt) > HOUR;
  for (const { name } of items.filter(isLeft)) await client.deleteIndex({ indexName: name });
}

/**
 * Settings, synonyms and rules, then all records at once: they are gathered in an index of their own, which then takes
 * the place of the old one. A request that is put off is sent again and the push goes on from there. When it fails for
 * good, readers keep the old records, and sending again begins anew.
 */
export async function send(target: Target, load: Load, patience: Patience): Promise<void> {
  const { index: indexName, appId, key, host } = target;
  const { records, settings, synonyms, rules } = load;
  const requester = patientRequester(patience);
  const client = algoliasearch(appId, key, { ...hostsOf(host), requester });
  await clearLeftovers(client, indexName);
  const tasks = [
    await client.setSettings({ indexName, indexSettings: { ...settings } }),
    await client.saveSynonyms({
      indexName,
      synonymHit: [...synonyms],
      replaceExistingSynonyms: true,
    }),
    await client.saveRules({ indexName, rules: [...rules], clearExistingRules: true }),
  ];
  for (const { taskID } of tasks) await client.waitForTask({ indexName, taskID });
  await client.replaceAllObjects({ indexName, objects: records.map((record) => ({ ...record })) });
}

const WHY: Readonly<Record<number, string>> = {
  400: 'Algolia refused a record or a setting',
  403: 'Algolia refused the key: it must be one of this application that may write, with the rights addObject, deleteIndex, editSettings and listIndexes',
  404: 'Algolia knows no such index or application',
  413: 'Algolia refused a record as too large',
  429: 'Algolia keeps asking to slow down: send again in a few minutes',
};

const QUOTA =
  'The plan’s records or operations are used up: look at the usage in Algolia’s dashboard, or send fewer versions with --versions';

/** What went wrong, and what to do. */
export function saidByAlgolia(error: unknown): string {
  const status: unknown = Reflect.get(Object(error), 'status');
  const message = error instanceof Error ? error.message : String(error);
  const known = typeof status === 'number' ? WHY[status] : undefined;
  const why = /quota|usage limit/i.test(message) ? QUOTA : known;
  const first = why ?? 'Algolia could not be reached, or did not answer as expected';
  return `${first} (${message.slice(0, 300)}). Readers keep the records they had.`;
}
