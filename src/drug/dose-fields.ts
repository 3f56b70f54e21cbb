import * as z from "zod/mini";
import { week, within } from "../input/fields.ts";
import { InputError } from "../input/input-error.ts";
import { says } from "../input/says.ts";
import { simulatedDrug } from "./catalogue.ts";
import { DOSE_RANGES } from "./dose-ranges.ts";
import type { Dose } from "./regimen.ts";

/** Name of a drug of the catalogue. */
const drug = z
  .string()
  .check(z.describe("the drug, by its international nonproprietary name; baricitinib where it is left out"));
export const mgPerDay = within(DOSE_RANGES.mgPerDay);
export const adherencePercent = within(DOSE_RANGES.adherencePercent);

/** How the drug is taken. */
const dose = {
  drug: z.optional(drug),
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
    waitWeeks: z.optional(within(DOSE_RANGES.waitWeeks)),
  }),
  "when to go back to the drug, judged on readings against the reading at the start; never without it",
);

/**
 * Whether a dose is of a drug that can be simulated, and not above what may be asked for: the label in a person's
 * forecast, the highest that is computed in a trial.
 *
 * @throws InputError with the field `fieldOf` names
 */
export function requireDose(
  { drug: name, mgPerDay: mg }: Pick<Dose, "drug" | "mgPerDay">,
  most: "label" | "highest",
  fieldOf: (name: "drug" | "mgPerDay") => string,
): void {
  const { name: own, doses } = simulatedDrug(name, fieldOf("drug"));
  if (mg <= doses[most]) return;
  const why =
    most === "label" ? `the highest of its label; for more a trial may ask` : `the highest that is computed`;
  throw new InputError(
    fieldOf("mgPerDay"),
    mg,
    `${own}: at most ${doses[most]} mg a day, all of the day's doses together (${why})`,
  );
}
