/**
 * Sums of numbers that do not depend on the order: each value is scaled by 2^24 and rounded to a whole number
 * of units (ties away from zero), and the units are added as whole numbers below 2^53, which doubles hold
 * exactly. So any order, any split over workers and any merging give the same bits.
 *
 * One value is known to 2^-25, about 3e-8; the sizes of all values together may reach 2^29, about 5.4e8. The limit
 * is on the sum of the sizes, so that whether a sum overflows does not depend on the order either.
 */

/** Units per 1. */
const SCALE = 16777216;
const MOST_UNITS = Number.MAX_SAFE_INTEGER;

/** The sizes of the values add up to more than 2^53 - 1 units, or a value is not finite. */
export class ExactSumOverflow extends Error {
  override readonly name = "ExactSumOverflow";
}

/** A running sum: plain numbers, safe to send to a worker or to keep as JSON. */
export interface ExactSum {
  /** The sum in units of 2^-24; a whole number. */
  units: number;
  /** The sum of the sizes of the values, in the same units. */
  sizes: number;
}

/** The sum of nothing. */
export function emptyExactSum(): ExactSum {
  return { units: 0, sizes: 0 };
}

/** Adds a value in place. Throws ExactSumOverflow, and leaves the sum as it was, if it does not fit. */
export function addExact(sum: ExactSum, value: number): void {
  const size = Math.round(Math.abs(value) * SCALE);
  add(sum, value < 0 ? -size : size, size);
}

/** Adds the second sum to the first in place. Throws ExactSumOverflow, and changes nothing, if it does not fit. */
export function mergeExact(into: ExactSum, other: ExactSum): void {
  add(into, other.units, other.sizes);
}

function add(sum: ExactSum, units: number, sizes: number): void {
  const next = sum.sizes + sizes;
  // Written so that NaN fails too.
  if (!(next <= MOST_UNITS)) throw new ExactSumOverflow(`the sum of sizes exceeds 2^29 (${next / SCALE})`);
  sum.sizes = next;
  // The + 0 turns -0 into 0, which JSON can hold.
  sum.units = sum.units + units + 0;
}

/** The sum as a double: exact, as the scale is a power of two. */
export function exactTotal(sum: ExactSum): number {
  return sum.units / SCALE;
}

/** The order-independent sum of all values; 0 for none. Throws ExactSumOverflow if it does not fit. */
export function exactSum(values: ArrayLike<number>): number {
  const sum = emptyExactSum();
  for (let i = 0; i < values.length; i++) addExact(sum, values[i]);
  return exactTotal(sum);
}
