import { combinedDifference } from '../statistics/combined';
import { shareDifference } from '../statistics/shareDifference';
import type { Measured, Row } from './fileSchema';
import { aroundOf, valueOf } from './reading';

/** What an interval of a difference says about its direction. */
export type Verdict = 'better' | 'worse' | 'unclear';

/** How a number moved, later minus earlier, in the row's own unit: fractions, seconds, a week, or its unit. */
export type Change =
  /** Nothing was measured on one side yet. */
  | { readonly state: 'one number'; readonly why: string }
  /** What was measured on one side came to nothing. */
  | { readonly state: 'no data'; readonly why: string }
  /** A difference, and why no interval can be given. */
  | { readonly state: 'bare'; readonly difference: number; readonly why: string }
  | {
      readonly state: 'known';
      readonly difference: number;
      /** null where the data do not reach that end. */
      readonly low: number | null;
      readonly high: number | null;
      readonly sure: 80 | 90;
      readonly how: string;
      readonly verdict: Verdict;
    };

/** Whether an amount in this direction is what one wants. */
export function isBetter(better: Row['better'], difference: number): boolean {
  return better === 'higher' ? difference > 0 : difference < 0;
}

function verdictOf(better: Row['better'], low: number | null, high: number | null): Verdict {
  if (low !== null && low > 0) return better === 'higher' ? 'better' : 'worse';
  if (high !== null && high < 0) return better === 'lower' ? 'better' : 'worse';
  return 'unclear';
}

const SHARES = 'Newcombe’s method 10, from two Wilson intervals';

function known(
  { better }: Row,
  found: Omit<Extract<Change, { state: 'known' }>, 'state' | 'verdict'>,
): Change {
  return { state: 'known', ...found, verdict: verdictOf(better, found.low, found.high) };
}

function between(row: Row, before: Measured, after: Measured): Change {
  if (before.reading === null || after.reading === null) {
    const [side, one] = before.reading === null ? ['before', before] : ['after', after];
    return { state: 'no data', why: `${side}: ${one.why ?? 'no data'}` };
  }
  const [old, now] = [aroundOf(before), aroundOf(after)];
  if (!old.ok || !now.ok) {
    const difference = valueOf(after.reading) - valueOf(before.reading);
    const sides = [old.ok ? '' : `before: ${old.why}`, now.ok ? '' : `after: ${now.why}`];
    return { state: 'bare', difference, why: sides.filter((side) => side !== '').join('; ') };
  }
  if (before.reading.is === 'share' && after.reading.is === 'share') {
    const shares = shareDifference(before.reading, after.reading);
    if (shares !== null) return known(row, { ...shares, sure: 90, how: SHARES });
  }
  const method = old.method === now.method ? old.method : `${old.method} and ${now.method}`;
  const how = `approximate: distances squared and added (Zou and Donner), from ${method}`;
  return known(row, { ...combinedDifference(old.around, now.around), sure: 90, how });
}

/**
 * How a row moved from before to after. The report's own difference comes first; else two shares by Newcombe's
 * method 10, anything else from the intervals of both by `combinedDifference`. Without an interval on either side
 * there is a difference and no verdict.
 */
export function changeOf(row: Row): Change {
  const { before, after, own } = row;
  if (own !== undefined && before !== undefined && after !== undefined) return known(row, own);
  if (before === undefined) return { state: 'one number', why: 'there is no number from before' };
  if (after === undefined) return { state: 'one number', why: 'there is no number from after' };
  return between(row, before, after);
}
