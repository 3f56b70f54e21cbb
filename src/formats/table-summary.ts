import * as z from "zod/mini";
import { type Shape, says, whole } from "../input/says.ts";
import { WARNING_CODES, warningSchema } from "../warnings/warning.ts";
import { NOTE_CODES } from "./event-table/notes.ts";

export const TABLE_SUMMARY_SCHEMA = "anagen/forecast-table@2";

const tableWarningSchema = z.strictObject({
  code: z.enum(WARNING_CODES),
  people: says(whole, "people with this warning"),
  id: says(z.string(), "ID of the first of them"),
  example: says(warningSchema, "the warning of that person"),
  text: says(z.string(), "an English sentence of it"),
});

const noteSchema = z.strictObject({
  code: z.enum(NOTE_CODES),
  of: z.enum(["people", "rows"]),
  count: says(whole, "so many people or rows"),
  line: says(whole, "line of the first"),
  details: says(z.array(z.string()), "what they were about, each once, at most eight"),
  text: says(z.string(), "an English sentence of it"),
});

/** What a forecast of many people prints with --json, its rows being in a file. */
export const tableSummarySchema = z.strictObject({
  schema: z.literal(TABLE_SUMMARY_SCHEMA),
  people: says(whole, "people who were forecast"),
  rows: says(whole, "rows written"),
  read: says(
    z.strictObject({
      people: says(whole, "people who could be used"),
      rows: says(whole, "their rows"),
      readings: whole,
      singleDoses: says(whole, "rows with one dose"),
      series: says(whole, "rows with a series of doses"),
      notes: says(z.array(noteSchema), "what was left out, converted or taken in one of several ways"),
    }),
    "what was read of the table",
  ),
  leftOut: says(whole, "people left out for a bad row"),
  reasons: says(z.array(z.string()), "why, of the first twenty"),
  modelVersion: z.string(),
  dataVersion: z.string(),
  warnings: says(
    z.array(tableWarningSchema),
    "each code once, those about an option once for each option, with how many people it concerns",
  ),
});
/** A warning of a table: how many people it concerns, with an example. */
export type TableWarning = Shape<typeof tableWarningSchema>;
export type TableSummary = Shape<typeof tableSummarySchema>;
