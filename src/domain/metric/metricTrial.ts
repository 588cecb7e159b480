import { EstimateMetric } from './schema';
import type { Value } from './value';

/** An input of a metric for tests. */
export function trialInput(id: string, unit = '1', more: object = {}) {
  return { id, label: id, unit, words: '', point: 1, ...more };
}

/** A metric for tests: these inputs, this formula. */
export function trialMetric(
  formula: string,
  inputs: readonly object[],
  more: object = {},
): EstimateMetric {
  const ids = inputs.map((input) => String(Reflect.get(input, 'id')));
  const ones = Object.fromEntries(ids.map((id) => [id, 1]));
  const metric = {
    kind: 'metric',
    id: 'trial',
    version: 1,
    type: 'estimate',
    title: 'Trial',
    question: 'How many?',
    subject: { label: 'What', sample: 'A trial' },
    unit: '1',
    words: 'points',
    better: 'higher',
    inputs,
    formula,
    guard: [],
    pitfalls: [],
    ...more,
  };
  const tried = EstimateMetric.safeParse({ ...metric, examples: [{ name: 'Ones', inputs: ones }] });
  const said = tried.success ? '' : tried.error.issues.map(({ message }) => message).join('\n');
  const answer = /formula gives answer: (\S+)/.exec(said)?.[1];
  const example = {
    name: 'Ones',
    inputs: ones,
    ...(answer === undefined ? {} : { answer: Number(answer) }),
  };
  return EstimateMetric.parse({ ...metric, examples: [example] });
}

/** Every number as a point. */
export function points(numbers: Readonly<Record<string, number>>): Readonly<Record<string, Value>> {
  return Object.fromEntries(Object.entries(numbers).map(([id, point]) => [id, { point }]));
}
