import { incompleteBetaInverse } from "../../math/beta.ts";
import { NumericsError } from "../../math/checks.ts";

/**
 * The t with P(T <= t) = probability for Student's distribution, 0 < probability < 1, degrees of freedom above 0.
 *
 * @throws NumericsError outside the ranges
 */
export function studentQuantile(probability: number, degreesOfFreedom: number): number {
  if (!(probability > 0 && probability < 1))
    throw new NumericsError(`a probability between 0 and 1 is needed, got ${probability}`);
  if (!(degreesOfFreedom > 0))
    throw new NumericsError(`degrees of freedom must be above 0, got ${degreesOfFreedom}`);
  if (probability === 0.5) return 0;
  const tail = 2 * Math.min(probability, 1 - probability);
  const x = incompleteBetaInverse(tail, degreesOfFreedom / 2, 0.5);
  const size = Math.sqrt((degreesOfFreedom * (1 - x)) / x);
  return probability > 0.5 ? size : -size;
}
