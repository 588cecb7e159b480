import { describe, expect, it } from 'vitest';
import { answerOf } from './answer';
import { benefitOf } from './benefit';
import type { Sum } from './benefitSum';
import dora from './cases/dora-roi-of-devops-2020.json';
import { points, trialInput, trialMetric } from './metricTrial';
import { estimateModel } from './model';
import { simulate } from './simulate';

const line = (id: string, as: string, formula: string, more: object = {}) => ({
  id,
  label: id,
  is: 'benefit',
  as,
  when: 'yearly',
  on: true,
  formula,
  ...more,
});

/** The ROI of DevOps Transformation (2020): three values a year, which the paper adds up. */
const DORA = trialMetric(
  'technical_staff',
  [
    trialInput('technical_staff', 'person'),
    trialInput('average_salary', 'money/person/yr'),
    trialInput('benefits_multiplier'),
    trialInput('rework_time_recovered'),
    trialInput('experiments_per_year_per_line', 'idea/line/yr'),
    trialInput('lines_of_business', 'line'),
    trialInput('idea_success_rate'),
    trialInput('idea_impact', '1/idea'),
    trialInput('product_revenue', 'money'),
    trialInput('deployments_per_year', 'deployment/yr'),
    trialInput('change_fail_rate'),
    trialInput('mttr_hours', 'h/deployment'),
    trialInput('outage_cost_per_hour', 'money/h'),
    trialInput('investment', 'money'),
  ],
  {
    unit: 'person',
    benefit: {
      years: 1,
      discount: '0',
      lines: [
        line(
          'rework',
          'capacity',
          'technical_staff * average_salary * benefits_multiplier * rework_time_recovered',
        ),
        line(
          'features',
          'cash',
          'rework_time_recovered * experiments_per_year_per_line * lines_of_business * idea_success_rate * idea_impact * product_revenue',
        ),
        line(
          'downtime',
          'risk',
          'deployments_per_year * change_fail_rate * mttr_hours * outage_cost_per_hour',
        ),
        line('investment', 'cash', 'investment', { is: 'cost', when: 'once', on: false }),
      ],
    },
  },
);

function inputsOf(inputs: (typeof dora.cases)[number]['inputs'], investment = 0) {
  return points({ ...inputs, idea_success_rate: 1 / 3, investment });
}

function sumFor(sums: readonly Sum[], ...labels: readonly string[]): Sum {
  const sum = sums.find((one) => one.labels.join() === labels.join());
  if (sum === undefined) throw new Error(`No sum of ${labels.join()}`);
  return sum;
}

const ALL = ['cash', 'capacity', 'risk'] as const;

describe('the ROI of DevOps Transformation (DORA, 2020)', () => {
  it.each(dora.cases)(
    '$org $level: the printed total of $printed_total_millions million',
    (example) => {
      const { lines, sums } = benefitOf(
        estimateModel(DORA),
        inputsOf(example.inputs),
        { seed: 1 },
        { lines: {}, together: ALL },
      );
      const amount = (id: string) => lines.find((one) => one.id === id)?.amount.p50;
      expect(amount('rework')).toBeCloseTo(example.expected.rework_value, 1);
      expect(amount('features')).toBeCloseTo(example.expected.feature_value, 1);
      expect(amount('downtime')).toBeCloseTo(example.expected.downtime_cost, 1);
      const total = sumFor(sums, ...ALL).value.p50;
      expect(total).toBeCloseTo(example.expected.total, 1);
      expect(Math.round(total / 1e5) / 10).toBe(example.printed_total_millions);
    },
  );

  it('pays the sample’s investment back after about 31 days, with a return of 10.83', () => {
    const { investment, yearly_return, expected } = dora.sample;
    const metric = trialMetric(
      'gain',
      [trialInput('cost', 'money'), trialInput('gain', 'money/yr')],
      {
        unit: 'money/yr',
        payback: { cost: 'cost', gain: 'gain', words: 'invested' },
        benefit: {
          years: 1,
          discount: '0',
          lines: [
            line('return', 'cash', 'gain'),
            line('investment', 'cash', 'cost', { is: 'cost', when: 'once' }),
          ],
        },
      },
    );
    const model = estimateModel(metric);
    const values = points({ cost: investment, gain: yearly_return });
    const years = answerOf(model, simulate(model, values, 1)).payback?.years.p50 ?? NaN;
    expect(years).toBeCloseTo(expected.payback_years, 12);
    expect(years * 365).toBeCloseTo(expected.payback_days, 6);
    const cash = sumFor(benefitOf(model, values, { seed: 1 }).sums, 'cash');
    expect(cash.value.p50 / investment).toBeCloseTo(expected.roi, 9);
    expect(cash.payback.p50).toBe(2);
  });
});

