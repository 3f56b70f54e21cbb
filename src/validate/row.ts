import { locate } from "../calibrate/objective.ts";
import { type Observed, observedValue, type Target } from "../calibrate/target.ts";
import { clopperPearson, type Interval, predictiveBinomial, predictiveNormal } from "../math/intervals.ts";
import { NORMAL_90 } from "../math/normal-distribution.ts";
import { drawEstimates, joinEstimates } from "../simulate/draw-estimates.ts";
import { type Estimate, estimate, INTERVAL_LEVEL, studyInterval } from "../simulate/estimate.ts";
import type { Tally } from "../simulate/tally.ts";
import { parseEndpoint } from "../trial/endpoint.ts";
import { strataOf, type TrialPlan } from "../trial/plan.ts";
import { MAIN_STAGE } from "../trial/protocol-terms.ts";
import type { Use, ValidationRow } from "./result.ts";
import { intervalWidthRatio } from "./scores.ts";

/** Two digits after the point. */
export const shown = (value: number): number => Math.round(value * 100) / 100 + 0;

/** A target's cells, at their positions in the plan, as one estimate over all draws; null when nobody counts in them. */
export function estimateOf(
  cells: Target["cells"],
  positions: readonly number[],
  plan: TrialPlan,
  tallies: readonly Tally[],
  weights: readonly number[],
): Estimate | null {
  const at = (places: readonly number[]) => {
    const parts = cells.map((cell, part) => ({
      estimates: drawEstimates(tallies, weights, places[part]),
      factor: cell.people ?? 1,
    }));
    return parts.length === 1 ? parts[0].estimates : joinEstimates(parts);
  };
  const strata = positions.map((position) => strataOf(plan, position));
  const [first] = strata;
  const all = strata.flatMap((each) => (each ? [each] : []));
  const isFixed = first !== undefined && all.length === strata.length;
  return estimate(
    at(positions),
    isFixed ? { strata: first.map((_, stratum) => at(all.map((each) => each[stratum]))) } : {},
  );
}

/** Sets a target beside what the tallies of its protocol predict. */
export function compare(
  target: Target,
  use: Use,
  plan: TrialPlan,
  tallies: readonly Tally[],
  weights: readonly number[],
): ValidationRow {
  const positions = target.cells.map((cell) => locate(plan, cell));
  const result = estimateOf(target.cells, positions, plan, tallies, weights);
  if (result === null) throw new Error(`nobody counts where ${target.observations.join("+")} is read`);
  return rowOf(target, use, plan.protocol.stages ?? [], result);
}

/** The row of a target from its estimate over draws. */
export function rowOf(
  target: Target,
  use: Use,
  stages: readonly { readonly name: string; readonly atWeek: number }[],
  result: Pick<Estimate, "value" | "perDraw" | "weights" | "between" | "variance" | "people">,
): ValidationRow {
  const { observed, cells } = target;
  const [{ stage, week, endpoint, subgroup }] = cells;
  const scale = observed.kind === "mean" ? 1 : 100;
  const predicted = scale * result.value;
  const interval = predictiveInterval(observed, result);
  // Of few people and a rare event the interval may be 0 to 0; it is shown around the prediction, as in a trial.
  const low = Math.min(interval.low, predicted);
  const high = Math.max(interval.high, predicted);
  const value = observedValue(observed);
  const own = observedInterval(observed);
  const start = stage === MAIN_STAGE ? 0 : (stages.find(({ name }) => name === stage)?.atWeek ?? 0);
  return {
    observation: target.observations.join("+"),
    use,
    study: target.study,
    protocol: target.protocol,
    stage: [...new Set(cells.map((cell) => cell.stage))].join(" and "),
    arm: cells.map((cell) => cell.arm).join(" and "),
    subgroup: subgroup ?? null,
    endpoint,
    week,
    weeksSinceChange: week - start,
    unit: parseEndpoint(endpoint)?.kind.unit ?? "percent",
    observed: shown(value),
    observedLow: shown(own.low),
    observedHigh: shown(own.high),
    predicted: shown(predicted),
    low: shown(low),
    high: shown(high),
    inside: value >= low - 1e-9 && value <= high + 1e-9,
    widthRatio: intervalWidthRatio(interval, samplingInterval(observed, result.value)),
    studySize: observed.kind === "range" ? null : observed.n,
  };
}

/** In percent: where a study like the published one would come out. */
function predictiveInterval(observed: Observed, result: Parameters<typeof rowOf>[3]): Interval {
  if (observed.kind === "count") {
    const { low, high } = studyInterval(result, true, observed.n);
    return { low: 100 * low, high: 100 * high };
  }
  const scale = observed.kind === "mean" ? 1 : 100;
  return predictiveNormal({
    means: result.perDraw.map((value) => scale * value),
    weights: result.weights,
    sds: standardError(observed),
    level: INTERVAL_LEVEL,
  });
}

/** The same for a model that is sure of `value`: chance alone. */
function samplingInterval(observed: Observed, value: number): Interval {
  if (observed.kind === "count") {
    const { n } = observed;
    const probabilities = [Math.min(1, Math.max(0, value))];
    const people = predictiveBinomial({ probabilities, n, level: INTERVAL_LEVEL });
    return { low: (100 * people.low) / n, high: (100 * people.high) / n };
  }
  const reach = NORMAL_90 * standardError(observed);
  return { low: -reach, high: reach };
}

function observedInterval(observed: Observed): Interval {
  if (observed.kind === "range") return { low: observed.low, high: observed.high };
  if (observed.kind === "mean") {
    const reach = NORMAL_90 * observed.standardError;
    return { low: observed.value - reach, high: observed.value + reach };
  }
  const { low, high } = clopperPearson(observed.events, observed.n, INTERVAL_LEVEL);
  return { low: 100 * low, high: 100 * high };
}

/** A published range stands for its middle, with half its width as standard error, as in the calibration. */
function standardError(observed: Extract<Observed, { kind: "mean" | "range" }>): number {
  return observed.kind === "mean" ? observed.standardError : (observed.high - observed.low) / 2;
}
