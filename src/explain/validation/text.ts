import type { Evidence } from "../../evidence/index.ts";
import { peopleWords, publishedOf } from "../../validate/published.ts";
import type { Validation, ValidationRow } from "../../validate/result.ts";
import { textTable, wrap } from "../text-table.ts";
import { warningText } from "../words/warnings.ts";
import { goalWords, totalsRows } from "./totals.ts";

/** Titles of the lists, in the order they are shown. */
export const LISTS = [
  { list: "calibration", title: "Calibration: the model was fitted to these" },
  { list: "leftOut", title: "Left out: each study predicted by a fit that never saw it" },
  { list: "validation", title: "Validation: never used in the fit" },
] as const;

/** The validation report as tables for a terminal. */
export function validationText(validation: Validation, evidence: Evidence): string {
  const published = publishedOf(evidence);
  const parts: string[] = [];
  for (const { list, title } of LISTS) {
    const rows = rowsOf(validation, list);
    const totals = validation.totals[list];
    if (totals === null) {
      parts.push(title, "", wrap(`${validation.leftOut.note}.`), "");
      continue;
    }
    parts.push(title, "", rowsTable(rows, published), "");
    for (const [label, figure] of totalsRows(totals)) parts.push(`${label}: ${figure}`);
    parts.push("");
  }
  parts.push(wrap(`* ${warningText({ code: "countsWorkedOut" })}.`), "");
  parts.push("Goals set before", "", ...validation.goals.map(goalWords), "");
  const { provenance } = validation;
  parts.push(
    `Model ${provenance.modelVersion}, data ${provenance.dataVersion}, seed ${provenance.seed}, ${provenance.virtualPatients} virtual patients a trial, result ${provenance.digest.slice(0, 12)}.`,
  );
  return parts.join("\n");
}

/** The rows of a list of LISTS. */
export function rowsOf(
  validation: Validation,
  list: (typeof LISTS)[number]["list"],
): readonly ValidationRow[] {
  return list === "leftOut" ? validation.leftOut.rows : validation.rows.filter(({ use }) => use === list);
}

function rowsTable(rows: readonly ValidationRow[], published: ReturnType<typeof publishedOf>): string {
  return textTable(
    [
      "observation",
      "arm",
      "endpoint",
      "week",
      "published",
      "people",
      "compared as",
      "model",
      "90 % interval",
      "",
    ],
    rows.map((row) => {
      const source = published(row.observation);
      const count = source?.comparedAs;
      return [
        row.observation,
        row.arm,
        row.endpoint,
        String(row.week),
        source?.value ?? row.observed.toFixed(1),
        source === undefined ? String(row.studySize ?? "-") : peopleWords(source),
        count ? `${count.events} of ${count.n}${count.workedOut ? "*" : ""}` : "-",
        row.predicted.toFixed(1),
        `${row.low.toFixed(1)} to ${row.high.toFixed(1)}`,
        row.inside ? "inside" : "OUTSIDE",
      ];
    }),
  );
}
