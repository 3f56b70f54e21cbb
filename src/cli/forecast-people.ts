import { readRecords } from "../files/records.ts";
import type { Case } from "../forecast/case/case.ts";
import type { Plans } from "../forecast/options/plans.ts";
import { caseOf } from "../formats/event-table/case.ts";
import { type Header, readHeader, type TimeUnit } from "../formats/event-table/columns.ts";
import { readPeople } from "../formats/event-table/people.ts";
import { BadRow, type TableRecord } from "../formats/event-table/rows.ts";
import { InputError } from "../input/input-error.ts";

/** One person of a table, ready to be forecast, or why not. */
export type TablePerson = { readonly id: string; readonly input: Case } | { readonly fault: BadRow };

/** How a table is to be read. */
export interface TableSettings {
  readonly file: string;
  readonly unit: TimeUnit | undefined;
  readonly plans: Plans;
}

/** The people of a table one after the other. @throws InputError when the file or its header cannot be used */
export async function* tablePeople(
  { file, unit, plans }: TableSettings,
  onHeader?: (header: Header) => void,
): AsyncGenerator<TablePerson> {
  const records = readRecords(file);
  const first = await records.next();
  if (first.done)
    throw new InputError("--table", file, "the table is empty; its first line names the columns");
  const header = readHeader(first.value.fields, unit);
  onHeader?.(header);
  for await (const person of readPeople(records as AsyncIterable<TableRecord>, header)) {
    if ("fault" in person) {
      yield { fault: person.fault };
      continue;
    }
    try {
      yield { id: person.id, input: caseOf(person, plans) };
    } catch (error) {
      if (!(error instanceof BadRow)) throw error;
      yield { fault: error };
    }
  }
}
