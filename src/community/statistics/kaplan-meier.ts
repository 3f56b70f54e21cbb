import { exp, log } from "../../math/exp.ts";
import { normalQuantile } from "../../math/normal-distribution.ts";

/** One person's time, weeks, and whether the event came then (else they were last seen without it). */
export interface TimeToEvent {
  readonly time: number;
  readonly event: boolean;
}

/** The curve after one time at which an event came. Shares in [0, 1]. */
export interface SurvivalStep {
  readonly time: number;
  readonly atRisk: number;
  readonly events: number;
  /** share still without the event */
  readonly survival: number;
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
 * The product-limit estimate of Kaplan and Meier (JASA 53, 1958). At equal times events come before those who
 * leave. `level` is the coverage of the limits, for example 0.95. Times must be finite and not negative.
 */
export function kaplanMeier(people: readonly TimeToEvent[], level: number): SurvivalCurve {
  const sorted = [...people].sort((a, b) => a.time - b.time);
  const quantile = -normalQuantile((1 - level) / 2);
  const steps: SurvivalStep[] = [];
  let survival = 1;
  let greenwood = 0;
  for (let at = 0; at < sorted.length; ) {
    const { time } = sorted[at];
    let next = at;
    let events = 0;
    for (; next < sorted.length && sorted[next].time === time; next++) if (sorted[next].event) events++;
    const atRisk = sorted.length - at;
    if (events > 0) {
      survival *= 1 - events / atRisk;
      greenwood += events / (atRisk * (atRisk - events));
      steps.push({ time, atRisk, events, survival, ...limits(survival, greenwood, quantile) });
    }
    at = next;
  }
  return { steps, median: steps.find((step) => step.survival <= 0.5)?.time ?? null };
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

/** How many are still followed just before each of the given times. */
export function numberAtRisk(people: readonly TimeToEvent[], times: readonly number[]): number[] {
  return times.map((time) => people.filter((person) => person.time >= time).length);
}
