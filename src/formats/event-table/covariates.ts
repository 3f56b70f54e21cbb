import type { Note } from "./notes.ts";
import { BadRow, type Covariates, type EventRow } from "./rows.ts";

const DAYS_A_YEAR = 365.25;
/** Years by which a whole number of years may run ahead of the time that passed. */
const ROUNDED_YEAR = 1;

/**
 * The covariates of a person at the decision: of each the last value until then, or else the first there is. Ages grow;
 * kidney function may vary; what else changes is refused.
 *
 * @param until the day of the decision
 * @throws BadRow
 */
export function covariatesAt(
  rows: readonly EventRow[],
  until: number,
): { person: Covariates; notes: Note[] } {
  const notes: Note[] = [];
  const person: { -readonly [K in keyof Covariates]: Covariates[K] } = {};
  const take = <K extends keyof Covariates>(name: K, check: (before: EventRow, row: EventRow) => void) => {
    const given = rows.filter((row) => row.covariates[name] !== undefined);
    given.forEach((row, at) => {
      if (at > 0 && row.covariates[name] !== given[at - 1].covariates[name]) check(given[at - 1], row);
    });
    const row = given.findLast(({ day }) => day <= until) ?? given[0];
    if (row !== undefined) person[name] = row.covariates[name];
  };
  const varies = (code: Note["code"], line: number) => {
    if (!notes.some((note) => note.code === code)) notes.push({ code, line });
  };
  const grows = (name: "ageYears" | "episodeYears") => (before: EventRow, row: EventRow) => {
    const [from, to] = [before.covariates[name] as number, row.covariates[name] as number];
    const passed = (row.moment.days - before.moment.days) / DAYS_A_YEAR;
    if (to < from || to > from + passed + ROUNDED_YEAR)
      throw new BadRow(
        row.line,
        row.id,
        name,
        to,
        `it cannot come from ${from} to that in ${Math.round(passed * DAYS_A_YEAR)} days`,
      );
    varies("ageGrows", row.line);
  };
  const stays = (name: "sex" | "oat3Inhibitor") => (before: EventRow, row: EventRow) => {
    const stay = before.covariates[name];
    throw new BadRow(
      row.line,
      row.id,
      name,
      row.covariates[name],
      `it must stay ${stay}, as in the rows above`,
    );
  };
  take("ageYears", grows("ageYears"));
  take("sex", stays("sex"));
  take("episodeYears", grows("episodeYears"));
  take("kidneyFiltration", (_, row) => varies("filtrationVaries", row.line));
  take("oat3Inhibitor", stays("oat3Inhibitor"));
  return { person, notes };
}
