import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NamedRows } from '../records/named';
import { namedRows } from '../records/rows';
import { efficiency } from './efficiency';
import type { AllocationOptions } from './allocation';
import { COVERAGES, type Findings } from './record';
import { findingsIn, type FromFile } from './findings';
import { coverageReport, findingsOfCount } from './report';
import { CoverageReport } from './reportSchema';
import resources from './resource-efficiency.json';
import { scoreBand, weightedScore } from './score';

const OWNER: AllocationOptions = { owner: 'owner', per: null };

function table(lines: readonly string[]): NamedRows {
  const read = namedRows(`${lines.join('\n')}\n`);
  if (typeof read === 'string') throw new Error(read);
  return read;
}

function findings(what: FromFile, lines: readonly string[], options = OWNER): Findings {
  const found = findingsIn(what, table(lines), options);
  if (typeof found === 'string') throw new Error(found);
  return found;
}

const sharesOf = ({ shares }: Findings) =>
  Object.fromEntries(shares.map(({ id, passed, total }) => [id, `${passed}/${total}`]));

describe('weighted score', () => {
  const RULES = [
    { weight: 40, passed: 4, total: 8 },
    { weight: 30, passed: 8, total: 10 },
    { weight: 20, passed: 6, total: 8 },
  ];

  it('gives the three examples that the Instrumentation Score prints', () => {
    const low = (passed: number) => ({ weight: 10, passed, total: 5 });
    expect(weightedScore([...RULES, low(1)])).toBeCloseTo(0.6386, 4);
    // The specification once printed 67.47 here; four more rules of weight 10 make 570 of 830.
    expect(weightedScore([...RULES, low(5)])).toBeCloseTo(0.6867, 4);
    const [, ...others] = RULES;
    expect(weightedScore([{ weight: 40, passed: 8, total: 8 }, ...others, low(1)])).toBeCloseTo(
      0.8313,
      4,
    );
  });

  it('names the band by its lower end', () => {
    expect([1, 0.9, 0.8999, 0.75, 0.5, 0.4999, 0].map(scoreBand)).toEqual([
      ...['excellent', 'excellent', 'good', 'good', 'needs improvement', 'poor', 'poor'],
    ]);
  });

  it('stays within 0 to 1, and is no data without rules', () => {
    expect(weightedScore([])).toBeNull();
    const rules = fc.array(
      fc
        .record({ weight: fc.integer({ min: 1, max: 99 }), total: fc.integer({ min: 1, max: 50 }) })
        .chain((rule) => fc.nat(rule.total).map((passed) => ({ ...rule, passed }))),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(rules, (list) => {
        const score = weightedScore(list) ?? NaN;
        expect(score >= 0 && score <= 1).toBe(true);
      }),
    );
  });

  it('excludes impacts it does not know and impossible counts', () => {
    const found = findings('score', [
      'impact,passed,total',
      ...['Critical,4,8', 'critical,1,1', 'urgent,1,2', 'low,3,2', 'normal,-1,2'],
    ]);
    expect(sharesOf(found)).toEqual({ critical: '4/8' });
    expect(found.excluded.map(({ row }) => row)).toEqual([3, 4, 5, 6]);
  });
});

describe('tracing', () => {
  it('counts declared edges that join, and lists the others', () => {
    const found = findings('boundaries', [
      'from,to,declared,joined',
      ...['a,b,yes,yes', 'a,c,yes,no', 'b,c,no,yes', 'a,b,yes,no', 'c,d,yes,', 'x,,yes,yes'],
    ]);
    expect(sharesOf(found)).toEqual({ boundaries: '1/3' });
    expect(found.lists.map(({ items }) => items)).toEqual([['a to c', 'c to d'], ['b to c']]);
    expect(found.excluded).toEqual([
      { row: 5, reason: 'it repeats line 2' },
      { row: 7, reason: 'it has no to' },
    ]);
  });

  it('calls a trace whole without orphans and without a CLIENT root', () => {
    const found = findings('traces', [
      'trace,orphans,root',
      ...['1,0,SERVER', '2,3,SERVER', '3,0,SPAN_KIND_CLIENT', '4,1,client'],
    ]);
    expect(sharesOf(found)).toEqual({ integrity: '1/4', orphans: '2/4', 'client-roots': '2/4' });
  });
});

