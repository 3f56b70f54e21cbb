import { numbers, type Range, wholes } from "../input/ranges.ts";

/** What fields of doses may hold, for schemas and forms alike. */
export const DOSE_RANGES = {
  /** Of any drug: the highest of all that are simulated; each has its own (requireDose in dose-fields.ts). */
  mgPerDay: numbers(0, 200, "mg on each day that it is taken, all of the day's doses together"),
  everyDays: wholes(1, 7, "days from one dose to the next; 2 is every other day"),
  adherencePercent: numbers(1, 100, "percent of planned doses that are taken"),
  whenSaltWorsensBy: numbers(0, 100, "SALT points worse than at the start"),
  checkEveryWeeks: wholes(1, 104, "weeks between checks"),
  waitWeeks: wholes(
    0,
    104,
    "weeks from the reading that triggers the restart to the first dose; 0 by default",
  ),
} as const satisfies Readonly<Record<string, Range>>;
