import * as z from "zod/mini";
import { provenanceSchema } from "../simulate/result-schema.ts";

/** The shape of what a forecast prints with --json; the same as Forecast. */

const whole = z.int().check(z.gte(0));
const of100 = whole.check(z.lte(100));
const says = <S extends z.ZodMiniType>(schema: S, meaning: string): S =>
  schema.check(z.describe(meaning)) as S;

const chanceSchema = says(
  z.strictObject({ of100, low: of100, high: of100 }),
  "people of 100, and the 90 % interval over what is not known about the model",
);
const points = z.array(z.number().check(z.gte(0), z.lte(100)));

const outcomeSchema = z.strictObject({
  weeksAfter: says(whole, "weeks after the decision"),
  hasSalt20: says(chanceSchema, "SALT 20 or less at that week, restarted or not"),
  keepsSalt20: says(chanceSchema, "SALT 20 or less at that week without having restarted"),
  losesBenefit: says(chanceSchema, "more than 20 points worse than at the decision at any time so far"),
  regainsAfterRestart: says(
    z.nullable(
      z.strictObject({
        of100: z.nullable(of100),
        low: z.nullable(of100),
        high: z.nullable(of100),
        restartedOf100: of100,
      }),
    ),
    "of those restarted by then, back at SALT 20 or less since; null without a restart rule",
  ),
});

export const forecastSchema = z.strictObject({
  schema: z.literal("anagen/forecast@1"),
  decisionWeek: whole,
  horizonWeeks: whole,
  options: z.array(
    z.strictObject({
      name: z.string(),
      weeks: says(z.array(whole), "weeks as in the case, from the decision on"),
      salt: says(
        z.strictObject({ p05: points, p25: points, p50: points, p75: points, p95: points }),
        "distribution of true SALT between people like this, one number a week",
      ),
      outcomes: z.array(outcomeSchema),
      medianWeeksToLoss: says(
        z.nullable(whole),
        "weeks after the decision until half have lost benefit; null when fewer do",
      ),
    }),
  ),
  provenance: provenanceSchema,
  warnings: z.array(z.string()),
});
