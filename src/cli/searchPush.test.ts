import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { type AlgoliaServer, algoliaServer } from '../../e2e/algoliaServer';
import { EMPTY } from '../../e2e/algoliaIndex';
import {
  algoliaRecords,
  algoliaRules,
  algoliaSettings,
  algoliaSynonyms,
} from '../domain/search/algoliaIndex';
import type { SearchRecord } from '../domain/search/schema';
import { algoliaClient } from '../widgets/parts/searchAlgolia';
import { saidByAlgolia, send } from './searchSend';
import { searchTrial } from './searchTrial';

const { repository, run } = searchTrial();
const servers: AlgoliaServer[] = [];
afterEach(() => vi.unstubAllEnvs());
afterAll(async () => {
  for (const server of servers) await server.close();
});

type Refuse = NonNullable<Parameters<typeof algoliaServer>[0]['refuse']>;

async function started(refuse?: Refuse): Promise<AlgoliaServer> {
  const keys = { writeKey: 'write', searchKey: 'search' };
  const server = await algoliaServer(refuse === undefined ? keys : { ...keys, refuse });
  servers.push(server);
  return server;
}

function settings(host: string) {
  const names = { appId: 'TRIAL', searchKey: 'search', index: 'handbook', host };
  return { engine: 'algolia' as const, ...names };
}

function siteWith(host: string): string {
  const yaml = readFileSync(path.join(process.cwd(), 'handbook.yaml'), 'utf8');
  const own = `${yaml.replace(/^search:.*$/m, '')}\nsearch: ${JSON.stringify(settings(host))}\n`;
  return repository({ 'handbook.yaml': own });
}

function pageOf(number: number): SearchRecord {
  return {
    ...{ url: `/do/page-${number}/`, kind: 'Page', title: `Page ${number}`, headings: [] },
    ...{ text: 'words', code: '', aliases: [], asks: [], version: '1.2', audience: [], weight: 1 },
  };
}

const RECORDS = algoliaRecords(
  Array.from({ length: 2500 }, (_, number) => pageOf(number)),
  10_000,
);
const LOAD = {
  records: RECORDS,
  settings: algoliaSettings,
  synonyms: algoliaSynonyms([['slow', 'latency']]),
  rules: algoliaRules([{ q: 'seventh', first: '/do/page-7/' }], RECORDS, '1.2'),
};

it('asks Algolia to search each field of a record that holds words', () => {
  const named = ['url', 'kind', 'version', 'audience', 'weight', 'objectID', 'page'];
  const words = Object.keys(RECORDS[0] ?? {}).filter((key) => !named.includes(key));
  const searched = algoliaSettings.searchableAttributes.map(
    (field) => /\((\w+)\)/.exec(field)?.[1],
  );
  expect(searched.toSorted()).toEqual(words.toSorted());
});

/** Sends three batches; answers what was said meanwhile. */
async function sent({ host }: { readonly host: string }, key = 'write') {
  const said: string[] = [];
  const patience = { wait: async () => undefined, say: (text: string) => said.push(text) };
  const target = { appId: 'TRIAL', key, index: 'handbook', host };
  const error: unknown = await send(target, LOAD, patience).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return { said, error: error === undefined ? undefined : saidByAlgolia(error) };
}

/** A batch of records; synonyms and rules go in batches of their own. */
const isRecords = (call: string) => /_tmp_\d+\/batch$/.test(call);

const temporary = ({ indexes }: AlgoliaServer) =>
  [...indexes.keys()].filter((name) => name.includes('_tmp_'));

