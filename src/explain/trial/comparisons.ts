import { groupBy } from "../../math/group-by.ts";
import type { ComparisonRow, LogRankRow, TimeCurve } from "../../trial/compare/comparison-result.ts";
import type { Measure } from "../../trial/compare/comparison-schema.ts";
import type { Estimand } from "../../trial/estimand-names.ts";
import { textTable, wrap } from "../text-table.ts";

/** Heads of the columns. */
const MEASURES: Readonly<Record<Measure, string>> = {
  difference: "difference",
  riskRatio: "risk ratio",
  oddsRatio: "odds ratio",
  hazardRatio: "hazard ratio",
  restrictedMeanDifference: "restricted mean, weeks",
};

/** The estimands by the names of ICH E9 (R1), and what they make of a return to the drug and of leaving. */
const ESTIMAND_WORDS: Readonly<Record<Estimand, string>> = {
  treatmentPolicy: "treatment policy: readings count also after a return to the drug",
  composite: "composite: a return to the drug, or leaving, is a failure",
  hypothetical: "hypothetical: nobody goes back to the drug or leaves",
  whileOnTreatment: "while on treatment: the last reading before a return to the drug, or leaving, stands",
};

/** Comparisons of arms: one block each, weeks down and measures across. */
export function comparisonsText(rows: readonly ComparisonRow[], ranks: readonly LogRankRow[]): string {
  const blocks = [...groupBy(rows, (row) => row.comparison)].map(([name, own]) => {
    const measures = [...new Set(own.map((row) => row.measure))];
    const weeks = groupBy(own, (row) => String(row.week));
    const [{ arm, control, estimand }] = own;
    const table = textTable(
      ["week", arm, control, ...measures.map((measure) => MEASURES[measure])],
      [...weeks].map(([week, here]) => [
        week,
        plain(here[0].armValue),
        plain(here[0].controlValue),
        ...measures.map((measure) => withRange(here.find((row) => row.measure === measure))),
      ]),
    );
    const margins = own.flatMap(({ margin, withinMarginPercent, week }) =>
      margin === null
        ? []
        : [
            wrap(
              `Week ${week}: the arm is worse by less than the margin of ${margin} in ${withinMarginPercent} % of the model's draws.`,
            ),
          ],
    );
    const rank = ranks.find((each) => each.comparison === name);
    return [
      name,
      wrap(`Estimand, ${ESTIMAND_WORDS[estimand]}.`),
      "",
      table,
      ...margins,
      ...(rank ? [rankSentence(rank)] : []),
    ].join("\n");
  });
  return [
    ...blocks,
    wrap(
      "Arm minus control, or arm over control. The same virtual people are in both arms under the same draws, so what differs between draws and between people cancels; the interval (90 %) is that of a study of the arms' sizes where the protocol gives both, otherwise of model uncertainty alone. A ratio's end is left open where one arm may have no event.",
    ),
  ].join("\n\n");
}

function rankSentence({
  studies,
  armSize,
  controlSize,
  significantPercent,
  medianProbability,
}: LogRankRow): string {
  const median = medianProbability < 0.001 ? "below 0.001" : String(medianProbability);
  return wrap(
    `Log-rank test in ${studies} replicated studies of ${armSize} against ${controlSize} people: significant in ${significantPercent} %, median p-value ${median}.`,
  );
}

/** Curves of times: one block for each event, arms down; then their risk tables. */
export function timesText(curves: readonly TimeCurve[]): string {
  return [...groupBy(curves, ({ stage, endpoint }) => JSON.stringify([stage, endpoint]))]
    .map(([, own]) => {
      const [{ stage, endpoint, restrictedMean }] = own;
      const until = restrictedMean.untilWeeks;
      const marks = [...new Set([0, 0.25, 0.5, 0.75, 1].map((share) => Math.round(share * until)))];
      const title = `${stage === "main" ? "From the start" : `Stage "${stage}"`}: ${endpoint}`;
      const table = textTable(
        [
          "arm",
          "median, weeks",
          `mean to week ${until}`,
          ...marks.map((week) => `at risk ${week}`),
          "events",
        ],
        own.map((curve) => [
          curve.arm,
          curve.medianLow === null
            ? "later"
            : `${whole(curve.median)} (${whole(curve.medianLow)} to ${whole(curve.medianHigh)})`,
          `${curve.restrictedMean.value.toFixed(1)} (${curve.restrictedMean.low.toFixed(1)} to ${curve.restrictedMean.high.toFixed(1)})`,
          ...marks.map((week) => String(atRiskAt(curve, week))),
          String(curve.steps.reduce((sum, { events }) => sum + events, 0)),
        ]),
      );
      return `${title}\n\n${table}`;
    })
    .join("\n\n");
}

/** Virtual people still followed without the event just before a week. */
function atRiskAt({ steps, virtualPatients }: TimeCurve, week: number): number {
  let left = virtualPatients;
  for (const step of steps) if (step.weeks < week) left = step.atRisk - step.events - step.censored;
  return left;
}

function whole(value: number | null): string {
  return value === null ? "later" : String(value);
}

function plain(value: number | null): string {
  return value === null ? "-" : value.toFixed(1);
}

function withRange(row: ComparisonRow | undefined): string {
  if (row === undefined || row.value === null) return "-";
  const digits = row.measure.endsWith("Ratio") ? 2 : 1;
  const end = (value: number | null) => (value === null ? "open" : value.toFixed(digits));
  return `${row.value.toFixed(digits)} (${end(row.low)} to ${end(row.high)})`;
}
