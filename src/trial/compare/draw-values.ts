import { drawEstimates } from "../../simulate/draw-estimates.ts";
import { estimate } from "../../simulate/estimate.ts";
import type { Tally } from "../../simulate/tally.ts";
import { type ComparisonPlan, comparisonCell, type TimePlan, timeCell } from "./comparison-plan.ts";

/** Both arms under every draw at a week, the chance part of the draws' spread taken out. */
export interface DrawPairs {
  /** Weights of the draws that have people; they sum to 1. */
  readonly weights: readonly number[];
  readonly arm: readonly number[];
  readonly control: readonly number[];
  /** Mean over all draws. */
  readonly armValue: number;
  readonly controlValue: number;
  /** Variance between people, averaged over draws. */
  readonly armVariance: number;
  readonly controlVariance: number;
  /** Virtual people that count in each arm. */
  readonly armPeople: number;
  readonly controlPeople: number;
}

/**
 * Both arms' values under every draw. They are taken apart into mean and difference, since the same people are in both
 * arms: chance moves the difference much less than either arm, and is taken out of each by what it is there
 * (src/simulate/estimate.ts). Null where nobody counts in an arm; where nobody counts in both (people who are treated
 * again in one arm are others than in the other), the arms are taken one by one.
 */
export function drawPairs(
  plan: ComparisonPlan,
  tallies: readonly Tally[],
  weights: readonly number[],
  week: number,
): DrawPairs | null {
  const at = (part: Parameters<typeof comparisonCell>[2]) =>
    drawEstimates(tallies, weights, comparisonCell(plan, week, part));
  const [armDraws, controlDraws, differences, means] = (
    ["arm", "control", "difference", "mean"] as const
  ).map(at);
  const [arm, control] = [estimate(armDraws), estimate(controlDraws)];
  if (!arm || !control) return null;
  const shared = {
    armValue: arm.value,
    controlValue: control.value,
    armVariance: arm.variance,
    controlVariance: control.variance,
    armPeople: arm.people,
    controlPeople: control.people,
  };
  const [difference, mean] = [estimate(differences), estimate(means)];
  const paired = differences.reduce((sum, draw) => sum + draw.people, 0);
  if (difference && mean && paired === arm.people && paired === control.people)
    return {
      ...shared,
      weights: difference.weights,
      arm: mean.perDraw.map((value, draw) => value + difference.perDraw[draw] / 2),
      control: mean.perDraw.map((value, draw) => value - difference.perDraw[draw] / 2),
    };
  const both = armDraws.flatMap(({ draw, weight }, own) => {
    const other = controlDraws.findIndex((each) => each.draw === draw);
    return other < 0 ? [] : [{ weight, arm: arm.perDraw[own], control: control.perDraw[other] }];
  });
  const total = both.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0) return null;
  return {
    ...shared,
    weights: both.map(({ weight }) => weight / total),
    arm: both.map((each) => each.arm),
    control: both.map((each) => each.control),
  };
}

/** How an arm's people leave a curve under every draw: shares of them, ascending over the weeks, in [0, 1]. */
export interface DrawCurves {
  readonly weights: readonly number[];
  /** [draw][week]: share in whom the event has been seen by that week. */
  readonly events: readonly (readonly number[])[];
  /** [draw][week]: share followed no further without it. */
  readonly ended: readonly (readonly number[])[];
}

/** The curves of both arms of a comparison of times. Null where an arm has nobody. */
export function comparedCurves(
  plan: ComparisonPlan,
  tallies: readonly Tally[],
  weights: readonly number[],
): { readonly arm: DrawCurves; readonly control: DrawCurves } | null {
  const pairs = plan.weeks.map((_, week) => drawPairs(plan, tallies, weights, week));
  if (pairs.some((pair) => pair === null)) return null;
  const found = pairs as readonly DrawPairs[];
  const curves = (side: "arm" | "control"): DrawCurves => {
    const ended = plan.weeks.map((_, week) =>
      pooledMean(tallies, weights, comparisonCell(plan, week, `${side}Ended`)),
    );
    return curvesOf(
      found[0].weights,
      found.map((pair) => pair[side]),
      ended,
    );
  };
  return { arm: curves("arm"), control: curves("control") };
}

/** The curve of one arm. Null where it has nobody. */
export function armCurves(
  plan: TimePlan,
  tallies: readonly Tally[],
  weights: readonly number[],
): DrawCurves | null {
  const found = plan.weeks.map((_, week) =>
    estimate(drawEstimates(tallies, weights, timeCell(plan, week, "event"))),
  );
  const [first] = found;
  if (!first) return null;
  const ended = plan.weeks.map((_, week) => pooledMean(tallies, weights, timeCell(plan, week, "ended")));
  return curvesOf(
    first.weights,
    found.map((each) => each?.perDraw ?? []),
    ended,
  );
}

function pooledMean(tallies: readonly Tally[], weights: readonly number[], cell: number): number {
  return estimate(drawEstimates(tallies, weights, cell))?.value ?? 0;
}

/** Shares by draw, made to ascend; people who leave are spread over the draws as over all of them. */
function curvesOf(
  weights: readonly number[],
  byWeek: readonly (readonly number[])[],
  endedByWeek: readonly number[],
): DrawCurves {
  const events = weights.map((_, draw) => {
    let highest = 0;
    return byWeek.map((values) => {
      highest = Math.min(1, Math.max(highest, values[draw]));
      return highest;
    });
  });
  const whole = byWeek.map((values) => weights.reduce((sum, weight, draw) => sum + weight * values[draw], 0));
  const last = byWeek.length - 1;
  // Of those without the event at the end, a share has left by each week; the rest is followed to the end.
  const ended = events.map((own) =>
    endedByWeek.map((share, week) => {
      if (week === last) return 1 - own[last];
      const left = 1 - whole[last];
      return left <= 0 ? 0 : Math.min(1, share / left) * (1 - own[last]);
    }),
  );
  return { weights, events, ended };
}
