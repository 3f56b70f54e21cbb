import * as z from "zod/mini";
import { type Shape, says, whole } from "../../input/says.ts";
import { provenanceSchema } from "../../simulate/provenance.ts";
import { warningSchema } from "../../warnings/warning.ts";
import { byOutcome, CHANCES, SIGN_CHANCES } from "../options/outcomes.ts";

/**
 * The shape of a forecast: what `forecast()` returns and `anagen forecast --json` prints. The schemas are the one source;
 * the types below are inferred from them.
 *
 * @module
 */

const of100 = whole.check(z.lte(100));
const fromTo = (low: number, high: number) => z.number().check(z.gte(low), z.lte(high));

export const chanceSchema = says(
  z.strictObject({ of100, low: of100, high: of100 }),
  "people of 100, and the 90 % interval over what is not known about the model",
);
const chanceSchemas = byOutcome(CHANCES, (kind) => says(chanceSchema, kind.says));
const point = fromTo(0, 100);
const points = z.array(point);

const amountSchema = says(
  z.strictObject({ value: z.number(), low: z.number(), high: z.number() }),
  "mean over people like this, and the 90 % interval over what is not known about the model",
);
const timeToEventSchema = says(
  z.strictObject({ p25: z.nullable(whole), p50: z.nullable(whole), p75: z.nullable(whole) }),
  "weeks until a quarter, half and three quarters of people; null where it takes longer than the horizon",
);

const outcomeSchema = z.strictObject({
  weeksAfter: says(whole, "weeks after the decision"),
  ...chanceSchemas,
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
  weeksToRestart: says(timeToEventSchema, "from the decision to the restart, of all people"),
  above20Of100: says(of100, "people of 100 whose SALT was above 20 in the week after they restarted"),
  weeksToRegain: says(
    z.nullable(timeToEventSchema),
    "from the restart to SALT 20 or less, of those above 20; null when nobody restarts above 20",
  ),
});

const drugAndHairCostSchema = z.strictObject({
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
  ...byOutcome(SIGN_CHANCES, () =>
    says(z.nullable(chanceSchema), "at outcomeWeek; null where too few have such a reading"),
  ),
});

const percent = fromTo(0, 100);
export const signReadingSchema = z.strictObject({
  weeksAfter: says(whole, "weeks after the decision of the reading"),
  bands: z.array(signBandSchema),
  uncertaintyRemovedPercent: says(
    percent,
    "percent of the variance of SALT 20 or less at outcomeWeek that the band of the reading removes",
  ),
  earlyWarningPercent: says(percent, "the part of it between readings that are still 20 or less"),
});
const earlySignsSchema = z.strictObject({
  outcomeWeek: says(whole, "weeks after the decision whose chances are spoken of"),
  readings: z.array(signReadingSchema),
  halfSettledWeek: says(z.nullable(whole), "first week whose reading removes half of the uncertainty"),
  mostWarningWeek: says(z.nullable(whole), "week whose reading gives most early warning"),
});

const notUsedSchema = z.strictObject({
  field: says(z.enum(["person.episodeYears", "person.ageYears", "person.sex"]), "field of the case"),
  observations: says(z.array(z.string()), "ids of observations of the evidence that speak of it"),
  text: says(z.optional(z.string()), "the reason in English; added where a result is printed"),
});

const optionSchema = z.strictObject({
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
  weeksToLoss: says(timeToEventSchema, "from the decision to the loss of benefit, of all people"),
  restart: says(z.nullable(restartSchema), "null without a restart rule"),
  price: says(drugAndHairCostSchema, "what the option costs in drug and in hair over the horizon"),
  priceDifference: says(
    z.nullable(drugAndHairCostSchema),
    "less that of the first option, person by person; null for the first option",
  ),
  earlySigns: says(
    z.nullable(earlySignsSchema),
    "how a reading after the decision would change the odds; null when the horizon is too short",
  ),
});

export const forecastSchema = z.strictObject({
  schema: z.literal("anagen/forecast@2"),
  decisionWeek: whole,
  horizonWeeks: whole,
  options: z.array(optionSchema),
  notUsed: says(
    z.array(notUsedSchema),
    "what was told of the person and plays no part, with the observations that speak of it",
  ),
  provenance: provenanceSchema,
  warnings: says(z.array(warningSchema), "in the order in which to read them"),
});

/** People of 100, with the 90 % interval over what is not known about the model. Whole numbers. */
export type Chance = Shape<typeof chanceSchema>;
/** A mean over people like this, with the 90 % interval over what is not known about the model; one decimal, two of mg. */
export type Amount = Shape<typeof amountSchema>;
/** Chances at one time after the decision. */
export type OutcomeRow = Shape<typeof outcomeSchema>;
/** True SALT at one time: mean and its interval over the model, quantiles between people like this. */
export type ExpectedSalt = OutcomeRow["expectedSalt"];
/** Of those restarted by then, how many have been back at SALT 20 or less since; null without a restart rule. */
export type Regain = NonNullable<OutcomeRow["regainsAfterRestart"]>;
/** Weeks until a quarter, half and three quarters of people; null where it takes longer than was simulated. */
export type TimeToEvent = Shape<typeof timeToEventSchema>;
/** What a restart rule does within the horizon. */
export type RestartCourse = Shape<typeof restartSchema>;
/** What an option costs in drug and in hair over the horizon; means over people like this. */
export type DrugAndHairCost = Shape<typeof drugAndHairCostSchema>;
/** A reading between `from` and `to` some weeks after the decision, and the chances of people who have it. */
export type SignBand = EarlySigns["readings"][number]["bands"][number];
/** A reading some weeks after the decision: its bands, and how much of the uncertainty it removes. */
export type SignReading = EarlySigns["readings"][number];
/** Early signs: how the odds change with a reading. */
export type EarlySigns = Shape<typeof earlySignsSchema>;
/** What happens under one option. */
export type OptionForecast = Shape<typeof optionSchema>;
/** Distribution of true SALT between people like this, one number a week. */
export type SaltBand = OptionForecast["salt"];
/** Something that was told of the person and plays no part. */
export type NotUsed = Shape<typeof notUsedSchema>;
/** A personal forecast: the options side by side. */
export type Forecast = Shape<typeof forecastSchema>;
