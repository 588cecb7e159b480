import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { SEARCH_KIND_ORDER } from '../domain/search/kinds';
import { readContent } from '../plugin/content';
import { searchRecords } from '../plugin/searchRecords';
import { relevanceProblems } from '../plugin/searchRelevance';
import { searchTrial } from './searchTrial';

const root = process.cwd();
const { repository, run } = searchTrial();

describe('records', () => {
  const records = searchRecords(root, readContent(root));
  it('hold every kind, sections and items with their addresses, and one version', () => {
    const kinds = new Set(records.map(({ kind }) => kind));
    expect([...kinds].toSorted()).toEqual([...SEARCH_KIND_ORDER].toSorted());
    const addresses = new Set(records.map(({ url }) => url));
    const wanted = [
      ...['/checklists/production-readiness/#chk-prr-001', '/reference/glossary/#baggage'],
      ...['/wins/', '/wins/#win-988-hours-became-76'],
    ];
    expect(wanted.filter((url) => !addresses.has(url))).toEqual([]);
    expect(addresses.size).toBe(records.length);
    expect(records.some(({ url }) => /^\/do\/quota\/#/.test(url))).toBe(true);
    const filled = records.find(({ url }) => url === '/templates/post-incident-review/');
    expect(filled?.code).toMatch(/\.md\n/);
    expect(filled?.code).not.toContain('[[');
    expect(new Set(records.map(({ version }) => version)).size).toBe(1);
  });
  it('are of the coming version when that is asked for, at its addresses', () => {
    const coming = searchRecords(root, readContent(root), 'next');
    expect(coming.some(({ url }) => url === '/next/do/quota/')).toBe(true);
    expect(coming.every(({ version }) => version === 'next')).toBe(true);
    expect(coming.find(({ kind }) => kind === 'Talk')?.url).toBe('/next/celebrate/talk-988-hours/');
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
    const { err } = await run(['query', '--version', '9.9', 'x']);
    expect(err).toMatch(/"9\.9" is not a version.*Known: .*next/);
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
      '  - { q: 988 hours became 76 in 12 minutes, first: /celebrate/talk-988-hours/ }',
    ];
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
