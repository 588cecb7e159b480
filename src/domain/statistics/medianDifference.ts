import { doubles, streamSeed } from '../metric/random';
import { type Case, kaplanMeier, type OpenInterval } from './kaplanMeier';
import { LEAST } from './medianInterval';

/** How much a median moved, later minus earlier. An end of the interval that the data do not reach is null. */
export type MedianDifference = OpenInterval & {
  readonly difference: number | null;
  readonly resamples: number;
};

const MOST_RESAMPLES = 2000;
const LEAST_RESAMPLES = 200;
/** Draws in one answer: about a second on a free machine; a very large fleet takes more. */
const DRAWS = 40_000_000;
/** Products of shares miss a half by a rounding. */
const ROUNDING = 1e-12;

/** How many resamples pass between two words on how far it is. */
const TOLD_EVERY = 50;

/** Medians of resamples of the cases; infinite where half never ended. */
function resampledMedians(
  cases: readonly Case[],
  seed: number,
  resamples: number,
  onDone: (done: number) => void,
): Float64Array {
  const sorted = [...cases].sort((a, b) => a.time - b.time || Number(b.event) - Number(a.event));
  const times = Float64Array.from(sorted, ({ time }) => time);
  const events = Uint8Array.from(sorted, ({ event }) => Number(event));
  const next = doubles(seed);
  const count = sorted.length;
  const drawn = new Uint32Array(count);
  const median = () => {
    drawn.fill(0);
    for (let draw = 0; draw < count; draw++) {
      const at = Math.floor(next() * count);
      drawn[at] = (drawn[at] ?? 0) + 1;
    }
    let atRisk = count;
    let open = 1;
    let half: number | null = null;
    for (let from = 0; from < count;) {
      const time = times[from] ?? Infinity;
      let [ended, left] = [0, 0];
      for (; from < count && times[from] === time; from++) {
        const copies = drawn[from] ?? 0;
        left += copies;
        if (events[from] === 1) ended += copies;
      }
      if (ended > 0) {
        // Exactly half until now: the middle of the stretch, as the curve's own median has it.
        if (half !== null) return (half + time) / 2;
        open *= 1 - ended / atRisk;
        if (Math.abs(open - 0.5) <= ROUNDING) half = time;
        else if (open < 0.5) return time;
      }
      atRisk -= left;
    }
    return half ?? Infinity;
  };
  return Float64Array.from({ length: resamples }, (_, at) => {
    if (at % TOLD_EVERY === 0) onDone(at);
    return median();
  });
}

function finite(number: number | undefined): number | null {
  return number !== undefined && Number.isFinite(number) ? number : null;
}

/**
 * How much the Kaplan-Meier median moved between two independent sets of cases, with a 90 % percentile interval from
 * a seeded bootstrap: same seed, same numbers. Null below five cases in either. Times are in any one unit.
 * A resample in which neither median is reached widens both ends, so that what is unknown never looks certain.
 * `onProgress` hears of resamples done, for a worker to pass on.
 * Source: Efron (1981), Censored data and the bootstrap, J. Amer. Statist. Assoc. 76, 312-319.
 */
export function medianDifference(
  before: readonly Case[],
  after: readonly Case[],
  seed: number,
  onProgress: (done: number, all: number) => void = () => undefined,
): MedianDifference | null {
  if (Math.min(before.length, after.length) < LEAST) return null;
  const fitting = Math.floor(DRAWS / (before.length + after.length));
  const resamples = Math.min(MOST_RESAMPLES, Math.max(LEAST_RESAMPLES, fitting));
  const all = 2 * resamples;
  const old = resampledMedians(before, streamSeed(seed, 'before'), resamples, (done) =>
    onProgress(done, all),
  );
  const now = resampledMedians(after, streamSeed(seed, 'after'), resamples, (done) =>
    onProgress(resamples + done, all),
  );
  const differences = (unknown: number) =>
    now
      .map((median, at) => {
        const difference = median - (old[at] ?? Infinity);
        return Number.isNaN(difference) ? unknown : difference;
      })
      .sort();
  const [was, is] = [kaplanMeier(before).median, kaplanMeier(after).median];
  return {
    difference: was === null || is === null ? null : is - was,
    low: finite(differences(-Infinity)[Math.floor(0.05 * (resamples - 1))]),
    high: finite(differences(Infinity)[Math.ceil(0.95 * (resamples - 1))]),
    resamples,
  };
}
