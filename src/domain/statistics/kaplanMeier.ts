import { Z90 } from '../metric/normal';
import type { Interval } from './wilson';

/** One case: how long it was watched, and whether it ended then. `false` is still open: censored, never dropped. */
export type Case = { readonly time: number; readonly event: boolean };

/** One time at which something ended: how many were waiting, how many ended, and the share still open after it. */
export type KaplanMeierStep = {
  readonly time: number;
  readonly atRisk: number;
  readonly events: number;
  readonly open: number;
};

/** An interval whose ends the data need not reach. */
export type OpenInterval = { readonly low: number | null; readonly high: number | null };

export type KaplanMeier = {
  readonly steps: readonly KaplanMeierStep[];
  /** The longest time watched, 0 without cases; nothing is known about later. */
  readonly watched: number;
  /** When half have ended; null when more than half are still open. */
  readonly median: number | null;
  /** When a share `p` has ended, the middle of the stretch when exactly `p` had; null when it never has. */
  readonly quantile: (p: number) => number | null;
  /** The share still open after a time. */
  readonly at: (time: number) => number;
  /**
   * The pointwise interval of that share, by Greenwood's formula on the log(-log) scale, which keeps it within 0 to 1:
   * 90 % unless `z` says otherwise. Null before the first end and after the last one, where the formula has none.
   */
  readonly interval: (time: number, z?: number) => Interval | null;
  /** The 90 % interval of a quantile: where the ends of the pointwise intervals cross it. Null is "not reached". */
  readonly quantileInterval: (p: number) => OpenInterval;
  /** The area below the curve from 0 to a time: the mean time open up to it. */
  readonly area: (until: number) => number;
};

/** Products of shares miss a half by a rounding. */
const ROUNDING = 1e-12;

/** A step with the sum of Greenwood's formula up to it. */
type Summed = { readonly step: KaplanMeierStep; readonly sum: number };

function stepsOf(sorted: readonly Case[]): readonly Summed[] {
  const steps: Summed[] = [];
  let open = 1;
  let sum = 0;
  for (let from = 0; from < sorted.length;) {
    const time = sorted[from]?.time ?? NaN;
    let to = from;
    let events = 0;
    for (; to < sorted.length && sorted[to]?.time === time; to++) {
      if (sorted[to]?.event === true) events += 1;
    }
    const atRisk = sorted.length - from;
    if (events > 0) {
      open *= 1 - events / atRisk;
      sum += events / (atRisk * (atRisk - events));
      steps.push({ step: { time, atRisk, events, open }, sum });
    }
    from = to;
  }
  return steps;
}

/** Greenwood (1926); on the log(-log) scale by Kalbfleisch & Prentice (1980), section 1.3. */
function pointwise({ step, sum }: Summed, z: number): Interval | null {
  if (!(step.open > 0 && step.open < 1)) return null;
  const spread = (z * Math.sqrt(sum)) / Math.abs(Math.log(step.open));
  return { low: step.open ** Math.exp(spread), high: step.open ** Math.exp(-spread) };
}

/** The last of the ascending steps at or before a time. */
function lastAt(summed: readonly Summed[], time: number): Summed | undefined {
  let low = 0;
  let high = summed.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((summed[middle]?.step.time ?? Infinity) <= time) low = middle + 1;
    else high = middle;
  }
  return summed[low - 1];
}

/**
 * The share still open over time, when some cases are open at the end: those are censored, never dropped.
 * Times are in any one unit, from 0. A case that ends and one that is censored at one time: the end counts first.
 * Source: Kaplan & Meier (1958), J. Amer. Statist. Assoc. 53, 457-481; quantiles as R's survfit gives them.
 * Throws for a time that is negative or no number.
 */
export function kaplanMeier(cases: readonly Case[]): KaplanMeier {
  const wrong = cases.find(({ time }) => !(time >= 0 && Number.isFinite(time)));
  if (wrong !== undefined) throw new RangeError(`Not a time from 0: ${wrong.time}`);
  const sorted = [...cases].sort((a, b) => a.time - b.time);
  const summed = stepsOf(sorted);
  const steps = summed.map(({ step }) => step);
  const ended = (p: number) => 1 - p + ROUNDING;
  const quantile = (p: number) => {
    const index = steps.findIndex((step) => step.open <= ended(p));
    const [step, next] = [steps[index], steps[index + 1]];
    if (step === undefined) return null;
    const isFlat = Math.abs(step.open - (1 - p)) <= ROUNDING && next !== undefined;
    return isFlat ? (step.time + next.time) / 2 : step.time;
  };
  const quantileInterval = (p: number) => {
    const first = (end: (around: Interval) => number) =>
      summed.find((one) => {
        const around = pointwise(one, Z90);
        return around === null ? one.step.open <= 0 : end(around) <= ended(p);
      })?.step.time ?? null;
    return { low: first(({ low }) => low), high: first(({ high }) => high) };
  };
  return {
    steps,
    watched: sorted.at(-1)?.time ?? 0,
    median: quantile(0.5),
    quantile,
    at: (time) => lastAt(summed, time)?.step.open ?? 1,
    interval: (time, z = Z90) => {
      const one = lastAt(summed, time);
      return one === undefined ? null : pointwise(one, z);
    },
    quantileInterval,
    area: (until) => {
      let area = 0;
      let [from, open] = [0, 1];
      for (const step of steps) {
        if (step.time >= until) break;
        area += open * (step.time - from);
        [from, open] = [step.time, step.open];
      }
      return area + open * Math.max(0, until - from);
    },
  };
}
