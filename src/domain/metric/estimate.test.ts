import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import hoursSaved from '../../../docs/metrics/hours-saved.yaml?raw';
import { entryProblems } from '../entry';
import { problemsOf, problemText } from '../problem';
import { type Answer, answerOf } from './answer';
import effort from './cases/effort-saved.json';
import { estimateModel, sampleValues } from './model';
import { EstimateMetric, Metric } from './schema';
import { simulate } from './simulate';
import type { Value } from './value';
import { paybackText, plainText, sentence } from './wording';

function source(): Record<string, unknown> {
  return parse(hoursSaved);
}

function metric(changes: Record<string, unknown> = {}): EstimateMetric {
  return EstimateMetric.parse({ ...source(), ...changes });
}

/** A metric of nothing but factors, all of them pure numbers. */
function product(ids: readonly string[]): EstimateMetric {
  return EstimateMetric.parse({
    ...source(),
    payback: undefined,
    money: undefined,
    unit: '1',
    formula: ids.join(' * '),
    inputs: ids.map((id) => ({ id, label: id, unit: '1', words: '', point: 1 })),
    examples: [{ name: 'One', inputs: Object.fromEntries(ids.map((id) => [id, 1])), answer: 1 }],
  });
}

function answer(from: EstimateMetric, values: Readonly<Record<string, Value>>, seed = 1): Answer {
  const model = estimateModel(from);
  return answerOf(model, simulate(model, values, seed));
}

function within(share: number, actual: number, expected: number): void {
  expect(Math.abs(actual / expected - 1)).toBeLessThan(share);
}

const AUDIT = {
  teams: 38,
  share: 100,
  runs: 1,
  manual: 26,
  platform: 2,
  build: 735,
  run: 24,
  years: 3,
};
const points = (numbers: Record<string, number>) =>
  Object.fromEntries(Object.entries(numbers).map(([id, point]) => [id, { point }]));

describe('a metric file of the handbook', () => {
  const files = readdirSync('docs/metrics').filter((name) => name.endsWith('.yaml'));
  it.each(files)('%s holds: units, formulas, and examples that come out', (name) => {
    const input: unknown = parse(readFileSync(`docs/metrics/${name}`, 'utf8'));
    expect(entryProblems(name, input).map(problemText)).toEqual([]);
    if (Reflect.get(Object(input), 'kind') !== 'metric') return;
    expect(Object.keys(Object(input))).toEqual(
      expect.arrayContaining(['definition', 'rule', 'sources', 'guard', 'pitfalls', 'examples']),
    );
  });

  it.each(files.filter((name) => !/^_|^targets/.test(name)))(
    '%s has its page, with its rule',
    (name) => {
      const metric = Metric.parse(parse(readFileSync(`docs/metrics/${name}`, 'utf8')));
      const page = readFileSync(`docs/metrics/${metric.id}.mdx`, 'utf8');
      expect(page).toContain(`metric: ${metric.id}`);
      expect(page).toContain(`title: ${metric.title}`);
      if (metric.type !== 'estimate') {
        expect(page).toContain(metric.rule);
        expect(page).toContain(metric.definition);
      }
    },
  );
});

describe('hours saved', () => {
  it.each(effort.cases)('$teams teams give $expected_hours hours', (example) => {
    const numbers = {
      teams: example.teams,
      share: example.adoption * 100,
      runs: example.runs,
      manual: example.hours_manual,
      platform: example.hours_platform,
      build: 0,
      run: 0,
      years: 1,
    };
    expect(answer(metric(), points(numbers)).spread.p50).toBeCloseTo(example.expected_hours, 9);
  });

  it('meets the closed form of a product of lognormals', () => {
    const { spread, mean } = answer(product(['teams', 'runs', 'hours']), {
      teams: { range90: [30, 60] },
      runs: { range90: [2, 12] },
      hours: { range90: [4, 40] },
    });
    within(0.025, spread.p10, 817);
    within(0.02, spread.p50, 2629);
    within(0.025, spread.p90, 8456);
    within(0.02, mean, 3983);
  });

  it('says the exact answer when every number is exact', () => {
    const exact = answer(metric(), points(AUDIT));
    expect(plainText(sentence(exact, 'hours a year'))).toBe(
      'Exactly 643 hours a year, if every number is exact.',
    );
    expect(exact.payback).toMatchObject({ withinOne: 1, never: 0 });
    expect(exact.payback?.years.p50).toBeCloseTo(735 / 888, 9);
  });

  it('names the input that carries the doubt', () => {
    const { doubts } = answer(metric(), sampleValues(metric()));
    expect(doubts.map(({ id }) => id)).toEqual(['manual', 'platform', 'run']);
    expect(doubts[0]?.share).toBeGreaterThan(0.95);
    expect(doubts[1]?.atFrom).toBeGreaterThan(doubts[1]?.atTo ?? Infinity);
  });

  it('fills as many dots as outcomes that pay back in the first year', () => {
    const { outcomes, payback } = answer(metric(), {
      ...sampleValues(metric()),
      build: { range90: [300, 1500] },
    });
    const filled = outcomes.filter(({ paysInYearOne }) => paysInYearOne).length;
    expect(filled).toBe(Math.round((payback?.withinOne ?? 0) * 20));
    expect(filled).toBeGreaterThan(0);
    expect(filled).toBeLessThan(20);
  });

  it('says that a cost never comes back', () => {
    const never = answer(metric(), points({ ...AUDIT, manual: 2 }));
    expect(never.loss).toBe(1);
    if (never.payback === undefined) throw new Error('Expected a payback');
    expect(paybackText(never.payback, 'hours to build it', true)).toBe(
      'The 735 hours to build it never come back.',
    );
  });
});

