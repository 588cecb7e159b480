import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterAll, describe, expect, it } from 'vitest';
import { CoverageReport } from '../domain/coverage/reportSchema';
import { TimelineReport } from '../domain/timeline/reportSchema';
import { metrics } from './metrics';

const from = mkdtempSync(path.join(tmpdir(), 'metrics-'));
afterAll(() => {
  rmSync(from, { recursive: true, force: true });
});

function keep(name: string, content: string | Uint8Array): void {
  writeFileSync(path.join(from, name), content);
}

async function run(words: string) {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const [out, err] = [text(stdout), text(stderr)];
  const stdin = Readable.from([]);
  const place = { siteDir: process.cwd(), from };
  const code = await metrics(place, words.split(' ').filter(Boolean), { stdin, stdout, stderr });
  stdout.end();
  stderr.end();
  return { code, out: await out, err: await err };
}

async function answered(words: string): Promise<unknown> {
  const { out } = await run(words);
  const data: unknown = JSON.parse(out);
  return data;
}

const ROWS = [
  'subject,start,end',
  'a,2026-05-01,2026-05-02',
  'b,2026-05-01,2026-05-03',
  'c,2026-05-01,2026-05-05',
  'd,2026-05-01,2026-05-11',
  'e,2026-05-01,',
  'f,2026-05-09,2026-05-01',
];
keep('patch.csv', `${ROWS.join('\n')}\n`);
keep('slashed.csv', 'subject,start,end\na,03/04/2026,05/04/2026\n');
keep('tasks.csv', 'task,done,without_ticket\ndatabase,40,38\nquota,5,1\n');
const PATCH = 'timeline --records patch.csv --timezone UTC --horizon 2026-05-31';

