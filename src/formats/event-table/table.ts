/*
 * Event tables of many people, as NONMEM and its like have them, to cases and back:
 *
 *   records -> columns (header) -> kinds (which observations are SALT) -> rows -> people -> days, covariates -> case
 *
 * `notes` counts on the way what was left out or converted; `write` goes the other way.
 */
import type { Case } from "../../forecast/case/case.ts";
import type { Plans } from "../../forecast/options/plans.ts";
import { InputError, oneLine } from "../../input/input-error.ts";
import { caseOf } from "./case.ts";
import { isEmptyRecord, type TableRecord } from "./cells.ts";
import { type Header, isHeader, readHeader } from "./columns.ts";
import { chooseKind } from "./kinds.ts";
import { ReportBuilder, type TableReport } from "./notes.ts";
import { type PersonRows, readPeople } from "./people.ts";
import { BadRow, type ReadOptions } from "./rows.ts";
import type { TimeUnit } from "./times.ts";

/** How a table is to be read, where it does not say so itself. */
export interface TableOptions {
  /** what TIME and II count */
  readonly unit?: TimeUnit | undefined;
  /** the kind of observation that is SALT: a value of DVID, CMT or the like, or NAME=VALUE */
  readonly dvid?: string | undefined;
  /** codes that stand for a missing value, such as -99 */
  readonly missing?: readonly string[] | undefined;
  /** numbers may be written with a decimal comma; so wherever another sign stands between fields */
  readonly decimalCommas?: boolean | undefined;
  /** read each person's course to the last reading, whatever row marks a decision */
  readonly toLastReading?: boolean | undefined;
}

/** The records of a table, from the first, as often as they are asked for. */
export type Records = () => AsyncIterable<TableRecord> | Iterable<TableRecord>;

/** One person of a table, ready to be forecast, or why not. */
export type TablePerson = { readonly id: string; readonly input: Case } | { readonly fault: BadRow };

/** Records in which a header is looked for. */
const MOST_ABOVE = 10;

/** An event table: people and how they were read. */
export class EventTable {
  readonly #records: Records;
  readonly #header: Header;
  readonly #options: ReadOptions;
  readonly #above: number;
  readonly #toLastReading: boolean;

  private constructor(
    records: Records,
    header: Header,
    options: ReadOptions,
    above: number,
    toLastReading: boolean,
  ) {
    this.#records = records;
    this.#header = header;
    this.#options = options;
    this.#above = above;
    this.#toLastReading = toLastReading;
  }

  /**
   * Reads a table's header, and which of its observations are SALT scores.
   *
   * @throws InputError when the header cannot be used, or observations of several kinds are not told apart
   */
  static async open(records: Records, options: TableOptions = {}): Promise<EventTable> {
    const { header, above } = await findHeader(records, options.unit);
    const reading = { missing: options.missing ?? [], decimalCommas: options.decimalCommas === true };
    const kind = await chooseKind(behind(records, header), header, options.dvid, reading);
    return new EventTable(records, header, { ...reading, kind }, above, options.toLastReading === true);
  }

  /** The people one after the other; `report` takes what was left out or converted. */
  async *people(plans: Plans, report?: ReportBuilder): AsyncGenerator<TablePerson> {
    this.#describe(report);
    for await (const person of readPeople(
      behind(this.#records, this.#header),
      this.#header,
      this.#options,
      report,
    )) {
      if ("fault" in person) {
        yield { fault: person.fault };
        continue;
      }
      try {
        const { input, notes } = caseOf(person, plans, this.#toLastReading);
        report?.add(notes);
        if (report !== undefined) countRows(person, report);
        yield { id: person.id, input };
      } catch (error) {
        if (!(error instanceof BadRow)) throw error;
        yield { fault: error };
      }
    }
  }

  /**
   * Reads the whole table: who can be used, who cannot, and what was left out or converted.
   *
   * @param onFault takes a person who cannot be used; it may throw
   */
  async check(plans: Plans, onFault: (fault: BadRow) => void): Promise<TableReport> {
    const builder = new ReportBuilder();
    for await (const person of this.people(plans, builder)) if ("fault" in person) onFault(person.fault);
    return builder.report();
  }

  #describe(report: ReportBuilder | undefined): void {
    const { line, unread, at } = this.#header;
    if (this.#above > 0) report?.add([{ code: "aboveHeader", line: 1, detail: String(this.#above) }]);
    for (const { name } of unread) report?.add([{ code: "unknownColumns", line, detail: oneLine(name) }]);
    if (!at.has("EVID")) report?.add([{ code: "noEvid", line }]);
    const { kind } = this.#options;
    if (kind)
      report?.add([
        { code: "kindSelected", line, detail: `${kind.column.name} ${oneLine(kind.value) || "."}` },
      ]);
  }
}

function countRows({ rows }: PersonRows, report: ReportBuilder): void {
  report.count("people");
  report.count("rows", rows.length);
  for (const { event } of rows)
    if (event.kind === "reading") report.count("readings");
    else if (event.kind === "doses") report.count(event.series.everyDays === null ? "singleDoses" : "series");
}

/** The first record that looks like a header, or else the first of all, whose faults are then named. */
async function findHeader(
  records: Records,
  unit: TimeUnit | undefined,
): Promise<{ header: Header; above: number }> {
  let first: TableRecord | null = null;
  let above = 0;
  for await (const record of records()) {
    if (isEmptyRecord(record)) continue;
    if (isHeader(record.fields)) return { header: readHeader(record.fields, unit, record.line), above };
    first ??= record;
    if (++above >= MOST_ABOVE) break;
  }
  if (first === null)
    throw new InputError("--table", undefined, "the table is empty; its first line names the columns");
  return { header: readHeader(first.fields, unit, first.line), above: 0 };
}

async function* behind(records: Records, header: Header): AsyncGenerator<TableRecord> {
  for await (const record of records()) if (record.line > header.line) yield record;
}
