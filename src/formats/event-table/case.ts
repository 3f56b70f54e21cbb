import { type Case, parseCase } from "../../forecast/case/case.ts";
import { toQuestion } from "../../forecast/case/question.ts";
import { optionsFor, type Plans } from "../../forecast/options/plans.ts";
import { InputError } from "../../input/input-error.ts";
import { weeklyDoses } from "./days.ts";
import type { PersonRows } from "./people.ts";
import { BadRow, type Covariates, type EventRow } from "./rows.ts";

const WEEK = 7;

/**
 * A person's rows as a case: readings and doses in whole weeks (the nearest), the decision in the week of the row
 * with EVID 2, or else of the last reading. Doses after the decision are left to the options.
 *
 * @throws BadRow with the line of what cannot be used
 */
export function caseOf({ id, line, rows }: PersonRows, plans: Plans): Case {
  const salt: { week: number; score: number }[] = [];
  let decision: number | null = null;
  for (const row of rows) {
    const week = Math.round(row.day / WEEK);
    if (row.event.kind === "decision") {
      if (decision !== null) throw bad(row, "EVID", 2, "a person has one decision");
      decision = week;
    }
    if (row.event.kind !== "reading") continue;
    if (decision !== null && week > decision)
      throw bad(row, "TIME", row.day, `a reading must not be later than the decision, week ${decision}`);
    if (salt.some((reading) => reading.week === week))
      throw bad(row, "TIME", row.day, `a second reading falls in week ${week}`);
    salt.push({ week, score: row.event.score });
  }
  if (salt.length === 0)
    throw new BadRow(line, id, "DV", undefined, "each person needs at least one SALT reading");
  const from = decision ?? salt[salt.length - 1].week;
  const doses = weeklyDoses(rows, from);
  const person: Covariates = Object.assign({}, ...rows.map((row) => row.covariates));
  try {
    const { value } = parseCase({
      schema: "anagen/case@1",
      ...(Object.keys(person).length === 0 ? {} : { person }),
      salt,
      ...(doses.length === 0 ? {} : { doses }),
      options: optionsFor(plans, doses, from),
      horizonWeeks: plans.horizonWeeks,
    });
    toQuestion(value);
    return value;
  } catch (error) {
    if (!(error instanceof InputError) || error instanceof BadRow) throw error;
    throw new BadRow(line, id, error.field, error.value, error.allowed);
  }
}

function bad(row: EventRow, column: string, value: unknown, allowed: string): BadRow {
  return new BadRow(row.line, row.id, column, value, allowed);
}