describe('metrics timeline', () => {
  it('prints one line of JSON that fits the published schema, the same every time', async () => {
    const words = `${PATCH} --before patch.csv --fleet 9 --weibull 0.647,158.6 --json`;
    const first = await run(words);
    expect([first.code, first.err]).toEqual([0, '']);
    expect(first.out.trimEnd().split('\n')).toHaveLength(1);
    const report = TimelineReport.parse(JSON.parse(first.out));
    expect(report.median.seconds).toBe(4 * 86_400);
    expect(report.excluded).toEqual([{ row: 7, subject: 'f', reason: 'it ends before it starts' }]);
    expect((await run(words)).out).toBe(first.out);
  });

  it('prints the rule, n, intervals and what is left out beside the numbers', async () => {
    const { code, out } = await run(PATCH);
    expect(code).toBe(0);
    expect(out).toContain('n 5: 4 ended, 1 open; 1 lines left out');
    expect(out).toMatch(/Median {2}4 days \(90 % interval 1 day to /);
    expect(out).toContain('14 days: 80 % (90 % interval');
    expect(out).toContain('60 days: nothing was watched that long');
    expect(out).toContain('Days of CISA BOD 26-04, 2026-06-10.');
    expect(out).toContain('censored, never dropped');
    expect(out).toContain('line 7 (f): it ends before it starts');
  });

  it('ends with 1 when the goal is missed and 0 when it is met', async () => {
    expect((await run(`${PATCH} --goal 90%@14`)).code).toBe(1);
    expect((await run(`${PATCH} --goal 0.8@14`)).code).toBe(0);
    expect((await run(`${PATCH} --goal 0.8@14 --fleet 6`)).code).toBe(1);
  });

  it.each([
    ['timeline --records no.csv --horizon 2026-05-31T00:00Z', 'there is no such file'],
    ['timeline --records patch.csv --horizon 2026-05-31T00:00Z', 'add --timezone'],
    ['timeline --records patch.csv --horizon 2026-05-31', 'add --timezone'],
    ['timeline --records patch.csv', '--horizon is missing'],
    [`${PATCH} --timezone Berlin`, '--timezone stands twice'],
    ['timeline --records patch.csv --horizon 2026-05-31 --timezone Berlin', 'is no time zone'],
    [`${PATCH} --targets 3,x`, '"x" is no number of days'],
    [`${PATCH} --date-order dayfirst`, 'Did you mean "day-first"?'],
    [PATCH.replace('patch', 'slashed'), 'add --date-order day-first or month-first'],
    [`${PATCH} --fleet 2`, 'the file names 5'],
    [`${PATCH} --weibull 1`, 'write a shape'],
    [`${PATCH} --goal 90@14`, '90 is no share'],
    [`${PATCH} --as patchs`, 'Did you mean "patch"?'],
    [`${PATCH} --target 3`, 'Did you mean "--targets"?'],
    ['timeline --records empty.csv --horizon 2026-05-31T00:00Z', 'it is empty'],
    ['timeline --records tasks.csv --horizon 2026-05-31T00:00Z', 'no column "subject"'],
    ['coverage', 'What to count is missing'],
    ['coverage shares', 'is not what can be counted'],
    ['coverage count --passed 7 --total 6', '7 of 6 is more than all'],
    ['coverage self-service --records tasks.csv --owner team', '--owner is not used'],
    ['coverage allocation --records tasks.csv', 'no column "effective_cost"'],
    ['timelines', 'Did you mean "timeline"?'],
    ['', 'A command is missing'],
    ['schema estimates', 'is not a command with a schema'],
  ])('refuses "%s" with 2 and the reason', async (words, reason) => {
    keep('empty.csv', '\r\n\r\n');
    const { code, out, err } = await run(words);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(reason);
  });

  it('reads what a spreadsheet saves: another encoding, a byte order mark, semicolons', async () => {
    const saved = ROWS.join('\r\n').replaceAll(',', ';').replace('a;', 'größe;');
    keep('utf16.csv', Buffer.from(`\uFEFF${saved}`, 'utf16le'));
    keep('windows.csv', Buffer.from(saved, 'latin1'));
    const wanted = TimelineReport.parse(await answered(`${PATCH} --json`));
    for (const file of ['utf16.csv', 'windows.csv']) {
      const { code, out, err } = await run(`${PATCH.replace('patch.csv', file)} --json`);
      expect(code).toBe(0);
      expect(err).toContain(`${file} is read as`);
      const report = TimelineReport.parse(JSON.parse(out));
      expect(report.curve).toEqual(wanted.curve);
      expect(out.includes('größe')).toBe(
        report.tail.cases.some(({ subject }) => subject === 'größe'),
      );
    }
  });
});

describe('metrics coverage', () => {
  it('prints JSON that fits the published schema, and text with the interval', async () => {
    const words = 'coverage self-service --records tasks.csv --before tasks.csv --goal 20%';
    const report = CoverageReport.parse(await answered(`${words} --json`));
    expect(report.shares.map(({ share }) => share)).toEqual([0.95, 0.2]);
    const { code, out } = await run(words);
    expect(code).toBe(0);
    expect(out).toContain('database: 38 of 40: 95 % (90 % interval 86 % to 98.3 %)');
    expect(out).toContain('later minus earlier: 0 points');
    expect(out).toContain('20 %: met');
  });

  it('never prints 100 % of not all, and compares two counts with two earlier ones', async () => {
    const { out } = await run('coverage count --passed 999996 --total 1000000');
    expect(out).toContain('999,996 of 1,000,000: 99.9996 %');
    expect(out).not.toContain('100 %\n');
    const words = 'coverage count --passed 30 --total 40 --passed-before 20 --total-before 40';
    const report = CoverageReport.parse(await answered(`${words} --json`));
    expect(report.change?.shares[0]).toMatchObject({ before: 0.5, after: 0.75 });
    expect((await run(`${words} --passed-before 20`)).err).toContain('stands twice');
    expect((await run('coverage count --passed 1 --total 2 --passed-before 1')).err).toContain(
      '--total-before is missing',
    );
  });

  it('says no data, and ends with 1 when a goal is missed', async () => {
    const none = await run('coverage count --passed 0 --total 0');
    expect(none.out).toContain('Passed: 0 of 0: no data');
    expect((await run('coverage count --passed 0 --total 0 --goal 0')).code).toBe(1);
    expect((await run('coverage self-service --records tasks.csv --goal 0.9')).code).toBe(1);
  });

  it('publishes the schemas of both', async () => {
    for (const words of ['schema timeline', 'schema coverage']) {
      expect(await answered(words)).toMatchObject({ type: 'object' });
    }
    expect((await run('timeline --help')).out).toContain('--horizon DATE');
    expect((await run('help')).code).toBe(0);
  });
});
