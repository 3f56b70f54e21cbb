import * as z from "zod/mini";
import { numberBetween, week, wholeBetween } from "../input/fields.ts";
import { DEFAULT_DRUG } from "./catalogue.ts";

/** Highest daily dose that is computed, mg. */
export const HIGHEST_DOSE = DEFAULT_DRUG.doses.highest;

export const mgPerDay = numberBetween(
  0,
  HIGHEST_DOSE,
  `mg ${DEFAULT_DRUG.name} on each day that it is taken`,
);
export const adherencePercent = numberBetween(1, 100, "percent of planned doses that are taken");

/** How the drug is taken. */
const dose = {
  mgPerDay,
  everyDays: z.optional(wholeBetween(1, 7, "days from one dose to the next; 2 is every other day")),
  adherencePercent: z.optional(adherencePercent),
};

export const doseEntry = z.strictObject({ fromWeek: week, ...dose });
export const doseSchedule = z.array(doseEntry).check(z.minLength(1), z.maxLength(200));

export const restartRule = z.strictObject({
  whenSaltWorsensBy: numberBetween(0, 100, "SALT points worse than at the start"),
  strictly: z.optional(z.boolean()),
  ...dose,
  checkEveryWeeks: z.optional(wholeBetween(1, 104, "weeks between checks")),
});
