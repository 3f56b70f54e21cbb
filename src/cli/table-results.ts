import { resultSink } from "../files/results.ts";
import type { Forecast } from "../forecast/summarise/result.ts";
import type { TableReport } from "../formats/event-table/notes.ts";
import { type ResultValue, resultRows } from "../formats/result-rows.ts";
import { TABLE_SUMMARY_SCHEMA, type TableSummary } from "../formats/table-summary.ts";
import { InputError, oneLine } from "../input/input-error.ts";
import type { Warning } from "../warnings/warning.ts";
import { printJson, printWarnings } from "./common.ts";
import { LeftOut } from "./left-out.ts";
import { reportSummary } from "./table-report.ts";
import { WarningCounts } from "./warning-counts.ts";

/** What came of one person of a table, as plain data: rows and warnings, or why there is no forecast. */
export type PersonOutcome =
  | {
      readonly id: string;
      readonly rows: readonly (readonly ResultValue[])[];
      readonly warnings: readonly Warning[];
    }
  | { readonly id: string; readonly refused: string };

/** The outcome of a person's forecast. @throws InputError for a refusal, unless such people are to be left out */
export function personOutcome(
  id: string,
  result: Forecast | InputError,
  skipBadRows: boolean | undefined,
): PersonOutcome {
  if (!(result instanceof InputError)) return { id, rows: resultRows(id, result), warnings: result.warnings };
  const fault = new InputError(`ID ${oneLine(id)}: ${result.field}`, result.value, result.allowed);
  if (!skipBadRows) throw fault;
  return { id, refused: fault.message };
}

/** Collects the outcomes of a table's people, in their order: rows into a file, warnings into a summary. */
export class TableResults {
  readonly #sink: ReturnType<typeof resultSink>;
  readonly #counts = new WarningCounts();
  readonly leftOut = new LeftOut();
  #people = 0;
  #rows = 0;

  /** @throws InputError where nothing can be written */
  constructor(out: string | undefined) {
    this.#sink = resultSink(out);
  }

  take(outcome: PersonOutcome): void {
    if ("refused" in outcome) {
      this.leftOut.add(outcome.refused);
      printWarnings([`left out: ${outcome.refused}`]);
      return;
    }
    this.#sink.write(outcome.rows);
    this.#rows += outcome.rows.length;
    this.#people++;
    this.#counts.add(outcome.id, outcome.warnings);
  }

  /** Puts the file under its name, and prints the warnings, or with `json` a summary. */
  end(read: TableReport, model: { version: string; dataVersion: string }, json: boolean | undefined): void {
    this.#sink.end();
    const warnings = this.#counts.summaries();
    if (!json) {
      printWarnings(warnings.map(({ text }) => text));
      return;
    }
    const summary: TableSummary = {
      schema: TABLE_SUMMARY_SCHEMA,
      people: this.#people,
      rows: this.#rows,
      read: reportSummary(read),
      leftOut: this.leftOut.count,
      reasons: this.leftOut.reported,
      modelVersion: model.version,
      dataVersion: model.dataVersion,
      warnings,
    };
    printJson(summary);
  }

  discard(): void {
    this.#sink.discard();
  }
}
