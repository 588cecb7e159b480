import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterAll, describe, expect, it } from 'vitest';
import { DeliveryReport } from '../domain/delivery/reportSchema';
import { metrics } from './metrics';

const from = mkdtempSync(path.join(tmpdir(), 'metrics-'));
afterAll(() => rmSync(from, { recursive: true, force: true }));

function keep(name: string, content: string | Uint8Array): void {
  writeFileSync(path.join(from, name), content);
}

async function run(words: string) {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const [out, err] = [text(stdout), text(stderr)];
  const args = words.split(' ').filter(Boolean);
  const code = await metrics({ siteDir: from, from }, args, {
    stdin: Readable.from([]),
    stdout,
    stderr,
  });
  stdout.end();
  stderr.end();
  return { code, out: await out, err: await err };
}

const DEPLOYMENTS = [
  'deployment_id,service,environment,finished_at,status',
  ...Array.from(
    { length: 9 },
    (_, at) => `d${at},shop,production,2026-03-0${at + 1}T10:00:00Z,success`,
  ),
  'd9,shop,production,2026-02-30T10:00:00Z,success',
].join('\n');
keep('deployments.csv', DEPLOYMENTS);
keep('changes.csv', 'change_id,first_commit_at,deployment_id\nc1,2026-03-01T09:00:00Z,d0\n');
keep(
  'incidents.csv',
  'incident_id,service,started_at,resolved_at,caused_by_deployment\ni1,shop,2026-03-02T11:00:00Z,2026-03-02T12:00:00Z,d1\n',
);
const WINDOW = '--from 2026-03-01 --to 2026-04-01 --timezone Europe/Berlin';
const ALL = '--deployments deployments.csv --changes changes.csv --incidents incidents.csv';

