import { binomialCdf, firstCountReaching, MOST_TRIALS } from "./binomial.ts";
import { firstReaching } from "./bisection.ts";
import { NumericsError, requireFinite, requireInteger, requireWeights, requireWithin } from "./checks.ts";
import { type Interval, outsideOneSide } from "./interval.ts";
import { normalCdf, normalQuantile } from "./normal-distribution.ts";

/** The shares of the draws, summing to 1; equal without weights. Throws if there is no draw. */
function sharesOf(weights: readonly number[] | undefined, draws: number): number[] {
  if (draws === 0) throw new NumericsError("a predictive interval needs at least one draw");
  const given = weights ?? new Array<number>(draws).fill(1);
  const total = requireWeights(given, draws);
  return given.map((weight) => weight / total);
}

function mixture(shares: readonly number[], cdf: (draw: number) => number): number {
  let total = 0;
  for (let i = 0; i < shares.length; i++) if (shares[i] > 0) total += shares[i] * cdf(i);
  return total;
}

/**
 * The central interval, in people of n, for the number of events in a new study of n people: each model draw
 * gives a probability, the count is binomial given the draw, so the interval holds the sampling of people and
 * the uncertainty of the model together. Equal-tailed: the ends are the smallest counts at which the mixed
 * distribution function reaches (1 - level)/2 and (1 + level)/2, so the coverage is at least `level` up to
 * rounding of the steps.
 *
 * `probabilities` in [0, 1], one per draw; `weights` >= 0, by default equal; n whole, 0 to 1e6; 0 < level < 1.
 * Throws a NumericsError outside these ranges.
 */
export function predictiveBinomial(options: {
  probabilities: readonly number[];
  weights?: readonly number[];
  n: number;
  level: number;
}): Interval {
  const { probabilities, n, level } = options;
  const shares = sharesOf(options.weights, probabilities.length);
  for (const probability of probabilities) requireWithin("the probability of an event", probability, 0, 1);
  requireInteger("the number of people", n, 0, MOST_TRIALS);
  const outside = outsideOneSide(level);
  const cdf = (k: number) => mixture(shares, (i) => binomialCdf(k, n, probabilities[i]));
  // A normal distribution with the mixture's mean and variance tells where to look.
  const mean = mixture(shares, (i) => n * probabilities[i]);
  const variance = mixture(
    shares,
    (i) => n * probabilities[i] * (1 - probabilities[i]) + (n * probabilities[i] - mean) ** 2,
  );
  const end = (level: number) =>
    firstCountReaching(cdf, level, n, mean + normalQuantile(level) * Math.sqrt(variance));
  return { low: end(outside), high: end(1 - outside) };
}

/**
 * The central, equal-tailed interval of a mixture of normals: each model draw gives a mean, and the study that
 * reports it has a sampling standard deviation (`sds`: one per draw, or one number for all; 0 or more, 0 for no
 * sampling error). Solved on the mixed distribution function by bisection to the last bit.
 *
 * Weights, level and errors as for `predictiveBinomial`.
 */
export function predictiveNormal(options: {
  means: readonly number[];
  sds: readonly number[] | number;
  weights?: readonly number[];
  level: number;
}): Interval {
  const { means, level } = options;
  const shares = sharesOf(options.weights, means.length);
  const sds = typeof options.sds === "number" ? means.map(() => options.sds as number) : options.sds;
  if (sds.length !== means.length) {
    throw new NumericsError(`expected ${means.length} standard deviations, got ${sds.length}`);
  }
  for (const mean of means) requireFinite("a mean", mean);
  for (const sd of sds) requireWithin("a standard deviation", sd, 0, 1e300);
  const outside = outsideOneSide(level);
  const cdf = (x: number) =>
    mixture(shares, (i) => (sds[i] === 0 ? (x >= means[i] ? 1 : 0) : normalCdf((x - means[i]) / sds[i])));

  const quantile = (probability: number): number => {
    // A quantile of a mixture lies between the smallest and the largest quantile of its parts.
    const z = normalQuantile(probability);
    let low = Number.POSITIVE_INFINITY;
    let high = Number.NEGATIVE_INFINITY;
    for (let i = 0; i < means.length; i++) {
      if (shares[i] === 0) continue;
      low = Math.min(low, means[i] + z * sds[i]);
      high = Math.max(high, means[i] + z * sds[i]);
    }
    return firstReaching(cdf, probability, low, high);
  };
  return { low: quantile(outside), high: quantile(1 - outside) };
}
