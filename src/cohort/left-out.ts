import * as z from "zod/mini";
import { type Shape, says, whole } from "../input/says.ts";
import { FEWEST_PEOPLE } from "./suppress.ts";

/** What of a cohort a result does not rest on; null stands for one to nine. */
export const leftOutSchema = z.strictObject({
  oneReading: says(z.nullable(whole), "people without a later reading; null: one to nine"),
  notForecast: says(
    z.nullable(whole),
    "people whose rows cannot be used, or of whom the model says nothing; null: one to nine",
  ),
  weakReadings: says(
    z.nullable(whole),
    "readings that too few virtual patients foretell, left out; null: one to nine",
  ),
});

export type LeftOut = Shape<typeof leftOutSchema>;

/** The counts as they may leave a clinic: a small one tells of single people. */
export function leftOutOf(counts: Readonly<Record<keyof LeftOut, number>>): LeftOut {
  const orNull = (count: number) => (count > 0 && count < FEWEST_PEOPLE ? null : count);
  return {
    oneReading: orNull(counts.oneReading),
    notForecast: orNull(counts.notForecast),
    weakReadings: orNull(counts.weakReadings),
  };
}

/** Where the people of a cohort went, for a message to whoever holds the cohort. */
export function whereTheyWent({
  oneReading,
  notForecast,
  weakReadings,
}: Readonly<Record<keyof LeftOut, number>>): string {
  return `left out were ${oneReading} people without a second reading, ${notForecast} of whom the model says nothing, and ${weakReadings} readings that too few virtual patients foretell, which more of them may mend`;
}
