import * as z from "zod/mini";

const whole = z.int().check(z.gte(0));
const says = <S extends z.ZodMiniType>(schema: S, meaning: string): S =>
  schema.check(z.describe(meaning)) as S;

/** What a forecast of many people prints with --json, its rows being in a file. */
export const tableSummarySchema = z.strictObject({
  schema: z.literal("anagen/forecast-table@1"),
  people: says(whole, "people who were forecast"),
  rows: says(whole, "rows written"),
  leftOut: says(whole, "people left out for a bad row"),
  reasons: says(z.array(z.string()), "why, of the first twenty"),
  modelVersion: z.string(),
  dataVersion: z.string(),
  warnings: says(z.array(z.string()), "each kind of warning once, with how many people it concerns"),
});
export type TableSummary = z.infer<typeof tableSummarySchema>;
