/**
 * Warnings as data: a code with typed fields, made where the fact is known. Words are made last, per language:
 * src/explain/words (English), web/messages (every language of the pages). No code reads a sentence back.
 *
 * @module
 */
import * as z from "zod/mini";
import { type Shape, says, whole } from "../input/says.ts";
import type { WarningCode } from "./order.ts";

export { ordered, WARNING_CODES, type WarningCode } from "./order.ts";

const week = says(z.int(), "week, counted as in the input");
const weeks = says(whole, "weeks");
const of100 = says(whole.check(z.lte(100)), "people of 100");
const mg = says(z.number().check(z.gte(0)), "mg a day");
const salt = says(z.number().check(z.gte(0), z.lte(100)), "SALT points");
const name = z.string();
/** The sentence in English; added where a result is printed, absent inside the library. */
const text = says(z.optional(z.string()), "the warning as an English sentence, without the final full stop");

const coded = <C extends WarningCode, F extends z.core.$ZodShape>(code: C, meaning: string, fields: F) =>
  says(z.strictObject({ code: z.literal(code), ...fields, text }), meaning);

const shareByStructure = z.array(
  z.strictObject({ structure: says(name, "name of the disease structure"), of100 }),
);

/** Every warning, in the order of WARNING_CODES. */
export const warningSchema = z.discriminatedUnion("code", [
  // What the input said, or did not say.
  coded("noDosesGiven", "the case names no doses: computed for somebody who never took the drug", {}),
  coded("neverTreated", "the history has no dose of the drug", {}),
  // Drugs and ages of which less is known.
  coded(
    "stoppingBorrowed",
    "what follows stopping, lowering or restarting the drug is borrowed from another",
    {
      drug: name,
      from: name,
    },
  ),
  coded("drugSwitched", "plans go from one drug to another; said once for both directions", {
    from: name,
    to: name,
  }),
  coded("underAge", "12 to 17 years: a dose's effect from one trial, what follows stopping from adults", {
    ageYears: says(z.number(), "years; of several people the youngest"),
    toYears: says(z.optional(z.number()), "years of the oldest; absent for one age"),
  }),
  coded("unknownField", "a field of the input that is not known and was not used", { field: name }),
  // How far the person lies from what the model knows.
  coded("fewEffective", "few virtual patients resemble the person; intervals are widened", {
    effective: says(whole, "effective sample size"),
    wanted: says(whole, "effective sample size from which there is no warning"),
  }),
  coded("unlikelyReading", "a reading far from what the model expects beside the others", {
    week,
    score: salt,
  }),
  coded("provisionalModel", "the calibration has not been shown to have converged", {}),
  // Doses.
  coded("doseAboveLabel", "a dose above the drug's label", { drug: name, mgPerDay: mg, label: mg }),
  coded("unstudiedDose", "a dose that no trial behind the model gave", {
    drug: name,
    mgPerDay: mg,
    studied: says(z.array(mg), "doses that were studied"),
  }),
  coded(
    "meanDoseCounts",
    "days without a dose of a drug whose kinetics are not in the model: its mean dose counts",
    {
      drug: name,
    },
  ),
  coded(
    "exposureNotUsed",
    "kidney function or probenecid given with a drug whose kinetics are not in the model",
    {
      drug: name,
    },
  ),
  coded("intermittentDosing", "doses further apart than a day were not studied", {}),
  coded("missedDoses", "missed doses are taken as missed by chance", {}),
  // Options.
  coded("dosesAfterHorizon", "doses of an option that begin after the horizon", {
    option: name,
    late: says(whole, "doses that begin after the horizon"),
    doses: says(whole, "doses of the option"),
  }),
  coded("restartWithoutDrug", "a restart with 0 mg", { option: name }),
  coded(
    "checkAfterHorizon",
    "the first check for a restart, or the first dose after it, comes after the horizon",
    { option: name },
  ),
  coded("weeklyChecks", "without checkEveryWeeks SALT is read every week", { option: name }),
  coded("interruptions", "pauses and restarts, which no trial behind the model measured", {
    options: z.array(name),
  }),
  // The person.
  coded("noBaseline", "no reading from before treatment", {}),
  coded("aboveResponse", "SALT at the decision above that of the trials of stopping and lowering", {
    score: salt,
    limit: salt,
  }),
  coded("oldReading", "the last reading is older than the decision", { weeks }),
  coded("beyondFollowUp", "later than the trials followed people", {
    lastWeek: weeks,
    weeksAfterChange: weeks,
  }),
  coded("ownRegrowthCounted", "long off the drug: hair that comes back by itself is counted", {
    options: z.array(z.strictObject({ option: name, weeks: says(weeks, "without the drug at the horizon") })),
    weeksAfterChange: weeks,
  }),
  coded("personFieldsNotUsed", "fields of the person that play no part", {
    fields: z.array(z.enum(["sex", "episodeYears", "ageYears"])),
  }),
  coded(
    "relapseBeyondBaseline",
    "how far a relapse goes beyond the SALT before treatment is an assumption",
    {},
  ),
  // What the disease structures say.
  coded(
    "structuresDiffer",
    "the disease structures differ soon after a stop, where nothing measured tells them apart",
    {
      weeks: says(whole, "weeks after the option or the stage begins"),
      place: z.union([
        says(
          z.strictObject({ option: name, limit: salt }),
          "a forecast: people about as well as the person, of whom those with SALT `limit` or less are counted",
        ),
        says(
          z.strictObject({ stage: name, arm: name, endpoint: name }),
          "a virtual trial: people of the arm, of whom those with the endpoint, a loss of benefit, are counted",
        ),
      ]),
      shares: shareByStructure,
    },
  ),
  // Trials.
  coded("milderEntry", "people milder than those of the trials behind the model", {
    min: salt,
    studiedMin: salt,
  }),
  coded("visitsBeyondFollowUp", "visits later than the trials followed people", { lastWeek: weeks }),
  coded("fewPeopleBehindRows", "rows that rest on few virtual patients", {
    rows: whole,
    of: says(whole, "rows in all"),
    wanted: says(whole, "virtual patients from which there is no warning"),
  }),
  coded("rowsWithoutValue", "rows in which nobody counts", { rows: whole, of: says(whole, "rows in all") }),
  // Validation.
  coded("structureSawRows", "the structure was found on a prototype that had seen some of the rows", {}),
  coded("countsWorkedOut", "counts of people that no source prints were worked out", {}),
  // How the work was done.
  coded("kernelReplaced", "weekly steps are computed in a slower way than asked for, with the same numbers", {
    wanted: z.enum(["simd", "scalar"]),
    used: z.enum(["javascript", "interpreter"]),
  }),
  coded("noWorkers", "workers do not start; all work is done on one thread", {
    cause: says(name, "message of the platform"),
  }),
  // Files of posts.
  coded("unreadableLines", "lines that could not be read and were left out", { lines: whole }),
  coded("truncatedFiles", "files that end within a row, which was left out", { files: whole }),
  coded("languageModelGivenUp", "the language model's server failed several times in a row", {}),
  coded("languageModelFailed", "posts on which the language model's server failed", { posts: whole }),
  coded("languageModelUnusable", "answers of the language model without the facts asked for", {
    answers: whole,
  }),
  coded("earlierVersion", "a warning of a result of version 1, which was a sentence", { sentence: name }),
]);

/** A warning: what to know before the numbers. */
export type Warning = Shape<typeof warningSchema>;
/** The fields of one code. */
export type WarningOf<C extends WarningCode> = Extract<Warning, { code: C }>;
