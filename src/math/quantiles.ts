import { NumericsError, requireFinite, requireWeights, requireWithin } from "./checks.ts";

/** A total counts as reached within this share of itself, so that 0.07 of 100 is 7 and not a bit more (as in R). */
const STEP_TOLERANCE = 1e-15;

function requireSorted(sorted: ArrayLike<number>): void {
  if (sorted.length === 0) throw new NumericsError("a quantile needs at least one value");
  for (let i = 0; i < sorted.length; i++) {
    requireFinite("a value", sorted[i]);
    if (i > 0 && sorted[i] < sorted[i - 1]) throw new NumericsError("the values must be sorted, ascending");
  }
}

/**
 * Quantile of ascending values by linear interpolation between order statistics: type 7 of R. J. Hyndman and Y. Fan,
 * "Sample Quantiles in Statistical Packages" (1996), the default of R and NumPy. `probability` from 0 (smallest)
 * to 1 (largest).
 *
 * Throws a NumericsError for no values, values that are not finite or not sorted, or a probability outside [0, 1].
 */
export function quantileOfSorted(sorted: ArrayLike<number>, probability: number): number {
  requireSorted(sorted);
  requireWithin("the probability", probability, 0, 1);
  const position = (sorted.length - 1) * probability;
  const below = Math.floor(position);
  const above = Math.min(below + 1, sorted.length - 1);
  return between(sorted[below], sorted[above], position - below);
}

/** The point this share of the way from low to high; never outside them. */
function between(low: number, high: number, share: number): number {
  if (share === 0 || low === high) return low;
  return Math.min(high, Math.max(low, low * (1 - share) + high * share));
}

/**
 * Quantile of a histogram of the integers 0 to counts.length - 1. `counts[k]` says how often (or with which weight,
 * any finite number >= 0) the value fell in cell k.
 *
 * - "integers": the values are whole; the result is the smallest one whose cumulative count reaches the share
 *   `probability` (type 1 of Hyndman and Fan), and for probability 0 the smallest that occurs.
 * - "continuous": cell k holds the values from k to k + 1, spread evenly; the result is interpolated inside the
 *   cell and lies in [0, counts.length]. The caller scales and shifts.
 *
 * Throws a NumericsError for an empty histogram, a count that is negative or not finite, or a probability outside
 * [0, 1].
 */
export function quantileOfHistogram(
  counts: ArrayLike<number>,
  probability: number,
  cells: "integers" | "continuous",
): number {
  requireWithin("the probability", probability, 0, 1);
  const total = requireWeights(counts, counts.length);
  const target = probability * total;
  let before = 0;
  let lastFilled = 0;
  for (let k = 0; k < counts.length; k++) {
    if (counts[k] === 0) continue;
    const after = before + counts[k];
    if (after >= target * (1 - STEP_TOLERANCE)) {
      if (cells === "integers") return k;
      return k + Math.min(1, Math.max(0, (target - before) / counts[k]));
    }
    before = after;
    lastFilled = k;
  }
  return cells === "integers" ? lastFilled : lastFilled + 1;
}
