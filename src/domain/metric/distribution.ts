import { beta, betaQuantile } from './beta';
import { normalQuantile, Z90 } from './normal';
import { unitScale } from './unit';
import { type Limits, rangeShape, type Value, valueProblem } from './value';

/** Answers the value below which a share of the outcomes lies, in the formula's unit (fractions for `%`). */
export type InverseCdf = (share: number) => number;

/** Weight of the most likely value against the ends. Source: Malcolm et al. (1959), Operations Research 7, 646-669. */
const PERT_LAMBDA = 4;

function logit(p: number): number {
  return Math.log(p / (1 - p));
}

/** Centre and spread of a normal distribution whose 5th and 95th percentiles are given. */
function centred(low: number, high: number): { readonly mu: number; readonly sigma: number } {
  return { mu: (low + high) / 2, sigma: (high - low) / (2 * Z90) };
}

function pert(low: number, mode: number, high: number, lambda = PERT_LAMBDA): InverseCdf {
  const width = high - low;
  const shape = beta(1 + (lambda * (mode - low)) / width, 1 + (lambda * (high - mode)) / width);
  return (share) => low + width * betaQuantile(shape, share);
}

/**
 * The distribution a value stands for. A 90 % range is lognormal above 0 (mu = (ln a + ln b)/2, sigma = ln(b/a)/2z),
 * normal when it begins below 0 or when the input says so, logit-normal for a share; z = 1.6448536269514722.
 * Throws when the value breaks the input's limits.
 */
export function distribution(value: Value, limits: Limits): InverseCdf {
  const problem = valueProblem(value, limits);
  if (problem !== undefined) throw new RangeError(problem);
  const scale = unitScale(limits.unit);
  if ('point' in value) return () => value.point * scale;
  if ('pert' in value) {
    const [low, mode, high] = value.pert;
    return pert(low * scale, mode * scale, high * scale);
  }
  const [low, high] = [value.range90[0] * scale, value.range90[1] * scale];
  const shape = rangeShape(value.range90[0], limits);
  if (shape === 'normal') {
    const { mu, sigma } = centred(low, high);
    return (share) => mu + sigma * normalQuantile(share);
  }
  if (shape === 'lognormal') {
    const { mu, sigma } = centred(Math.log(low), Math.log(high));
    return (share) => Math.exp(mu + sigma * normalQuantile(share));
  }
  const { mu, sigma } = centred(logit(low), logit(high));
  return (share) => 1 / (1 + Math.exp(-(mu + sigma * normalQuantile(share))));
}
