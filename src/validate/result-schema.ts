import * as z from "zod/mini";
import { provenanceSchema } from "../simulate/result-schema.ts";

/** The shape of what a validation prints with --json; the same as Validation. */

const whole = z.int().check(z.gte(0));
const says = <S extends z.ZodMiniType>(schema: S, meaning: string): S =>
  schema.check(z.describe(meaning)) as S;

const totalsSchema = z.strictObject({
  rows: whole,
  inside: says(whole, "rows whose observed value lies in the 90 % interval"),
  meanAbsoluteErrorByUnit: z.record(z.string(), z.number()),
  meanIntervalScore: says(z.number(), "smaller is better"),
  naiveIntervalScore: says(z.number(), "the same score of the last published rate carried over"),
});

export const validationSchema = z.strictObject({
  schema: z.literal("anagen/validation@1"),
  rows: z.array(
    z.strictObject({
      observation: says(z.string(), "id in the evidence; ids of one printed range joined by +"),
      use: z.enum(["calibration", "validation"]),
      endpoint: z.string(),
      arm: z.string(),
      week: whole,
      unit: z.enum(["percent", "percent change"]),
      observed: z.number(),
      predicted: z.number(),
      low: says(z.number(), "90 % interval for a study of this size"),
      high: z.number(),
      inside: z.boolean(),
      studySize: z.nullable(whole),
    }),
  ),
  totals: z.strictObject({ calibration: totalsSchema, validation: totalsSchema }),
  provenance: provenanceSchema,
  warnings: z.array(z.string()),
});
