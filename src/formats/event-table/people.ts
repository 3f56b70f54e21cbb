import { oneLine } from "../../input/input-error.ts";
import type { Header } from "./columns.ts";
import { BadRow, type Covariates, type EventRow, readRow, type TableRecord } from "./rows.ts";

/** All rows of one person, in order of time. */
export interface PersonRows {
  readonly id: string;
  /** Line of the first row. */
  readonly line: number;
  readonly rows: readonly EventRow[];
}

/** A person who cannot be used, and why. */
export interface BadPerson {
  readonly line: number;
  readonly id: string | null;
  readonly fault: BadRow;
}

/**
 * Groups records into people, one at a time in memory. Rows of one ID must stand together and go up in time. A
 * person with a bad row is given as such; the other rows of that ID are passed over.
 */
export async function* readPeople(
  records: AsyncIterable<TableRecord> | Iterable<TableRecord>,
  header: Header,
): AsyncGenerator<PersonRows | BadPerson> {
  const seen = new Set<string>();
  let rows: EventRow[] = [];
  /** ID of a person who was given up. */
  let passed: string | null = null;
  for await (const record of records) {
    const found = readOrFault(record, header);
    const id = found instanceof BadRow ? found.id : found.id;
    if (id !== null && id === passed) continue;
    if (rows.length > 0 && id !== rows[0].id) {
      yield { id: rows[0].id, line: rows[0].line, rows };
      rows = [];
    }
    const fault = found instanceof BadRow ? found : faultBeside(found, rows, seen);
    if (fault !== null) {
      passed = id;
      if (id !== null) seen.add(id);
      rows = [];
      yield { line: record.line, id, fault };
      continue;
    }
    passed = null;
    seen.add(id as string);
    rows.push(found as EventRow);
  }
  if (rows.length > 0) yield { id: rows[0].id, line: rows[0].line, rows };
}

function readOrFault(record: TableRecord, header: Header): EventRow | BadRow {
  try {
    return readRow(record, header);
  } catch (error) {
    if (error instanceof BadRow) return error;
    throw error;
  }
}

/** What is wrong with a row beside the person's other rows. */
function faultBeside(row: EventRow, rows: readonly EventRow[], seen: ReadonlySet<string>): BadRow | null {
  const { line, id, day } = row;
  if (rows.length === 0)
    return seen.has(id)
      ? new BadRow(line, id, "ID", oneLine(id), "all rows of one person must stand together")
      : null;
  const before = rows[rows.length - 1];
  if (day < before.day)
    return new BadRow(
      line,
      id,
      "TIME",
      day,
      `rows must go up in time: the one before is on day ${before.day}`,
    );
  for (const name of Object.keys(row.covariates) as (keyof Covariates)[]) {
    const earlier = rows.find((each) => each.covariates[name] !== undefined)?.covariates[name];
    if (earlier !== undefined && earlier !== row.covariates[name])
      return new BadRow(
        line,
        id,
        name,
        row.covariates[name],
        `it must stay ${earlier}, as in the rows above`,
      );
  }
  return null;
}
