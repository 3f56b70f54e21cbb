import { numbers, type Range, wholes } from "../input/ranges.ts";
import { DEFAULT_DRUG } from "./catalogue.ts";

/** What fields of doses may hold, for schemas and forms alike. */
export const DOSE_RANGES = {
  mgPerDay: numbers(0, DEFAULT_DRUG.doses.highest, `mg ${DEFAULT_DRUG.name} on each day that it is taken`),
  everyDays: wholes(1, 7, "days from one dose to the next; 2 is every other day"),
  adherencePercent: numbers(1, 100, "percent of planned doses that are taken"),
  whenSaltWorsensBy: numbers(0, 100, "SALT points worse than at the start"),
  checkEveryWeeks: wholes(1, 104, "weeks between checks"),
} as const satisfies Readonly<Record<string, Range>>;
