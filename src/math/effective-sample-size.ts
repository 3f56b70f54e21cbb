/**
 * Effective sample size of weighted values (Kish): (sum of weights)^2 / sum of squared weights, the number of equally
 * weighted values that would give a mean as precise. From 0, where all weights are 0, to the number of weights.
 */
export function effectiveSampleSize(weights: ArrayLike<number>): number {
  let sum = 0;
  let squares = 0;
  for (let at = 0; at < weights.length; at++) {
    sum += weights[at];
    squares += weights[at] * weights[at];
  }
  return squares === 0 ? 0 : (sum * sum) / squares;
}
