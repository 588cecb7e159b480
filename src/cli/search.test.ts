import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { readContent } from '../plugin/content';
import { searchRecords } from '../plugin/searchRecords';
import { relevanceProblems } from '../plugin/searchRelevance';
import { algoliaClient } from '../widgets/parts/searchAlgolia';
import { search } from './search';
import { algoliaTrial, type Trial } from './searchTrial';

const root = process.cwd();
const folders: string[] = [];
const trials: Trial[] = [];
afterEach(() => vi.unstubAllEnvs());
afterAll(async () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  for (const trial of trials) await trial.close();
});

/** This repository with some files of its own instead. */
function repository(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'search-'));
  folders.push(folder);
  const own = new Set(Object.keys(files).map((file) => file.split('/')[0]));
  for (const name of readdirSync(root)) {
    if (!own.has(name) && name !== 'build')
      symlinkSync(path.join(root, name), path.join(folder, name));
  }
  for (const [file, content] of Object.entries(files))
    writeFileSync(path.join(folder, file), content);
  return folder;
}

async function run(args: readonly string[], { siteDir = root, input = '' } = {}) {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const [out, err] = [text(stdout), text(stderr)];
  const streams = { stdin: Readable.from([input]), stdout, stderr };
  const code = await search({ siteDir, from: siteDir }, args, streams);
  stdout.end();
  stderr.end();
  return { code, out: await out, err: await err };
}

