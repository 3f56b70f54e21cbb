import { choleskyInverse } from "../math/cholesky.ts";
import { exp, log } from "../math/exp.ts";
import { uniformAt } from "../math/random/streams.ts";

/**
 * How well a structure predicts each target when that target alone is left out of its calibration: logarithm of
 * the predictive density given all other targets, up to a constant that is the same for all structures. Errors
 * are correlated, so that a target's density is that of its residual given the other residuals. Left-out draws
 * are the posterior's, weighted by one over that density (importance sampling; weights cut at the square root of
 * the number of draws times their mean, Ionides 2008).
 */
export function leaveOneOut(model: {
  readonly draws: readonly { readonly residuals: readonly number[] }[];
  readonly correlation: readonly (readonly number[])[];
}): number[] {
  const draws = model.draws.length;
  const precision = choleskyInverse(model.correlation);
  return precision.map((row, target) => {
    // Given the others, a residual is normal with variance 1 / precision about what they let expect.
    const half = model.draws.map(({ residuals }) => {
      const sum = row.reduce((total, value, at) => total + value * residuals[at], 0);
      return sum ** 2 / (2 * row[target]);
    });
    const highest = Math.max(...half);
    const raw = half.map((value) => exp(value - highest));
    const mean = raw.reduce((sum, weight) => sum + weight, 0) / draws;
    const weights = raw.map((weight) => Math.min(weight, mean * Math.sqrt(draws)));
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    const density = half.reduce((sum, value, at) => sum + (weights[at] / total) * exp(-value), 0);
    return log(density) + log(row[target]) / 2;
  });
}

/** Sets of targets drawn for the weights, and the seed of the draws. */
const RESAMPLINGS = 1000;
const RESAMPLING_SEED = 0x5bd1e995;

/**
 * Weights of structures by how well they predict left-out targets: pseudo-BMA with the Bayesian bootstrap (Yao,
 * Vehtari, Simpson and Gelman 2018). For many weightings of the targets by chance, a structure's weight is its
 * predictive density over that of all; the mean counts. Never by fit. Plain stacking is not used: with so few
 * targets and structures so close, another seed of the calibration turned its weights round (docs/model.md). Each
 * structure has the share `least` beforehand and the rest is divided, because the targets cannot tell apart what
 * happens in short interruptions, where the structures differ most.
 *
 * @param scores leave-one-out log densities, by structure then target
 */
export function predictiveWeights(scores: readonly (readonly number[])[], least: number): number[] {
  const targets = scores[0].length;
  const sums = new Array<number>(scores.length).fill(0);
  for (let resampling = 0; resampling < RESAMPLINGS; resampling++) {
    const shares = scores[0].map((_, target) => -log(uniformAt(RESAMPLING_SEED, resampling, target, 0)));
    const all = shares.reduce((sum, share) => sum + share, 0);
    const totals = scores.map((own) =>
      own.reduce((sum, score, target) => sum + (targets * shares[target] * score) / all, 0),
    );
    const highest = Math.max(...totals);
    const densities = totals.map((total) => exp(total - highest));
    const density = densities.reduce((sum, each) => sum + each, 0);
    densities.forEach((each, at) => {
      sums[at] += each / density;
    });
  }
  const free = 1 - scores.length * least;
  return sums.map((sum) => least + (free * sum) / RESAMPLINGS);
}

/** Share that a structure has whatever the scores say. */
export const LEAST_STRUCTURE_WEIGHT = 0.2;
