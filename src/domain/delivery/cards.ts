import { LEAST } from '../statistics/medianInterval';
import { medianInterval } from '../statistics/medianInterval';
import { ascending, quantile } from '../statistics/quantile';
import { daysIn, type Options, type Window } from './options';
import type { Card, Durations } from './reportSchema';

const SHORT_DAYS = 28;

/** Why an interval would pretend to more than is known; empty when it would not. */
function thinness(n: number, window: Window): string[] {
  const reasons: string[] = [];
  if (n < LEAST) reasons.push(`fewer than ${LEAST}`);
  if (daysIn(window) < SHORT_DAYS) reasons.push('the window is shorter than 4 weeks');
  return reasons;
}

type Rows = { readonly excluded: number; readonly outside: number };

/** The card of a number that counts `n` things; `noData` says why there is none, when there is none. */
export function cardOf(
  rule: string,
  chosen: readonly string[],
  n: number,
  rows: Rows,
  { window }: Options,
  noData: string | null,
): Card {
  return { rule, chosen: [...chosen], n, ...rows, thin: thinness(n, window), noData };
}

/** Seconds of many cases as quartiles of type 7, with the interval of their median unless the card is thin. */
export function durationsOf(card: Card, seconds: readonly number[]): Durations {
  if (seconds.length === 0) return { card, p50: null, p75: null, p90: null, interval: null };
  const sorted = ascending(seconds);
  const interval = card.thin.length > 0 ? null : medianInterval(seconds);
  return {
    card,
    p50: quantile(sorted, 0.5),
    p75: quantile(sorted, 0.75),
    p90: quantile(sorted, 0.9),
    interval: interval === null ? null : { low: interval.low, high: interval.high },
  };
}
