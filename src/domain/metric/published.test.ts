import { describe, expect, it } from 'vitest';
import { quantile } from '../statistics/quantile';
import { ascending } from '../statistics/quantile';
import quantiles from '../statistics/cases/quantiles.json';
import { answerOf } from './answer';
import { drawnBenefit } from './benefit';
import { sumDecision } from './benefitDecision';
import effort from './cases/effort-saved.json';
import { points, trialInput, trialMetric } from './metricTrial';
import { estimateModel } from './model';
import { simulate } from './simulate';
import type { Value } from './value';

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
const once = { is: 'cost', when: 'once' };

/** DORA's AI ROI calculator (2026), entered by hand with its defaults. */
const AI = estimateModel(
  trialMetric(
    'staff * salary * saved',
    [
      trialInput('staff', 'person'),
      trialInput('salary', 'money/person/yr'),
      trialInput('saved', '1', { dist: 'lognormal' }),
      trialInput('revenue', 'money'),
      trialInput('before', 'change/yr'),
      trialInput('after', 'change/yr'),
      trialInput('success'),
      trialInput('impact', '1/change'),
      trialInput('rate_before'),
      trialInput('rate_after'),
      trialInput('recovery', 'h/change'),
      trialInput('downtime', 'money/h'),
      trialInput('licence', 'money/person'),
      trialInput('infrastructure', 'money'),
      trialInput('training', 'money/person'),
      trialInput('depth'),
      trialInput('months', 'month'),
    ],
    {
      unit: 'money/yr',
      benefit: {
        years: 1,
        discount: '0',
        lines: [
          line('time', 'capacity', 'staff * salary * saved'),
          line('features', 'cash', '(after - before) * success * impact * revenue'),
          line(
            'stability',
            'risk',
            '(before * rate_before - after * rate_after) * recovery * downtime',
          ),
          line('licences', 'cash', 'staff * licence', once),
          line('infrastructure', 'cash', 'infrastructure', once),
          line('training', 'cash', 'staff * training', once),
        ],
        dip: {
          id: 'dip',
          label: 'J-curve',
          as: 'capacity',
          on: true,
          of: 'staff * salary',
          depth: 'depth',
          months: 'months',
        },
      },
    },
  ),
);
const DEFAULTS = points({
  staff: 500,
  salary: 176_000,
  saved: 0.125,
  revenue: 1e8,
  before: 50,
  after: 56,
  success: 0.33,
  impact: 0.005,
  rate_before: 0.05,
  rate_after: 0.06,
  recovery: 4,
  downtime: 100_000,
  licence: 250 + 80,
  infrastructure: 100_000,
  training: 9600,
  depth: 0.15,
  months: 3,
});

function allOf(values: Readonly<Record<string, Value>>) {
  const together = ['cash', 'capacity', 'risk'] as const;
  const drawn = drawnBenefit(AI, values, { seed: 1 }, { lines: {}, together });
  const summed = drawn.sums.at(-1);
  if (summed === undefined) throw new Error('No sum');
  const costs = drawn.lines.filter(({ is }) => is === 'cost');
  return {
    value: summed.sum.value.p50,
    investment: costs.reduce((sum, { amount }) => sum + amount.p50, 0),
    decision: sumDecision(AI, drawn, summed),
  };
}

describe('the AI ROI calculator (DORA, 2026), entered by hand', () => {
  it('invests 8.365 million for 11.646 million, a return of 39 %, with its defaults', () => {
    const { value, investment } = allOf(DEFAULTS);
    expect(investment).toBeCloseTo(8.365e6, 2);
    expect(value + investment).toBeCloseTo(11.646e6, 2);
    expect(Math.round((100 * value) / investment)).toBe(39);
    expect(investment / (value + investment)).toBeCloseTo(0.72, 2);
  });

  it('loses in 38 of 100 outcomes once the time saved is 5 to 20 %, and breaks even at 8.8 %', () => {
    const { decision } = allOf({ ...DEFAULTS, saved: { range90: [0.05, 0.2] } });
    expect(decision.missed).toBeCloseTo(0.38, 2);
    const [first] = decision.inputs;
    expect(first).toMatchObject({ id: 'saved', meets: 'above' });
    expect(first?.breakEven).toBeCloseTo(0.088, 3);
    expect(first?.worth).toBeGreaterThan(0);
  });
});

describe('other worked figures', () => {
  const exactly = (formula: string, units: readonly object[], numbers: Record<string, number>) => {
    const model = estimateModel(trialMetric(formula, units));
    return answerOf(model, simulate(model, points(numbers), 1)).middle;
  };

  it.each(effort.cost)('a salary of $salary costs $expected_hourly an hour', (example) => {
    const { salary, multiplier, productive_hours, expected_hourly } = example;
    const inputs = ['salary', 'multiplier', 'productive'].map((id) =>
      trialInput(id, '1', id === 'productive' ? { above: 0 } : {}),
    );
    const numbers = { salary, multiplier, productive: productive_hours };
    expect(exactly('salary * multiplier / productive', inputs, numbers)).toBeCloseTo(
      expected_hourly,
      9,
    );
  });

  it.each(effort.dxi.cases)('$developers developers, one point: $expected_hours h', (example) => {
    const { developers, points: gained, weeks, expected_hours } = example;
    const inputs = ['developers', 'gained', 'weeks'].map((id) => trialInput(id));
    const numbers = { developers, gained, weeks };
    expect(exactly('13 / 60 * developers * gained * weeks', inputs, numbers)).toBeCloseTo(
      expected_hours,
      9,
    );
  });

  it('takes the median of all, never the mean of medians', () => {
    const { groups, pooled_median } = quantiles.median_of_medians_trap;
    expect(quantile(ascending(groups.flat()), 0.5)).toBe(pooled_median);
  });
});
