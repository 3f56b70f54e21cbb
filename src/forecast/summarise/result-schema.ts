import * as z from "zod/mini";
import { provenanceSchema } from "../../trial/result-schema.ts";

/** The shape of what a forecast prints with --json; the same as Forecast. */

const whole = z.int().check(z.gte(0));
const of100 = whole.check(z.lte(100));
const says = <S extends z.ZodMiniType>(schema: S, meaning: string): S =>
  schema.check(z.describe(meaning)) as S;
const fromTo = (low: number, high: number) => z.number().check(z.gte(low), z.lte(high));

const chanceSchema = says(
  z.strictObject({ of100, low: of100, high: of100 }),
  "people of 100, and the 90 % interval over what is not known about the model",
);
const point = fromTo(0, 100);
const points = z.array(point);

const amountSchema = says(
  z.strictObject({ value: z.number(), low: z.number(), high: z.number() }),
  "mean over people like this, and the 90 % interval over what is not known about the model",
);
const waitingSchema = says(
  z.strictObject({ p25: z.nullable(whole), p50: z.nullable(whole), p75: z.nullable(whole) }),
  "weeks until a quarter, half and three quarters of people; null where it takes longer than the horizon",
);

const outcomeSchema = z.strictObject({
  weeksAfter: says(whole, "weeks after the decision"),
  hasSalt20: says(chanceSchema, "SALT 20 or less at that week, restarted or not"),
  keepsSalt20: says(chanceSchema, "SALT 20 or less at that week without having restarted"),
  losesBenefit: says(chanceSchema, "more than 20 points worse than at the decision at any time so far"),
  wellWithoutDrug: says(chanceSchema, "SALT 20 or less at that week, and no drug in the week before"),
  expectedSalt: says(
    z.strictObject({
      value: point,
      low: point,
      high: point,
      p05: point,
      p25: point,
      p50: point,
      p75: point,
      p95: point,
    }),
    "true SALT: mean with its interval over the model, and quantiles between people like this",
  ),
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

const restartSchema = z.strictObject({
  restarts: says(chanceSchema, "people who restart within the horizon"),
  weeksToRestart: says(waitingSchema, "from the decision to the restart, of all people"),
  above20Of100: says(of100, "people of 100 whose SALT was above 20 in the week after they restarted"),
  weeksToRegain: says(
    z.nullable(waitingSchema),
    "from the restart to SALT 20 or less, of those above 20; null when nobody restarts above 20",
  ),
});

const priceSchema = z.strictObject({
  weeksOnDrug: amountSchema,
  mgPerDay: says(amountSchema, "mg taken on an average day of the horizon"),
  meanSalt: says(amountSchema, "mean of true SALT over the weeks of the horizon"),
  weeksWithSalt20: says(amountSchema, "weeks with SALT 20 or less"),
  endsWithSalt20Of100: says(amountSchema, "people of 100 with SALT 20 or less at the end of the horizon"),
});

const signBandSchema = z.strictObject({
  from: says(of100, "lowest reading of the band"),
  to: says(of100, "highest reading of the band"),
  of100: says(of100, "people of 100 who have such a reading"),
  effectiveSampleSize: says(whole, "independent people the chances rest on"),
  hasSalt20: says(z.nullable(chanceSchema), "at outcomeWeek; null where too few have such a reading"),
  keepsSalt20: z.nullable(chanceSchema),
  losesBenefit: z.nullable(chanceSchema),
});

const percent = fromTo(0, 100);
const earlySignsSchema = z.strictObject({
  outcomeWeek: says(whole, "weeks after the decision whose chances are spoken of"),
  readings: z.array(
    z.strictObject({
      weeksAfter: says(whole, "weeks after the decision of the reading"),
      bands: z.array(signBandSchema),
      uncertaintyRemovedPercent: says(
        percent,
        "percent of the variance of SALT 20 or less at outcomeWeek that the band of the reading removes",
      ),
      earlyWarningPercent: says(percent, "the part of it between readings that are still 20 or less"),
    }),
  ),
  halfSettledWeek: says(z.nullable(whole), "first week whose reading removes half of the uncertainty"),
  mostWarningWeek: says(z.nullable(whole), "week whose reading gives most early warning"),
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
      atEnd: says(outcomeSchema, "the same at the last week of the horizon"),
      medianWeeksToLoss: says(
        z.nullable(whole),
        "weeks after the decision until half have lost benefit; null when fewer do",
      ),
      weeksToLoss: says(waitingSchema, "from the decision to the loss of benefit, of all people"),
      restart: says(z.nullable(restartSchema), "null without a restart rule"),
      price: says(priceSchema, "what the option costs in drug and in hair over the horizon"),
      priceDifference: says(
        z.nullable(priceSchema),
        "less that of the first option, person by person; null for the first option",
      ),
      earlySigns: says(
        z.nullable(earlySignsSchema),
        "how a reading after the decision would change the odds; null when the horizon is too short",
      ),
    }),
  ),
  notUsed: says(
    z.array(z.strictObject({ field: z.string(), reason: z.string(), observations: z.array(z.string()) })),
    "what was told of the person and plays no part, with the observations that speak of it",
  ),
  provenance: provenanceSchema,
  warnings: z.array(z.string()),
});
