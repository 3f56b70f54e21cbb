/**
 * File formats, in both directions: event tables of many people, rows of results, references (BibTeX, RIS, CSL-JSON), and
 * records of PubMed, ClinicalTrials.gov and openFDA as drafts for review.
 *
 * @example
 * ```ts
 * import { EventTable, toBibtex } from "anagen/formats";
 * import { USUAL_PLANS } from "anagen";
 * import { loadEvidence } from "anagen/node";
 *
 * console.log(toBibtex(loadEvidence().sources.slice(0, 2)));
 *
 * const lines = ["ID,TIME_WEEKS,EVID,DV,AMT,II,ADDL", "1,0,0,90,,,", "1,0,1,,4,1,39", "1,36,0,15,,,"];
 * const records = () => lines.map((text, at) => ({ line: at + 1, fields: text.split(",") }));
 * const table = await EventTable.open(records);
 * for await (const person of table.people(USUAL_PLANS))
 *   if (!("fault" in person)) console.log(person.id, person.input.salt);
 * ```
 *
 * @module anagen/formats
 */

export { toBibtex } from "../formats/bibtex.ts";
export { type CslItem, toCsl } from "../formats/csl.ts";
export { csvLine } from "../formats/csv.ts";
export type { TableRecord } from "../formats/event-table/cells.ts";
export {
  NOTE_CODES,
  type Note,
  type NoteCode,
  type NoteCount,
  ReportBuilder,
  type TableReport,
} from "../formats/event-table/notes.ts";
export { BadRow } from "../formats/event-table/rows.ts";
export {
  EventTable,
  type Records,
  type TableOptions,
  type TablePerson,
} from "../formats/event-table/table.ts";
export type { TimeUnit } from "../formats/event-table/times.ts";
export { eventHeader, eventLines } from "../formats/event-table/write.ts";
export { readCtgov } from "../formats/records/ctgov.ts";
export { compareDraft, type Draft } from "../formats/records/draft.ts";
export { readOpenfda } from "../formats/records/openfda.ts";
export { readPubmed } from "../formats/records/pubmed.ts";
export { RESULT_COLUMNS, type ResultValue, resultLine, resultRows } from "../formats/result-rows.ts";
export { toRis } from "../formats/ris.ts";