describe('metrics delivery', () => {
  it('prints a report that fits its published schema, the same bytes every time', async () => {
    const first = await run(`delivery ${ALL} ${WINDOW} --json`);
    const again = await run(`delivery ${ALL} ${WINDOW} --json`);
    expect([first.code, first.err]).toEqual([0, '']);
    expect(again.out).toBe(first.out);
    const report = DeliveryReport.parse(JSON.parse(first.out));
    expect(report.together).toMatchObject({
      frequency: { card: { n: 9, excluded: 1 } },
      leadTime: { p50: 3600 },
      changeFail: { failed: 1, share: 1 / 9 },
      recovery: { median: 3600, fromFinish: { median: 7200 } },
      rework: { share: null },
    });
    expect(report.window).toMatchObject({
      from: '2026-02-28T23:00:00.000Z',
      zone: 'Europe/Berlin',
    });
    expect(report.excluded).toMatchObject([
      { file: 'deployments.csv', row: 11, kind: 'not a date' },
    ]);
  });

  it('says in words what the rule is, how many count, and what was left out', async () => {
    const { out } = await run(`delivery ${ALL} ${WINDOW}`);
    expect(out).toContain(
      'Change fail rate: 11.1 %, 1 of 9\n  90 % sure it lies between 2.5 % and 37.7 %.',
    );
    expect(out).toContain('n 9, left out 1');
    expect(out).toContain('Deployment rework rate: no data (no deployment has a column rework)');
    expect(out).toContain('deployments.csv, line 11, not in deployments: finished_at is no date');
    expect(out).toContain('only incidents that name their deployment');
  });

  it('reads UTF-16 as a spreadsheet saves it, and theirs through a mapping', async () => {
    keep('utf16.csv', Buffer.from(`\uFEFF${DEPLOYMENTS.replaceAll(',', '\t')}`, 'utf16le'));
    expect((await run(`delivery --deployments utf16.csv ${WINDOW}`)).out).toContain(
      'n 9, left out 1',
    );
    keep('theirs.csv', 'Build;When;Result\n1;2026-03-02 10:00;ok\n');
    keep(
      'mapping.yaml',
      'kind: records-mapping\ndeployments: {deployment_id: Build, finished_at: When, status: Result, service: {constant: shop}}\n',
    );
    const words = `delivery --deployments theirs.csv --mapping mapping.yaml ${WINDOW}`;
    const { code, err } = await run(words);
    expect([code, err]).toEqual([2, expect.stringContaining('nothing fills environment')]);
    expect(err).toContain('--records-timezone');
    const zoned = `${words} --environment production --records-timezone Europe/Berlin`;
    expect((await run(zoned)).out).toContain('1 deployment on 1 day');
  });

  it('takes several files a table, compares with an earlier window, and prints templates', async () => {
    keep('more.csv', DEPLOYMENTS.replaceAll(/^d(?!eploy)/gm, 'e'));
    const words = `delivery --deployments deployments.csv --deployments=more.csv ${WINDOW}`;
    const { out } = await run(`${words} --before-from 2026-02-01 --before-to 2026-03-01 --json`);
    const report = DeliveryReport.parse(JSON.parse(out));
    expect(report.files.map(({ file }) => file)).toEqual(['deployments.csv', 'more.csv']);
    expect(report.change).toMatchObject({
      warnings: expect.arrayContaining(['The windows differ in length: 28 and 31 days.']),
      together: { earlier: { frequency: { card: { n: 0 } } } },
    });
    const text = await run(`${words} --before-from 2026-02-01 --before-to 2026-03-01`);
    expect(text.out).toContain('Since 1 Feb 2026 to 28 Feb 2026, 28 days');
    expect((await run('delivery --template incidents')).out).toMatch(/^incident_id,service,/);
  });

  it('counts a window that is not over up to now, and says so', async () => {
    const { code, out, err } = await run(
      `delivery ${ALL} ${WINDOW.replace('2026-04-01', '2999-01-01')} --json`,
    );
    expect([code, err]).toEqual([0, expect.stringContaining('up to now')]);
    const { window } = DeliveryReport.parse(JSON.parse(out));
    expect(Date.parse(window.to)).toBeLessThanOrEqual(Date.now());
  });

  it.each([
    ['delivery', '--deployments is missing'],
    ['delivery --deployments x --from 2998-01-01 --to 2999-01-01 --timezone UTC', 'in the future'],
    [
      `delivery --deployments deployments.csv --from 2026-03-01 --to 2026-04-01`,
      '--timezone is missing',
    ],
    ['delivery --template pages', 'is not a table'],
    [`delivery --deployments --changes x ${WINDOW}`, '--deployments has no value'],
    [`delivery --deployments deployments.csv ${WINDOW} --before-from 2026-01-01`, '--before-to'],
    [`delivery --deployments gone.csv ${WINDOW}`, 'no such file'],
    [`delivery --deployments incidents.csv ${WINDOW}`, 'look like those of incidents'],
    [`delivery --deployments deployments.csv ${WINDOW} --attribution linked-or-window`, '--hours'],
    [`delivery --deployments deployments.csv ${WINDOW} --year 2016`, 'not a report year'],
    [`delivery --deployments deployments.csv ${WINDOW} --preset jira`, 'is not a preset'],
    [
      'delivery --deployments deployments.csv --from 2026-04-01 --to 2026-03-01 --timezone UTC',
      'ends',
    ],
    [
      'delivery --deployments deployments.csv --from soon --to 2026-03-01 --timezone UTC',
      'is no day',
    ],
    [
      'delivery --deployments deployments.csv --from 2026-03-01 --to 2026-04-01 --timezone Berlin',
      'no time zone',
    ],
    ['deliver', 'Did you mean "delivery"'],
    ['', 'A command is missing'],
  ])('%s: 2, and why on standard error', async (words, reason) => {
    const { code, out, err } = await run(words);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(reason);
  });
});

it('metrics schema prints JSON Schema', async () => {
  const { code, out } = await run('schema delivery');
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({
    type: 'object',
    required: expect.arrayContaining(['together']),
  });
});
