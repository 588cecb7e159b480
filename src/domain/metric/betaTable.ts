import { type Beta, betaDensity, betaQuantile } from './beta';
import { normalDensity, normalQuantile } from './normal';

/** Beyond this score a quantile is worked out alone: fewer than one draw in ten thousand. */
const LAST = 4.125;
const STEPS_PER_SCORE = 32;
const STEPS = 2 * LAST * STEPS_PER_SCORE;

type Node = { readonly x: number; readonly slope: number; readonly bend: number };

/** The quantile at a standard normal score, with its first and second derivative by the score. */
function node(shape: Beta, score: number, share: number, near: number | undefined): Node {
  const x = betaQuantile(shape, share, near);
  const slope = normalDensity(score) / betaDensity(shape, x);
  const steepness = (shape.a - 1) / x - (shape.b - 1) / (1 - x);
  return { x, slope, bend: -slope * (score + steepness * slope) };
}

/** The polynomial of degree 5 that has both nodes' values and derivatives, over places from 0 to 1. */
function joined(from: Node, to: Node, width: number): readonly number[] {
  const [slope, bend] = [from.slope * width, (from.bend * width * width) / 2];
  const rise = to.x - from.x - slope - bend;
  const turn = to.slope * width - slope - 2 * bend;
  const curve = (to.bend * width * width) / 2 - bend;
  return [
    from.x,
    slope,
    bend,
    10 * rise - 4 * turn + curve,
    7 * turn - 15 * rise - 2 * curve,
    6 * rise - 3 * turn + curve,
  ];
}

function table(shape: Beta, shares: Float64Array): Float64Array {
  const width = 1 / STEPS_PER_SCORE;
  const pieces = new Float64Array(6 * STEPS);
  let last = node(shape, -LAST, shares[0] ?? 0, undefined);
  for (let step = 0; step < STEPS; step++) {
    const near = last.x + width * (last.slope + (width / 2) * last.bend);
    const next = node(shape, -LAST + (step + 1) * width, shares[step + 1] ?? 1, near);
    pieces.set(joined(last, next, width), 6 * step);
    last = next;
  }
  return pieces;
}

/** The share below a score, for every node: solved once, by bisection of the quantile. */
function sharesOfNodes(): Float64Array {
  return Float64Array.from({ length: STEPS + 1 }, (_, step) => {
    const score = -LAST + step / STEPS_PER_SCORE;
    const tail = -Math.abs(score);
    let [low, high] = [0, 0.5];
    for (let round = 0; round < 200; round++) {
      const middle = (low + high) / 2;
      if (middle === low || middle === high) break;
      if (normalQuantile(middle) < tail) low = middle;
      else high = middle;
    }
    return score < 0 ? high : 1 - high;
  });
}

let nodes: Float64Array | undefined;

/**
 * Quantiles of a beta distribution for many draws at once, to about 1e-12 of `betaQuantile`: the quantile is a smooth
 * function of the normal score of its share, so that 264 pieces of degree 5 carry it. `scores` are the shares' normal
 * quantiles; the result is `low + width * quantile`.
 */
export function betaQuantiles(
  shape: Beta,
  { scores, places }: { readonly scores: Float64Array; readonly places: Float64Array },
  low: number,
  width: number,
): Float64Array {
  nodes ??= sharesOfNodes();
  const pieces = table(shape, nodes);
  const results = new Float64Array(scores.length);
  for (let row = 0; row < scores.length; row++) {
    const place = ((scores[row] ?? 0) + LAST) * STEPS_PER_SCORE;
    const step = Math.floor(place);
    if (!(step >= 0 && step < STEPS)) {
      results[row] = low + width * betaQuantile(shape, places[row] ?? 0);
      continue;
    }
    const t = place - step;
    let sum = 0;
    for (let power = 5; power >= 0; power--) sum = sum * t + (pieces[6 * step + power] ?? 0);
    results[row] = low + width * sum;
  }
  return results;
}
