import * as z from "zod/mini";
import { type Shape, says, whole } from "../input/says.ts";
import { WARNING_CODES, warningSchema } from "../warnings/warning.ts";

export const TABLE_SUMMARY_SCHEMA = "anagen/forecast-table@2";

const tableWarningSchema = z.strictObject({
  code: z.enum(WARNING_CODES),
  people: says(whole, "people with this warning"),
  id: says(z.string(), "ID of the first of them"),
  example: says(warningSchema, "the warning of that person"),
  text: says(z.string(), "an English sentence of it"),
});

/** What a forecast of many people prints with --json, its rows being in a file. */
export const tableSummarySchema = z.strictObject({
  schema: z.literal(TABLE_SUMMARY_SCHEMA),
  people: says(whole, "people who were forecast"),
  rows: says(whole, "rows written"),
  leftOut: says(whole, "people left out for a bad row"),
  reasons: says(z.array(z.string()), "why, of the first twenty"),
  modelVersion: z.string(),
  dataVersion: z.string(),
  warnings: says(z.array(tableWarningSchema), "each code once, with how many people it concerns"),
});
/** A warning of a table: how many people it concerns, with an example. */
export type TableWarning = Shape<typeof tableWarningSchema>;
export type TableSummary = Shape<typeof tableSummarySchema>;
