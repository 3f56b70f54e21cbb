/**
 * File formats, in both directions: event tables of many people, rows of results, references (BibTeX, RIS, CSL-JSON), and
 * records of PubMed, ClinicalTrials.gov and openFDA as drafts for review.
 *
 * @example
 * ```ts
 * import { caseOf, readHeader, readPeople, toBibtex } from "anagen/formats";
 * import { USUAL_PLANS } from "anagen";
 * import { loadEvidence } from "anagen/node";
 *
 * console.log(toBibtex(loadEvidence().sources.slice(0, 2)));
 *
 * const header = readHeader(["ID", "TIME_WEEKS", "EVID", "DV", "AMT", "II", "ADDL"], undefined);
 * const lines = ["1,0,0,90,,,", "1,0,1,,4,7,39", "1,36,0,15,,,"];
 * async function* records() {
 *   for (const [at, text] of lines.entries()) yield { line: at + 2, fields: text.split(",") };
 * }
 * for await (const person of readPeople(records(), header))
 *   if (!("fault" in person)) console.log(person.id, caseOf(person, USUAL_PLANS).salt);
 * ```
 *
 * @module anagen/formats
 */

export { toBibtex } from "../formats/bibtex.ts";
export { type CslItem, toCsl } from "../formats/csl.ts";
export { csvLine } from "../formats/csv.ts";
export { caseOf } from "../formats/event-table/case.ts";
export { type Header, readHeader, type TimeUnit } from "../formats/event-table/columns.ts";
export { type BadPerson, type PersonRows, readPeople } from "../formats/event-table/people.ts";
export { BadRow, type TableRecord } from "../formats/event-table/rows.ts";
export { eventHeader, eventLines } from "../formats/event-table/write.ts";
export { readCtgov } from "../formats/records/ctgov.ts";
export { compareDraft, type Draft } from "../formats/records/draft.ts";
export { readOpenfda } from "../formats/records/openfda.ts";
export { readPubmed } from "../formats/records/pubmed.ts";
export { RESULT_COLUMNS, type ResultValue, resultLine, resultRows } from "../formats/result-rows.ts";
export { toRis } from "../formats/ris.ts";
