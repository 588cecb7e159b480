import { describe, expect, it } from 'vitest';
import { answerOf } from './answer';
import { trialInput, trialMetric } from './metricTrial';
import { estimateModel } from './model';
import { normalQuantile, Z90 } from './normal';
import { simulate } from './simulate';
import type { Value } from './value';

function answer(formula: string, values: Readonly<Record<string, Value>>, unit = '1', seed = 1) {
  const inputs = Object.keys(values).map((id) => trialInput(id, '1', { above: 0 }));
  const model = estimateModel(trialMetric(formula, inputs, { unit }));
  return answerOf(model, simulate(model, values, seed));
}

/** Quantiles of the answer against those of a distribution that is known; `share` is of the width from P10 to P90. */
function meets(
  found: ReturnType<typeof answer>,
  quantile: (share: number) => number,
  share = 0.01,
) {
  const { p10, p50, p90 } = found.spread;
  const width = quantile(0.9) - quantile(0.1);
  const gaps = [p10 - quantile(0.1), p50 - quantile(0.5), p90 - quantile(0.9)];
  for (const gap of gaps) expect(Math.abs(gap) / width).toBeLessThan(share);
}

const range = (low: number, high: number): Value => ({ range90: [low, high] });

/** Centre and spread of the logarithm of a range. */
function logs(low: number, high: number) {
  return {
    mu: (Math.log(low) + Math.log(high)) / 2,
    variance: (Math.log(high / low) / (2 * Z90)) ** 2,
  };
}

describe('the engine against closed forms', () => {
  const [a, b, c] = [logs(30, 60), logs(2, 12), logs(4, 40)];
  const lognormal = (mu: number, variance: number) => (share: number) =>
    Math.exp(mu + Math.sqrt(variance) * normalQuantile(share));

  it.each([
    ['a * b', a.mu + b.mu, a.variance + b.variance],
    ['a * b * c', a.mu + b.mu + c.mu, a.variance + b.variance + c.variance],
    ['a / c', a.mu - c.mu, a.variance + c.variance],
    ['a * b / c', a.mu + b.mu - c.mu, a.variance + b.variance + c.variance],
    ['a * a * b', 2 * a.mu + b.mu, 4 * a.variance + b.variance],
  ])('%s of lognormals is lognormal', (formula, mu, variance) => {
    const values = { a: range(30, 60), b: range(2, 12), c: range(4, 40) };
    const found = answer(formula, values);
    meets(found, lognormal(mu, variance));
    expect(Math.abs(found.mean / Math.exp(mu + variance / 2) - 1)).toBeLessThan(0.02);
  });

  it('a sum of lognormals has the sum of their means, and their variances', () => {
    const values = { a: range(30, 60), b: range(20, 50), c: range(10, 40) };
    const moments = [logs(30, 60), logs(20, 50), logs(10, 40)].map(({ mu, variance }) => {
      const mean = Math.exp(mu + variance / 2);
      return { mean, variance: mean ** 2 * (Math.exp(variance) - 1) };
    });
    const found = answer('a + b + c', values);
    const mean = moments.reduce((sum, one) => sum + one.mean, 0);
    expect(Math.abs(found.mean / mean - 1)).toBeLessThan(0.002);
    // Matched moments (Fenton and Wilkinson, 1960) come within 2 % of the width for spreads this small.
    const spread = moments.reduce((sum, one) => sum + one.variance, 0);
    const variance = Math.log(1 + spread / mean ** 2);
    meets(found, lognormal(Math.log(mean) - variance / 2, variance), 0.02);
  });

  it('sums and differences of normals are normal', () => {
    const inputs = ['a', 'b'].map((id) => trialInput(id, '1', { dist: 'normal' }));
    const values = { a: range(10, 30), b: range(-4, 8) };
    const sigma = Math.hypot(20, 12) / (2 * Z90);
    for (const [formula, mu] of [
      ['a + b', 22],
      ['a - b', 18],
    ] as const) {
      const model = estimateModel(trialMetric(formula, inputs));
      const found = answerOf(model, simulate(model, values, 1));
      meets(found, (share) => mu + sigma * normalQuantile(share));
    }
  });

  it('the larger and the smaller of two equal chances are their powers', () => {
    // Uniform from 0 to 1: the larger is below x with chance x².
    const inputs = ['a', 'b'].map((id) => trialInput(id, '1', { dist: 'uniform' }));
    const values = { a: range(0.05, 0.95), b: range(0.05, 0.95) };
    for (const [formula, quantile] of [
      ['max(a, b)', (share: number) => Math.sqrt(share)],
      ['min(a, b)', (share: number) => 1 - Math.sqrt(1 - share)],
      // The sum of two is a triangle from 0 to 2.
      [
        'a + b',
        (share: number) => (share < 0.5 ? Math.sqrt(2 * share) : 2 - Math.sqrt(2 - 2 * share)),
      ],
    ] as const) {
      const model = estimateModel(trialMetric(formula, inputs));
      meets(answerOf(model, simulate(model, values, 1)), quantile);
    }
  });
});

describe('an answer in percent', () => {
  it('is told in percent, and so is its example', () => {
    const found = answer('(a - b) / b', { a: { point: 150 }, b: { point: 120 } }, '%');
    expect(found.spread.p50).toBeCloseTo(25, 12);
  });
});
