import { choleskyInverse } from "../numerics/cholesky.ts";
import { exp, log } from "../numerics/exp.ts";

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

const STEPS = 200;

/**
 * Weights of structures by stacking (Yao, Vehtari, Simpson and Gelman 2018): those under which the mixture
 * predicts left-out targets best. Never by fit. A structure keeps at least `least`, because the targets cannot
 * tell apart what happens in short interruptions, where the structures differ most.
 *
 * @param scores leave-one-out log densities, by structure then target
 */
export function stackingWeights(scores: readonly (readonly number[])[], least: number): number[] {
  if (scores.length === 1) return [1];
  if (scores.length !== 2) throw new RangeError("stacking is written for two structures");
  const targets = scores[0].length;
  let best = { weight: 0.5, score: Number.NEGATIVE_INFINITY };
  for (let step = 0; step <= STEPS; step++) {
    const weight = least + ((1 - 2 * least) * step) / STEPS;
    let score = 0;
    for (let target = 0; target < targets; target++)
      score += log(weight * exp(scores[0][target]) + (1 - weight) * exp(scores[1][target]));
    if (score > best.score) best = { weight, score };
  }
  return [best.weight, 1 - best.weight];
}

/** Share that a structure keeps whatever the scores say. */
export const LEAST_STRUCTURE_WEIGHT = 0.2;
