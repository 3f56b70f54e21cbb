import * as z from "zod/mini";
import { type Shape, says, whole } from "../../input/says.ts";
import { ESTIMANDS } from "../estimand-names.ts";
import { MEASURES } from "./comparison-schema.ts";

const number = z.nullable(z.number());

/** One number of a comparison of two arms. */
export const comparisonRowSchema = z.strictObject({
  comparison: says(z.string(), "its name in the protocol"),
  stage: z.string(),
  arm: z.string(),
  control: z.string(),
  endpoint: z.string(),
  estimand: says(z.enum(ESTIMANDS), "how going back to the drug and leaving were taken (ICH E9 R1)"),
  week: says(whole, "visit, or the week up to which times are followed"),
  weeksSinceChange: says(whole, "weeks since the stage began"),
  measure: says(
    z.enum(MEASURES),
    "difference (arm minus control; percent points or points), riskRatio, oddsRatio, hazardRatio, restrictedMeanDifference (weeks)",
  ),
  value: says(number, "null where nobody counts, or where a ratio has no value"),
  low: says(number, "lower end of the 90 % interval"),
  high: says(number, "upper end; null where it has none, as a ratio to a share that may be 0"),
  interval: says(
    z.enum(["study", "model"]),
    "of a study of armSize against controlSize people, or of model uncertainty alone",
  ),
  armValue: says(number, "percent of people, mean, or restricted mean, weeks"),
  controlValue: number,
  armSize: says(z.nullable(whole), "people of the real study who would count in the arm"),
  controlSize: z.nullable(whole),
  virtualPatients: says(whole, "virtual people who count in the smaller arm; the same people are in both"),
  margin: says(number, "margin of non-inferiority, of the measure it is given for"),
  withinMarginPercent: says(
    number,
    "percent of the model's draws in which the arm is worse than its control by less than the margin",
  ),
});

/** How many of an arm are still without an event, and how many have been followed so far. */
export const timeCurveSchema = z.strictObject({
  stage: z.string(),
  arm: z.string(),
  endpoint: z.string(),
  estimand: z.enum(ESTIMANDS),
  virtualPatients: whole,
  studySize: z.nullable(whole),
  interval: z.enum(["study", "model"]),
  median: says(number, "weeks until at most half are without the event; null where it never is"),
  medianLow: says(number, "lower end of its 90 % interval"),
  medianHigh: says(number, "upper end; null where half may never have the event"),
  restrictedMean: says(
    z.strictObject({ untilWeeks: whole, value: z.number(), low: z.number(), high: z.number() }),
    "mean weeks without the event until then",
  ),
  steps: says(
    z.array(
      z.strictObject({
        weeks: says(whole, "weeks since the stage began"),
        atRisk: says(whole, "virtual people followed without the event just before"),
        events: whole,
        censored: says(whole, "virtual people followed no further from then on"),
        withoutEvent: says(z.number(), "percent without the event, by Kaplan and Meier"),
        low: z.number(),
        high: z.number(),
      }),
    ),
    "a step for each week at which events came or people left",
  ),
});

/** The log-rank test of a comparison of times, in replicated studies of the arms' sizes. */
export const logRankSchema = z.strictObject({
  comparison: z.string(),
  studies: says(whole, "replicated studies"),
  armSize: whole,
  controlSize: whole,
  medianProbability: says(z.number(), "median p-value"),
  significantPercent: says(z.number(), "percent of the studies with a p-value below the comparison's level"),
  noRatioPercent: says(
    z.number(),
    "percent of the studies in which one arm has no event, so that no ratio is",
  ),
});

/** One number of a comparison of two arms. */
export type ComparisonRow = Shape<typeof comparisonRowSchema>;
/** The curve of times to an event of one arm. */
export type TimeCurve = Shape<typeof timeCurveSchema>;
/** The log-rank test of a comparison of times in replicated studies. */
export type LogRankRow = Shape<typeof logRankSchema>;
