import { effectiveSampleSize } from "../../../math/effective-sample-size.ts";
import { exp } from "../../../math/exp.ts";

const HALVINGS = 40;

/** Weights of particles when the likelihood is taken to a further power: the highest is 1 without `before`. */
export function temperedWeights(fits: Float64Array, before: ArrayLike<number>, power: number): Float64Array {
  let best = Number.NEGATIVE_INFINITY;
  for (const fit of fits) if (fit > best) best = fit;
  return fits.map((fit, at) => {
    const exponent = power * (fit - best);
    return exponent > -700 ? before[at] * exp(exponent) : 0;
  });
}

/** How much further the power of the likelihood, up to `most`, can go until so few effective particles are left. */
export function nextStep(
  fits: Float64Array,
  before: ArrayLike<number>,
  most: number,
  leastEffective: number,
): number {
  const isEnough = (step: number) =>
    effectiveSampleSize(temperedWeights(fits, before, step)) >= leastEffective;
  if (isEnough(most)) return most;
  let low = 0;
  let high = most;
  for (let halving = 0; halving < HALVINGS; halving++) {
    const middle = (low + high) / 2;
    if (isEnough(middle)) low = middle;
    else high = middle;
    if (high - low < 1e-3 * low) break;
  }
  return low === 0 ? high : low;
}
