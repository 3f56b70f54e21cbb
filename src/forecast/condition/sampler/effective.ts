import { RESPONSE_SALT } from "../../../disease/salt/thresholds.ts";
import { LOOKS } from "./look.ts";

/** Outcomes that nearly everybody shares say nothing about how many people count. */
const LEAST_VARIANCE = 0.01;

/**
 * Effective sample size of moved particles: how many independent people would give the chances of SALT 20 or less, off
 * and on the drug, with the same error; the smallest of them. `ancestor` is each particle's ancestor in the first
 * population, where people were independent. Particles of one ancestor are counted as alike as they are: the variance of
 * a mean is estimated from the sums over families (Lee and Whiteley 2018, "Variance estimation in the particle filter"),
 * which takes in resampling, copies and the autocorrelation of the moves.
 *
 * @param looks [particle][LOOKS]: true SALT
 */
export function effectiveOf(ancestor: ArrayLike<number>, looks: Float64Array): number {
  const count = ancestor.length;
  let least = count;
  for (let which = 0; which < LOOKS; which++) {
    const valueAt = (at: number) => (looks[at * LOOKS + which] <= RESPONSE_SALT ? 1 : 0);
    let mean = 0;
    for (let at = 0; at < count; at++) mean += valueAt(at) / count;
    const variance = mean * (1 - mean);
    if (variance < LEAST_VARIANCE) continue;
    const sums = new Map<number, number>();
    for (let at = 0; at < count; at++) {
      const family = ancestor[at];
      sums.set(family, (sums.get(family) ?? 0) + valueAt(at) - mean);
    }
    let squares = 0;
    for (const sum of sums.values()) squares += sum * sum;
    if (squares > 0) least = Math.min(least, (count * count * variance) / squares);
  }
  return least;
}
