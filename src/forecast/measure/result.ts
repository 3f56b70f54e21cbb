import * as z from "zod/mini";
import { type Shape, says, whole } from "../../input/says.ts";
import { provenanceSchema } from "../../simulate/provenance.ts";
import { warningSchema } from "../../warnings/warning.ts";
import { chanceSchema, signReadingSchema } from "../summarise/result.ts";

const percent = z.number().check(z.gte(0), z.lte(100));

const planSchema = z.strictObject({
  kind: says(
    z.enum(["continueThenStop", "halfThenStop", "stop", "stayOff"]),
    "the dose as now and then none; half of it and then none; none from now on; none as before",
  ),
  testWeeks: says(
    z.nullable(whole),
    "weeks on the drug before it is stopped, in which the readings are taken; null where no drug is taken",
  ),
  mgPerDay: says(z.number().check(z.gte(0)), "dose of these weeks, mg a day in all"),
  chance: says(chanceSchema, "SALT 20 or less at outcomeWeek, before anything further is read"),
  readings: says(z.array(signReadingSchema), "one for each week whose reading was tried, ascending"),
  halfSettledWeek: says(
    z.nullable(whole),
    "first of these weeks whose reading removes half of the uncertainty",
  ),
});

/** The shape of what `whatToMeasure()` returns and `anagen forecast --measure --json` prints. */
export const measureSchema = z.strictObject({
  schema: z.literal("anagen/measure@1"),
  decisionWeek: whole,
  outcomeWeek: says(whole, "weeks after the decision at which SALT 20 or less is asked for"),
  plans: z.array(planSchema),
  mostTelling: says(
    z.nullable(
      z.strictObject({
        kind: planSchema.shape.kind,
        weeksAfter: says(whole, "weeks after the decision of the reading"),
        uncertaintyRemovedPercent: percent,
      }),
    ),
    "the reading that removes most of the uncertainty while treatment is still as now or half of it, or none as before",
  ),
  provenance: provenanceSchema,
  warnings: says(z.array(warningSchema), "in the order in which to read them"),
});

/** What further readings would tell about SALT 20 or less without the drug. */
export type Measure = Shape<typeof measureSchema>;
/** One plan under which readings could be taken. */
export type MeasurePlan = Measure["plans"][number];
