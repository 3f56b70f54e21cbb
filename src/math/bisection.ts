import { NumericsError } from "./checks.ts";

/**
 * The smallest number in [low, high] at which the non-decreasing function reaches the target, to the last
 * bit: `low` if it does so there, `high` if nowhere before. Halves the interval, and first its logarithm while
 * the ends are far apart (`low` above 0), so that very small results keep their relative accuracy.
 *
 * Throws a NumericsError if low exceeds high or an end is not finite.
 */
export function firstReaching(
  increasing: (x: number) => number,
  target: number,
  low: number,
  high: number,
): number {
  if (!(low <= high) || !Number.isFinite(low) || !Number.isFinite(high)) {
    throw new NumericsError(`bisection needs finite ends in order, got ${low} and ${high}`);
  }
  if (increasing(low) >= target) return low;
  for (;;) {
    const isWide = low > 0 && high > 4 * low;
    const middle = isWide ? Math.sqrt(low) * Math.sqrt(high) : low + (high - low) / 2;
    if (!(middle > low && middle < high)) return high;
    if (increasing(middle) >= target) high = middle;
    else low = middle;
  }
}
