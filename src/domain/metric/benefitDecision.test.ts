import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import platformBenefit from '../../../docs/metrics/platform-benefit.yaml?raw';
import { drawnBenefit } from './benefit';
import { sumDecision } from './benefitDecision';
import { points } from './metricTrial';
import { estimateModel, sampleValues } from './model';
import { EstimateMetric } from './schema';
import { unitScale } from './unit';
import type { Value } from './value';

const METRIC = EstimateMetric.parse(parse(platformBenefit));
const MODEL = estimateModel(METRIC);
const ALL = { lines: {}, together: ['cash', 'capacity', 'risk'] } as const;

/** Decisions of the sums, by their labels. */
function decisions(values: Readonly<Record<string, Value>>) {
  const drawn = drawnBenefit(MODEL, values, { seed: 1 }, ALL);
  return drawn.sums.map((summed) => ({
    labels: summed.sum.labels.join('+'),
    sum: summed.sum,
    decision: sumDecision(MODEL, drawn, summed),
  }));
}

const EXACT = {
  teams: 10,
  share: 50,
  runs: 10,
  manual: 10,
  platform: 2,
  hour: 100,
  realised: 25,
  incidents: 10,
  avoided: 10,
  loss: 5000,
  tools: 8000,
  revenue: 0,
  build: 300,
  run: 50,
  worked: 10_000,
  depth: 1,
  months: 2,
  discount: 10,
};

it('puts the break-even of every input where the sum is 0', () => {
  const number = fc.double({ min: 1, max: 50, noNaN: true });
  fc.assert(
    fc.property(number, number, number, (manual, months, build) => {
      const numbers = { ...EXACT, manual, months, build };
      for (const { labels, sum, decision } of decisions(points(numbers))) {
        for (const { id, breakEven } of decision.inputs) {
          if (breakEven === undefined) continue;
          const unit = METRIC.inputs.find((input) => input.id === id)?.unit ?? '1';
          const there = points({ ...numbers, [id]: breakEven / unitScale(unit) });
          const again = drawnBenefit(MODEL, there, { seed: 1 }, ALL).sums.find(
            (summed) => summed.sum.labels.join('+') === labels,
          );
          const scale = Math.abs(sum.value.p50) + 1e6;
          expect(Math.abs(again?.sum.value.p50 ?? NaN) / scale).toBeLessThan(1e-6);
        }
      }
    }),
    { numRuns: 10 },
  );
});

it('misses as often as the sum is a loss, and names what to measure first in money', () => {
  const found = decisions({ ...sampleValues(METRIC), manual: { range90: [2, 8] } });
  expect(found.map(({ labels }) => labels)).toEqual([
    'cash',
    'capacity',
    'risk',
    'cash+capacity+risk',
  ]);
  for (const { sum, decision } of found) expect(decision.missed).toBe(sum.loss);
  const capacity = found.find(({ labels }) => labels === 'capacity')?.decision;
  const [first] = capacity?.inputs ?? [];
  expect(first?.worth).toBeGreaterThan(0);
  expect(first?.worth).toBeLessThanOrEqual(capacity?.worthKnowing ?? 0);
  expect(capacity?.inputs.map(({ id }) => id)).not.toContain('tools');
});
