import { DEFAULT_DRUG } from "../../drug/catalogue.ts";
import { type Case, parseCase } from "../../forecast/case/case.ts";
import { toQuestion } from "../../forecast/case/question.ts";
import { optionsFor, type Plans } from "../../forecast/options/plans.ts";
import { InputError } from "../../input/input-error.ts";
import { covariatesAt } from "./covariates.ts";
import { weeklyDoses } from "./days.ts";
import type { Note } from "./notes.ts";
import type { PersonRows } from "./people.ts";
import { BadRow, type EventRow } from "./rows.ts";
import { WEEK } from "./times.ts";

/** A reading of a person, with the row it came from. */
interface Reading {
  readonly week: number;
  readonly score: number;
  readonly row: EventRow;
}

/** A person's case, with what was noticed on the way to it. */
interface TableCase {
  readonly input: Case;
  readonly notes: readonly Note[];
}

/**
 * A person's rows as a case: readings and doses in whole weeks (the nearest), the decision in the week of the row
 * with EVID 2, or else, and with `toLastReading` always, of the last reading. Times before 0 shift all by whole weeks.
 * Doses after the decision are left to the options.
 *
 * @throws BadRow with the line of what cannot be used
 */
export function caseOf(
  { id, line, rows: written }: PersonRows,
  plans: Plans,
  toLastReading = false,
): TableCase {
  const notes = written.flatMap((row) => row.notes);
  const rows = fromZero(written, notes);
  const mark = toLastReading ? null : decisionOf(rows);
  const readings = readingsOf(rows, mark, notes);
  if (readings.length === 0)
    throw new BadRow(line, id, "DV", undefined, "each person needs at least one SALT reading");
  const last = mark ?? readings[readings.length - 1].row;
  const decision = weekOf(last);
  requireDrugs(rows);
  if (!toLastReading) notes.push(...dosesBehind(rows, last));
  const { doses, said, notes: ofDoses } = weeklyDoses(rows, decision);
  const { person, notes: ofPerson } = covariatesAt(rows, Math.max(last.day, decision * WEEK));
  notes.push(...ofDoses, ...ofPerson);
  for (const code of ["sexCode", "adherenceUnread"] as const) keepOne(notes, code);
  // Filled down with the doses it belongs to, it is read where it counts.
  const isRead = rows.some(
    ({ event }) =>
      event.kind === "doses" &&
      event.series.everyDays !== null &&
      event.series.adherencePercent !== undefined,
  );
  if (isRead) drop(notes, "adherenceUnread");
  try {
    const { value } = parseCase({
      schema: "anagen/case@1",
      ...(Object.keys(person).length === 0 ? {} : { person }),
      salt: readings.map(({ week, score }) => ({ week, score })),
      ...(said ? { doses } : {}),
      options: optionsFor(plans, doses, decision),
      horizonWeeks: plans.horizonWeeks,
    });
    toQuestion(value);
    return { input: value, notes };
  } catch (error) {
    if (!(error instanceof InputError) || error instanceof BadRow) throw error;
    throw new BadRow(line, id, error.field, error.value, error.allowed);
  }
}

/** A drug named beside readings alone says nothing of the doses; without a name they would be the default drug's. */
function requireDrugs(rows: readonly EventRow[]): void {
  const beside = rows.find(
    ({ event, drugNamed }) =>
      event.kind !== "doses" && drugNamed !== undefined && drugNamed !== DEFAULT_DRUG.name,
  );
  const dose = rows.find(
    ({ event, drugNamed }) => event.kind === "doses" && event.series.mg > 0 && drugNamed === undefined,
  );
  if (beside !== undefined && dose !== undefined)
    throw bad(
      dose,
      "DRUG",
      undefined,
      `line ${beside.line} names ${beside.drugNamed}; name the drug in the rows of doses (a dose without a name is ${DEFAULT_DRUG.name})`,
    );
}

/** Doses that begin after the decision play no part: what is taken then is what the options say. */
function dosesBehind(rows: readonly EventRow[], decision: EventRow): Note[] {
  return rows
    .filter(
      ({ event, day }) =>
        event.kind === "doses" &&
        (day > decision.day || (day === decision.day && event.series.everyDays !== null)),
    )
    .map(({ line }) => ({ code: "dosesBehind", line }));
}

function weekOf({ day }: EventRow): number {
  return Math.round(day / WEEK);
}

/** Rows with the earliest in week 0 or later; weeks stay whole. */
function fromZero(rows: readonly EventRow[], notes: Note[]): readonly EventRow[] {
  const first = rows.reduce((least, { day }) => Math.min(least, day), 0);
  if (first === 0) return rows;
  const shift = WEEK * Math.ceil(-first / WEEK);
  notes.push({ code: "timeShifted", line: rows[0].line, detail: String(first) });
  return rows.map((row) => ({ ...row, day: row.day + shift }));
}

function decisionOf(rows: readonly EventRow[]): EventRow | null {
  const [first, second] = rows.filter(({ event }) => event.kind === "decision");
  if (second !== undefined)
    throw bad(second, "EVID", 2, `a person has one decision, and line ${first.line} is one already`);
  return first ?? null;
}

/** Readings in order of their weeks, one a week. */
function readingsOf(rows: readonly EventRow[], mark: EventRow | null, notes: Note[]): Reading[] {
  const readings: Reading[] = [];
  for (const row of rows) {
    if (row.event.kind !== "reading") continue;
    const week = weekOf(row);
    const { score } = row.event;
    if (mark !== null && week > weekOf(mark))
      throw bad(
        row,
        "TIME",
        row.moment.days,
        `a reading must not be later than the decision, which the row with EVID 2 in line ${mark.line} marks (week ${weekOf(mark)})`,
      );
    const other = readings.findIndex((reading) => reading.week === week);
    if (other < 0) readings.push({ week, score, row });
    else if (readings[other].score === score) notes.push({ code: "equalReadings", line: row.line });
    else if (readings[other].row.moment.days < 0 && row.moment.days >= 0) {
      notes.push({ code: "screeningGivesWay", line: readings[other].row.line });
      readings[other] = { week, score, row };
    } else if (row.moment.days < 0 && readings[other].row.moment.days >= 0)
      notes.push({ code: "screeningGivesWay", line: row.line });
    else
      throw bad(
        row,
        "TIME",
        row.moment.days,
        `a second reading falls in week ${week}: ${score} here, ${readings[other].score} in line ${readings[other].row.line}; keep one`,
      );
  }
  return readings;
}

/** Leaves the first note of a code. */
function keepOne(notes: Note[], code: Note["code"]): void {
  const first = notes.find((note) => note.code === code);
  drop(notes, code);
  if (first !== undefined) notes.push(first);
}

function drop(notes: Note[], code: Note["code"]): void {
  notes.splice(0, notes.length, ...notes.filter((note) => note.code !== code));
}

function bad(row: EventRow, column: string, value: unknown, allowed: string): BadRow {
  return new BadRow(row.line, row.id, column, value, allowed);
}
