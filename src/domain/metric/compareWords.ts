import { type Measure, ofHundred, spreadText } from './amounts';
import type { Pair } from './compare';
import type { EstimateMetric } from './schema';

/** How often the first of a pair is the better one: `“B” gives more than “A” in 87 of 100 outcomes.` */
export function oftenText(
  { more, same }: Pair,
  a: string,
  b: string,
  better: EstimateMetric['better'],
): string {
  if (same === 1) return `“${a}” and “${b}” give the same in every outcome.`;
  const share = better === 'higher' ? more : 1 - more - same;
  if (share === 0) {
    const verb = better === 'higher' ? 'give more than' : 'stay below';
    return `In no outcome does “${a}” ${verb} “${b}”.`;
  }
  const verb = better === 'higher' ? 'gives more than' : 'stays below';
  return `“${a}” ${verb} “${b}” in ${ofHundred(share)}.`;
}

/** A pair's difference: `“B” less “A”: between 10 and 400 hours a year, with 120 in the middle.` */
export function differenceText(
  { difference }: Pair,
  a: string,
  b: string,
  measure: Measure,
): string {
  return `“${a}” less “${b}”: ${spreadText(difference, measure)}.`;
}
