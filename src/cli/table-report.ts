import { tableNoteText, tableReadText } from "../explain/words/table-report.ts";
import type { TableReport } from "../formats/event-table/notes.ts";
import type { TableSummary } from "../formats/table-summary.ts";
import { printWarnings } from "./common.ts";

/** Prints on standard error what was read of a table, and what was left out or converted. */
export function printTableReport(report: TableReport): void {
  process.stderr.write(`read: ${tableReadText(report)}\n`);
  printWarnings(report.notes.map(tableNoteText));
}

/** The same as data, each note with its sentence. */
export function reportSummary(report: TableReport): TableSummary["read"] {
  return { ...report, notes: report.notes.map((note) => ({ ...note, text: tableNoteText(note) })) };
}
