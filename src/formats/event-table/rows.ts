import { DEFAULT_DRUG, JAK_INHIBITORS, namesOf } from "../../drug/catalogue.ts";
import { InputError, oneLine } from "../../input/input-error.ts";
import { isSameValue, parseNumber, type TableRecord, textAt, textOf } from "./cells.ts";
import type { Column, Header, NamedColumn } from "./columns.ts";
import type { Note } from "./notes.ts";
import { dayOfDose, MOST_DAYS, type Moment, momentOf } from "./times.ts";
import { clashOf } from "./unread.ts";

/** How a table is to be read, beside what its header says. */
export interface ReadOptions {
  /** codes that stand for a missing value, such as -99 */
  readonly missing?: readonly string[];
  /** numbers may be written with a decimal comma */
  readonly decimalCommas?: boolean;
  /** the kind of observation that is SALT */
  readonly kind?: Kind | null;
}

/** A kind of observation: the column that tells kinds apart, and its value there. */
export interface Kind {
  readonly column: NamedColumn;
  readonly value: string;
}

/** Covariates of a row; those that are missing say nothing. */
export interface Covariates {
  readonly ageYears?: number;
  readonly sex?: string;
  readonly episodeYears?: number;
  readonly kidneyFiltration?: number;
  readonly oat3Inhibitor?: boolean;
}

/** A checked row: a reading, a series of doses, the mark of the decision, or nothing that is used. */
export interface EventRow {
  readonly line: number;
  readonly id: string;
  /** whole days; of a dose the day it counts for, of all else the nearest */
  readonly day: number;
  readonly moment: Moment;
  readonly covariates: Covariates;
  /** the drug that the row names, by its own name or as written; undefined where it names none */
  readonly drugNamed: string | undefined;
  readonly event:
    | { readonly kind: "reading"; readonly score: number }
    | { readonly kind: "doses"; readonly series: DoseSeries }
    | { readonly kind: "decision" }
    | { readonly kind: "nothing" };
  readonly notes: readonly Note[];
}

/** One dose, or doses `everyDays` apart; 0 mg are days without drug. */
export interface DoseSeries {
  /** The drug by its international name; undefined where the table does not say, which means the default drug. */
  readonly drug: string | undefined;
  readonly mg: number;
  /** null for a single dose. */
  readonly everyDays: number | null;
  readonly doses: number;
  readonly adherencePercent: number | undefined;
}

/** Something is wrong with a row. The message says where. */
export class BadRow extends InputError {
  readonly line: number;
  readonly id: string | null;

  constructor(line: number, id: string | null, field: string, value: unknown, allowed: string) {
    super(`line ${line}${id === null ? "" : `, ID ${oneLine(id)}`}: ${field}`, value, allowed);
    this.line = line;
    this.id = id;
  }
}

