import type { TrialRow } from "../trial/result.ts";
import { csvLine } from "./csv.ts";
import type { ColumnKind } from "./result-rows.ts";

/** The columns of the table of a virtual trial, in order: those of its CSV and Parquet files and of the page. */
export const TRIAL_COLUMNS = {
  stage: "text",
  arm: "text",
  subgroup: "text",
  week: "whole",
  weeksSinceChange: "whole",
  endpoint: "text",
  value: "number",
  low: "number",
  high: "number",
  virtualPatients: "whole",
  studySize: "whole",
} as const satisfies Record<keyof TrialRow, ColumnKind>;

export const TRIAL_COLUMN_NAMES = Object.keys(TRIAL_COLUMNS) as readonly (keyof TrialRow)[];

/** The table as CSV with CRLF line ends; null is empty. Names that a spreadsheet would take for a formula are kept as text. */
export function trialCsv(rows: readonly TrialRow[]): string {
  const lines = rows.map((row) => TRIAL_COLUMN_NAMES.map((name) => textCell(row[name])));
  return [TRIAL_COLUMN_NAMES, ...lines].map((fields) => `${csvLine(fields)}\r\n`).join("");
}

/** A cell of a CSV file as text. */
export function textCell(value: string | number | null): string {
  if (value === null) return "";
  return typeof value === "string" && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
}
