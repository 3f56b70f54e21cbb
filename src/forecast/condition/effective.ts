/** (sum w)^2 / sum w^2: how many equally weighted people the weights are worth; 0 when all are 0. */
export function effectiveSampleSize(weights: ArrayLike<number>): number {
  let sum = 0;
  let squares = 0;
  for (let at = 0; at < weights.length; at++) {
    sum += weights[at];
    squares += weights[at] * weights[at];
  }
  return squares === 0 ? 0 : (sum * sum) / squares;
}
