import * as z from "zod/mini";
import { provenanceSchema } from "../trial/result-schema.ts";

/** The shape of what a sensitivity analysis prints with --json; the same as Sensitivity. */

const whole = z.int().check(z.gte(0));
const number = z.number();
const share = number.check(z.gte(0), z.lte(1));
const says = <S extends z.ZodMiniType>(schema: S, meaning: string): S =>
  schema.check(z.describe(meaning)) as S;

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

export const sensitivitySchema = z.strictObject({
  schema: z.literal("anagen/sensitivity@1"),
  people: says(whole, "people of each study that might be made"),
  answers: z.array(
    z.strictObject({
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
    }),
  ),
  provenance: provenanceSchema,
  warnings: z.array(z.string()),
});