describe('the engine keeps its promises', () => {
  const value = fc.oneof(
    fc.double({ min: 0.01, max: 1e4, noNaN: true }).map((point): Value => ({ point })),
    fc
      .tuple(
        fc.double({ min: 0.01, max: 100, noNaN: true }),
        fc.double({ min: 1.01, max: 50, noNaN: true }),
      )
      .map(([low, factor]): Value => ({ range90: [low, low * factor] })),
  );
  const seed = fc.nat({ max: 4_294_967_295 });

  it('same seed, same bytes; P10 ≤ P50 ≤ P90', () => {
    const from = product(['a', 'b']);
    fc.assert(
      fc.property(value, value, seed, (a, b, chosen) => {
        const first = answer(from, { a, b }, chosen);
        expect(JSON.stringify(answer(from, { a, b }, chosen))).toBe(JSON.stringify(first));
        expect(first.spread.p10).toBeLessThanOrEqual(first.spread.p50);
        expect(first.spread.p50).toBeLessThanOrEqual(first.spread.p90);
      }),
      { numRuns: 20 },
    );
  });

  it('another input that does not matter changes nothing', () => {
    fc.assert(
      fc.property(value, value, value, seed, (a, b, other, chosen) => {
        const alone = answer(product(['a', 'b']), { a, b }, chosen).spread;
        const wider = { ...product(['a', 'b', 'c']), formula: 'a * b' };
        expect(answer(wider, { a, b, c: other }, chosen).spread).toEqual(alone);
      }),
      { numRuns: 15 },
    );
  });

  it('another seed moves the percentiles by less than two in a hundred', () => {
    const [one, two] = [1, 2].map(
      (chosen) => answer(metric(), sampleValues(metric()), chosen).spread,
    );
    within(0.02, one?.p10 ?? NaN, two?.p10 ?? 0);
    within(0.02, one?.p90 ?? NaN, two?.p90 ?? 0);
  });
});

describe('a metric’s file says what is wrong with it', () => {
  const problems = (changes: Record<string, unknown>) =>
    problemsOf('metric.yaml', EstimateMetric, { ...source(), ...changes })
      .map(problemText)
      .join('\n');
  const inputs = metric().inputs;

  it.each([
    [{ formula: 'teams * manuel' }, 'Did you mean "manual"?\n    teams * manuel\n            ^'],
    [{ formula: 'teams * share' }, "the formula gives team, but the metric's unit is h/yr"],
    [{ formula: 'build / years + teams' }, 'adds team to h/yr'],
    [{ formula: 'build / years / teams' }, 'could divide by 0'],
    [{ inputs: [...inputs, inputs[0]] }, 'the id "teams" occurs twice'],
    [
      { inputs: inputs.map((input) => ({ ...input, point: 1, range90: [1, 2] })) },
      'exactly one of',
    ],
    [
      { examples: [{ name: 'Wrong', inputs: AUDIT, answer: 644 }] },
      'The formula gives answer: 643',
    ],
    [{ payback: { cost: 'teams', gain: 'run', words: 'x' } }, 'must be years (yr)'],
    [{ unit: 'hours per year' }, 'write a unit such as h/yr'],
  ])('%j', (changes, message) => {
    expect(problems(changes)).toContain(message);
  });
});
