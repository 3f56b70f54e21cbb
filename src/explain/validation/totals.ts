import type { Goal, ValidationTotals } from "../../validate/result.ts";

/** The totals of one list as label and figure, in the order they are shown. */
export function totalsRows(totals: ValidationTotals): (readonly [label: string, figure: string])[] {
  const { meanAbsoluteErrorByUnit, meanAbsoluteErrorOfLarge: large, whereCarriedOver: carried } = totals;
  const coverage = totals.coveragePercent === null ? "" : ` (${figure(totals.coveragePercent)} %)`;
  return [
    ["rows inside their 90 % interval", `${totals.inside} of ${totals.rows}${coverage}`],
    ["mean absolute error, points of 100 people", figure(meanAbsoluteErrorByUnit.percent ?? null)],
    ["the same where the study had 25 people or more", `${figure(large.value)} (${large.rows} rows)`],
    [
      "mean absolute error, percent change of SALT",
      figure(meanAbsoluteErrorByUnit["percent change"] ?? null),
    ],
    ["mean absolute error, SALT points of change", figure(meanAbsoluteErrorByUnit["SALT points"] ?? null)],
    ["median width of the interval over that of chance alone", figure(totals.medianWidthRatio)],
    ["mean interval score (smaller is better)", figure(totals.meanIntervalScore)],
    ["interval score of the last published rate carried over", figure(totals.naiveIntervalScore)],
    [
      "both scores where there is such a rate: model, carried over",
      `${figure(carried.meanIntervalScore)}, ${figure(carried.naiveIntervalScore)} (${carried.rows} rows)`,
    ],
  ];
}

/** A goal in one sentence. */
export function goalWords({ what, list, must, bound, value, met }: Goal): string {
  const where = list === "calibration" ? "Calibration" : "Studies left out";
  return `${where}: ${what}: ${figure(value)}, must be ${must} ${bound}: ${met === null ? "cannot be judged" : met ? "met" : "NOT met"}`;
}

function figure(value: number | null): string {
  return value === null ? "-" : String(value);
}
