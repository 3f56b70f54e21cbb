import type { Forecast } from "../forecast/summarise/result.ts";
import { csvLine } from "./csv.ts";

/** Kinds of values in a column of results; numbers may be null. */
export type ColumnKind = "text" | "whole" | "number";
/** A cell of a row of results; null where there is no such number. */
export type ResultValue = string | number | null;

/** The columns of a table of forecasts: one row for each person, option and week after the decision. */
export const RESULT_COLUMNS = {
  id: "text",
  option: "text",
  weeks_after: "whole",
  keeps_salt20: "whole",
  keeps_salt20_low: "whole",
  keeps_salt20_high: "whole",
  has_salt20: "whole",
  has_salt20_low: "whole",
  has_salt20_high: "whole",
  loses_benefit: "whole",
  loses_benefit_low: "whole",
  loses_benefit_high: "whole",
  well_without_drug: "whole",
  well_without_drug_low: "whole",
  well_without_drug_high: "whole",
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
      const { keepsSalt20, hasSalt20, losesBenefit, wellWithoutDrug, expectedSalt, regainsAfterRestart } =
        row;
      const values: ResultRow = {
        id,
        option: name,
        weeks_after: row.weeksAfter,
        keeps_salt20: keepsSalt20.of100,
        keeps_salt20_low: keepsSalt20.low,
        keeps_salt20_high: keepsSalt20.high,
        has_salt20: hasSalt20.of100,
        has_salt20_low: hasSalt20.low,
        has_salt20_high: hasSalt20.high,
        loses_benefit: losesBenefit.of100,
        loses_benefit_low: losesBenefit.low,
        loses_benefit_high: losesBenefit.high,
        well_without_drug: wellWithoutDrug.of100,
        well_without_drug_low: wellWithoutDrug.low,
        well_without_drug_high: wellWithoutDrug.high,
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

export const RESULT_HEADER = csvLine(Object.keys(RESULT_COLUMNS));

/** A row of results as a line of CSV; null is empty. */
export function resultLine(values: readonly ResultValue[]): string {
  return csvLine(values.map((value) => (value === null ? "" : String(value))));
}
