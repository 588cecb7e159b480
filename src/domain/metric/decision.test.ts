import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerOf } from './answer';
import { compared } from './compare';
import { decisionOf } from './decision';
import { points, trialInput, trialMetric } from './metricTrial';
import { estimateModel } from './model';
import { normalDensity } from './normal';
import { simulate } from './simulate';
import type { Value } from './value';

const SUM = estimateModel(
  trialMetric('a + b', [
    trialInput('a', '1', { dist: 'normal' }),
    trialInput('b', '1', { dist: 'normal' }),
  ]),
);
const Z90 = 1.6448536269514722;

/** Normal distribution function, by Simpson's rule: enough for a test. */
function phi(z: number): number {
  const steps = 2000;
  const width = z / steps;
  let sum = normalDensity(0) + normalDensity(z);
  for (let step = 1; step < steps; step++)
    sum += (step % 2 === 0 ? 2 : 4) * normalDensity(step * width);
  return 0.5 + (sum * width) / 3;
}

function decided(values: Readonly<Record<string, Value>>, against = 0) {
  return decisionOf(SUM, simulate(SUM, values, 1), against);
}

describe('what it would be worth to know', () => {
  // A net value that is normal: chance of a loss and EVPI have closed forms.
  it.each([
    [-5, 15],
    [-20, 10],
    [-1, 30],
  ])('a normal from %d to %d meets its closed form', (low, high) => {
    const [mu, sigma] = [(low + high) / 2, (high - low) / (2 * Z90)];
    const { missed, worthKnowing, inputs } = decided({
      a: { range90: [low, high] },
      b: { point: 0 },
    });
    const worth = sigma * normalDensity(mu / sigma) - Math.abs(mu) * phi(-Math.abs(mu) / sigma);
    expect(missed).toBeCloseTo(phi(-mu / sigma), 3);
    expect(Math.abs(worthKnowing / worth - 1)).toBeLessThan(0.01);
    const a = inputs.find(({ id }) => id === 'a')?.worth ?? NaN;
    expect(a).toBeLessThanOrEqual(worthKnowing);
    expect(a / worthKnowing).toBeGreaterThan(0.95);
  });

  it('names the input to measure first, and none when the decision is clear', () => {
    const { inputs } = decided({ a: { range90: [-5, 15] }, b: { range90: [-1.1, 0.9] } });
    expect(inputs.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(inputs[1]?.worth).toBeLessThan((inputs[0]?.worth ?? 0) / 10);
    expect(decided(points({ a: 3, b: 1 }))).toMatchObject({ missed: 0, worthKnowing: 0 });
  });

  it('counts the other side where less is better', () => {
    const model = estimateModel(trialMetric('a', [trialInput('a')], { better: 'lower' }));
    const missed = (target: number) =>
      decisionOf(model, simulate(model, { a: { range90: [2, 12] } }, 1), target).missed;
    expect(missed(12)).toBeCloseTo(0.05, 3);
    expect(missed(2)).toBeCloseTo(0.95, 3);
  });
});

describe('break-even', () => {
  const model = estimateModel(
    trialMetric('t * (m - p) - c / y', [
      trialInput('t'),
      trialInput('m'),
      trialInput('p'),
      trialInput('c'),
      trialInput('y', '1', { above: 0 }),
    ]),
  );
  const even = (numbers: Record<string, number>, id: string, against = 0) =>
    decisionOf(model, simulate(model, points(numbers), 1), against).inputs.find(
      (input) => input.id === id,
    )?.breakEven;
  const numbers = { t: 38, m: 26, p: 2, c: 735, y: 3 };

  it('is where the formula meets the mark', () => {
    expect(even(numbers, 't')).toBeCloseTo(735 / 3 / 24, 9);
    expect(even(numbers, 'm')).toBeCloseTo(2 + 735 / 3 / 38, 9);
    expect(even(numbers, 'y')).toBeCloseTo(735 / (38 * 24), 9);
    expect(even(numbers, 'c', 500)).toBeCloseTo((38 * 24 - 500) * 3, 6);
  });

  it('is nowhere when no allowed value brings the answer there', () => {
    expect(even({ ...numbers, t: 0 }, 'p')).toBeUndefined();
    expect(even({ ...numbers, c: 0, m: 2 }, 'y')).toBeUndefined();
  });

  it('brings the answer to the mark, whatever the numbers', () => {
    const number = fc.double({ min: 0.5, max: 500, noNaN: true });
    fc.assert(
      fc.property(number, number, number, number, (t, m, p, c) => {
        const found = even({ t, m, p, c, y: 2 }, 'm');
        if (found === undefined) return;
        expect(Math.abs(t * (found - p) - c / 2)).toBeLessThan(1e-6 * (t * Math.abs(found) + c));
      }),
      { numRuns: 20 },
    );
  });
});

describe('scenarios', () => {
  const A = { a: { range90: [10, 40] }, b: { range90: [-5, 5] } } as const;

  it('share their draws, so that a fixed step is the whole difference', () => {
    const later = { ...A, a: { range90: [12, 42] } } as const;
    const { pairs } = compared(
      SUM,
      [
        { name: 'now', values: A },
        { name: 'then', values: later },
      ],
      { seed: 3 },
    );
    expect(pairs[0]?.difference.p10).toBeCloseTo(2, 9);
    expect(pairs[0]?.difference.p90).toBeCloseTo(2, 9);
    expect(pairs[0]).toMatchObject({ a: 'then', b: 'now', more: 1, same: 0 });
  });

  it('are each compared with each, and their shares add up', () => {
    const four = [5, 10, 10, 20].map((shift, at) => ({
      name: `s${at}`,
      values: { ...A, b: { range90: [shift - 8, shift + 8 + at] } } as const,
    }));
    const { pairs, scenarios } = compared(SUM, four, { seed: 1 });
    expect(pairs).toHaveLength(6);
    for (const { more, same } of pairs) expect(more + same).toBeLessThanOrEqual(1);
    const alone = answerOf(SUM, simulate(SUM, four[0]?.values ?? A, 1));
    expect(scenarios[0]?.answer).toEqual(alone);
  });

  it('are two to four, each under its own name', () => {
    const one = { name: 'x', values: A };
    expect(() => compared(SUM, [one], { seed: 1 })).toThrow('2 to 4');
    expect(() => compared(SUM, [one, one], { seed: 1 })).toThrow('same name');
  });
});

describe('one factor for all estimates', () => {
  const model = estimateModel(
    trialMetric('t * (m - p)', [trialInput('t'), trialInput('m'), trialInput('p')]),
  );
  const values = { t: { point: 10 }, m: { range90: [10, 40] }, p: { range90: [1, 3] } } as const;
  const answer = (optimism?: Value) =>
    answerOf(model, simulate(model, values, { seed: 1, optimism }));

  it('of 1 changes nothing', () => {
    expect(answer({ point: 1 })).toEqual(answer());
  });

  it('lowers what helps and raises what hurts; what was counted stays', () => {
    const sober = answer({ point: 1.25 });
    expect(sober.middle).toBeCloseTo(10 * (20 / 1.25 - Math.sqrt(3) * 1.25), 9);
    expect(sober.spread.p10).toBeLessThan(answer().spread.p10);
  });

  it('as a range widens the answer more than independent doubts do', () => {
    const { spread } = answer({ range90: [0.7, 1.5] });
    const before = answer().spread;
    expect(spread.p90 - spread.p10).toBeGreaterThan(before.p90 - before.p10);
  });
});
