import * as z from "zod/mini";
import { week, within } from "../input/fields.ts";
import { says } from "../input/says.ts";
import { DOSE_RANGES } from "./dose-ranges.ts";

export const mgPerDay = within(DOSE_RANGES.mgPerDay);
export const adherencePercent = within(DOSE_RANGES.adherencePercent);

/** How the drug is taken. */
const dose = {
  mgPerDay,
  everyDays: z.optional(within(DOSE_RANGES.everyDays)),
  adherencePercent: z.optional(adherencePercent),
};

export const doseEntry = z.strictObject({
  fromWeek: says(week, "week from which the dose is taken, until the next entry"),
  ...dose,
});
export const doseSchedule = says(
  z.array(doseEntry).check(z.minLength(1), z.maxLength(200)),
  "doses in ascending order of week, each until the next; a dose of 0 is a pause or a stop",
);

export const restartRule = says(
  z.strictObject({
    whenSaltWorsensBy: within(DOSE_RANGES.whenSaltWorsensBy),
    strictly: says(
      z.optional(z.boolean()),
      "true: worse by more than that many points; false (default): by that many or more",
    ),
    ...dose,
    checkEveryWeeks: z.optional(within(DOSE_RANGES.checkEveryWeeks)),
  }),
  "when to go back to the drug, judged on readings against the reading at the start; never without it",
);
