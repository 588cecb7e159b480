import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import hoursSaved from '../../../docs/metrics/hours-saved.yaml?raw';
import platformBenefit from '../../../docs/metrics/platform-benefit.yaml?raw';
import { ascending } from '../statistics/quantile';
import { type Extra, NO_EXTRA } from './extra';
import { histogramOf } from './histogram';
import { trialInput, trialMetric } from './metricTrial';
import { estimateModel, sampleValues } from './model';
import { readTyped } from './range';
import { estimateReport } from './report';
import { markOf, resultsOf } from './results';
import { differing, freshName, typedText } from './scenarioText';
import { EstimateMetric } from './schema';
import type { Value } from './value';

const HOURS = EstimateMetric.parse(parse(hoursSaved));
const BENEFIT = EstimateMetric.parse(parse(platformBenefit));

function resultsFor(metric: EstimateMetric, extra: Partial<Extra>) {
  const asked = { values: sampleValues(metric), seed: 3, extra: { ...NO_EXTRA, ...extra } };
  return resultsOf(estimateModel(metric), asked);
}

describe('what stands on the screen', () => {
  it('is what the command prints: decision and benefit', () => {
    const choice = { lines: { revenue: true }, together: ['cash', 'risk'] } as const;
    const { decision, benefit } = resultsFor(BENEFIT, { ...choice, target: 1500 });
    const report = estimateReport(BENEFIT, {
      values: sampleValues(BENEFIT),
      drawing: { seed: 3 },
      target: 1500,
      scenarios: [],
      choice,
      currency: 'EUR',
    });
    expect(decision?.missed).toBe(report.decision?.shareMissed);
    expect(decision?.worthKnowing).toBe(report.decision?.worthKnowing);
    expect(decision?.inputs.map(({ id, worth }) => [id, worth])).toEqual(
      report.decision?.inputs.map(({ id, worth }) => [id, worth]),
    );
    expect(benefit?.answer.lines).toEqual(report.benefit?.lines);
    expect(benefit?.answer.sums.map(({ mean }) => mean)).toEqual(
      report.benefit?.sums.map(({ netPresentValue }) => netPresentValue.mean),
    );
    expect(benefit?.decisions.map(({ missed }) => missed)).toEqual(
      report.benefit?.sums.map(({ shareLoss }) => shareLoss),
    );
  });

  it('is what the command prints: scenarios, which may share a name on the screen', () => {
    const values = { manual: { range90: [10, 30] } } as const;
    const { comparison } = resultsFor(HOURS, {
      scenarios: [
        { name: 'x', values },
        { name: 'x', values: {} },
      ],
    });
    const report = estimateReport(HOURS, {
      values: sampleValues(HOURS),
      drawing: { seed: 3 },
      scenarios: [{ name: 'x', values: { ...sampleValues(HOURS), ...values } }],
      choice: { lines: {}, together: [] },
      currency: 'EUR',
    });
    const [pair] = report.comparison?.pairs ?? [];
    expect(comparison?.scenarios.map(({ name }) => name)).toEqual(['0', '1', '2']);
    expect(comparison?.pairs[0]).toMatchObject({ a: '1', b: '0', more: pair?.shareMore });
    expect(comparison?.pairs[0]?.difference).toMatchObject({
      p10: pair?.difference.p10,
      p90: pair?.difference.p90,
    });
    // A scenario without numbers of its own is the form's.
    expect(comparison?.pairs.find(({ a, b }) => a === '2' && b === '0')?.same).toBe(1);
  });

  it('asks for the mean price of an hour only where there is one', () => {
    expect(resultsFor(HOURS, {}).rate).toBeUndefined();
    const values = { ...sampleValues(HOURS), rate: { range90: [50, 90] } as const };
    const { rate } = resultsOf(estimateModel(HOURS), { values, seed: 1, extra: NO_EXTRA });
    expect(rate).toBeGreaterThan(50);
    expect(rate).toBeLessThan(90);
  });

  it('has a mark where there is one to miss', () => {
    const less = trialMetric('a', [trialInput('a')], { better: 'lower' });
    const targets = [{ is: 'at most', value: 50, why: 'As others do.' }];
    expect(markOf(HOURS, NO_EXTRA)).toBe(0);
    expect(markOf(HOURS, { ...NO_EXTRA, target: 7 })).toBe(7);
    expect(markOf(less, NO_EXTRA)).toBeUndefined();
    expect(
      markOf(trialMetric('a', [trialInput('a')], { better: 'lower', targets }), NO_EXTRA),
    ).toBe(50);
    const asked = { values: { a: { point: 3 } }, seed: 1, extra: NO_EXTRA };
    expect(resultsOf(estimateModel(less), asked)).toMatchObject({
      decision: undefined,
      histogram: undefined,
      comparison: undefined,
    });
  });
});

describe('a histogram', () => {
  it('holds 99 of 100 outcomes, and no bar is on both sides of the mark', () => {
    const outcomes = fc.array(fc.double({ min: -1e4, max: 1e4, noNaN: true }), {
      minLength: 200,
      maxLength: 250,
    });
    fc.assert(
      fc.property(outcomes, fc.double({ min: -1e4, max: 1e4, noNaN: true }), (numbers, mark) => {
        const { bars, percentiles } = histogramOf(ascending(numbers), mark);
        const share = bars.reduce((sum, bar) => sum + bar.share, 0);
        expect(share).toBeGreaterThan(0.97);
        expect(share).toBeLessThan(1 + 1e-9);
        for (const { from, to } of bars) {
          const inside = Math.min(mark - from, to - mark);
          expect(inside).toBeLessThan((to - from) * 1e-6);
        }
        const amounts = percentiles.map(({ amount }) => amount);
        expect(amounts).toEqual([...amounts].sort((a, b) => a - b));
      }),
      { numRuns: 30 },
    );
  });
});

describe('a scenario’s text', () => {
  const field = { unit: 'h', words: 'hours' };
  const number = fc.double({ min: 1e-5, max: 1e6, noNaN: true });

  it('is read back as the same value', () => {
    const value: fc.Arbitrary<Value> = fc.oneof(
      number.map((point) => ({ point })),
      fc.tuple(number, fc.double({ min: 1.5, max: 9, noNaN: true })).map(([low, times]) => {
        return { range90: [low, low * times] } as const;
      }),
      fc.tuple(number, number, number).map((all): Value => {
        const [a = 1, b = 2, c = 3] = [...all].sort((x, y) => x - y);
        return a < 10 ? { pert: [a, b, c + 1] } : { triangular: [a, b, c + 1] };
      }),
      fc.array(number, { minLength: 2, maxLength: 30 }).map((data) => ({ data })),
    );
    fc.assert(
      fc.property(value, (one) => {
        expect(readTyped(typedText(one), field)).toEqual({ ok: true, value: one });
      }),
    );
    const counted = { counted: [3, 40] } as const;
    expect(readTyped(typedText(counted), { unit: '%', words: '%' })).toEqual({
      ok: true,
      value: counted,
    });
  });

  it('names what differs, and gives each copy a name of its own', () => {
    const a = { x: { point: 1 }, y: { range90: [1, 2] } } as const;
    expect(differing(['x', 'y'], a, { ...a, y: { range90: [1, 3] } })).toEqual(['y']);
    expect(differing(['x', 'y'], a, a)).toEqual([]);
    expect(freshName('Half', ['Half', 'Half 2'])).toBe('Half 3');
  });
});
