import { firstReaching } from "./bisection.ts";
import { NumericsError, requirePositive, requireWithin } from "./checks.ts";
import { exp, log } from "./exp.ts";

const HALF_LOG_TWO_PI = 0.9189385332046728;
const TWO_PI = 6.283185307179586;
/** Enough for parameters up to about 1e10, where the terms number a few times the square root. */
const MOST_TERMS = 1_000_000;
const SMALLEST_NORMAL = 2.2250738585072014e-308;
export const LARGEST_PARAMETER = 1e10;

/** ln(1 + x) for x > -1 without loss for small x; relative error about 1e-15. */
export function log1p(x: number): number {
  const u = 1 + x;
  return u === 1 ? x : (log(u) * x) / (u - 1);
}

/**
 * What Stirling's formula leaves: ln Gamma(x + 1) - (x + 1/2) ln x + x - ln(2 pi)/2, for x > 0; absolute error
 * about 1e-15. Asymptotic series from 10 on, below that by recurrence.
 */
export function stirlingError(x: number): number {
  if (!(x >= 0 && x < WHOLE.length && Number.isInteger(x))) return computedStirlingError(x);
  // Counts of people come again and again.
  if (Number.isNaN(WHOLE[x])) WHOLE[x] = computedStirlingError(x);
  return WHOLE[x];
}

/** Stirling errors of whole numbers, as far as they were asked for. */
const WHOLE = new Float64Array(1024).fill(Number.NaN);

function computedStirlingError(x: number): number {
  let shifted = 0;
  while (x < 10) {
    shifted += (x + 0.5) * log1p(1 / x) - 1;
    x += 1;
  }
  const r = 1 / (x * x);
  const series =
    1 / 12 -
    r * (1 / 360 - r * (1 / 1260 - r * (1 / 1680 - r * (1 / 1188 - r * (691 / 360360 - r * (1 / 156))))));
  return shifted + series / x;
}

/**
 * x ln(x / mean) + mean - x for x, mean > 0, without cancellation where the two are close. C. Loader, "Fast and
 * Accurate Computation of Binomial Probabilities" (2000).
 */
export function deviance(x: number, mean: number): number {
  if (Math.abs(x - mean) >= 0.1 * (x + mean)) return x * log(x / mean) + mean - x;
  const v = (x - mean) / (x + mean);
  let sum = (x - mean) * v;
  let term = 2 * x * v;
  for (let j = 3; ; j += 2) {
    term *= v * v;
    const next = sum + term / j;
    if (next === sum) return sum;
    sum = next;
  }
}

/**
 * ln Gamma(x) for 0 < x <= 1e300. Relative error at most 1e-14, near the zeros at 1 and 2 absolute error at
 * most 4e-15. Throws a NumericsError outside the range.
 */
export function lnGamma(x: number): number {
  requireWithin("the argument of lnGamma", x, SMALLEST_NORMAL, 1e300);
  return stirlingError(x) + (x - 0.5) * log(x) - x + HALF_LOG_TWO_PI;
}

/** x^shape e^-x / Gamma(shape + 1), Loader's form of the Poisson probability. */
function poissonWeight(shape: number, x: number): number {
  return exp(-stirlingError(shape) - deviance(shape, x)) / Math.sqrt(TWO_PI * shape);
}

/** Regularised lower incomplete gamma by its power series; fast for x < shape + 1. */
function lowerSeries(shape: number, x: number): number {
  let sum = 1;
  let term = 1;
  for (let k = 1; k < MOST_TERMS; k++) {
    term *= x / (shape + k);
    sum += term;
    if (term < 1e-17 * sum) return Math.min(1, poissonWeight(shape, x) * sum);
  }
  throw new NumericsError("the incomplete gamma series did not converge");
}

/** Regularised upper incomplete gamma by Lentz's continued fraction; fast for x >= shape + 1. */
function upperFraction(shape: number, x: number): number {
  let b = x + 1 - shape;
  let c = 1e300;
  let d = 1 / b;
  let h = d;
  for (let k = 1; k < MOST_TERMS; k++) {
    const a = -k * (k - shape);
    b += 2;
    d = 1 / (a * d + b || 1e-300);
    c = b + a / c || 1e-300;
    h *= d * c;
    if (Math.abs(d * c - 1) < 4e-16) return Math.min(1, shape * poissonWeight(shape, x) * h);
  }
  throw new NumericsError("the incomplete gamma fraction did not converge");
}

function requireGammaArguments(shape: number, x: number): void {
  requireWithin("the shape of the gamma distribution", shape, SMALLEST_NORMAL, LARGEST_PARAMETER);
  requireWithin("the argument of the gamma distribution", x, 0, 1e300);
}

/**
 * Regularised lower incomplete gamma function P(shape, x), 0 < shape <= 1e10, x >= 0. Relative error at most
 * 1e-12 (1e-10 for a shape above 1e6). Throws a NumericsError outside the range.
 * Method: W. Press et al., "Numerical Recipes", 3rd ed., section 6.2, with Loader's leading factor.
 */
export function incompleteGammaLower(shape: number, x: number): number {
  requireGammaArguments(shape, x);
  if (x < SMALLEST_NORMAL) return 0;
  return x < shape + 1 ? lowerSeries(shape, x) : 1 - upperFraction(shape, x);
}

/**
 * Regularised upper incomplete gamma function Q = 1 - P, accurate also where it is small: relative error at
 * most 1e-12 for x >= shape + 1 (1e-10 for a shape above 1e6), absolute error at most that below.
 */
export function incompleteGammaUpper(shape: number, x: number): number {
  requireGammaArguments(shape, x);
  if (x < SMALLEST_NORMAL) return 1;
  return x < shape + 1 ? 1 - lowerSeries(shape, x) : upperFraction(shape, x);
}

/** Probability that a chi-square variable with these degrees of freedom (any number above 0) is at most x >= 0. */
export function chiSquareCdf(x: number, degreesOfFreedom: number): number {
  return incompleteGammaLower(degreesOfFreedom / 2, x / 2);
}

/**
 * The x with chiSquareCdf(x) = probability, 0 <= probability < 1. As accurate as the distribution function
 * allows: relative error about 1e-12 for 0 to 0.999 and moderate degrees of freedom.
 * Throws a NumericsError outside the range.
 */
export function chiSquareQuantile(probability: number, degreesOfFreedom: number): number {
  requireWithin("the probability", probability, 0, 1 - 1e-16);
  requirePositive("the degrees of freedom", degreesOfFreedom);
  if (probability === 0) return 0;
  const cdf = (x: number) => chiSquareCdf(x, degreesOfFreedom);
  let high = degreesOfFreedom + 1;
  while (cdf(high) < probability) high *= 2;
  return firstReaching(cdf, probability, SMALLEST_NORMAL, high);
}
