import { ascending, quantile } from '../statistics/quantile';
import { type Beta, beta, betaQuantile } from './beta';
import { betaQuantiles } from './betaTable';
import { normalQuantile, Z90 } from './normal';
import type { Draws } from './random';
import { unitScale } from './unit';
import { type Limits, rangeShape, type Value, valueProblem } from './value';

/** Answers the value below which a share of the outcomes lies, in the formula's unit (fractions for `%`). */
export type InverseCdf = (share: number) => number;

/** How a value is spread, in the formula's unit. */
export type Distribution =
  | { readonly kind: 'point'; readonly at: number }
  | {
      readonly kind: 'normal' | 'lognormal' | 'logitnormal';
      readonly mu: number;
      readonly sigma: number;
    }
  | { readonly kind: 'uniform'; readonly low: number; readonly width: number }
  | {
      readonly kind: 'triangular';
      readonly low: number;
      readonly width: number;
      /** Share of the outcomes below the most likely one. */
      readonly below: number;
    }
  | { readonly kind: 'beta'; readonly shape: Beta; readonly low: number; readonly width: number }
  | { readonly kind: 'data'; readonly sorted: Float64Array };

/** Weight of the most likely value against the ends. Source: Malcolm et al. (1959), Operations Research 7, 646-669. */
const PERT_LAMBDA = 4;

function logit(p: number): number {
  return Math.log(p / (1 - p));
}

/** Centre and spread of a normal distribution whose 5th and 95th percentiles are given. */
function centred(low: number, high: number): { readonly mu: number; readonly sigma: number } {
  return { mu: (low + high) / 2, sigma: (high - low) / (2 * Z90) };
}

function pert(low: number, mode: number, high: number, lambda = PERT_LAMBDA): Distribution {
  const width = high - low;
  const shape = beta(1 + (lambda * (mode - low)) / width, 1 + (lambda * (high - mode)) / width);
  return { kind: 'beta', shape, low, width };
}

/**
 * The distribution a value stands for. A 90 % range is lognormal above 0 (mu = (ln a + ln b)/2, sigma = ln(b/a)/2z),
 * normal when it begins below 0 or when the input says so, logit-normal for a share; z = 1.6448536269514722.
 * or uniform when the input says so, with a twentieth of the outcomes on each side of the range.
 * Lowest, most likely and highest are PERT with weight 4 unless the input says another, or a triangle; k of n is Beta(0.5 + k, 0.5 + n - k), Jeffreys' posterior;
 * measured numbers stand for themselves. Throws when the value breaks the input's limits.
 */
export function distributionOf(value: Value, limits: Limits): Distribution {
  const problem = valueProblem(value, limits);
  if (problem !== undefined) throw new RangeError(problem);
  const scale = unitScale(limits.unit);
  if ('point' in value) return { kind: 'point', at: value.point * scale };
  if ('counted' in value) {
    const [found, total] = value.counted;
    return { kind: 'beta', shape: beta(0.5 + found, 0.5 + total - found), low: 0, width: 1 };
  }
  if ('data' in value) {
    return { kind: 'data', sorted: ascending(value.data.map((number) => number * scale)) };
  }
  if ('pert' in value) {
    const [low, mode, high] = value.pert;
    return pert(low * scale, mode * scale, high * scale, limits.weight);
  }
  if ('triangular' in value) {
    const [low, mode, high] = value.triangular;
    const width = (high - low) * scale;
    return { kind: 'triangular', low: low * scale, width, below: (mode - low) / (high - low) };
  }
  const [low, high] = [value.range90[0] * scale, value.range90[1] * scale];
  const kind = rangeShape(value.range90[0], limits);
  if (kind === 'normal') return { kind, ...centred(low, high) };
  if (kind === 'uniform') {
    return { kind, low: low - (high - low) / 18, width: (high - low) / 0.9 };
  }
  if (kind === 'lognormal') return { kind, ...centred(Math.log(low), Math.log(high)) };
  return { kind, ...centred(logit(low), logit(high)) };
}

/** The triangle's quantile as a share of its width. Source: the inverse of its distribution function, a square root on each side. */
function onTriangle(share: number, below: number): number {
  return share < below ? Math.sqrt(share * below) : 1 - Math.sqrt((1 - share) * (1 - below));
}

/** A distribution's quantiles, one at a time. Those of measured numbers are of type 7. */
export function inverseOf(from: Distribution): InverseCdf {
  if (from.kind === 'point') return () => from.at;
  if (from.kind === 'data') return (share) => quantile(from.sorted, share);
  if (from.kind === 'beta') {
    return (share) => from.low + from.width * betaQuantile(from.shape, share);
  }
  if (from.kind === 'uniform') return (share) => from.low + from.width * share;
  if (from.kind === 'triangular') {
    return (share) => from.low + from.width * onTriangle(share, from.below);
  }
  const { mu, sigma } = from;
  if (from.kind === 'normal') return (share) => mu + sigma * normalQuantile(share);
  if (from.kind === 'lognormal') return (share) => Math.exp(mu + sigma * normalQuantile(share));
  return (share) => 1 / (1 + Math.exp(-(mu + sigma * normalQuantile(share))));
}

/** The quantiles of the distribution a value stands for; throws as `distributionOf` does. */
export function distribution(value: Value, limits: Limits): InverseCdf {
  return inverseOf(distributionOf(value, limits));
}

/** One number a draw, in the draws' order. Measured numbers are drawn as they are, each equally often (bootstrap). */
export function drawnFrom(from: Distribution, draws: Draws): Float64Array {
  const { places, scores } = draws;
  if (from.kind === 'beta') return betaQuantiles(from.shape, draws, from.low, from.width);
  const results = new Float64Array(places.length);
  if (from.kind === 'point') return results.fill(from.at);
  if (from.kind === 'data') {
    const { sorted } = from;
    for (let row = 0; row < results.length; row++) {
      results[row] = sorted[Math.floor((places[row] ?? 0) * sorted.length)] ?? NaN;
    }
    return results;
  }
  if (from.kind === 'uniform' || from.kind === 'triangular') return places.map(inverseOf(from));
  const { mu, sigma, kind } = from;
  for (let row = 0; row < results.length; row++) {
    const at = mu + sigma * (scores[row] ?? NaN);
    results[row] =
      kind === 'normal' ? at : kind === 'lognormal' ? Math.exp(at) : 1 / (1 + Math.exp(-at));
  }
  return results;
}
