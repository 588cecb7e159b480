import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterAll, describe, expect, it } from 'vitest';
import { help } from './help';

const from = mkdtempSync(path.join(tmpdir(), 'help-'));
afterAll(() => rmSync(from, { recursive: true, force: true }));

async function run(words: string, input = '') {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const [out, err] = [text(stdout), text(stderr)];
  const args = words.split(' ').filter(Boolean);
  const code = await help({ siteDir: process.cwd(), from }, args, {
    stdin: Readable.from([input]),
    stdout,
    stderr,
  });
  stdout.end();
  stderr.end();
  return { code, out: await out, err: await err };
}

const QUOTA =
  'pods "search-api-6c5d7f9b8-q2w4e" is forbidden: exceeded quota: search-test-quota, requested: requests.memory=3Gi';

describe('handbook help match', () => {
  it('names the page, its address and what was read out of the message', async () => {
    const { code, out } = await run('match', QUOTA);
    expect(code).toBe(0);
    expect(out.split('\n').slice(0, 2)).toEqual([
      'PLT-101  The namespace has used its whole quota',
      '  /e/plt-101/',
    ]);
    expect(out).toContain('search-test-quota');
  });

  it('answers in JSON, with the page’s slug, whether it is sure, and the message without what differs', async () => {
    const { out } = await run('match --json -', QUOTA);
    const answer: unknown = JSON.parse(out);
    expect(answer).toMatchObject({
      matches: [
        {
          code: 'PLT-101',
          topic: 'k8s-quota-exceeded',
          confident: true,
          variables: { quota: 'search-test-quota' },
        },
      ],
      normalized: expect.stringContaining('"<pod>" is forbidden: exceeded quota'),
    });
  });

  it('answers with no match, and is fine, when no page fits', async () => {
    const { code, out } = await run('match --json', 'Uncaught TypeError: items.map is no function');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ matches: [] });
  });

  it('answers many messages, each by its name', async () => {
    const rows = [
      { id: 'first', message: QUOTA },
      { id: 2, message: 'nothing of ours' },
    ];
    const { code, out } = await run(
      'match --ndjson',
      rows.map((row) => JSON.stringify(row)).join('\n'),
    );
    const answers: unknown[] = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(code).toBe(0);
    expect(answers).toMatchObject([
      { id: 'first', matches: [{ topic: 'k8s-quota-exceeded' }] },
      { id: 2, matches: [] },
    ]);
  });

  it('goes on after a line it cannot use, names it, and fails', async () => {
    const { code, out } = await run('match --ndjson', `{"id":1}\n{"id":2,"message":"x"}\n`);
    const [bad, good]: unknown[] = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(code).toBe(2);
    expect(bad).toMatchObject({ id: null, error: expect.stringContaining('Line 1') });
    expect(good).toEqual({ id: 2, matches: [] });
  });

  it('reads a file, and says that one is missing', async () => {
    writeFileSync(path.join(from, 'deploy.log'), `line before\n${QUOTA}\n`);
    expect((await run('match deploy.log')).out).toContain('PLT-101');
    const { code, err } = await run('match missing.log');
    expect(code).toBe(2);
    expect(err).toContain('missing.log cannot be read');
  });

  it('of a long log reads both ends, and says so', async () => {
    const { code, out, err } = await run(
      'match',
      `${'GET /healthz 200\n'.repeat(100_000)}${QUOTA}`,
    );
    expect(code).toBe(0);
    expect(out).toContain('PLT-101');
    expect(err).toMatch(
      /^Too much to read whole: the first and the last 10000 characters were read/,
    );
  });

  it('shows a terminal no escape of the message', async () => {
    const { out } = await run('match', QUOTA.replace('search-test-quota', 'a\u001b]0;b\u0007c'));
    expect(out).not.toMatch(/[\u0007\u001b]/);
  });
});

describe('handbook help', () => {
  it('says how it is used, and refuses what it does not know', async () => {
    expect((await run('--help')).out).toContain('match --ndjson');
    const { code, err } = await run('macth');
    expect(code).toBe(2);
    expect(err).toContain('match');
  });
});