describe('supply chain', () => {
  it('counts what nobody knows as without, and lists it', () => {
    const found = findings('supply-chain', [
      'service,sbom,slsa',
      ...['a,yes,3', 'b,no,Level 2', 'c,,L1', 'd,yes,', 'e,yes,9'],
    ]);
    expect(sharesOf(found)).toEqual({
      ...{ sbom: '2/4', 'slsa-1': '3/4', 'slsa-2': '2/4', 'slsa-3': '1/4' },
    });
    expect(found.lists[0]?.items).toEqual(['c', 'd']);
    expect(found.excluded).toEqual([{ row: 6, reason: 'slsa "9" is no level from 0 to 4' }]);
  });

  it('takes either column alone, and neither is refused', () => {
    expect(sharesOf(findings('supply-chain', ['service;sbom', 'a;yes']))).toEqual({ sbom: '1/1' });
    expect(findingsIn('supply-chain', table(['service,team', 'a,b']), OWNER)).toContain(
      'no column',
    );
  });
});

describe('allocation', () => {
  const HEAD = 'BilledCost,EffectiveCost,BillingCurrency,ServiceName,Tags,Owner';
  const ROWS = [
    '10,8,EUR,Compute,"{""team"":""pay""}",pay',
    '6,6,EUR,Storage,{},',
    '2,2,eur,Network,broken,',
    '0,-1,EUR,Storage,{},',
  ];

  it('takes the share of effective cost that has an owner, by column or by tag', () => {
    for (const owner of ['Owner', 'tags.team']) {
      const found = findings('allocation', [HEAD, ...ROWS], { owner, per: null });
      expect(found.shares[0]).toMatchObject({
        passed: 8,
        total: 15,
        share: 8 / 15,
        interval: null,
      });
      expect(found.currency).toBe('EUR');
      expect(found.breakdown.map(({ name, values }) => [name, values[0]?.value])).toEqual([
        ['Storage', 5],
        ['Network', 2],
      ]);
    }
  });

  it('shows what billed cost differs by, and the cost of a unit', () => {
    const per = { count: 50, name: 'deployment' };
    const { figures } = findings('allocation', [HEAD, ...ROWS], { owner: 'owner', per });
    expect(figures.map(({ id, value }) => [id, value])).toEqual([
      ['billed-minus-effective', 3],
      ['unit-cost', 0.3],
    ]);
  });

  it('refuses two currencies in one run', () => {
    const mixed = table([HEAD, ...ROWS, '1,1,USD,Compute,{},pay']);
    expect(findingsIn('allocation', mixed, OWNER)).toContain('costs in EUR, USD');
  });

  it('has no share when credits leave no sum, and says so', () => {
    const found = findings('allocation', [HEAD, ...ROWS, '0,-90,EUR,Credit,{},']);
    expect(found.shares[0]?.share).toBeNull();
    expect(found.notes).toHaveLength(1);
  });

  it('never takes a number written another way for one', () => {
    const found = findings('allocation', [
      HEAD,
      '1,"1,5",EUR,x,{},',
      '1,1.234.5,EUR,x,{},',
      '1,,EUR,x,{},',
    ]);
    expect(found.excluded.map(({ row }) => row)).toEqual([2, 3, 4]);
  });
});

