import { parse } from "csv-parse/sync";
import { expect } from "vitest";
import type { Case } from "../../src/forecast/case/case.ts";
import { USUAL_PLANS } from "../../src/forecast/options/plans.ts";
import type { NoteCode, TableReport } from "../../src/formats/event-table/notes.ts";
import { EventTable, type TableOptions } from "../../src/formats/event-table/table.ts";

/** A table read whole: the cases, the faults, and what was noted. */
export interface Read {
  readonly cases: readonly Case[];
  readonly faults: readonly string[];
  readonly report: TableReport;
  readonly codes: readonly NoteCode[];
}

/** Header of most tables of the tests, times in days. */
export const DAYS = "ID,TIME_DAYS,EVID,AMT,II,ADDL,DV";

/** Reads a table from its rows, people who cannot be used included. */
export async function readText(
  rows: readonly string[],
  header: string = DAYS,
  options: TableOptions = {},
): Promise<Read> {
  const text = [header, ...rows].join("\n");
  const records = (parse(text, { relax_column_count: true }) as string[][]).map((fields, at) => ({
    line: at + 1,
    fields,
  }));
  const table = await EventTable.open(() => records, options);
  const faults: string[] = [];
  const report = await table.check(USUAL_PLANS, ({ message }) => faults.push(message));
  const cases: Case[] = [];
  for await (const person of table.people(USUAL_PLANS)) if ("input" in person) cases.push(person.input);
  return { cases, faults, report, codes: report.notes.map(({ code }) => code) };
}

/** Rows of the person a: a reading, a single dose, a series of so many doses. */
export const reading = (day: number, score: number | string) => `a,${day},0,.,.,.,${score}`;
export const single = (day: number | string, mg: number | string) => `a,${day},1,${mg},.,.,.`;
export const series = (day: number, mg: number, doses: number, apart = 1) =>
  `a,${day},1,${mg},${apart},${doses - 1},.`;
/** What the table says of a fault, which must be one. */
export const faultOf = async (rows: readonly string[], header?: string, options?: TableOptions) => {
  const { faults } = await readText(rows, header, options);
  expect(faults).toHaveLength(1);
  return faults[0];
};
