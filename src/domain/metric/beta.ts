const LANCZOS = [
  0.9999999999998099, 676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406,
  12.507343278686905, -0.13857109526572012, 9.984369578019572e-6, 1.5056327351493116e-7,
];

/** Logarithm of the gamma function for x ≥ 0.5. Source: Lanczos (1964), g = 7, nine terms. */
function logGamma(x: number): number {
  const z = x - 1;
  let sum = LANCZOS[0] ?? 0;
  for (let term = 1; term < LANCZOS.length; term++) sum += (LANCZOS[term] ?? 0) / (z + term);
  const t = z + 7.5;
  return 0.5 * Math.log(2 * Math.PI) + (z + 0.5) * Math.log(t) - t + Math.log(sum);
}

const TINY = 1e-300;

function nudged(value: number): number {
  return Math.abs(value) < TINY ? TINY : value;
}

/** The continued fraction of the incomplete beta function, by Lentz's method (DLMF 8.17.22). */
function fraction(a: number, b: number, x: number): number {
  let c = 1;
  let d = 1 / nudged(1 - ((a + b) * x) / (a + 1));
  let result = d;
  for (let m = 1; m <= 2000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / nudged(1 + even * d);
    c = nudged(1 + even / c);
    result *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / nudged(1 + odd * d);
    c = nudged(1 + odd / c);
    const step = d * c;
    result *= step;
    if (Math.abs(step - 1) < 1e-15) break;
  }
  return result;
}

/** A beta distribution with both shapes at least 0.5. */
export type Beta = { readonly a: number; readonly b: number; readonly logScale: number };

/** The beta distribution with these shapes; throws below 0.5, which no input of ours needs. */
export function beta(a: number, b: number): Beta {
  if (!(a >= 0.5 && b >= 0.5)) throw new RangeError(`Shapes must be at least 0.5: ${a}, ${b}`);
  return { a, b, logScale: logGamma(a + b) - logGamma(a) - logGamma(b) };
}

function share({ a, b, logScale }: Beta, x: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const front = Math.exp(logScale + a * Math.log(x) + b * Math.log1p(-x));
  return x < (a + 1) / (a + b + 2)
    ? (front * fraction(a, b, x)) / a
    : 1 - (front * fraction(b, a, 1 - x)) / b;
}

/** The density at x, above 0 and below 1. */
export function betaDensity({ a, b, logScale }: Beta, x: number): number {
  return Math.exp(logScale + (a - 1) * Math.log(x) + (b - 1) * Math.log1p(-x));
}

/** Where to begin: the leading term of the lower tail while it is small, else the mean. */
function firstGuess({ a, b, logScale }: Beta, p: number): number {
  const tail = Math.exp((Math.log(p) + Math.log(a) - logScale) / a);
  return tail < 0.02 * (a / (a + b)) ? tail : a / (a + b);
}

/**
 * The value from 0 to 1 below which a share `p` lies: Newton's method, kept inside a shrinking bracket.
 * `near` is a place to begin at, when one is known.
 */
export function betaQuantile(distribution: Beta, p: number, near?: number): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`Not a share from 0 to 1: ${p}`);
  if (p === 0 || p === 1) return p;
  const { a, b } = distribution;
  // Near 1 a shape below 1 has no upper limit; seen from the other end it is the easy case.
  if (b < 1 && p > 0.5) {
    const other = { ...distribution, a: b, b: a };
    return 1 - betaQuantile(other, 1 - p, near === undefined ? undefined : 1 - near);
  }
  let low = 0;
  let high = 1;
  let x = near !== undefined && near > 0 && near < 1 ? near : firstGuess(distribution, p);
  let before = 1;
  for (let round = 0; round < 80; round++) {
    const error = share(distribution, x) - p;
    if (error > 0) high = x;
    else low = x;
    const newton = x - error / betaDensity(distribution, x);
    const next = newton > low && newton < high ? newton : (low + high) / 2;
    const step = Math.abs(next - x);
    // Rounding keeps the last steps from shrinking further.
    if (step <= 1e-15 * x || (step < 1e-12 * x && step >= before)) return next;
    before = step;
    x = next;
  }
  return x;
}
