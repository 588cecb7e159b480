import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterAll, describe, expect, it } from 'vitest';
import { ScorecardReport } from '../domain/scorecard/reportSchema';
import { metrics } from './metrics';

const from = mkdtempSync(path.join(tmpdir(), 'scorecard-'));
afterAll(() => rmSync(from, { recursive: true, force: true }));

async function run(...args: readonly string[]) {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const [out, err] = [text(stdout), text(stderr)];
  const streams = { stdin: Readable.from([]), stdout, stderr };
  const code = await metrics({ siteDir: process.cwd(), from }, args, streams);
  stdout.end();
  stderr.end();
  return { code, out: await out, err: await err };
}

function keep(name: string, content: string): void {
  writeFileSync(path.join(from, name), content);
}

async function countedIn(name: string, passed: number): Promise<void> {
  const { out } = await run(
    'coverage',
    'count',
    '--passed',
    String(passed),
    '--total',
    '40',
    '--json',
  );
  keep(name, out);
}

const SAMPLE = path.resolve('docs/measure/harbourline-scorecard.yaml');
const DAY = ['--today', '2026-11-22'];

describe('metrics scorecard', () => {
  it('puts two reports beside each other, the same bytes every time', async () => {
    await countedIn('old.json', 12);
    await countedIn('new.json', 30);
    const args = ['scorecard', 'before=old.json', 'after=new.json', ...DAY, '--json'];
    const first = await run(...args);
    expect([first.code, first.err]).toEqual([0, '']);
    expect((await run(...args)).out).toBe(first.out);
    const report = ScorecardReport.parse(JSON.parse(first.out));
    expect(report.rows[0]?.change).toMatchObject({ difference: 0.45, verdict: 'better' });
  });

  it('exits with 1 when a target is missed, and says the same in every form', async () => {
    const said = 'Higher by 5.6 percentage points; 90 % sure between 1.05 and 9.76';
    for (const form of [[], ['--markdown'], ['--json']]) {
      const { code, out } = await run('scorecard', SAMPLE, ...DAY, ...form);
      expect(code).toBe(1);
      expect(out).toContain(said);
    }
    expect((await run('scorecard', SAMPLE, ...DAY, '--csv')).out).toContain('change-fail-rate');
  });

  it.each([
    [['scorecard'], /at least 1 file is needed/],
    [['scorecard', 'none.json'], /no such file/],
    [['scorecard', 'other.json'], /no report of delivery/],
    [['scorecard', 'new.json', 'card.json'], /before the reports/],
    [['scorecard', 'card.json', '--today', '2026-02-31x'], /no day/],
    [['scorecard', 'card.json', '--json', '--csv'], /stand together/],
    [['scorecard', 'damaged.json'], /row 1 is damaged/],
  ])('refuses %o', async (args, reason) => {
    keep('other.json', '{"kind":"other"}');
    keep('card.json', '{"kind":"scorecard","version":1,"name":"A","rows":[]}');
    keep('damaged.json', '{"kind":"scorecard","version":1,"name":"A","rows":[{"id":"a"}]}');
    const { code, out, err } = await run(...args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(reason);
  });
});