const PLAIN = trialMetric(
  'gain',
  [
    trialInput('gain', 'money/yr'),
    trialInput('cost', 'money'),
    trialInput('loss', 'money/yr'),
    trialInput('rate', '%', { point: 10, id: 'interest' }),
    trialInput('depth', '%'),
    trialInput('months', 'month'),
  ],
  {
    unit: 'money/yr',
    benefit: {
      years: 3,
      discount: 'interest',
      lines: [
        line('gain', 'cash', 'gain'),
        line('cost', 'cash', 'cost', { is: 'cost', when: 'once' }),
        line('loss', 'risk', 'loss'),
        line('dream', 'cash', 'gain * 100', { on: false }),
      ],
      dip: {
        id: 'dip',
        label: 'Dip',
        as: 'cash',
        on: true,
        of: 'gain',
        depth: 'depth',
        months: 'months',
      },
    },
  },
);
const MODEL = estimateModel(PLAIN);
const FLAT = { gain: 1200, cost: 2000, loss: 500, interest: 10, depth: 0, months: 0 };

function sums(numbers: Record<string, number>, choice = {}) {
  return benefitOf(
    MODEL,
    points({ ...FLAT, ...numbers }),
    { seed: 1 },
    {
      lines: {},
      together: [],
      ...choice,
    },
  ).sums;
}

describe('benefits and costs', () => {
  it('are discounted from the end of each year', () => {
    const cash = sumFor(sums({}), 'cash');
    expect(cash.value.p50).toBeCloseTo(-2000 + 1200 / 1.1 + 1200 / 1.21 + 1200 / 1.331, 9);
    expect(cash.years.map(({ p50 }) => Math.round(p50))).toEqual([-2000, 1200, 1200, 1200]);
  });

  it('are paid back in the month in which the curve reaches 0, not discounted', () => {
    expect(sumFor(sums({}), 'cash').payback.p50).toBe(20);
    expect(sumFor(sums({ cost: 0 }), 'cash').payback.p50).toBe(0);
    const never = sumFor(sums({ cost: 4000 }), 'cash');
    expect([never.payback.p50, never.never, never.loss]).toEqual([Infinity, 1, 1]);
  });

  it('come back later after a dip: half of the gain for four months is two months lost', () => {
    const dipped = sumFor(sums({ depth: 50, months: 4 }), 'cash');
    expect(dipped.payback.p50).toBe(22);
    expect(dipped.years.map(({ p50 }) => Math.round(p50))).toEqual([-2000, 1000, 1200, 1200]);
    expect(dipped.curve.slice(0, 3).map(({ p50 }) => Math.round(p50))).toEqual([
      -2000, -1850, -1600,
    ]);
  });

  it('keep cash, capacity and risk apart until they are added up on purpose', () => {
    expect(sums({}).map(({ labels }) => labels)).toEqual([['cash'], ['risk']]);
    const asked = sums({ interest: 0 }, { together: ['risk', 'cash'] });
    expect(asked.map(({ labels }) => labels.join('+'))).toEqual(['cash', 'risk', 'cash+risk']);
    expect(sumFor(asked, 'cash', 'risk').value.p50).toBeCloseTo(3 * 1700 - 2000, 9);
  });

  it('count the lines that are switched on, and no other', () => {
    expect(sumFor(sums({}), 'cash').lines).toEqual(['gain', 'cost', 'dip']);
    const cash = sumFor(sums({ interest: 0 }, { lines: { dream: true, gain: false } }), 'cash');
    expect(cash.value.p50).toBeCloseTo(3 * 120_000 - 2000, 6);
    expect(() => sums({}, { lines: { dreem: true } })).toThrow('dreem is not a line');
  });

  it('are ranges when inputs are', () => {
    const values = { ...points(FLAT), gain: { range90: [600, 2400] } } as const;
    const cash = sumFor(benefitOf(MODEL, values, { seed: 1 }).sums, 'cash');
    expect(cash.value.p10).toBeLessThan(cash.value.p50);
    expect(cash.loss).toBeGreaterThan(0);
    expect(cash.never).toBeLessThan(cash.loss);
  });
});

describe('a benefit model’s file', () => {
  it('must come out in money', () => {
    const wrong = (benefit: object) => () =>
      trialMetric('gain', [trialInput('gain', 'money/yr'), trialInput('h', 'h')], {
        unit: 'money/yr',
        benefit: { years: 3, discount: '0', lines: [line('gain', 'cash', 'gain')], ...benefit },
      });
    expect(wrong({})).not.toThrow();
    expect(wrong({ lines: [line('gain', 'cash', 'gain / 2', { when: 'once' })] })).toThrow(
      'the formula gives money/yr, but this must be money',
    );
    expect(wrong({ discount: 'h' })).toThrow('the formula gives h, but this must be 1');
    expect(wrong({ lines: [line('a', 'cash', 'gain'), line('a', 'risk', 'gain')] })).toThrow(
      'occurs twice',
    );
  });
});