const LONGEST_ID = 200;
const MOST_DAYS_APART = 7;
const KEPT = /^(?:0|0\.0*|n|no|false|keep)$/i;
const MARKED = /^(?:c|#|@|i|x|y|yes|true|1|1\.0*)$/i;
const YES_NO: Readonly<Record<string, boolean>> = {
  "0": false,
  n: false,
  no: false,
  false: false,
  "1": true,
  y: true,
  yes: true,
  true: true,
};
const SEXES: Readonly<Record<string, string>> = {
  f: "female",
  female: "female",
  woman: "female",
  m: "male",
  male: "male",
  man: "male",
  o: "other",
  other: "other",
};

/**
 * Whether a row is marked as not to be used: by a column for that, or by a # before it. Null when it is not.
 *
 * @throws BadRow when such a column holds what is no mark
 */
export function exclusionOf(record: TableRecord, header: Header): Note | null {
  const { line } = record;
  if (record.fields[0]?.trimStart().startsWith("#")) return { code: "comment", line };
  for (const { name, at } of header.excluding) {
    const text = textAt(record, at);
    if (text === "" || KEPT.test(text)) continue;
    // A first column without a name holds NONMEM's C, or else the row numbers of some program.
    if (name === "" && text !== "C") continue;
    // C is also a usual name for a concentration; only the others may hold any reason.
    if (name === "C" && !MARKED.test(text))
      throw new BadRow(
        line,
        null,
        name,
        text,
        "this column marks rows that are not to be used: C, or . for those that are; name it otherwise if it holds something else",
      );
    return { code: "excluded", line, detail: `${name} ${text}`.trim() };
  }
  return null;
}

/** Checks one record that is neither empty nor excluded. @throws BadRow */
export function readRow(record: TableRecord, header: Header, options: ReadOptions = {}): EventRow {
  const { line, fields } = record;
  const notes: Note[] = [];
  const commas = options.decimalCommas === true;
  const isMissing = (value: string) => (options.missing ?? []).some((code) => isSameValue(code, value));
  const text = (column: Column) => {
    const value = textOf(record, header, column);
    return value !== "" && column !== "ID" && isMissing(value) ? "" : value;
  };
  const id = text("ID");
  const fault = (column: string, value: unknown, allowed: string) =>
    new BadRow(line, id === "" ? null : id, column, value, allowed);
  if (fields.slice(header.count).some((field) => field.trim() !== ""))
    throw fault(
      "fields",
      fields.length,
      `the header has ${header.count}; a decimal comma or an unquoted separator may have split one`,
    );
  if (id === "" || id.length > LONGEST_ID || /\p{Cc}/u.test(id))
    throw fault("ID", id, `each row needs an ID of at most ${LONGEST_ID} characters on one line`);
  if (id.includes("\ufffd"))
    throw fault("ID", id, "a letter was lost when the file was converted; save it as UTF-8 from the source");

  const numberOf = (column: Column, low: number, high: number): number | null => {
    const value = text(column);
    if (value === "") return null;
    const number = parseNumber(value, commas);
    if (number === null || !(number >= low && number <= high))
      throw fault(column, number ?? value, numberWords(column, value, number, low, high));
    if (commas && value.includes(",")) notes.push({ code: "decimalComma", line, detail: value });
    return number;
  };
  const flagOf = (column: Column): boolean | null => {
    const value = text(column);
    if (value === "") return null;
    const number = parseNumber(value, commas);
    const found = YES_NO[number === null ? value.toLowerCase() : String(number)];
    if (found === undefined) throw fault(column, value, "it must be 1 (yes) or 0 (no)");
    return found;
  };
  const need = (column: Column, value: number | null, why = "this row needs it"): number => {
    if (value === null) throw fault(column, undefined, why);
    return value;
  };

  const moment = momentOf(text("TIME"), need("TIME", numberOf("TIME", -1e6, 1e6)), header.unit);
  if (Math.abs(moment.days) > MOST_DAYS)
    throw fault("TIME", text("TIME"), `it must be at most ${MOST_DAYS} days, counted in ${header.unit}`);
  for (const column of ["SS", "RATE", "DUR", "TINF"] as const)
    if ((numberOf(column, -1e9, 1e9) ?? 0) !== 0)
      throw fault(column, text(column), "only single doses by mouth and series with II and ADDL are read");
  const covariates = readCovariates();

  const score = text("DV");
  const amount = numberOf("AMT", 0, 1000);
  const more = numberOf("ADDL", 0, MOST_DAYS) ?? 0;
  const hasNoValue = readMdv();
  const event = readEvent();
  const isSeries = event.kind === "doses" && event.series.everyDays !== null;
  if (!isSeries && text("ADHERENCE") !== "") notes.push({ code: "adherenceUnread", line });
  if (!moment.isWhole) notes.push({ code: "timeRounded", line, detail: text("TIME") });
  const day = event.kind === "doses" ? dayOfDose(moment) : moment.nearest;
  return { line, id, day, moment, covariates, drugNamed: drugNamed(), event, notes };

  function readEvent(): EventRow["event"] {
    switch (eventId()) {
      case 0:
        return readReading();
      case 1:
        requireNoScore(1);
        return { kind: "doses", series: readSeries() };
      case 2:
        requireNoScore(2);
        requireNoDose(2);
        return { kind: "decision" };
      default:
        throw fault(
          "EVID",
          text("EVID"),
          "allowed are 0 (SALT reading in DV), 1 (dose), 2 (week of the decision)",
        );
    }
  }

  /** The kind of event; without a column EVID a row with a dose is one, as NONMEM has it. */
  function eventId(): number {
    if (header.at.has("EVID")) return numberOf("EVID", 0, 1e9) ?? -1;
    return amount !== null && (amount > 0 || score === "") ? 1 : 0;
  }

  function readReading(): EventRow["event"] {
    requireNoDose(0);
    if (hasNoValue) {
      notes.push({ code: "noValue", line });
      return { kind: "nothing" };
    }
    const { kind } = options;
    if (kind && !isSameValue(textAt(record, kind.column.at), kind.value)) {
      notes.push({
        code: "otherKind",
        line,
        detail: `${kind.column.name} ${textAt(record, kind.column.at)}`,
      });
      return { kind: "nothing" };
    }
    if ((numberOf("CENS", -1, 1) ?? 0) !== 0)
      throw fault("CENS", text("CENS"), "DV is a limit there and no score; leave the row out");
    const written = textOf(record, header, "DV");
    if (score === "" && (options.missing ?? []).some((code) => code === "." || isSameValue(code, written))) {
      notes.push({ code: "missingCode", line, detail: written });
      return { kind: "nothing" };
    }
    return { kind: "reading", score: need("DV", numberOf("DV", 0, 100), NO_SCORE) };
  }

  function requireNoDose(kind: number): void {
    if (amount !== null && amount > 0)
      throw fault(
        "AMT",
        amount,
        `a row with EVID ${kind} has no dose; a dose is a row of its own with EVID 1`,
      );
    if (more > 0)
      throw fault("ADDL", more, `a row with EVID ${kind} has no further doses; a dose is a row with EVID 1`);
  }

  /** A score beside a dose would be lost; 0 is how tables fill what MDV would mark. */
  function requireNoScore(kind: number): void {
    if (score === "" || hasNoValue) return;
    if (parseNumber(score, commas) === 0) notes.push({ code: "scoreOfDose", line });
    else
      throw fault(
        "DV",
        score,
        `a row with EVID ${kind} has no reading; a reading is a row of its own with EVID 0`,
      );
  }

  function readMdv(): boolean {
    const mdv = numberOf("MDV", 0, 101) ?? 0;
    if (![0, 1, 100, 101].includes(mdv))
      throw fault("MDV", text("MDV"), "it must be 0 (DV is a score) or 1 (it is none)");
    return mdv !== 0;
  }

  function readSeries(): DoseSeries {
    const mg = need("AMT", amount);
    if (mg === 0) notes.push({ code: "zeroDose", line });
    if (!Number.isInteger(more)) throw fault("ADDL", more, "it must be a whole number of further doses");
    const apart = numberOf("II", 0, MOST_DAYS) ?? 0;
    if (more > 0 && apart === 0)
      throw fault("II", text("II") || undefined, "further doses (ADDL) need the time between doses");
    const everyDays = more === 0 ? null : daysApart(apart);
    const adherence = numberOf("ADHERENCE", 1, 100);
    const clash = mg > 0 ? clashOf(record, header, drugNamed() ?? DEFAULT_DRUG.name) : null;
    if (clash !== null) throw fault(clash.column, clash.text, clash.allowed);
    return { drug: drugOfRow(), mg, everyDays, doses: more + 1, adherencePercent: adherence ?? undefined };
  }

  function daysApart(apart: number): number {
    const { nearest, isWhole } = momentOf(text("II"), apart, header.unit);
    if (!isWhole || nearest < 1 || nearest > MOST_DAYS_APART)
      throw fault(
        "II",
        apart,
        `it must be a whole number of days, 1 to ${MOST_DAYS_APART}, written in ${header.unit}`,
      );
    return nearest;
  }

  function drugNamed(): string | undefined {
    const written = text("DRUG");
    if (written === "") return undefined;
    return JAK_INHIBITORS.find((drug) => namesOf(drug).includes(written.toLowerCase()))?.name ?? written;
  }

  /** The drug of a dose by its own name, whatever name the table has for it; undefined for the one that a dose without a name is of. */
  function drugOfRow(): string | undefined {
    const named = drugNamed();
    return named === DEFAULT_DRUG.name ? undefined : named;
  }

  function readCovariates(): Covariates {
    const found: { -readonly [K in keyof Covariates]: Covariates[K] } = {};
    const numeric = { AGE: "ageYears", EPISODE_YEARS: "episodeYears", EGFR: "kidneyFiltration" } as const;
    for (const column of ["AGE", "EPISODE_YEARS", "EGFR"] as const) {
      const value = numberOf(column, 0, 1000);
      if (value !== null) found[numeric[column]] = value;
    }
    const sex = text("SEX").toLowerCase();
    if (Object.hasOwn(SEXES, sex)) found.sex = SEXES[sex];
    else if (sex !== "") notes.push({ code: "sexCode", line, detail: sex });
    const oat3 = flagOf("OAT3");
    if (oat3 !== null) found.oat3Inhibitor = oat3;
    return found;
  }

  function numberWords(
    column: Column,
    value: string,
    number: number | null,
    low: number,
    high: number,
  ): string {
    if (column === "TIME" && number === null && /\d[-/.:]\d/.test(value))
      return `it must be a number of ${header.unit}; calendar dates and clock times are not read`;
    const hint =
      column === "DV" && number !== null && number < 0
        ? `; where ${value} stands for a missing value, say so with --missing ${value}`
        : number === null && /^[+-]?\d+,\d+$/.test(value)
          ? "; a decimal comma is read where tabs or semicolons stand between fields"
          : "";
    return `it must be a number from ${low} to ${high}, or . where there is none${hint}`;
  }
}

const NO_SCORE =
  "a row with EVID 0 needs a score; mark a missed visit with MDV 1, or name its code with --missing";
