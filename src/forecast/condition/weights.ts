import { effectiveSampleSize } from "../../math/effective-sample-size.ts";
import type { MatchResult } from "./match.ts";
import type { Particles } from "./people/particles.ts";

/** Copies of one person counted as one. */
interface Families {
  /** [family]: place of the first copy. */
  readonly places: readonly number[];
  /** [family]: weight of all its copies. */
  readonly weights: Float64Array;
}

/**
 * The people behind weighted particles. Copies of one person are alike, so the effective sample size is counted in
 * people; it is then never too high, since copies do differ in what chance brought them.
 */
export function familiesOf({ count, draw, person }: Particles, weights: ArrayLike<number>): Families {
  const places: number[] = [];
  const sums: number[] = [];
  for (let at = 0; at < count; at++) {
    if (at > 0 && person[at] === person[at - 1] && draw[at] === draw[at - 1])
      sums[sums.length - 1] += weights[at];
    else {
      places.push(at);
      sums.push(weights[at]);
    }
  }
  return { places, weights: Float64Array.from(sums) };
}

/**
 * Weights of a round's particles, scaled to sum to its effective sample size: rounds with a better proposal count for
 * more.
 */
export function roundWeights(found: Particles, round: readonly MatchResult[]): number[] {
  const weights = round.flatMap((part) => [...part.weights]);
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const scale = sum === 0 ? 0 : effectiveSampleSize(familiesOf(found, weights).weights) / sum;
  return weights.map((weight) => scale * weight);
}

/**
 * Systematic resampling: one random offset (0 to 1), then `count` equal steps along the cumulated weights. Returns the
 * places taken, ascending.
 */
export function resample(weights: Float64Array, offset: number, count: number): Uint32Array {
  let sum = 0;
  for (const weight of weights) sum += weight;
  const places = new Uint32Array(count);
  let cumulated = 0;
  let taken = 0;
  for (let at = 0; at < weights.length && taken < count; at++) {
    cumulated += weights[at] / sum;
    while (taken < count && (taken + offset) / count < cumulated) places[taken++] = at;
  }
  // Rounding may leave the last place open; it goes to the last one of any weight.
  while (taken < count) {
    places[taken] = taken === 0 ? 0 : places[taken - 1];
    taken++;
  }
  return places;
}
