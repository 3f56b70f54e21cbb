import type { Goal, ValidationTotals } from "./result.ts";

type Lists = { readonly calibration: ValidationTotals; readonly leftOut: ValidationTotals | null };

/** The goals of the calibration, in their order. */
export function goalsOf({ calibration, leftOut }: Lists): Goal[] {
  const goal = (
    what: string,
    list: Goal["list"],
    must: Goal["must"],
    bound: number | null,
    value: number | null,
  ): Goal[] =>
    bound === null
      ? []
      : [{ what, list, must, bound, value, met: value === null ? null : holds(value, must, bound) }];
  return [
    ...goal(
      "percent of rows inside their 90 % interval",
      "calibration",
      "at least",
      85,
      calibration.coveragePercent,
    ),
    ...goal(
      "median width over that of chance alone",
      "calibration",
      "at most",
      1.5,
      calibration.medianWidthRatio,
    ),
    ...goal(
      "mean absolute error, rows in percent with 25 people or more",
      "calibration",
      "at most",
      3.5,
      calibration.meanAbsoluteErrorOfLarge.value,
    ),
    ...goal(
      "mean interval score against the last published rate carried over",
      "calibration",
      "below",
      calibration.naiveIntervalScore,
      calibration.meanIntervalScore,
    ),
    ...goal(
      "mean interval score against the last published rate carried over",
      "leftOut",
      "below",
      leftOut?.naiveIntervalScore ?? null,
      leftOut?.meanIntervalScore ?? null,
    ),
  ];
}

function holds(value: number, must: Goal["must"], bound: number): boolean {
  if (must === "at least") return value >= bound;
  return must === "at most" ? value <= bound : value < bound;
}
