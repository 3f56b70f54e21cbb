import { incompleteBetaInverse } from "./beta.ts";
import { MOST_TRIALS } from "./binomial.ts";
import { requireInteger } from "./checks.ts";
import { type Interval, outsideOneSide } from "./interval.ts";
import { normalQuantile } from "./normal-distribution.ts";

export { binomialCdf, binomialPmf, binomialQuantile } from "./binomial.ts";
export type { Interval } from "./interval.ts";
export { predictiveBinomial, predictiveNormal } from "./predictive.ts";

function requireCounts(events: number, n: number): void {
  requireInteger("the number of people", n, 1, MOST_TRIALS);
  requireInteger("the number of events", events, 0, n);
}

/**
 * Wilson's score interval for a share, without continuity correction, as shares in [0, 1]. `level` is the
 * coverage, for example 0.95. E. B. Wilson, JASA 22 (1927).
 * Throws a NumericsError unless 0 <= events <= n are whole, 1 <= n <= 1e6 and 0 < level < 1.
 */
export function wilson(events: number, n: number, level: number): Interval {
  requireCounts(events, n);
  const z = -normalQuantile(outsideOneSide(level));
  const share = events / n;
  const square = (z * z) / n;
  const centre = share + square / 2;
  const half = z * Math.sqrt((share * (1 - share)) / n + square / (4 * n));
  return {
    low: events === 0 ? 0 : Math.max(0, (centre - half) / (1 + square)),
    high: events === n ? 1 : Math.min(1, (centre + half) / (1 + square)),
  };
}

/**
 * The exact interval of Clopper and Pearson (Biometrika 26, 1934) for a share, equal-tailed; never less than the
 * stated coverage. Arguments and errors as for `wilson`.
 */
export function clopperPearson(events: number, n: number, level: number): Interval {
  requireCounts(events, n);
  const outside = outsideOneSide(level);
  return {
    low: events === 0 ? 0 : incompleteBetaInverse(outside, events, n - events + 1),
    high: events === n ? 1 : 1 - incompleteBetaInverse(outside, n - events, events + 1),
  };
}
