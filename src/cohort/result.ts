import * as z from "zod/mini";
import { type Shape, says, whole } from "../input/says.ts";
import { provenanceSchema } from "../simulate/provenance.ts";
import { warningSchema } from "../warnings/warning.ts";
import { GROUPINGS } from "./groups.ts";
import { leftOutSchema } from "./left-out.ts";

/** The shape of `anagen compare --json`. Everything in it is of at least ten people together. */

export const COMPARISON_SCHEMA = "anagen/comparison@1";

const number = z.number();
const percent = number.check(z.gte(0), z.lte(100));
const chance = number.check(z.gte(0), z.lte(1));

const differenceOf = (unit: string) =>
  z.strictObject({
    seen: says(number, unit),
    predicted: says(number, unit),
    difference: says(number, `seen less predicted, ${unit}`),
    low: says(number, "lower end of the difference's 90 % interval: the chance of who these people are"),
    high: number,
    expectedLow: says(
      number,
      "where the difference would lie in 90 of 100 such cohorts if the model were right; what is not known about the model is in it",
    ),
    expectedHigh: number,
    chance: says(chance, "of a difference at least as large, either way, if the model were right"),
  });

const coverageSchema = z.strictObject({
  level: says(percent, "percent that the interval is to hold"),
  covered: says(percent, "percent of readings within their central interval of that level"),
  low: says(percent, "90 % interval of `covered` (Wilson), readings taken as independent"),
  high: percent,
});

const figures = {
  people: whole,
  readings: says(whole, "readings that were predicted"),
  salt: says(differenceOf("SALT points"), "the reading itself, on average; more is less hair"),
  response: says(differenceOf("percent of readings"), "readings of SALT 20 or less"),
  coverage: z.array(coverageSchema),
  error: says(
    z.strictObject({
      model: number,
      lastReading: says(number, "of the reading before, taken as the prediction"),
    }),
    "continuous ranked probability score, SALT points: 0 is perfect",
  ),
};

const groupSchema = z.strictObject({
  by: says(
    z.enum(GROUPINGS),
    "drug: taken last; dose: in the week before; time: since start or stop; ahead: since the reading before",
  ),
  drug: says(z.nullable(z.string()), "null before any drug, and where it is no matter"),
  mgPerDay: z.nullable(number),
  since: z.nullable(z.enum(["start", "stop"])),
  fromWeek: says(z.nullable(whole), "weeks, from"),
  untilWeek: says(z.nullable(whole), "weeks, until before; null without end"),
  ...figures,
});

const binSchema = z.strictObject({
  from: number,
  to: number,
  people: whole,
  readings: whole,
  predicted: says(number, "mean of the predictions"),
  seen: says(number, "mean of what was seen"),
});

const FINDINGS = ["lessHair", "moreHair", "alike"] as const;
const SPREADS = ["asStated", "tooNarrow", "tooWide"] as const;

/** The shape of a comparison: what `compareCohort()` returns and `anagen compare --json` prints. */
export const comparisonSchema = z.strictObject({
  schema: z.literal(COMPARISON_SCHEMA),
  verdict: z.strictObject({
    finding: says(
      z.enum(FINDINGS),
      "whether these people have less hair than is predicted of them, more, or neither beyond chance",
    ),
    chance: says(chance, "of a difference of SALT this large, either way, if the model were right"),
    spread: says(
      z.enum(SPREADS),
      "whether single readings lie within their intervals as often as stated (asStated), less often, or more often",
    ),
    spreadChance: says(
      chance,
      "of a coverage of the 80 % interval this far from 80, if the model were right",
    ),
    standOut: says(
      z.array(whole),
      "groups, by place in `groups`, whose chance times the number of groups is below 0.05",
    ),
  }),
  all: z.strictObject({
    ...figures,
    ranks: says(
      z.array(z.strictObject({ from: chance, to: chance, readings: whole })),
      "readings by rank in their prediction, 0 to 1: even if the model is right",
    ),
    rankUniformityP: says(chance, "chance of ranks at least as uneven if all were equally likely"),
  }),
  groups: says(z.array(groupSchema), "groups that can be shown"),
  hiddenGroups: says(whole, "groups that are not shown, so that nothing is told of fewer than ten people"),
  calibration: z.strictObject({
    response: says(z.array(binSchema), "percent: readings by their predicted chance of SALT 20 or less"),
    salt: says(z.array(binSchema), "SALT points: readings by what was predicted"),
  }),
  leftOut: leftOutSchema,
  assumptions: says(
    z.array(z.enum(["treatmentFollowsReadings", "visitsByPlan", "readingError", "trialsEntry"])),
    "what is taken for granted",
  ),
  provenance: provenanceSchema,
  warnings: z.array(warningSchema),
});

/** Readings of a cohort beside their predictions. */
export type Comparison = Shape<typeof comparisonSchema>;
export type ComparisonFigures = Pick<
  Comparison["all"],
  "people" | "readings" | "salt" | "response" | "coverage" | "error"
>;
export type ComparisonGroup = Comparison["groups"][number];
export type CalibrationBin = Comparison["calibration"]["salt"][number];
