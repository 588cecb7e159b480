import { type Ratio, rateRatio } from '../statistics/rateRatio';
import type { Half } from './halves';

/** Days watched before and after an issue went out. */
export const EFFECT_DAYS = 14;
const DAY = 86_400_000;

/** Somebody began what an issue asked for. `at` in milliseconds since 1970; `who` is empty when it is not known. */
export type Start = { readonly at: number; readonly who: string };

/** Starts in the days before and after, and how the second rate stands to the first. */
export type Effect = {
  readonly before: number;
  readonly after: number;
  readonly ratio: Ratio | null;
};

function within(starts: readonly Start[], from: number, to: number): number {
  return starts.filter(({ at }) => at >= from && at < to).length;
}

/** Starts in the 14 days before and after an instant; each start counts once. */
export function effectOf(starts: readonly Start[], sent: number): Effect {
  const before = within(starts, sent - EFFECT_DAYS * DAY, sent);
  const after = within(starts, sent, sent + EFFECT_DAYS * DAY);
  const exposure = EFFECT_DAYS;
  return {
    before,
    after,
    ratio: rateRatio({ events: before, exposure }, { events: after, exposure }),
  };
}

/** Two halves in the days in which only the first had the issue. */
export type Staggered = {
  readonly days: number;
  readonly first: number;
  readonly second: number;
  /** The first half's rate for each person against the second's: how many times as many starts the issue brought. */
  readonly ratio: Ratio | null;
  /** Starts of nobody on the list. */
  readonly others: number;
};

/**
 * Compares halves between the two sendings, each by its number of people. Throws when the second was not sent later.
 * `halfOf` says in which half a start's person is; undefined for nobody on the list.
 */
export function staggered(
  starts: readonly Start[],
  sent: { readonly first: number; readonly second: number },
  people: Readonly<Record<Half, number>>,
  halfOf: (who: string) => Half | undefined,
): Staggered {
  const days = (sent.second - sent.first) / DAY;
  if (!(days > 0)) throw new RangeError('The second half has to be sent after the first.');
  const inTime = starts.filter(({ at }) => at >= sent.first && at < sent.second);
  const count = (half: Half | undefined) => inTime.filter(({ who }) => halfOf(who) === half).length;
  const [first, second] = [count('first'), count('second')];
  const ratio =
    people.first > 0 && people.second > 0
      ? rateRatio(
          { events: second, exposure: people.second * days },
          { events: first, exposure: people.first * days },
        )
      : null;
  return { days, first, second, ratio, others: count(undefined) };
}
