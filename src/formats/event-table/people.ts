import { oneLine } from "../../input/input-error.ts";
import { isEmptyRecord, type TableRecord } from "./cells.ts";
import type { Header } from "./columns.ts";
import type { Note, ReportBuilder } from "./notes.ts";
import { BadRow, type EventRow, exclusionOf, type ReadOptions, readRow } from "./rows.ts";

/** All rows of one person, in order of time. */
export interface PersonRows {
  readonly id: string;
  /** Line of the first row. */
  readonly line: number;
  readonly rows: readonly EventRow[];
}

/** A person who cannot be used, and why. */
interface BadPerson {
  readonly line: number;
  readonly id: string | null;
  readonly fault: BadRow;
}

/**
 * Groups records into people, one at a time in memory. Rows of one ID must stand together and go up in time. A
 * person with a bad row is given as such; the other rows of that ID are passed over. Empty and excluded rows are
 * passed over, wherever they stand.
 *
 * @param report takes what was left out or converted
 */
export async function* readPeople(
  records: AsyncIterable<TableRecord> | Iterable<TableRecord>,
  header: Header,
  options: ReadOptions = {},
  report?: ReportBuilder,
): AsyncGenerator<PersonRows | BadPerson> {
  const seen = new Set<string>();
  /** IDs in one form, to find those that differ in their writing alone */
  const forms = new Map<string, string>();
  let rows: EventRow[] = [];
  /** ID of a person who was given up. */
  let passed: string | null = null;
  for await (const record of records) {
    if (isEmptyRecord(record)) continue;
    const found = readOrFault(record, header, options);
    if (!(found instanceof BadRow) && "code" in found) {
      report?.add([found]);
      continue;
    }
    const { id } = found;
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
    const row = found as EventRow;
    if (rows.length === 0) {
      const form = formOf(row.id);
      const other = forms.get(form);
      if (other === undefined) forms.set(form, row.id);
      else
        report?.add([
          { code: "idsAlike", line: row.line, detail: `${oneLine(other)} and ${oneLine(row.id)}` },
        ]);
    }
    seen.add(row.id);
    rows.push(row);
  }
  if (rows.length > 0) yield { id: rows[0].id, line: rows[0].line, rows };
}

function readOrFault(record: TableRecord, header: Header, options: ReadOptions): EventRow | BadRow | Note {
  try {
    return exclusionOf(record, header) ?? readRow(record, header, options);
  } catch (error) {
    if (error instanceof BadRow) return error;
    throw error;
  }
}

/** What is wrong with a row beside the person's other rows. */
function faultBeside(row: EventRow, rows: readonly EventRow[], seen: ReadonlySet<string>): BadRow | null {
  const { line, id, moment } = row;
  if (rows.length === 0)
    return seen.has(id)
      ? new BadRow(line, id, "ID", oneLine(id), "all rows of one person must stand together")
      : null;
  const before = rows[rows.length - 1].moment;
  if (orderOf(row) < orderOf(rows[rows.length - 1]))
    return new BadRow(
      line,
      id,
      "TIME",
      moment.days,
      `rows must go up in time: the one before is on day ${before.days}`,
    );
  return null;
}

/** Rows of one day may stand in any order. */
function orderOf({ moment: { isWhole, nearest, days } }: EventRow): number {
  return isWhole ? nearest : Math.floor(days);
}

/** IDs that mean the same to many programs have the same form: 1, 01 and 1.0, é in one sign or two. */
function formOf(id: string): string {
  const plain = id.normalize("NFC").toLowerCase();
  return /^\d{1,15}(?:\.0*)?$/.test(plain) ? String(Number(plain)) : plain;
}
