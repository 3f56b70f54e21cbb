import { isProportion, parseEndpoint } from "../trial/endpoint.ts";
import type { TrialResult } from "../trial/result.ts";
import { csvLine } from "./csv.ts";
import type { ColumnKind, ResultValue } from "./result-rows.ts";

/** A column of the table of a trial's numbers: kind of its values, and what they are. */
interface Column {
  readonly kind: ColumnKind;
  readonly meaning: string;
}

/** Columns of the table that `anagen trial --out` writes: rows of arms, then of comparisons. */
export const TRIAL_TABLE_COLUMNS = {
  kind: { kind: "text", meaning: "arm, or comparison of two arms" },
  stage: { kind: "text", meaning: "stage; main before the first" },
  comparison: { kind: "text", meaning: "name of the comparison" },
  arm: { kind: "text", meaning: "arm" },
  control: { kind: "text", meaning: "arm that it is compared with" },
  subgroup: { kind: "text", meaning: "subgroup; empty for everybody" },
  week: { kind: "whole", meaning: "week since enrolment" },
  weeksSinceChange: { kind: "whole", meaning: "weeks since the stage began" },
  endpoint: { kind: "text", meaning: "endpoint as the protocol writes it" },
  estimand: { kind: "text", meaning: "estimand of a comparison (ICH E9 R1)" },
  measure: { kind: "text", meaning: "value of an arm, or what compares two" },
  unit: { kind: "text", meaning: "unit of value, low and high" },
  value: { kind: "number", meaning: "the number, in its unit" },
  low: { kind: "number", meaning: "lower end of the 90 % interval" },
  high: { kind: "number", meaning: "upper end of the 90 % interval; empty where it has none" },
  interval: { kind: "text", meaning: "study: of a study of that size; model: of model uncertainty alone" },
  virtualPatients: { kind: "whole", meaning: "virtual people the row rests on" },
  studySize: { kind: "whole", meaning: "people of the real study's arm" },
  controlSize: { kind: "whole", meaning: "people of the real study's control" },
} as const satisfies Record<string, Column>;
type Row = Record<keyof typeof TRIAL_TABLE_COLUMNS, ResultValue>;

const NAMES = Object.keys(TRIAL_TABLE_COLUMNS) as readonly (keyof Row)[];
const UNITS = {
  difference: "points",
  riskRatio: "ratio",
  oddsRatio: "ratio",
  hazardRatio: "ratio",
  restrictedMeanDifference: "weeks",
} as const;

/** The numbers of a trial, one a row, in the order of TRIAL_TABLE_COLUMNS. */
export function trialTable({ rows, comparisons = [] }: TrialResult): ResultValue[][] {
  const arms = rows.map(
    (row): Row => ({
      ...row,
      kind: "arm",
      comparison: null,
      control: null,
      estimand: null,
      measure: "value",
      unit: isShare(row.endpoint) ? "percent" : "mean",
      interval: row.studySize === null ? "model" : "study",
      controlSize: null,
    }),
  );
  const compared = comparisons.map(
    ({ armSize, ...row }): Row => ({
      ...row,
      kind: "comparison",
      subgroup: null,
      unit: UNITS[row.measure],
      studySize: armSize,
    }),
  );
  return [...arms, ...compared].map((row) => NAMES.map((name) => row[name]));
}

function isShare(name: string): boolean {
  const endpoint = parseEndpoint(name);
  return endpoint !== null && isProportion(endpoint);
}

/** The table as CSV with CRLF line ends; null is empty. Names that a spreadsheet would take for a formula are kept as text. */
export function trialTableCsv(result: TrialResult): string {
  return [NAMES, ...trialTable(result).map((row) => row.map(textCell))]
    .map((fields) => `${csvLine(fields)}\r\n`)
    .join("");
}

/** A cell of a CSV file as text. */
function textCell(value: ResultValue): string {
  return value === null ? "" : String(value);
}
