import type { Validation } from "../validate/validate.ts";
import { textTable, wrap } from "./text-table.ts";

/** The validation report as tables for a terminal. */
export function validationText(validation: Validation): string {
  const parts: string[] = [];
  for (const use of ["calibration", "validation"] as const) {
    const rows = validation.rows.filter((row) => row.use === use);
    const totals = validation.totals[use];
    const title =
      use === "calibration"
        ? "Calibration: the model was fitted to these"
        : "Validation: the model never saw these";
    parts.push(
      title,
      "",
      textTable(
        ["observation", "arm", "endpoint", "week", "people", "observed", "model", "90 % interval", ""],
        rows.map((row) => [
          row.observation,
          row.arm,
          row.endpoint,
          String(row.week),
          row.studySize === null ? "-" : String(row.studySize),
          row.observed.toFixed(1),
          row.predicted.toFixed(1),
          `${row.low.toFixed(1)} to ${row.high.toFixed(1)}`,
          row.inside ? "inside" : "OUTSIDE",
        ]),
      ),
      "",
      wrap(
        `${totals.inside} of ${totals.rows} inside their 90 % interval. Mean absolute error: ${Object.entries(
          totals.meanAbsoluteErrorByUnit,
        )
          .map(([unit, error]) => `${error} (${unit})`)
          .join(
            ", ",
          )}. Mean interval score ${totals.meanIntervalScore}; of the last published rate carried over ${totals.naiveIntervalScore} (smaller is better).`,
      ),
      "",
    );
  }
  const { provenance } = validation;
  parts.push(
    `Model ${provenance.modelVersion}, data ${provenance.dataVersion}, seed ${provenance.seed}, ${provenance.virtualPatients} virtual patients a trial, result ${provenance.digest.slice(0, 12)}.`,
  );
  return parts.join("\n");
}
