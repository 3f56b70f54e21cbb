import type { Case } from "../../forecast/case/case.ts";
import { toQuestion } from "../../forecast/case/question.ts";
import { csvLine } from "../csv.ts";
import { COLUMNS, type Column } from "./columns.ts";
import { fromDays, type TimeUnit, WEEK } from "./times.ts";

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
  let runsUntil = 0;
  history.doses.forEach((dose, at) => {
    const from = dayOf(dose.fromWeek);
    const until = dayOf(history.doses[at + 1]?.fromWeek ?? history.decision);
    const apart = dose.everyDays ?? 1;
    // A dose without further ones would be a single dose, so a short series runs on until the next row takes its place.
    const doses = Math.max(2, Math.round((until - from) / apart));
    // Days without drug need a row only where a series would run into them.
    if (dose.mgPerDay === 0 && runsUntil <= from) return;
    runsUntil = dose.mgPerDay === 0 ? 0 : from + doses * apart;
    lines.push(
      line(from, {
        EVID: "1",
        DRUG: dose.drug,
        AMT: String(dose.mgPerDay),
        II: time(apart),
        ADDL: String(doses - 1),
        ADHERENCE: dose.mgPerDay === 0 ? undefined : dose.adherencePercent?.toString(),
      }),
    );
  });
  lines.push(line(dayOf(history.decision), { EVID: "2" }));
  return lines.sort((a, b) => a.day - b.day).map(({ text }) => text);
}
