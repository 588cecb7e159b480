import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import proportions from '../statistics/cases/proportions.json';
import { beta, betaQuantile } from './beta';
import { betaQuantiles } from './betaTable';
import cases from './cases/distributions.json';
import { distribution, distributionOf, drawnFrom } from './distribution';
import { normalQuantile, Z90 } from './normal';
import { draws } from './random';
import { type Limits, RANGE_SHAPES, rangeOf, type Value, valueProblem } from './value';

type Case = (typeof cases.cases)[number];

function asked(example: Case): { readonly value: Value; readonly limits: Limits } {
  const { min = NaN, mode = NaN, max = NaN, p05 = NaN, p95 = NaN, lam: weight } = example;
  const three = [min, mode, max] as const;
  if (example.dist === 'pert') return { value: { pert: three }, limits: { unit: 'h', weight } };
  if (example.dist === 'triangular') return { value: { triangular: three }, limits: { unit: 'h' } };
  const dist = RANGE_SHAPES.find((name) => name === example.dist);
  return { value: { range90: [p05, p95] }, limits: { unit: '1', dist } };
}

describe('a distribution from what somebody knows', () => {
  const asking = cases.cases.map((example) => ({ example, ...asked(example) }));

  it.each(asking)(
    '$example.dist gives the closed form’s quantiles',
    ({ example, value, limits }) => {
      const inverse = distribution(value, limits);
      const precise = example.dist === 'pert' ? 1e-8 : 1e-9;
      const quantiles = Object.entries(example.expected.quantiles);
      expect(quantiles.length).toBeGreaterThan(4);
      for (const [share, expected] of quantiles) {
        expect(Math.abs(inverse(Number(share)) - expected)).toBeLessThan(
          precise * Math.abs(expected) + 1e-12,
        );
      }
    },
  );

  it.each(asking)(
    '$example.dist draws have the closed form’s mean',
    ({ example, value, limits }) => {
      const all = drawnFrom(distributionOf(value, limits), draws(7, 20_000));
      const mean = all.reduce((sum, number) => sum + number, 0) / all.length;
      const { mean: exact, mean_numeric: numeric } = example.expected;
      expect(Math.abs(mean / (exact ?? numeric ?? NaN) - 1)).toBeLessThan(0.002);
    },
  );

  it('reads percent as hundredths', () => {
    expect(distribution({ range90: [40, 90] }, { unit: '%' })(0.5)).toBeCloseTo(
      0.7101020514433645,
      12,
    );
  });

  it('takes a range that begins below 0 as normal', () => {
    expect(distribution({ range90: [-5, 15] }, { unit: 'h' })(0.1)).toBeCloseTo(
      -2.791280297200638,
      12,
    );
  });

  it('refuses what no distribution fits', () => {
    expect(valueProblem({ range90: [0, 5] }, { unit: 'h' })).toContain('cannot begin at 0');
    expect(rangeOf(5, 5)).toEqual({ point: 5 });
    expect(valueProblem({ range90: [6, 5] }, { unit: 'h' })).toContain('Did you mean 5 to 6?');
    expect(valueProblem({ range90: [0, 0.9] }, { unit: '1', dist: 'logitnormal' })).toContain(
      'above 0',
    );
    expect(valueProblem({ pert: [5, 4, 10] }, { unit: 'h' })).toContain('in this order');
    expect(valueProblem({ triangular: [5, 4, 10] }, { unit: 'h' })).toContain('in this order');
    expect(valueProblem({ triangular: [5, 5, 5] }, { unit: 'h' })).toContain('one number');
    expect(() => distribution({ range90: [0, 5] }, { unit: 'h' })).toThrow(RangeError);
  });
});