describe('records', () => {
  const records = searchRecords(root, readContent(root));
  it('hold every kind, sections and items with their addresses, and one version', () => {
    expect(new Set(records.map(({ kind }) => kind)).size).toBe(9);
    expect(records.some(({ url }) => url === '/checklists/production-readiness/#chk-prr-001')).toBe(
      true,
    );
    expect(records.some(({ url }) => /^\/do\/quota\/#/.test(url))).toBe(true);
    expect(new Set(records.map(({ version }) => version)).size).toBe(1);
  });
  it('are of the coming version when that is asked for, at its addresses', () => {
    const coming = searchRecords(root, readContent(root), 'next');
    expect(coming.some(({ url }) => url === '/next/do/quota/')).toBe(true);
    expect(coming.every(({ version }) => version === 'next')).toBe(true);
  });
});

describe('search query', () => {
  it('prints hits as text and as JSON', async () => {
    expect((await run(['query', 'plt-101'])).out).toMatch(
      /^The namespace has used its whole quota {2}\(Error\)\n {2}\/e\/plt-101\/\n/,
    );
    const { code, out } = await run(['query', '--json', 'certificate', 'expired']);
    expect(code).toBe(0);
    expect(JSON.parse(out).hits[0]).toMatchObject({ url: '/e/plt-201/', kind: 'Error' });
  });
  it('answers one line a line, and says which line cannot be used', async () => {
    const input = '{"id":1,"q":"plt-101"}\n\nnonsense\n{"id":"b","q":"zxqvzxqv"}\n';
    const { code, out } = await run(['query', '--ndjson'], { input });
    const rows = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(code).toBe(2);
    expect(rows[0].hits[0].url).toBe('/e/plt-101/');
    expect(rows[1].error).toContain('Line 3');
    expect(rows[2]).toEqual({ id: 'b', hits: [] });
  });
  it('refuses what it does not know', async () => {
    expect((await run(['qery'])).err).toContain('Did you mean "query"?');
    expect((await run(['query', '--version', '9.9', 'x'])).err).toContain('Known: next');
    expect((await run(['index'])).err).toContain('--report');
  });
  it('reports pieces and bytes', async () => {
    const { code, out } = await run(['index', '--report', '--json']);
    expect(code).toBe(0);
    const { records, gzip } = JSON.parse(out);
    expect(records).toBeGreaterThan(100);
    expect(gzip.first.pieces).toBe(1);
    // What is fetched before the first answer stays small.
    expect(gzip.first.bytes).toBeLessThan(40_000);
    expect(gzip.terms.largest).toBeLessThan(20_000);
  });
});

describe('search/relevance.yaml', () => {
  it('says which query slipped, to which page, and what has no page', async () => {
    const siteDir = repository({});
    rmSync(path.join(siteDir, 'search'), { force: true });
    const queries = [
      '  - { q: plt-101, first: /e/plt-101/ }',
      '  - { q: plt-101, first: /do/quota/ }',
      '  - { q: plt-101, first: /no/such-page/ }',
    ];
    const { mkdirSync } = await import('node:fs');
    mkdirSync(path.join(siteDir, 'search'));
    writeFileSync(
      path.join(siteDir, 'search/relevance.yaml'),
      `kind: relevance\nqueries:\n${queries.join('\n')}\n`,
    );
    const problems = await relevanceProblems(siteDir, readContent(siteDir));
    expect(problems.map(({ reason }) => reason)).toEqual([
      'finds /e/plt-101/ first, not /do/quota/',
      '/no/such-page/ has no page',
    ]);
  });
  it('holds on this site', async () => {
    expect(await relevanceProblems(root, readContent(root))).toEqual([]);
  });
});

describe('search push', () => {
  const keys = { writeKey: 'write', searchKey: 'search' };
  const settings = (host: string) => ({
    ...{ engine: 'algolia' as const, appId: 'TRIAL', searchKey: 'search', index: 'handbook', host },
  });
  const site = (host: string) => {
    const yaml = readFileSync(path.join(root, 'handbook.yaml'), 'utf8').replace(/^search:.*$/m, '');
    return repository({ 'handbook.yaml': `${yaml}\nsearch: ${JSON.stringify(settings(host))}\n` });
  };
  const started = async (refuse?: number) => {
    const trial = await algoliaTrial(refuse === undefined ? keys : { ...keys, refuse });
    trials.push(trial);
    return trial;
  };

  it('sends nothing unless told to', async () => {
    const trial = await started();
    const { code, out } = await run(['push'], { siteDir: site(trial.host) });
    expect([code, trial.calls]).toEqual([0, []]);
    expect(out).toContain('Nothing was sent');
  });
  it('sends all, and the dialog’s client finds it', async () => {
    const trial = await started();
    vi.stubEnv('ALGOLIA_WRITE_KEY', 'write');
    const siteDir = site(trial.host);
    expect(await run(['push', '--send'], { siteDir })).toMatchObject({ code: 0, err: '' });
    expect([...trial.indexes.keys()]).toEqual(['handbook']);
    const kept = trial.indexes.get('handbook');
    expect(kept?.records.size).toBeGreaterThan(100);
    expect(kept?.synonyms.length).toBeGreaterThan(5);
    expect(kept?.settings['attributeForDistinct']).toBe('page');
    const client = algoliaClient(settings(trial.host));
    const ask = (query: string, facetFilters: readonly (readonly string[])[] = []) =>
      client.search({ requests: [{ indexName: 'handbook', query, facetFilters }] });
    const [answer] = (await ask('PLT-101', [['kind:Error']])).results;
    expect(answer?.hits.map(({ url }) => url)).toContain('/e/plt-101/');
    expect(answer?.hits.every(({ kind }) => kind === 'Error')).toBe(true);
    await expect(
      algoliaClient({ ...settings(trial.host), searchKey: 'old' }).search({
        requests: [{ indexName: 'handbook', query: 'a' }],
      }),
    ).rejects.toThrow();
  });
  it.each([
    [403, 'wrong', 'may write'],
    [429, 'write', 'quota'],
  ] as const)(
    'says what a refusal with %s means, and leaves the old records',
    async (status, key, said) => {
      const trial = await started(status);
      vi.stubEnv('ALGOLIA_WRITE_KEY', key);
      const { code, err } = await run(['push', '--send'], { siteDir: site(trial.host) });
      expect(code).toBe(1);
      expect(err).toContain(said);
      expect(err).toContain('Readers keep the records they had');
      expect([...trial.indexes.keys()].filter((name) => name.includes('tmp'))).toEqual([]);
    },
  );
  it('refuses without a key and without an index in handbook.yaml', async () => {
    vi.stubEnv('ALGOLIA_WRITE_KEY', '');
    expect((await run(['push', '--send'], { siteDir: site('http://127.0.0.1:1') })).err).toContain(
      'ALGOLIA_WRITE_KEY',
    );
    expect((await run(['push'])).err).toContain('names no Algolia index');
  });
});