describe('resource efficiency', () => {
  it.each(resources.cases)('follows OpenCost’s rule: $input', ({ input, expected }) => {
    const { cpu, ram, total } = efficiency({
      ...{ cpuUsage: input.cpu_usage, cpuRequest: input.cpu_request, cpuCost: input.cpu_cost },
      ...{ ramUsage: input.ram_usage, ramRequest: input.ram_request, ramCost: input.ram_cost },
    });
    expect(cpu).toBeCloseTo(expected.cpu, 12);
    expect(ram).toBeCloseTo(expected.ram, 12);
    expect(total).toBeCloseTo(expected.total, 12);
  });

  const HEAD = 'workload,cpu_usage,cpu_request,cpu_cost,ram_usage,ram_request,ram_cost';

  it('weights workloads by cost, and lets no burst make up for idle', () => {
    const found = findings('efficiency', [HEAD, 'api,6,4,80,8,16,40', 'job,1,4,40,16,16,40']);
    expect(found.figures[0]?.value).toBeCloseTo((140 + 50) / 200, 12);
    expect(found.shares[0]).toMatchObject({ passed: 20 + 30, total: 200 });
    expect(found.lists[0]?.items).toEqual(['api']);
  });

  it('names a burst over all, and is no data where nothing costs', () => {
    const found = findings('efficiency', [HEAD, 'api,6,4,80,16,16,40']);
    expect(found.figures[0]?.word).toBe('burst above request');
    const free = findings('efficiency', [HEAD, 'api,6,4,0,16,16,0']);
    expect([free.figures[0]?.value, free.shares[0]?.share]).toEqual([null, null]);
  });
});

describe('self-service', () => {
  it('shows each task for itself, without an average', () => {
    const found = findings('self-service', [
      'task,done,without_ticket',
      ...['database,40,38', 'quota,5,1', 'quota,1,1', 'domain,2,3', 'cluster,0,0'],
    ]);
    expect(sharesOf(found)).toEqual({ database: '38/40', quota: '1/5', cluster: '0/0' });
    expect(found.shares.at(-1)).toMatchObject({ share: null, interval: null });
    expect(found.excluded.map(({ row }) => row)).toEqual([4, 5]);
  });
});

describe('coverageReport', () => {
  it('compares counts by id with an interval of the difference', () => {
    const before = findings('self-service', ['task,done,without_ticket', 'a,10,5', 'gone,1,1']);
    const after = findings('self-service', ['task,done,without_ticket', 'a,10,9', 'new,1,1']);
    const { change } = coverageReport('self-service', after, { before, goal: null });
    expect(change?.shares.map(({ id }) => id)).toEqual(['a']);
    expect(change?.shares[0]?.difference?.difference).toBeCloseTo(0.4, 12);
  });

  it('holds a goal against every share, and no data is not met', () => {
    const met = (passed: number, total: number, goal: number) =>
      coverageReport('count', findingsOfCount(passed, total), { before: null, goal }).goal?.met;
    expect([met(9, 10, 0.9), met(8, 10, 0.9), met(0, 0, 0)]).toEqual([true, false, false]);
  });

  it('always fits its published schema, whatever stands in the cells', () => {
    const columns: Readonly<Record<FromFile, string>> = {
      score: 'impact,passed,total',
      boundaries: 'from,to,declared,joined',
      traces: 'trace,orphans,root',
      'supply-chain': 'service,sbom,slsa',
      allocation: 'effective_cost,billing_currency,owner',
      efficiency: 'workload,cpu_usage,cpu_request,cpu_cost,ram_usage,ram_request,ram_cost',
      'self-service': 'task,done,without_ticket',
    };
    const cell = fc.oneof(
      fc.constantFrom('', 'yes', 'no', 'low', 'EUR', 'a', '=cmd()', '-1', '1e9'),
      fc.nat(9).map(String),
    );
    const kinds = COVERAGES.flatMap((what) => (what === 'count' ? [] : [what]));
    fc.assert(
      fc.property(
        fc.constantFrom(...kinds),
        fc.array(fc.array(cell, { minLength: 7, maxLength: 7 }), { maxLength: 12 }),
        (what, cells) => {
          const width = columns[what].split(',').length;
          const lines = cells.map((row) => row.slice(0, width).join(','));
          const found = findingsIn(what, table([columns[what], ...lines]), OWNER);
          if (typeof found === 'string') return;
          const report = coverageReport(what, found, { before: found, goal: 0.5 });
          const sent: unknown = JSON.parse(JSON.stringify(report));
          expect(CoverageReport.safeParse(sent).error?.issues ?? []).toEqual([]);
          const back = findingsIn(what, table([columns[what], ...[...lines].reverse()]), OWNER);
          if (new Set(lines.map((line) => line.split(',')[0])).size < lines.length) return;
          expect(typeof back === 'string' ? back : sharesOf(back)).toEqual(sharesOf(found));
        },
      ),
    );
  });
});
