import { CHANCES_IN_TABLES, type ChanceColumn, type OutcomeKind } from "../forecast/options/outcomes.ts";
import type { Forecast, OutcomeRow } from "../forecast/summarise/result.ts";
import { csvLine } from "./csv.ts";

/** Kinds of values in a column of results; numbers may be null. */
export type ColumnKind = "text" | "whole" | "number";
/** A cell of a row of results; null where there is no such number. */
export type ResultValue = string | number | null;

/** A chance's columns: people of 100, and the ends of its interval. */
const columnsOf = ({ column }: OutcomeKind) => [column, `${column}_low`, `${column}_high`];
type OfChances<Value> = Readonly<Record<`${ChanceColumn}${"" | "_low" | "_high"}`, Value>>;
const CHANCE_COLUMNS = Object.fromEntries(
  CHANCES_IN_TABLES.flatMap(columnsOf).map((column) => [column, "whole"]),
) as OfChances<"whole">;

/** The columns of a table of forecasts: one row for each person, option and week after the decision. */
export const RESULT_COLUMNS = {
  id: "text",
  option: "text",
  weeks_after: "whole",
  ...CHANCE_COLUMNS,
  restarted: "whole",
  regained_of_restarted: "whole",
  salt_mean: "number",
  salt_mean_low: "number",
  salt_mean_high: "number",
  salt_p05: "number",
  salt_p25: "number",
  salt_p50: "number",
  salt_p75: "number",
  salt_p95: "number",
  median_weeks_to_loss: "whole",
  weeks_on_drug: "number",
  effective_sample_size: "whole",
  virtual_patients: "whole",
  seed: "whole",
  model_version: "text",
  data_version: "text",
  digest: "text",
} as const satisfies Record<string, ColumnKind>;
type ResultRow = Record<keyof typeof RESULT_COLUMNS, ResultValue>;

/** The rows of one person's forecast, as lists in the order of RESULT_COLUMNS. Chances are people of 100. */
export function resultRows(id: string, { options, provenance }: Forecast): ResultValue[][] {
  return options.flatMap(({ name, outcomes, medianWeeksToLoss, price }) =>
    outcomes.map((row) => {
      const { expectedSalt, regainsAfterRestart } = row;
      const values: ResultRow = {
        id,
        option: name,
        weeks_after: row.weeksAfter,
        ...chancesOf(row),
        restarted: regainsAfterRestart?.restartedOf100 ?? null,
        regained_of_restarted: regainsAfterRestart?.of100 ?? null,
        salt_mean: expectedSalt.value,
        salt_mean_low: expectedSalt.low,
        salt_mean_high: expectedSalt.high,
        salt_p05: expectedSalt.p05,
        salt_p25: expectedSalt.p25,
        salt_p50: expectedSalt.p50,
        salt_p75: expectedSalt.p75,
        salt_p95: expectedSalt.p95,
        median_weeks_to_loss: medianWeeksToLoss,
        weeks_on_drug: price.weeksOnDrug.value,
        effective_sample_size: provenance.effectiveSampleSize,
        virtual_patients: provenance.virtualPatients,
        seed: provenance.seed,
        model_version: provenance.modelVersion,
        data_version: provenance.dataVersion,
        digest: provenance.digest,
      };
      return (Object.keys(RESULT_COLUMNS) as (keyof ResultRow)[]).map((column) => values[column]);
    }),
  );
}

function chancesOf(row: OutcomeRow): OfChances<ResultValue> {
  const values = CHANCES_IN_TABLES.flatMap((kind) => {
    const { of100, low, high } = row[kind.name];
    const columns = columnsOf(kind);
    return [of100, low, high].map((value, at) => [columns[at], value] as const);
  });
  return Object.fromEntries(values) as OfChances<ResultValue>;
}

export const RESULT_HEADER = csvLine(Object.keys(RESULT_COLUMNS));

/** A row of results as a line of CSV; null is empty. */
export function resultLine(values: readonly ResultValue[]): string {
  return csvLine(values.map((value) => (value === null ? "" : String(value))));
}
