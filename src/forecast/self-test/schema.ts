import * as z from "zod/mini";
import { STRUCTURE_NAMES } from "../../disease/structures.ts";
import { says, whole } from "../../input/says.ts";

/** The shape of `anagen selftest --statistics --json` and of data/model/statistics.json. */

const percent = z.number().check(z.gte(0), z.lte(100));
const share = z.number().check(z.gte(0), z.lte(1));

const coverageSchema = says(
  z.strictObject({ p50: percent, p80: percent, p90: percent }),
  "percent of people whose true SALT lies within the forecast's central interval of that level",
);
const structure = z.enum(STRUCTURE_NAMES);
const effectiveSchema = z.strictObject({ p05: whole, p50: whole, atLeast200Percent: percent });
const judgedSchema = {
  weeksAfterStopping: whole,
  people: whole,
  coverage: coverageSchema,
  crps: z.strictObject({ model: z.number(), trialAverage: z.number() }),
  ranks: says(z.array(whole), "people by rank of the truth in the forecast, in equal parts from 0 to 1"),
  rankUniformityP: share,
};

const wholeModelSchema = z.strictObject({
  people: whole,
  coverage: coverageSchema,
  crps: z.strictObject({ model: z.number(), trialAverage: z.number(), betterPercent: z.number() }),
  rankUniformityP: share,
  effectiveSampleSize: effectiveSchema,
  nobodyFits: whole,
  weeks: z.array(z.strictObject(judgedSchema)),
});

export const statisticsSchema = z.strictObject({
  schema: z.literal("anagen/statistics@1"),
  coverage: z.strictObject({
    matched: says(coverageSchema, "data and forecast from the same structure"),
    crossed: says(
      z.nullable(coverageSchema),
      "data from one structure, forecast with the other; null: see crossedReason",
    ),
  }),
  crossedReason: says(z.nullable(z.string()), "why there is no crossed comparison; null when there is one"),
  crps: says(
    z.strictObject({
      model: z.number(),
      trialAverage: says(
        z.number(),
        "simulated responders of the same stratum and dose, without any reading",
      ),
      betterPercent: z.number(),
    }),
    "continuous ranked probability score, SALT points, structures matched",
  ),
  rankUniformityP: says(
    share,
    "chance of ranks at least as uneven, structures matched: the smallest of the details' times their number (Bonferroni)",
  ),
  people: says(whole, "simulated people for each structure"),
  enoughEffective: says(whole, "effective virtual patients for each person"),
  effectiveSampleSize: effectiveSchema,
  nobodyFits: says(whole, "people left out because no virtual patient fits them"),
  asShipped: says(
    wholeModelSchema,
    "people of the whole model, both structures by their weights, forecast as users are",
  ),
  diaries: says(
    z.optional(wholeModelSchema),
    "some of the same people, forecast by a diary of 12 to 104 readings; without it none were asked for, or none fits",
  ),
  seed: whole,
  modelVersion: z.string(),
  dataVersion: z.string(),
  details: z.array(
    z.strictObject({
      data: says(structure, "structure the people were simulated with"),
      forecast: says(structure, "structure they were forecast with"),
      ...judgedSchema,
    }),
  ),
});

/** Result of the self test. */
export type Statistics = z.infer<typeof statisticsSchema>;
