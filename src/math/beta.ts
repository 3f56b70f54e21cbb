import { firstReaching } from "./bisection.ts";
import { NumericsError, requireWithin } from "./checks.ts";
import { exp } from "./exp.ts";
import { deviance, LARGEST_PARAMETER, stirlingError } from "./gamma.ts";

const TWO_PI = 6.283185307179586;
const MOST_TERMS = 1_000_000;
const SMALLEST_NORMAL = 2.2250738585072014e-308;

/**
 * Gamma(a + b + 1) / (Gamma(a + 1) Gamma(b + 1)) x^a y^b for a, b > 0 and x + y = 1, both above 0: for whole a
 * and b the binomial probability. Relative error about 1e-14 times the size of its logarithm's parts.
 * C. Loader, "Fast and Accurate Computation of Binomial Probabilities" (2000).
 */
export function binomialWeight(a: number, b: number, x: number, y: number): number {
  const n = a + b;
  const correction = stirlingError(n) - stirlingError(a) - stirlingError(b);
  const size = exp(correction - deviance(a, n * x) - deviance(b, n * y));
  return size * Math.sqrt(n / (TWO_PI * a) / b);
}

/** The continued fraction of the incomplete beta function, Lentz's method; fast for x < (a + 1) / (a + b + 2). */
function betaFraction(x: number, a: number, b: number): number {
  let c = 1;
  let d = 1 / (1 - ((a + b) * x) / (a + 1) || 1e-300);
  let h = d;
  for (let m = 1; m < MOST_TERMS; m++) {
    const even = (((m * (b - m)) / (a + 2 * m - 1)) * x) / (a + 2 * m);
    d = 1 / (1 + even * d || 1e-300);
    c = 1 + even / c || 1e-300;
    h *= d * c;
    const odd = (((-(a + m) * (a + b + m)) / (a + 2 * m)) * x) / (a + 2 * m + 1);
    d = 1 / (1 + odd * d || 1e-300);
    c = 1 + odd / c || 1e-300;
    h *= d * c;
    if (Math.abs(d * c - 1) < 4e-16) return h;
  }
  throw new NumericsError("the incomplete beta fraction did not converge");
}

/**
 * Regularised incomplete beta function I_x(a, b): the probability that a beta variable is at most x. 0 <= x <= 1,
 * 0 < a, b <= 1e10. Relative error at most 1e-12 where the result is at most about 1/2 (1e-10 for parameters
 * above 1e6), absolute error at most that elsewhere. Throws a NumericsError outside the range.
 * Method: W. Press et al., "Numerical Recipes", 3rd ed., section 6.4, with Loader's leading factor.
 */
export function incompleteBeta(x: number, a: number, b: number): number {
  requireWithin("the argument of the beta distribution", x, 0, 1);
  requireWithin("the first beta parameter", a, 1e-300, LARGEST_PARAMETER);
  requireWithin("the second beta parameter", b, 1e-300, LARGEST_PARAMETER);
  if (x < SMALLEST_NORMAL) return 0;
  if (x === 1) return 1;
  const y = 1 - x;
  // x^a y^b / B(a, b)
  const factor = binomialWeight(a, b, x, y) * (a / (a + b)) * b;
  if (x < (a + 1) / (a + b + 2)) return Math.min(1, (factor * betaFraction(x, a, b)) / a);
  return Math.max(0, 1 - (factor * betaFraction(y, b, a)) / b);
}

/**
 * The x with I_x(a, b) = probability, to the last bits that the distribution function allows: relative error
 * about 1e-12 where the density is not near 0. Results below 2e-308 are given as 2.2e-308.
 * Throws a NumericsError outside 0 <= probability <= 1, 0 < a, b <= 1e10.
 */
export function incompleteBetaInverse(probability: number, a: number, b: number): number {
  requireWithin("the probability", probability, 0, 1);
  if (probability === 0) return 0;
  if (probability === 1) return 1;
  return firstReaching((x) => incompleteBeta(x, a, b), probability, SMALLEST_NORMAL, 1);
}
