import type { TrialRow } from "../../src/trial/result.ts";

/** Columns of the table of a virtual trial. */
export const COLUMNS = [
  "stage",
  "arm",
  "subgroup",
  "week",
  "weeksSinceChange",
  "endpoint",
  "value",
  "low",
  "high",
  "virtualPatients",
  "studySize",
] as const satisfies readonly (keyof TrialRow)[];

/** The table as CSV. Names that a spreadsheet would take for a formula are kept as text. */
export function csvOf(rows: readonly TrialRow[]): string {
  const cell = (value: string | number | null) => {
    if (typeof value !== "string") return String(value ?? "");
    const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
    return /[",\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  return [COLUMNS.join(","), ...rows.map((row) => COLUMNS.map((column) => cell(row[column])).join(","))]
    .join("\r\n")
    .concat("\r\n");
}