describe('a share that was counted', () => {
  it.each(proportions.cases.filter(({ total }) => total > 0))(
    '$failed of $total gives Jeffreys’ interval',
    ({ failed, total, jeffreys90 }) => {
      const inverse = distribution({ counted: [failed, total] }, { unit: '%' });
      const [low = NaN, high = NaN] = jeffreys90 ?? [];
      // By convention the interval of none begins at 0.
      if (failed > 0) expect(inverse(0.05)).toBeCloseTo(low, 9);
      expect(inverse(0.95)).toBeCloseTo(high, 9);
    },
  );

  it('never leaves 0 to 1, even where nothing or everything was found', () => {
    for (const counted of [
      [0, 6],
      [6, 6],
      [0, 1],
      [500_000, 1_000_000],
    ] as const) {
      const all = drawnFrom(distributionOf({ counted }, { unit: '1' }), draws(5, 2_000));
      expect(Math.min(...all)).toBeGreaterThanOrEqual(0);
      expect(Math.max(...all)).toBeLessThanOrEqual(1);
      const mean = all.reduce((sum, share) => sum + share, 0) / all.length;
      expect(mean).toBeCloseTo((0.5 + counted[0]) / (1 + counted[1]), 3);
    }
  });

  it('is refused when it is no data', () => {
    expect(valueProblem({ counted: [0, 0] }, { unit: '%' })).toContain('no data');
    expect(valueProblem({ counted: [7, 5] }, { unit: '%' })).toContain('Did you mean 5 of 7?');
    expect(valueProblem({ counted: [5, 7] }, { unit: 'h' })).toContain('Only a share');
  });
});

describe('measured numbers', () => {
  it('are drawn as they are, each equally often', () => {
    const all = drawnFrom(distributionOf({ data: [8, 3, 5, 3] }, { unit: 'h' }), draws(1, 2_000));
    const count = (number: number) => all.filter((one) => one === number).length;
    expect([count(3), count(5), count(8)]).toEqual([1000, 500, 500]);
  });

  it('have quantiles of type 7', () => {
    expect(distribution({ data: [100, 300, 800, 90] }, { unit: 'h' })(0.9)).toBeCloseTo(650, 9);
    expect(valueProblem({ data: [] }, { unit: 'h' })).toContain('no data');
    expect(valueProblem({ data: [4] }, { unit: 'h' })).toContain('Write it alone');
  });
});

describe('many draws at once', () => {
  const shape = fc.double({ min: 0.5, max: 60, noNaN: true });
  it('agree with one quantile at a time', () => {
    fc.assert(
      fc.property(shape, shape, fc.nat(), (a, b, seed) => {
        const own = draws(seed, 200);
        const many = betaQuantiles(beta(a, b), own, 0, 1);
        many.forEach((value, row) => {
          const alone = betaQuantile(beta(a, b), own.places[row] ?? 0);
          expect(Math.abs(value - alone)).toBeLessThan(1e-10);
        });
      }),
      { numRuns: 25 },
    );
  });
});

describe('normalQuantile (AS 241)', () => {
  it('gives the published values', () => {
    for (const [share, expected] of [
      [0.95, cases.z['0.90 two-sided']],
      [0.9, cases.z['0.80 two-sided']],
      [0.975, cases.z['0.95 two-sided']],
    ] as const) {
      expect(Math.abs(normalQuantile(share) - expected)).toBeLessThan(1e-14);
    }
    expect(Z90).toBeCloseTo(cases.z['0.90 two-sided'], 14);
    expect(normalQuantile(0.25)).toBeCloseTo(-0.6744897501960817, 15);
    expect(normalQuantile(0.001)).toBeCloseTo(-3.090232306167813, 14);
    expect(normalQuantile(1e-20)).toBeCloseTo(-9.262340089798408, 13);
  });

  it('refuses what is not a share', () => {
    expect(() => normalQuantile(1.1)).toThrow(RangeError);
    expect(() => normalQuantile(NaN)).toThrow(RangeError);
  });
});

describe('betaQuantile', () => {
  it('inverts the closed form of shapes 1 and 5', () => {
    const shape = beta(1, 5);
    for (const share of [0, 0.001, 0.3, 0.999]) {
      expect(betaQuantile(shape, share)).toBeCloseTo(1 - (1 - share) ** 0.2, 12);
    }
  });
});
