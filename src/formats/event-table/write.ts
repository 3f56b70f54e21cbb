import type { Case } from "../../forecast/case/case.ts";
import { toQuestion } from "../../forecast/case/question.ts";
import { csvLine } from "../csv.ts";
import { COLUMNS, type Column, fromDays, type TimeUnit } from "./columns.ts";

const WEEK = 7;
const DECIMALS = 6;

/** The header line of a written event table; it states the unit of TIME and II. */
export function eventHeader(unit: TimeUnit): string {
  return csvLine(COLUMNS.map((column) => (column === "TIME" ? `TIME_${unit.toUpperCase()}` : column)));
}

/**
 * A case as lines of an event table: a row for each reading, each dose of the history as a series up to the next,
 * and the decision as EVID 2. Options are not part of such a table.
 */
export function eventLines(id: string, input: Case, unit: TimeUnit): string[] {
  const { history, firstWeek } = toQuestion(input);
  const { person } = input;
  const time = (days: number) => String(Number(fromDays(days, unit).toFixed(DECIMALS)));
  const line = (day: number, values: Partial<Record<Column, string | undefined>>) => {
    const row: Partial<Record<Column, string | undefined>> = {
      ID: id,
      TIME: time(day),
      AGE: person?.ageYears?.toString(),
      SEX: person?.sex,
      EPISODE_YEARS: person?.episodeYears?.toString(),
      EGFR: person?.kidneyFiltration?.toString(),
      OAT3: person?.oat3Inhibitor === undefined ? undefined : person.oat3Inhibitor ? "1" : "0",
      ...values,
    };
    return { day, text: csvLine(COLUMNS.map((column) => row[column] ?? ".")) };
  };
  const dayOf = (week: number) => (week + firstWeek) * WEEK;
  const lines = input.salt.map(({ week, score }) => line(week * WEEK, { EVID: "0", DV: String(score) }));
  history.doses.forEach((dose, at) => {
    if (dose.mgPerDay === 0) return;
    const until = history.doses[at + 1]?.fromWeek ?? history.decision;
    const apart = dose.everyDays ?? 1;
    const doses = Math.max(1, Math.round(((until - dose.fromWeek) * WEEK) / apart));
    lines.push(
      line(dayOf(dose.fromWeek), {
        EVID: "1",
        AMT: String(dose.mgPerDay),
        II: time(apart),
        ADDL: String(doses - 1),
        ADHERENCE: dose.adherencePercent?.toString(),
      }),
    );
  });
  lines.push(line(dayOf(history.decision), { EVID: "2" }));
  return lines.sort((a, b) => a.day - b.day).map(({ text }) => text);
}
