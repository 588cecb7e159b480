import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { estimateReport } from '../metric/report';
import { EstimateMetric, Metric } from '../metric/schema';
import { sampleValues } from '../metric/model';
import { SampleCompany } from '../page/sampleCompany';
import { changeOf } from './change';
import { metricFact } from './definitions';
import { Scorecard } from './fileSchema';
import { readReport } from './fromReport';
import { valueOf } from './reading';

function yaml(file: string): unknown {
  return parse(readFileSync(file, 'utf8'));
}

const sample = Scorecard.parse(yaml('docs/measure/harbourline-scorecard.yaml'));
const company = SampleCompany.parse(yaml('docs/reference/harbourline.yaml'));
const figures = new Map(
  company.groups.flatMap((group) => group.figures).map(({ id, value }) => [id, value]),
);

function row(id: string) {
  const found = sample.rows.find((one) => one.id === id);
  if (found === undefined) throw new Error(`No row ${id}`);
  return found;
}

function value(id: string, side: 'before' | 'after'): number {
  const reading = row(id)[side]?.reading;
  return reading == null ? NaN : valueOf(reading);
}

describe('the sample scorecard', () => {
  it('has Harbourline’s figures where Harbourline has them', () => {
    expect(value('audit-hours', 'before')).toBe(figures.get('audit-hours-before'));
    expect(value('audit-hours', 'after')).toBe(figures.get('audit-hours-after'));
    expect(row('audit-hours').after?.reading).toMatchObject({ n: figures.get('product-teams') });
    expect(row('self-serve-rate').after?.reading).toMatchObject({
      passed: figures.get('quota-self-served'),
      total: figures.get('quota-requests'),
    });
    expect(value('environment-ready-time', 'before')).toBe(
      (figures.get('environment-before') ?? NaN) * 86_400,
    );
    expect(value('environment-ready-time', 'after')).toBe(
      (figures.get('environment-median') ?? NaN) * 60,
    );
  });

  it('counts the same deployments in the frequency and in the change fail rate', () => {
    for (const side of ['before', 'after'] as const) {
      const [rate, share] = ['deployment-frequency', 'change-fail-rate'].map(
        (id) => row(id)[side]?.reading,
      );
      const total = share?.is === 'share' ? share.total : NaN;
      expect(rate).toMatchObject({ is: 'rate', count: total });
    }
  });

  it('takes title, unit, direction and guard from the definitions', () => {
    for (const one of sample.rows.filter(({ id }) => id !== 'audit-hours')) {
      const fact = metricFact(Metric.parse(yaml(`docs/metrics/${one.metric}.yaml`)));
      expect([one.title, one.quantity, one.unit, one.better]).toEqual([
        fact.title,
        fact.quantity,
        fact.unit,
        fact.better,
      ]);
      for (const guard of one.guard) expect(fact.guard).toContainEqual(guard);
    }
  });

  it('shows the estimate as its report gives it, with its inputs and scenarios', () => {
    const metric = EstimateMetric.parse(yaml('docs/metrics/hours-saved.yaml'));
    const values = sampleValues(metric);
    const report = estimateReport(metric, {
      values,
      drawing: { seed: 1 },
      target: 200,
      scenarios: [
        {
          name: 'A bought tool',
          values: { ...values, build: { point: 120 }, run: { range90: [120, 260] } },
        },
        { name: 'Half of the teams', values: { ...values, share: { point: 50 } } },
      ],
      choice: { lines: {}, together: [] },
      currency: 'EUR',
    });
    const json: unknown = JSON.parse(JSON.stringify(report));
    const read = readReport(json, [metricFact(metric)]);
    const offered = read.ok ? read.offer.choices[0]?.rows[0] : undefined;
    const { after, assumptions, scenarios } = row('hours-saved');
    expect(after?.reading).toEqual(offered?.after?.reading);
    expect(assumptions).toEqual(offered?.assumptions);
    expect(scenarios).toEqual(offered?.scenarios);
  });

  it('holds four that got better and one that got worse', () => {
    const verdicts = sample.rows.map((one) => {
      const change = changeOf(one);
      return change.state === 'known' ? change.verdict : change.state;
    });
    expect(verdicts).toEqual([
      'better',
      'better',
      'worse',
      'better',
      'better',
      'bare',
      'one number',
    ]);
  });
});
