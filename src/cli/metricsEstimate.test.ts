import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterAll, describe, expect, it } from 'vitest';
import { EstimateReport } from '../domain/metric/reportSchema';
import { metrics } from './metrics';

const from = mkdtempSync(path.join(tmpdir(), 'metrics-'));
afterAll(() => rmSync(from, { recursive: true, force: true }));

async function run(...args: readonly string[]) {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const [out, err] = [text(stdout), text(stderr)];
  const streams = { stdin: Readable.from(['']), stdout, stderr };
  const code = await metrics({ siteDir: process.cwd(), from }, args, streams);
  stdout.end();
  stderr.end();
  return { code, out: await out, err: await err };
}

async function report(...args: readonly string[]): Promise<EstimateReport> {
  const { code, out, err } = await run('estimate', ...args, '--json');
  expect([code, err]).toEqual([0, '']);
  return EstimateReport.parse(JSON.parse(out));
}

describe('metrics estimate', () => {
  it('prints the same bytes for the same seed, and others for another', async () => {
    const call = ['estimate', 'hours-saved', '--set', 'teams=30..60', '--set', 'runs=2..12'];
    const one = await run(...call, '--seed', '1', '--json');
    expect(one.code).toBe(0);
    expect((await run(...call, '--json')).out).toBe(one.out);
    expect((await run(...call, '--seed=2', '--json')).out).not.toBe(one.out);
  });

  it('reads numbers, ranges, PERT, measurements and shares that were counted', async () => {
    const { inputs, sensitivity } = await report(
      ...['hours-saved', '--set', 'teams=pert(20,38,60)', '--set', 'share=30of38'],
      ...['--set', 'manual=data(12, 20, 26, 31)', '--set', 'run=24', '--set', 'platform=1..4'],
    );
    const values = Object.fromEntries(inputs.map(({ id, value }) => [id, value]));
    expect(values).toMatchObject({
      teams: [20, 38, 60],
      share: { counted: [30, 38] },
      manual: { data: [12, 20, 26, 31] },
      run: 24,
      platform: [1, 4],
    });
    expect(sensitivity.map(({ id }) => id).sort()).toEqual([
      'manual',
      'platform',
      'share',
      'teams',
    ]);
    const shares = sensitivity.reduce((sum, { share }) => sum + share, 0);
    expect(shares).toBeCloseTo(1, 9);
  });

  it('keeps money apart, and exchanges it with the day of the rate', async () => {
    const { benefit } = await report('platform-benefit', '--exchange', 'USD=1.08@2026-11-20');
    expect(benefit?.sums.map(({ labels }) => labels.join())).toEqual(['cash', 'capacity', 'risk']);
    expect(benefit?.lines.find(({ id }) => id === 'revenue')?.counted).toBe(false);
    expect(benefit?.exchange?.note).toBe('1 EUR = 1.08 USD on 2026-11-20.');
    const cash = benefit?.sums[0];
    expect(cash?.exchanged?.p50).toBeCloseTo((cash?.netPresentValue.p50 ?? 0) * 1.08, 6);
    const asked = await report('platform-benefit', '--together=cash,risk', '--line', 'tools=off');
    expect(asked.benefit?.sums.at(-1)?.labels).toEqual(['cash', 'risk']);
    expect(asked.benefit?.sums[0]?.lines).toEqual(['realised']);
  });

  it('compares scenarios on the same draws', async () => {
    const { comparison } = await report(
      ...['bill-after-change', '--scenario', 'careful: cut=10..30'],
      ...['--scenario', 'bold: cut=40..70; work=200..600'],
    );
    expect(comparison?.scenarios.map(({ name }) => name)).toEqual(['as given', 'careful', 'bold']);
    expect(comparison?.pairs).toHaveLength(3);
    expect(comparison?.pairs.at(-1)).toMatchObject({ a: 'bold', b: 'careful' });
  });

  it('says it in words: the range, the chance, what to measure, the assumptions', async () => {
    const { out } = await run('estimate', 'toil-share', '--target', '50', '--optimism', '1..1.5');
    expect(out).toContain('% of the working time, with');
    expect(out).toContain('Chance of missing 50 % of the working time');
    expect(out).toContain('Measure first: Hours of toil');
    expect(out).toContain('No source yet');
    expect(out).toContain('less favourable by one shared factor');
  });

  it.each([
    [['hour-saved'], 'Did you mean "hours-saved"?'],
    [['change-fail-rate'], 'metrics delivery'],
    [['hours-saved', '--set', 'team=3'], 'Did you mean "teams"?'],
    [['hours-saved', '--set', 'teams'], 'write INPUT=VALUE'],
    [['hours-saved', '--set', 'teams=40..30'], 'Did you mean 30 to 40?'],
    [['hours-saved', '--set', 'years=0..3'], 'Write a number above 0.'],
    [['hours-saved', '--set', 'share=0.7'], 'Write 70 %, or 0.7 %.'],
    [['hours-saved', '--set', 'share=0of0'], 'no data'],
    [['hours-saved', '--set', 'teams=1', '--set', 'teams=2'], 'set twice'],
    [['hours-saved', '--seed', '-1'], '--seed'],
    [['hours-saved', '--currency', 'EURO'], 'ISO 4217'],
    [['hours-saved', '--exchange', 'USD=1.08@2026-02-30'], 'is no day'],
    [['platform-benefit', '--line', 'revenu=on'], 'Did you mean "revenue"?'],
    [['platform-benefit', '--together', 'cash,time'], '"time" is not a label'],
    [['hours-saved', '--scenario', 'nothing'], 'Write a scenario as'],
    [['hours-saved', '--sed', '1'], 'Did you mean "--seed"?'],
    [[], 'needed here'],
  ])('refuses %j', async (args, reason) => {
    const { code, out, err } = await run('estimate', ...args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(reason);
  });
});

describe('metrics check', () => {
  const keep = (name: string, content: unknown) => {
    writeFileSync(
      path.join(from, name),
      typeof content === 'string' ? content : JSON.stringify(content),
    );
    return name;
  };
  const targets = (...list: readonly object[]) =>
    keep('targets.json', { kind: 'metric-targets', targets: list });

  it('holds for the handbook’s own targets', async () => {
    expect((await run('check')).code).toBe(0);
  });

  it('ends with 1 when one is missed, and prints how each stands', async () => {
    const file = targets(
      { metric: 'hours-saved', at_least: 200, sure: 90 },
      { metric: 'hours-saved', at_least: 900 },
    );
    const { code, out } = await run('check', '--targets', file, '--json');
    expect(code).toBe(1);
    expect(JSON.parse(out).targets.map(({ met }: { met: boolean }) => met)).toEqual([true, false]);
  });

  it('reads measured numbers from a report; no data is a miss', async () => {
    keep('report.json', { services: [{ fail: 0.1, rework: null }] });
    const one = (at: string, mark: number) =>
      run(
        'check',
        '--targets',
        targets({ metric: 'change-fail-rate', at_most: mark, from: 'report.json', at }),
      );
    expect((await one('services.0.fail', 0.15)).code).toBe(0);
    expect((await one('services.0.fail', 0.05)).code).toBe(1);
    const none = await one('services.0.rework', 0.5);
    expect([none.code, none.out]).toEqual([1, expect.stringContaining('no data')]);
    const lost = await one('services.1.fail', 0.5);
    expect([lost.code, lost.err]).toEqual([2, expect.stringContaining('no number at')]);
  });

  it.each([
    [{ metric: 'hours-saved' }, 'either at_least or at_most'],
    [{ metric: 'hour-saved', at_least: 1 }, 'Did you mean "hours-saved"?'],
    [{ metric: 'hours-saved', at_least: 1, inputs: { teams: [9, 1] } }, 'Did you mean 1 to 9?'],
    [{ metric: 'change-fail-rate', at_most: 1 }, 'metrics delivery'],
  ])('refuses %j', async (target, reason) => {
    const { code, err } = await run('check', '--targets', targets(target));
    expect(code).toBe(2);
    expect(err).toContain(reason);
  });
});

describe('metrics schema', () => {
  it('is the JSON Schema of the report', async () => {
    const { code, out } = await run('schema', 'estimate');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ type: 'object', additionalProperties: false });
    expect((await run('schema', 'estimates')).err).toContain('Did you mean "estimate"?');
  });
});
