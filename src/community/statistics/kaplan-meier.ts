import { requireWithin } from "../../math/checks.ts";
import { exp, log } from "../../math/exp.ts";
import { normalQuantile } from "../../math/normal-distribution.ts";
import { type AtTime, type ProductLimitStep, productLimit } from "../../math/product-limit.ts";

/** A half, and what rounding may add to a product that is one: n people with an event each come to it at n / 2. */
const HALF = 0.5 + 1e-9;

/** One person's time, weeks, and whether the event came then (else they were last seen without it). */
export interface FollowUp {
  readonly time: number;
  readonly event: boolean;
}

/** The curve after one time at which an event came. Shares in [0, 1]. */
interface SurvivalStep extends ProductLimitStep {
  /** log-log limits from Greenwood's variance; null where they are not defined (survival 0) */
  readonly low: number | null;
  readonly high: number | null;
}

/** A curve and the time at which half have had the event, null when it never falls that low. */
export interface SurvivalCurve {
  readonly steps: readonly SurvivalStep[];
  readonly median: number | null;
}

/**
 * The product-limit estimate with its limits. `level` is the coverage of the limits, for example 0.95.
 *
 * @throws NumericsError for a time that is negative or not finite
 */
export function kaplanMeier(people: readonly FollowUp[], level: number): SurvivalCurve {
  const quantile = -normalQuantile((1 - level) / 2);
  let greenwood = 0;
  const steps = productLimit(byTime(people)).map((step) => {
    const { atRisk, events, survival } = step;
    greenwood += events / (atRisk * (atRisk - events));
    return { ...step, ...limits(survival, greenwood, quantile) };
  });
  return { steps, median: steps.find((step) => step.survival <= HALF)?.time ?? null };
}

/** People by time, ascending. */
function byTime(people: readonly FollowUp[]): AtTime[] {
  const counts = new Map<number, { time: number; events: number; censored: number }>();
  for (const { time, event } of people) {
    requireWithin("a time", time, 0, Number.MAX_VALUE);
    const count = counts.get(time) ?? { time, events: 0, censored: 0 };
    counts.set(time, count);
    if (event) count.events++;
    else count.censored++;
  }
  return [...counts.values()].sort((a, b) => a.time - b.time);
}

/** Limits on the log(-log) scale: they stay inside [0, 1]. */
function limits(
  survival: number,
  greenwood: number,
  quantile: number,
): { low: number | null; high: number | null } {
  if (!(survival > 0 && survival < 1)) return { low: null, high: null };
  const hazard = log(survival);
  const spread = (quantile * Math.sqrt(greenwood)) / Math.abs(hazard);
  return { low: exp(hazard * exp(spread)), high: exp(hazard * exp(-spread)) };
}
