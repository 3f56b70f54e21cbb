import * as z from "zod/mini";

/** The shape of what a virtual trial prints with --json; the same as TrialResult. */

const whole = z.int().check(z.gte(0));
const says = <S extends z.ZodMiniType>(schema: S, meaning: string): S =>
  schema.check(z.describe(meaning)) as S;

export const provenanceSchema = z.strictObject({
  modelVersion: says(z.string(), "code and model draws together"),
  dataVersion: says(z.string(), "content of the evidence"),
  seed: whole,
  virtualPatients: whole,
  effectiveSampleSize: says(whole, "how many independent people the result is worth"),
  digest: says(z.string().check(z.regex(/^[0-9a-f]{64}$/)), "hash of all numbers of the result"),
});

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

export const trialResultSchema = z.strictObject({
  schema: z.literal("anagen/trial-result@1"),
  name: z.nullable(z.string()),
  rows: z.array(trialRowSchema),
  provenance: provenanceSchema,
  warnings: z.array(z.string()),
});
