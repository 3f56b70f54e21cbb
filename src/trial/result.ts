import * as z from "zod/mini";
import { type Shape, says, whole } from "../input/says.ts";
import { provenanceSchema } from "../simulate/provenance.ts";
import { warningSchema } from "../warnings/warning.ts";
import { comparisonRowSchema, logRankSchema, timeCurveSchema } from "./compare/comparison-result.ts";
import { powerSchema } from "./power/power-result.ts";

export const TRIAL_RESULT_SCHEMA = "anagen/trial-result@2";

/** One number of a virtual trial. */
const trialRowSchema = z.strictObject({
  stage: says(z.string(), '"main" before the first stage'),
  arm: z.string(),
  subgroup: says(z.nullable(z.string()), "null for everybody"),
  week: whole,
  weeksSinceChange: says(whole, "weeks since the stage began"),
  endpoint: z.string(),
  value: says(z.nullable(z.number()), "percent of people, or mean; null where nobody counts"),
  low: says(z.nullable(z.number()), "90 % interval: of a study of studySize, else of model uncertainty"),
  high: z.nullable(z.number()),
  virtualPatients: says(whole, "people the row rests on"),
  studySize: says(z.nullable(whole), "people of the real study the row would rest on"),
});

/** The table of a virtual trial: what `anagen trial --json` prints. */
export const trialResultSchema = z.strictObject({
  schema: z.literal(TRIAL_RESULT_SCHEMA),
  name: z.nullable(z.string()),
  rows: z.array(trialRowSchema),
  comparisons: says(z.optional(z.array(comparisonRowSchema)), "where the protocol compares arms"),
  times: says(z.optional(z.array(timeCurveSchema)), "where the protocol waits for events"),
  logRank: says(z.optional(z.array(logRankSchema)), "where it compares times in arms of known sizes"),
  power: says(z.optional(z.array(powerSchema)), "where it was asked for"),
  provenance: provenanceSchema,
  warnings: z.array(warningSchema),
});

/** One number of a virtual trial. Proportions in percent; null where nobody counts. */
export type TrialRow = Shape<typeof trialRowSchema>;
/** The table of a virtual trial. */
export type TrialResult = Shape<typeof trialResultSchema>;
