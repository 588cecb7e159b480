import { beta, betaQuantile } from '../metric/beta';
import type { Interval } from './wilson';

/** Half of what a 90 % interval leaves out. */
const TAIL = 0.05;

/** Events counted while so much was watched: days, or people times days. */
export type Watched = { readonly events: number; readonly exposure: number };

/** How many times the first rate the second is; an end that the counts do not reach is null. */
export type Ratio = {
  readonly ratio: number | null;
  readonly low: number;
  readonly high: number | null;
};

/**
 * The ratio of two Poisson rates, second to first, with its exact 90 % interval, at most 5 % beyond each end: given all
 * events, those of the second are binomial, and the ends of the Clopper-Pearson interval of their share are turned into
 * ratios. Null when there was no event at all, which says nothing. Events are taken as independent of each other.
 * Source: Przyborowski & Wilenski (1940), Biometrika 31, 313-323; Clopper & Pearson (1934), Biometrika 26, 404-413.
 * Throws for what is no count and for an exposure that is not above 0.
 */
export function rateRatio(first: Watched, second: Watched): Ratio | null {
  for (const { events, exposure } of [first, second]) {
    if (!(Number.isSafeInteger(events) && events >= 0))
      throw new RangeError(`Not a count: ${events}`);
    if (!(exposure > 0)) throw new RangeError(`Not an exposure: ${exposure}`);
  }
  const [a, b] = [first.events, second.events];
  if (a + b === 0) return null;
  const share: Interval = {
    low: b === 0 ? 0 : betaQuantile(beta(b, a + 1), TAIL),
    high: a === 0 ? 1 : betaQuantile(beta(b + 1, a), 1 - TAIL),
  };
  const scale = first.exposure / second.exposure;
  return {
    ratio: a === 0 ? null : (b / a) * scale,
    low: (share.low / (1 - share.low)) * scale,
    high: a === 0 ? null : (share.high / (1 - share.high)) * scale,
  };
}
