import { exp, log } from "../exp.ts";
import { outsideOneSide } from "../interval.ts";
import { normalQuantile } from "../normal-distribution.ts";
import { type AtTime, type ProductLimitStep, productLimit } from "./product-limit.ts";

/** A half, and what rounding may add to a product that is one: n people with an event each come to it at n / 2. */
const HALF = 0.5 + 1e-9;

/** The curve after one time at which an event came. Shares in [0, 1]. */
interface SurvivalStep extends ProductLimitStep {
  /** log-log limits from Greenwood's variance; null where they are not defined (survival 0) */
  readonly low: number | null;
  readonly high: number | null;
}

/** A product-limit curve with the time at which half have had the event. */
export interface SurvivalCurve {
  readonly steps: readonly SurvivalStep[];
  /**
   * First time at which at most half are without the event; null when the curve never falls that low. Where the curve is
   * flat at a half, R's survival gives the middle of the flat part instead.
   */
  readonly median: number | null;
  /** Limits of the median, where those of the curve cross a half (Brookmeyer and Crowley); null where they do not. */
  readonly medianLow: number | null;
  readonly medianHigh: number | null;
}

/** The product-limit estimate with its limits. `level` is the coverage of the limits, for example 0.95. */
export function survivalCurve(times: Iterable<AtTime>, level: number): SurvivalCurve {
  const quantile = -normalQuantile(outsideOneSide(level));
  let greenwood = 0;
  const steps = productLimit(times).map((step) => {
    const { atRisk, events, survival } = step;
    greenwood += events / (atRisk * (atRisk - events));
    return { ...step, ...limits(survival, greenwood, quantile) };
  });
  const first = (isHalf: (step: SurvivalStep) => boolean) => steps.find(isHalf)?.time ?? null;
  return {
    steps,
    median: first(({ survival }) => survival <= HALF),
    medianLow: first(({ low }) => low !== null && low <= HALF),
    medianHigh: first(({ high }) => high !== null && high <= HALF),
  };
}

/** Share without the event at a time: the curve's step at or before it. */
export function survivalAt(steps: readonly ProductLimitStep[], time: number): number {
  let share = 1;
  for (const step of steps) {
    if (step.time > time) break;
    share = step.survival;
  }
  return share;
}

/**
 * Mean time without the event up to `until`: the area under the curve, with Greenwood's standard error (R's
 * `print(survfit, rmean = until)`).
 */
export function restrictedMean(
  steps: readonly ProductLimitStep[],
  until: number,
): { readonly mean: number; readonly standardError: number } {
  const inside = steps.filter(({ time }) => time < until);
  // Area under the curve from each step to the next, and from each step to the end.
  const areas = inside.map(({ time, survival }, at) => survival * ((inside[at + 1]?.time ?? until) - time));
  let after = 0;
  let variance = 0;
  for (let at = inside.length - 1; at >= 0; at--) {
    after += areas[at];
    const { atRisk, events } = inside[at];
    // Nobody is left after a step at which all have the event; the area is then 0.
    if (atRisk > events) variance += (after * after * events) / (atRisk * (atRisk - events));
  }
  return { mean: (inside[0]?.time ?? until) + after, standardError: Math.sqrt(variance) };
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
