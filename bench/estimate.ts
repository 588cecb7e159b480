// How long an estimate with eight ranges takes: npx jiti bench/estimate.ts
// The goal is below 30 ms for 20,000 samples. The ratio is to a plain loop that draws as many numbers with Math.random
// and multiplies them, in the same run, so that machines can be compared. The last two rows run in a worker of the page.
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { answerOf } from '../src/domain/metric/answer';
import { NO_EXTRA } from '../src/domain/metric/extra';
import { estimateModel, sampleValues } from '../src/domain/metric/model';
import { resultsOf } from '../src/domain/metric/results';
import { EstimateMetric } from '../src/domain/metric/schema';
import { SAMPLES, simulate } from '../src/domain/metric/simulate';
import type { Value } from '../src/domain/metric/value';

const ROUNDS = 41;
const IDS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

const metric = EstimateMetric.parse({
  kind: 'metric',
  id: 'bench',
  version: 1,
  type: 'estimate',
  title: 'Bench',
  question: 'How long does it take?',
  subject: { label: 'What', sample: 'Eight inputs' },
  unit: '1',
  words: 'points',
  better: 'higher',
  inputs: IDS.map((id) => ({ id, label: id, unit: '1', words: '', point: 1, above: 0 })),
  formula: 'a * b * c * (d - e) - f - g / h',
  guard: [],
  pitfalls: [],
  examples: [{ name: 'Ones', inputs: Object.fromEntries(IDS.map((id) => [id, 1])), answer: -2 }],
});
const model = estimateModel(metric);

const ranges: Readonly<Record<string, Value>> = Object.fromEntries(
  IDS.map((id, at): [string, Value] => [id, { range90: [1 + at, 4 + 2 * at] }]),
);
const mixed: Readonly<Record<string, Value>> = {
  ...ranges,
  b: { pert: [1, 3, 9] },
  d: { pert: [5, 9, 20] },
  e: { data: [1, 2, 2, 3, 4] },
  f: { pert: [0.5, 1, 7] },
};

/** Milliseconds of the middle and of the quickest of many calls; the round's number is its seed. */
function timed(call: (round: number) => unknown) {
  const times = Array.from({ length: ROUNDS }, (_, round) => {
    const began = performance.now();
    call(round);
    return performance.now() - began;
  }).sort((a, b) => a - b);
  return { middle: times[(ROUNDS - 1) / 2] ?? NaN, quickest: times[0] ?? NaN };
}

function plainLoop(): number {
  let sum = 0;
  for (let row = 0; row < SAMPLES; row++) {
    let product = 1;
    for (let input = 0; input < IDS.length; input++) product *= 1 + Math.random();
    sum += product;
  }
  return sum;
}

const answered = (values: Readonly<Record<string, Value>>, seed: number) =>
  answerOf(model, simulate(model, values, seed));

/** Everything below the answer, as the page's worker computes it at each change: with decision and four scenarios. */
function everything(from: EstimateMetric, values: Readonly<Record<string, Value>>, id: string) {
  const own = estimateModel(from);
  const scenarios = [2, 3, 5].map((factor) => {
    return { name: `times ${factor}`, values: { ...values, [id]: { point: factor } } };
  });
  const extra = { ...NO_EXTRA, target: 1, scenarios, together: ['cash', 'capacity'] as const };
  return () => resultsOf(own, { values, seed: 1, extra });
}

const benefit = EstimateMetric.parse(
  parse(readFileSync('docs/metrics/platform-benefit.yaml', 'utf8')),
);
timed(plainLoop);
const plain = timed(plainLoop);
const row = (what: string, { middle, quickest }: ReturnType<typeof timed>) =>
  `${what.padEnd(40)}${[middle, quickest, quickest / plain.quickest].map((number) => number.toFixed(1).padStart(10)).join('')}\n`;
process.stdout.write(
  [
    `${SAMPLES} samples of eight inputs, Node ${process.version}; of ${ROUNDS} calls the median and the quickest in ms, and its ratio\n`,
    row('plain Math.random loop', plain),
    row(
      'eight ranges, a new seed each time',
      timed((round) => answered(ranges, round + 100)),
    ),
    row(
      'eight ranges, the same seed',
      timed(() => answered(ranges, 1)),
    ),
    row(
      'with three PERT and one measured',
      timed((round) => answered(mixed, round + 200)),
    ),
    row('decision and four scenarios', timed(everything(metric, ranges, 'a'))),
    row(
      'the same with the benefit of 18 inputs',
      timed(everything(benefit, sampleValues(benefit), 'runs')),
    ),
  ].join(''),
);
