import * as z from "zod/mini";
import { type Shape, says, whole } from "../input/says.ts";
import { provenanceSchema } from "../simulate/provenance.ts";
import { warningSchema } from "../warnings/warning.ts";

export const SENSITIVITY_SCHEMA = "anagen/sensitivity@2";

const number = z.number();
const share = number.check(z.gte(0), z.lte(1));

const parameterSchema = z.strictObject({
  structure: z.string(),
  parameter: z.string(),
  symbol: z.string(),
  meaning: z.string(),
  unit: z.string(),
  share: says(share, "first-order index within its structure: share of the answer's variance over draws"),
  error: says(number, "standard error of the share"),
  floor: says(number, "a parameter without effect stays below this 95 times of 100"),
  clear: says(z.boolean(), "above the floor"),
  lowFifth: says(
    z.strictObject({ upTo: number, of100: number }),
    "mean answer of the draws in the parameter's lowest fifth, which ends at upTo",
  ),
  highFifth: z.strictObject({ from: number, of100: number }),
});

const shiftSchema = z.strictObject({
  shift: says(number, "change of the answer, points of 100"),
  error: says(number, "standard error of the shift"),
  sd: says(number, "spread of the answer over draws, points of 100"),
  effectiveDraws: says(whole, "draws the changed weights are worth"),
});

const factSchema = z.strictObject({
  kind: says(z.enum(["result", "arm"]), "one published result, or all of a study's results on one arm"),
  observations: z.array(z.string()),
  study: z.string(),
  arm: z.string(),
  endpoint: z.nullable(z.string()),
  week: z.nullable(whole),
  without: says(shiftSchema, "were the fact not known"),
  twice: says(shiftSchema, "were it found once more by a study of the same size"),
  fewDraws: says(z.boolean(), "too few draws carry the changed weights: a hint, no figure"),
});

const measurementSchema = z.strictObject({
  name: z.string(),
  what: z.string(),
  endpoint: z.string(),
  unit: z.enum(["percent", "percent change"]),
  predicted: says(number, "what the model expects the study to find"),
  sd: says(number, "spread of that over draws"),
  reduction: says(share, "expected reduction of the answer's variance"),
  error: says(number, "standard error of the reduction"),
  sdAfter: says(number, "spread of the answer expected to be left, points of 100"),
});

const answerSchema = z.strictObject({
  name: z.string(),
  what: z.string(),
  of100: number,
  low: says(number, "90 % interval of model uncertainty"),
  high: number,
  sd: number,
  structures: z.array(z.strictObject({ structure: z.string(), weight: number, of100: number })),
  structureShare: says(share, "share of the variance between the structures' means"),
  parameters: says(z.array(parameterSchema), "the largest share first"),
  facts: says(z.array(factSchema), "the largest shift first"),
  measurements: says(z.array(measurementSchema), "the largest reduction first"),
});

/** The shape of a sensitivity analysis: what `sensitivity()` returns and `anagen sensitivity --json` prints. */
export const sensitivitySchema = z.strictObject({
  schema: z.literal(SENSITIVITY_SCHEMA),
  people: says(whole, "people of each study that might be made"),
  answers: z.array(answerSchema),
  provenance: provenanceSchema,
  warnings: z.array(warningSchema),
});

/** One parameter's share in what is not known about the answer. */
export type ParameterRow = Shape<typeof parameterSchema>;
/** The effect of a published result, or of all of a study's results on one arm, on the answer. */
export type FactRow = Shape<typeof factSchema>;
/** What a study that nobody has made is expected to find, and how much of the variance that would remove. */
export type MeasurementRow = Shape<typeof measurementSchema>;
/** Everything about one answer. Points of 100 people. */
export type AnswerSensitivity = Shape<typeof answerSchema>;
/** A sensitivity analysis. */
export type Sensitivity = Shape<typeof sensitivitySchema>;