describe('search push', () => {
  it('sends nothing unless told to', async () => {
    const server = await started();
    const siteDir = siteWith(server.host);
    const { code, out } = await run(['push', '--versions', '1.2'], { siteDir });
    expect([code, server.calls]).toEqual([0, []]);
    expect(out).toMatch(/\d+ records of 1\.2, \d+ groups of synonyms and \d+ rules for handbook\./);
    expect(out).toContain('Nothing was sent');
  });
  it('sends every version with settings, synonyms and rules, and the dialog’s client finds it', async () => {
    const server = await started();
    vi.stubEnv('ALGOLIA_WRITE_KEY', 'write');
    const siteDir = siteWith(server.host);
    expect(await run(['push', '--send'], { siteDir })).toMatchObject({ code: 0, err: '' });
    expect([...server.indexes.keys()]).toEqual(['handbook']);
    const { records, synonyms, rules, settings: kept } = server.indexes.get('handbook') ?? EMPTY;
    const versions = new Set([...records.values()].map(({ version }) => version));
    expect([...versions].toSorted()).toEqual(['1.0', '1.1', '1.2', 'next']);
    expect(synonyms.length).toBeGreaterThan(5);
    expect(rules.length).toBeGreaterThan(10);
    expect(kept['attributeForDistinct']).toBe('page');
    const client = algoliaClient(settings(server.host));
    const ask = async (query: string, facetFilters: readonly (readonly string[])[]) =>
      (await client.search({ requests: [{ indexName: 'handbook', query, facetFilters }] }))
        .results[0]?.hits ?? [];
    const errors = await ask('PLT-101', [['kind:Error'], ['version:1.2']]);
    expect(errors.map(({ url }) => url)).toContain('/e/plt-101/');
    expect(errors.every(({ kind, version }) => kind === 'Error' && version === '1.2')).toBe(true);
    const [first] = await ask('watch developers use our tools', [['version:1.2']]);
    expect(first?.url).toBe('/do/user-research/');
    expect(await ask('plt-101', [['audience:nobody']])).toEqual([]);
    const old = algoliaClient({ ...settings(server.host), searchKey: 'old' });
    await expect(
      old.search({ requests: [{ indexName: 'handbook', query: 'a' }] }),
    ).rejects.toThrow();
  }, 60_000);
  it('refuses without a key, without an index in handbook.yaml, and a version that is not there', async () => {
    vi.stubEnv('ALGOLIA_WRITE_KEY', '');
    const siteDir = siteWith('http://127.0.0.1:1');
    expect((await run(['push', '--send'], { siteDir })).err).toContain('ALGOLIA_WRITE_KEY');
    expect((await run(['push'])).err).toContain('names no Algolia index');
    const { err } = await run(['push', '--versions', '1.2,9.9'], { siteDir });
    expect(err).toContain('"9.9" is not a version');
  });
});

describe('a push that breaks', () => {
  it('goes on with the very request that was put off', async () => {
    let refused = 0;
    let batches = 0;
    const server = await started((call) =>
      isRecords(call) && batches++ > 0 && refused++ < 2
        ? { status: 429, message: 'Too many requests' }
        : undefined,
    );
    const { said, error } = await sent(server);
    expect(error).toBeUndefined();
    expect(said).toEqual([
      'Algolia answers 429; again in 1 s (1 of 5).',
      'Algolia answers 429; again in 2 s (2 of 5).',
    ]);
    expect(server.indexes.get('handbook')?.records.size).toBe(2500);
    // Three batches and the two that were sent again: nothing else is sent twice.
    expect(server.calls.filter(isRecords)).toHaveLength(5);
    expect(temporary(server)).toEqual([]);
  });
  it.each([
    [403, 'Method not allowed with this API key', 'may write', false],
    [403, 'Record quota exceeded for this plan', 'used up', false],
    [429, 'Too many requests', 'slow down', true],
    [429, 'Operations quota exceeded', 'used up', false],
    [413, 'Record too large', 'too large', false],
  ])(
    'says what %s “%s” means, and leaves the old records',
    async (status, message, meaning, isPutOff) => {
      const server = await started((call) => (isRecords(call) ? { status, message } : undefined));
      const old = new Map([['1.2/old/', { objectID: '1.2/old/' }]]);
      server.indexes.set('handbook', { ...EMPTY, records: old });
      const { said, error } = await sent(server);
      expect(error).toContain(meaning);
      expect(error).toContain('Readers keep the records they had');
      // The client itself asks again, each time with our patience.
      expect(said.length % 5).toBe(0);
      expect(said.length > 0).toBe(isPutOff);
      expect(server.indexes.get('handbook')?.records).toBe(old);
      expect(temporary(server)).toEqual([]);
    },
  );
  it('says that a key is wrong before anything changes', async () => {
    const server = await started();
    expect((await sent(server, 'search')).error).toContain('listIndexes');
    expect(server.indexes.size).toBe(0);
  });
  it('says that nobody answers', async () => {
    const { error } = await sent({ host: 'http://127.0.0.1:1' });
    expect(error).toContain('could not be reached');
  });
  it('clears what a killed push left behind', async () => {
    const server = await started();
    server.indexes.set('handbook_tmp_123456', EMPTY);
    server.indexes.set('other_tmp_123456', EMPTY);
    expect((await sent(server)).error).toBeUndefined();
    expect([...server.indexes.keys()].toSorted()).toEqual(['handbook', 'other_tmp_123456']);
  });
});
