import * as z from "zod/mini";
import { week, within } from "../input/fields.ts";
import { DOSE_RANGES } from "./dose-ranges.ts";

export const mgPerDay = within(DOSE_RANGES.mgPerDay);
export const adherencePercent = within(DOSE_RANGES.adherencePercent);

/** How the drug is taken. */
const dose = {
  mgPerDay,
  everyDays: z.optional(within(DOSE_RANGES.everyDays)),
  adherencePercent: z.optional(adherencePercent),
};

export const doseEntry = z.strictObject({ fromWeek: week, ...dose });
export const doseSchedule = z.array(doseEntry).check(z.minLength(1), z.maxLength(200));

export const restartRule = z.strictObject({
  whenSaltWorsensBy: within(DOSE_RANGES.whenSaltWorsensBy),
  strictly: z.optional(z.boolean()),
  ...dose,
  checkEveryWeeks: z.optional(within(DOSE_RANGES.checkEveryWeeks)),
});
