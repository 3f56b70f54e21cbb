import { effectiveSampleSize } from "../../../math/effective-sample-size.ts";
import { exp } from "../../../math/exp.ts";

/** Share of the people who are effective after a step in strength. */
const EFFECTIVE_SHARE = 0.5;
const HALVINGS = 24;

/** Weights of people, the highest 1, when readings of logarithmic likelihood `rest` gain strength `by`. */
export function weightsAt(rest: Float64Array, by: number): Float64Array {
  const highest = rest.reduce((most, each) => Math.max(most, each), Number.NEGATIVE_INFINITY);
  return rest.map((each) => exp(by * (each - highest)));
}

/** The strength after `strength` at which a share of the people is effective; 1 at most. */
export function nextStrength(rest: Float64Array, strength: number): number {
  const wanted = EFFECTIVE_SHARE * rest.length;
  const effectiveAt = (by: number) => effectiveSampleSize(weightsAt(rest, by));
  if (effectiveAt(1 - strength) >= wanted) return 1;
  let low = 0;
  let high = 1 - strength;
  for (let halving = 0; halving < HALVINGS; halving++) {
    const middle = (low + high) / 2;
    if (effectiveAt(middle) >= wanted) low = middle;
    else high = middle;
  }
  return strength + low;
}
