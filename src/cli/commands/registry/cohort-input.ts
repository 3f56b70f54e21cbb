import { USUAL_PLANS } from "../../../forecast/options/plans.ts";
import type { EventTable } from "../../../formats/event-table/table.ts";
import { InputError, oneLine } from "../../../input/input-error.ts";
import { printWarnings } from "../../common.ts";
import { LeftOut } from "../../left-out.ts";
import type { QueueFlags } from "../../queue-executor.ts";
import { openTable, type TableReadFlags } from "../../table-flags.ts";
import { printTableReport } from "../../table-report.ts";

/** Flags of commands that read a cohort's table. */
export interface CohortFlags extends QueueFlags, TableReadFlags {
  readonly skipBadRows?: boolean;
}

export const SKIP_BAD_ROWS = [
  "--skip-bad-rows",
  "leave out people whose rows cannot be used, and say how many they are",
] as const;

/** Says that somebody is left out. @throws InputError unless such people are to be left out */
export function refuse(id: string, why: InputError, { skipBadRows }: CohortFlags): void {
  const fault = new InputError(`ID ${oneLine(id)}: ${why.field}`, why.value, why.allowed);
  if (!skipBadRows) throw fault;
  printWarnings([`left out: ${fault.message}`]);
}

/**
 * Opens and checks a cohort's table, each course to the last reading.
 *
 * @throws InputError that names the first bad row, unless bad rows are to be left out; or where fewer than `fewest` people
 *   are left
 */
export async function readCohort(
  file: string,
  flags: CohortFlags,
  fewest: number,
): Promise<{ table: EventTable; people: number; badRows: number }> {
  const table = await openTable(file, flags, undefined, true);
  const leftOut = new LeftOut();
  const read = await table.check(USUAL_PLANS, (fault) => {
    if (!flags.skipBadRows) throw fault;
    leftOut.add(fault.message);
  });
  printTableReport(read);
  printWarnings(leftOut.warnings());
  // Known before anything is computed; who has one reading only is found on the way.
  if (read.people < fewest)
    throw new InputError(
      "people",
      read.people,
      `at least ${fewest} people with two readings or more are needed`,
    );
  return { table, people: read.people, badRows: leftOut.count };
}

/** The people of a cohort's table who can be used. */
export async function* usable(table: EventTable) {
  for await (const person of table.people(USUAL_PLANS)) if (!("fault" in person)) yield person;
}
