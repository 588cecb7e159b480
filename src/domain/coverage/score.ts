import { lacks, type NamedRows } from '../records/named';
import { readRows } from './cells';
import { type Findings, NOTHING } from './record';
import { counted } from './share';

/** Rules of one weight: how many of them hold. */
export type Weighted = { readonly weight: number; readonly passed: number; readonly total: number };

/** Weights of the Instrumentation Score, version 0.1, by impact. Source: instrumentation-score/spec, specification.md. */
export const IMPACT_WEIGHTS: Readonly<Record<string, number>> = {
  critical: 40,
  important: 30,
  normal: 20,
  low: 10,
};

const BANDS = [
  { from: 0.9, word: 'excellent' },
  { from: 0.75, word: 'good' },
  { from: 0.5, word: 'needs improvement' },
  { from: 0, word: 'poor' },
] as const;

/**
 * A weighted score from 0 to 1: the sum of weight times passed by the sum of weight times total; null without rules.
 * Source: instrumentation-score/spec, which prints it times 100. Throws for a negative weight or impossible counts.
 */
export function weightedScore(rules: readonly Weighted[]): number | null {
  for (const { weight, passed, total } of rules) {
    if (!(weight >= 0 && passed >= 0 && passed <= total))
      throw new RangeError(`Not a weighted count: ${weight}, ${passed} of ${total}`);
  }
  const sum = rules.reduce((all, { weight, total }) => all + weight * total, 0);
  const reached = rules.reduce((all, { weight, passed }) => all + weight * passed, 0);
  return sum === 0 ? null : reached / sum;
}

/** The band of a score: 90, 75 and 50 of 100 are its lower ends. */
export function scoreBand(score: number): string {
  return BANDS.find(({ from }) => score >= from)?.word ?? 'poor';
}

/** Rows with impact (or weight), passed and total. */
export function scoreFindings({ columns, rows, bad }: NamedRows): Findings | string {
  const weighed = columns.includes('weight') ? 'weight' : 'impact';
  const reason = lacks(columns, [weighed, 'passed', 'total']);
  if (reason !== null) return reason;
  const { items, excluded } = readRows(
    rows,
    bad,
    (cells) => cells.text(weighed).toLowerCase(),
    (cells) => {
      const name = cells.text(weighed).toLowerCase();
      const weight = weighed === 'weight' ? cells.size('weight') : IMPACT_WEIGHTS[name];
      if (weight === undefined)
        return `impact "${name}" is not known; known: ${Object.keys(IMPACT_WEIGHTS).join(', ')}`;
      const [passed, total] = [cells.count('passed'), cells.count('total')];
      return passed > total ? `${passed} passed of ${total}` : { name, weight, passed, total };
    },
  );
  const value = weightedScore(items);
  const word = value === null ? '' : scoreBand(value);
  return {
    ...NOTHING,
    figures: [{ id: 'score', title: 'Weighted score', unit: 'share', value, word }],
    shares: items.map(({ name, weight, passed, total }) =>
      counted(
        name,
        weighed === 'weight' ? `Weight ${name}` : `${name}, weight ${weight}`,
        passed,
        total,
      ),
    ),
    excluded,
  };
}
