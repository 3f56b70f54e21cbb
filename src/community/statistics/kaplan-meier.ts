import { requireWithin } from "../../math/checks.ts";
import { type SurvivalCurve, survivalCurve } from "../../math/survival/curve.ts";
import type { AtTime } from "../../math/survival/product-limit.ts";

/** One person's time, weeks, and whether the event came then (else they were last seen without it). */
export interface FollowUp {
  readonly time: number;
  readonly event: boolean;
}

/**
 * The product-limit estimate with its limits. `level` is the coverage of the limits, for example 0.95.
 *
 * @throws NumericsError for a time that is negative or not finite
 */
export function kaplanMeier(people: readonly FollowUp[], level: number): SurvivalCurve {
  return survivalCurve(byTime(people), level);
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
