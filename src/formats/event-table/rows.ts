import { InputError, oneLine } from "../../input/input-error.ts";
import { type Column, type Header, inDays } from "./columns.ts";

/** A record of a table with the line it begins on, counted from 1. */
export interface TableRecord {
  readonly line: number;
  readonly fields: readonly string[];
}

/** Covariates of a row; those that are missing say nothing. */
export interface Covariates {
  readonly ageYears?: number;
  readonly sex?: string;
  readonly episodeYears?: number;
  readonly kidneyFiltration?: number;
  readonly oat3Inhibitor?: boolean;
}

/** A checked row: a reading, a series of doses, or the mark of the decision. Days are whole. */
export interface EventRow {
  readonly line: number;
  readonly id: string;
  readonly day: number;
  readonly covariates: Covariates;
  readonly event:
    | { readonly kind: "reading"; readonly score: number }
    | { readonly kind: "doses"; readonly series: DoseSeries }
    | { readonly kind: "decision" }
    | { readonly kind: "nothing" };
}

/** One dose, or doses `everyDays` apart. */
export interface DoseSeries {
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

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
const LONGEST_ID = 200;
const MOST_DAYS = 7 * 1040;
/** A time may miss a whole day by this much: seven days in weeks are written with few decimals. */
const DAY_TOLERANCE = 0.02;
const MOST_DAYS_APART = 7;

/** Checks one record. @throws BadRow */
export function readRow(record: TableRecord, header: Header): EventRow {
  const { line, fields } = record;
  const text = (column: Column) => {
    const value = (fields[header.at.get(column) ?? -1] ?? "").trim();
    return value === "." || value === "NA" ? "" : value;
  };
  const id = text("ID");
  const fault = (column: string, value: unknown, allowed: string) =>
    new BadRow(line, id === "" ? null : id, column, value, allowed);
  if (id === "" || id.length > LONGEST_ID || /\p{Cc}/u.test(id))
    throw fault("ID", id, `each row needs an ID of at most ${LONGEST_ID} characters on one line`);

  const numberOf = (column: Column, low: number, high: number): number | null => {
    const value = text(column);
    if (value === "") return null;
    const number = NUMBER.test(value) ? Number(value) : Number.NaN;
    if (!(number >= low && number <= high))
      throw fault(
        column,
        Number.isNaN(number) ? value : number,
        `it must be a number from ${low} to ${high}, or . where there is none`,
      );
    return number;
  };
  const need = (column: Column, value: number | null): number => {
    if (value === null) throw fault(column, undefined, "this row needs it");
    return value;
  };
  const wholeDays = (column: Column, value: number, most: number): number => {
    const days = inDays(value, header.unit);
    const whole = Math.round(days);
    if (Math.abs(days - whole) > DAY_TOLERANCE || whole > most)
      throw fault(
        column,
        value,
        `it must be a whole number of days, at most ${most}, written in ${header.unit}`,
      );
    return whole;
  };

  const day = wholeDays("TIME", need("TIME", numberOf("TIME", 0, MOST_DAYS)), MOST_DAYS);
  for (const column of ["SS", "RATE"] as const)
    if ((numberOf(column, 0, 1e9) ?? 0) !== 0)
      throw fault(column, text(column), "only single doses by mouth and series with II and ADDL are read");
  const covariates: { -readonly [K in keyof Covariates]: Covariates[K] } = {};
  const numeric = { AGE: "ageYears", EPISODE_YEARS: "episodeYears", EGFR: "kidneyFiltration" } as const;
  for (const column of ["AGE", "EPISODE_YEARS", "EGFR"] as const) {
    const value = numberOf(column, 0, 1000);
    if (value !== null) covariates[numeric[column]] = value;
  }
  if (text("SEX") !== "") covariates.sex = text("SEX").toLowerCase();
  const oat3 = numberOf("OAT3", 0, 1);
  if (oat3 !== null) {
    if (!Number.isInteger(oat3))
      throw fault("OAT3", oat3, "it must be 1 (takes a strong OAT3 inhibitor) or 0");
    covariates.oat3Inhibitor = oat3 === 1;
  }

  const readEvent = (): EventRow["event"] => {
    switch (text("EVID")) {
      case "0":
        if (text("MDV") === "1" && text("DV") === "") return { kind: "nothing" };
        return { kind: "reading", score: need("DV", numberOf("DV", 0, 100)) };
      case "1":
        return { kind: "doses", series: readSeries() };
      case "2":
        return { kind: "decision" };
      default:
        throw fault(
          "EVID",
          text("EVID"),
          "allowed are 0 (SALT reading in DV), 1 (dose), 2 (week of the decision)",
        );
    }
  };
  const readSeries = (): DoseSeries => {
    const mg = need("AMT", numberOf("AMT", 0, 1000));
    if (mg === 0) throw fault("AMT", 0, "a dose is more than 0 mg; days without drug have no dose");
    const more = numberOf("ADDL", 0, MOST_DAYS) ?? 0;
    if (!Number.isInteger(more)) throw fault("ADDL", more, "it must be a whole number of further doses");
    const apart = numberOf("II", 0, MOST_DAYS) ?? 0;
    if (more > 0 && apart === 0)
      throw fault("II", text("II"), "further doses (ADDL) need the time between doses");
    const everyDays = apart === 0 ? null : wholeDays("II", apart, MOST_DAYS_APART);
    if (everyDays === 0) throw fault("II", apart, "doses must be a day apart or more");
    const adherence = numberOf("ADHERENCE", 1, 100);
    return { mg, everyDays, doses: more + 1, adherencePercent: adherence ?? undefined };
  };
  return { line, id, day, covariates, event: readEvent() };
}
