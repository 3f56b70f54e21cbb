import * as z from "zod/mini";
import { numberBetween, saltRange, week } from "../../input/fields.ts";
import { says } from "../../input/says.ts";

const changeRange = z.strictObject({
  min: z.optional(numberBetween(-100, 100, "SALT points")),
  max: z.optional(numberBetween(-100, 100, "SALT points")),
});

const dropoutReason = z.strictObject({
  percentPerYear: says(
    numberBetween(0.01, 99, "percent of people leaving in a year"),
    "percent of the people for whom the reason holds who leave for it in a year",
  ),
  fromWeek: says(z.optional(week), "people leave for it after this week; 0 by default"),
  untilWeek: says(z.optional(week), "people leave for it up to this week; to the end by default"),
  salt: says(z.optional(saltRange), "SALT readings with which it holds; all by default"),
  changeFromStart: says(
    z.optional(changeRange),
    "points by which the reading has changed since the stage began, more hair loss above 0, with which it holds",
  ),
  by: says(
    z.optional(z.enum(["lastReading", "missedReading"])),
    "whose reading: the last one that was taken (lastReading, the default: missing at random), or the one of the next visit, which is then missing (missedReading: missing not at random)",
  ),
});

export const dropout = says(
  z.optional(z.array(dropoutReason).check(z.maxLength(20))),
  "reasons for leaving the study by period and by response, beside dropoutPercentPerYear; their hazards add up; an arm's list stands in place of the protocol's",
);

/** A reason for leaving a study. */
export type DropoutReason = z.infer<typeof dropoutReason>;
