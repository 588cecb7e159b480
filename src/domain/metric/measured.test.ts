import { describe, expect, it } from 'vitest';
import { problemsOf, problemText } from '../problem';
import { metricIds, metricLinkProblems } from './links';
import { Metric } from './schema';
import { MetricTargets } from './targetSchema';

const SHARE = {
  kind: 'metric',
  id: 'trial',
  version: 1,
  type: 'coverage',
  measures: 'share',
  title: 'Trial',
  question: 'Which share?',
  unit: '%',
  better: 'higher',
  definition: 'A share.',
  rule: 'So many of so many.',
  passed: 'So many.',
  total: 'So many.',
  records: ['Two counts.'],
  sources: ['F-1.1'],
  guard: [{ metric: 'other', says: 'The other must not fall.' }],
  pitfalls: [],
  examples: [{ name: 'Nine of 37', found: 9, of: 37, answer: 9 / 37, between: [0.1474, 0.3741] }],
};

function said(schema: typeof Metric | typeof MetricTargets, input: unknown): string {
  return problemsOf('x.yaml', schema, input).map(problemText).join('\n');
}

const CURVE = {
  ...SHARE,
  type: 'timeline',
  measures: 'curve',
  unit: 'h',
  starts: 'Then.',
  ends: 'Now.',
};
const curve = (examples: readonly object[]) => {
  const { passed: _, total: _total, ...rest } = CURVE;
  return said(Metric, { ...rest, examples });
};

describe('a measured metric’s file', () => {
  it('holds when its examples come out', () => {
    expect(said(Metric, SHARE)).toBe('');
    expect(curve([{ name: 'Open ones count', ended: [1, 2, 3], open: [9, 9], answer: 3 }])).toBe(
      '',
    );
    expect(curve([{ name: 'Half not reached', ended: [1], open: [9, 9], answer: null }])).toBe('');
  });

  it.each([
    [{ name: 'x', found: 9, of: 37, answer: 0.3 }, 'The rule gives answer: 0.243243243243'],
    [{ name: 'x', found: 0, of: 0, answer: 0 }, 'The rule gives answer: null'],
    [{ name: 'x', found: 1, answer: 1 }, 'add of'],
    [
      { name: 'x', found: 9, of: 37, answer: 9 / 37, between: [0.1, 0.4] },
      'The interval is between: [0.1474, 0.3741]',
    ],
  ])('%j is told what comes out', (example, message) => {
    expect(said(Metric, { ...SHARE, examples: [example] })).toContain(message);
  });

  it('says which type it could be, and what it lacks', () => {
    expect(said(Metric, { ...SHARE, type: 'coverages' })).toContain('coverage');
    expect(said(Metric, { ...SHARE, records: undefined })).toContain('records: is missing');
    expect(said(Metric, { ...SHARE, unit: 'per cent' })).toContain('unit');
    expect(said(Metric, { ...SHARE, formulas: 'a' })).toContain('this key is not known here');
  });
});

describe('what a metric names', () => {
  const metrics = metricIds([{ input: SHARE }, { input: { kind: 'metric', id: 'others' } }]);
  const names = (input: unknown) =>
    metricLinkProblems('x.yaml', input, metrics, ['F-1.1', 'F-1.2']).map(problemText);

  it('must be there: guards, facts, targets', () => {
    expect(names({ ...SHARE, guard: [{ metric: 'others', says: 'x' }, 'A sentence.'] })).toEqual(
      [],
    );
    expect(names(SHARE)[0]).toContain('guard.0.metric: "other" is not in docs/metrics');
    expect(names(SHARE)[0]).toContain('Did you mean "others"?');
    expect(names({ ...SHARE, guard: [], sources: ['F-1.3', 'https://x.org'] })).toHaveLength(1);
    expect(names({ kind: 'metric-targets', targets: [{ metric: 'trail' }] })[0]).toContain(
      '"trial"',
    );
    expect(names({ kind: 'checklist', guard: [{ metric: 'nobody' }] })).toEqual([]);
  });
});

describe('a file of targets', () => {
  const targets = (target: object) =>
    said(MetricTargets, { kind: 'metric-targets', targets: [{ metric: 'trial', ...target }] });

  it('has one mark a target, and either values or a report', () => {
    expect(targets({ at_least: 3 })).toBe('');
    expect(targets({ at_most: 3, from: 'a.json', at: 'x.y' })).toBe('');
    expect(targets({})).toContain('either at_least or at_most');
    expect(targets({ at_least: 3, at_most: 4 })).toContain('either at_least or at_most');
    expect(targets({ at_least: 3, from: 'a.json' })).toContain('from and at together');
    expect(targets({ at_least: 3, from: 'a.json', at: 'x', sure: 90 })).toContain('Remove sure');
  });
});
