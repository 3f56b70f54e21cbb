import * as z from "zod/mini";
import { AGES } from "../drug/ages.ts";
import { doseSchedule, restartRule } from "../drug/dose-fields.ts";
import { label, numberBetween, saltRange, week, wholeBetween } from "../input/fields.ts";
import { says } from "../input/says.ts";
import { comparisonSchema, endpointName } from "./compare/comparison-schema.ts";
import { endpointForms, MISSING_RULES } from "./endpoint.ts";
import { dropout } from "./leaving/dropout-schema.ts";

export const PROTOCOL_SCHEMA = "anagen/trial@1";

const arm = z.strictObject({
  name: says(label, "one line; names of arms differ within a stage"),
  doses: doseSchedule,
  restart: z.optional(restartRule),
  studySize: z.optional(wholeBetween(1, 1_000_000, "people in a real study's arm")),
  weight: says(
    z.optional(numberBetween(0.001, 1000, "randomisation weight")),
    "share of the real study's people in place of studySize: of enrol.studySize, or of those whom a stage chooses; 1 where only others have one",
  ),
  dropoutPercentPerYear: says(
    z.optional(numberBetween(0, 99, "percent of people leaving in a year")),
    "percent of this arm's people who leave the study in a year, in place of the protocol's",
  ),
  dropout,
});

/** The protocol file of a virtual trial. */
export const protocolSchema = z.strictObject({
  schema: says(z.literal(PROTOCOL_SCHEMA), "name and version of this format"),
  name: says(z.optional(label), "name of the trial, one line"),
  description: says(
    z.optional(z.string().check(z.maxLength(4000))),
    "what the trial is for; shown, not used",
  ),
  enrol: says(
    z.strictObject({
      virtualPatients: z.optional(wholeBetween(1, 100_000_000, "virtual patients simulated in each arm")),
      studySize: says(
        z.optional(wholeBetween(1, 1_000_000, "people in the real study")),
        "people of the real study in all arms together, shared out by the arms' weights",
      ),
      salt: says(z.optional(saltRange), "SALT readings before treatment with which people are enrolled"),
      age: says(
        z.optional(
          z.strictObject({
            min: z.optional(numberBetween(AGES.youngest, AGES.oldest, "years")),
            max: z.optional(numberBetween(AGES.youngest, AGES.oldest, "years")),
          }),
        ),
        "ages, all under 18 or all from 18 on, as what a dose does differs; adults where it is not given",
      ),
      verySevereShare: z.optional(numberBetween(0, 1, "share of people with SALT 95 to 100")),
      meanBaselineSalt: says(
        z.optional(numberBetween(0, 100, "mean baseline SALT of the people enrolled")),
        "mean baseline SALT of the people enrolled, in place of verySevereShare, which follows from it",
      ),
    }),
    "who is enrolled, and how many",
  ),
  arms: says(z.array(arm).check(z.minLength(1), z.maxLength(50)), "arms of the first stage"),
  stages: says(
    z.optional(
      z
        .array(
          z.strictObject({
            name: says(label, "name of the stage, one line"),
            atWeek: says(week, "week in which people are randomised again"),
            who: says(
              z.strictObject({
                arms: says(z.optional(z.array(label)), "arms they come from; all without it"),
                salt: says(z.optional(saltRange), "SALT readings in that week with which they are chosen"),
                readings: says(
                  z.optional(
                    z.array(z.strictObject({ week, salt: says(saltRange, "SALT readings in that week") })),
                  ),
                  "readings at earlier visits that must hold too, as for a response that lasts",
                ),
              }),
              "who is randomised again; the others stay in their arms, and who was chosen by an earlier stage is not chosen from there",
            ),
            randomise: says(z.array(arm).check(z.minLength(1), z.maxLength(50)), "arms of the stage"),
          }),
        )
        .check(z.maxLength(20)),
    ),
    "later stages, in which some people are randomised again",
  ),
  visits: says(z.array(week).check(z.minLength(1), z.maxLength(1041)), "weeks of the visits, ascending"),
  endpoints: says(
    z.array(endpointName).check(z.minLength(1), z.maxLength(100)),
    `what is read at the visits, or waited for: ${endpointForms()}`,
  ),
  subgroups: says(
    z.optional(
      z
        .array(
          z.strictObject({
            name: says(label, "name of the subgroup, one line"),
            baseline: says(
              z.optional(z.strictObject({ salt: says(saltRange, "SALT readings before treatment") })),
              "readings before treatment of those who belong to it",
            ),
            readings: says(
              z.optional(
                z.array(z.strictObject({ week, salt: says(saltRange, "SALT readings in that week") })),
              ),
              "later readings of those who belong to it; every one must hold",
            ),
          }),
        )
        .check(z.maxLength(50)),
    ),
    "people for whom every row is given apart, too",
  ),
  comparisons: says(
    z.optional(z.array(comparisonSchema).check(z.maxLength(100))),
    "arms of one stage compared with each other, over the same virtual people under the same draws",
  ),
  missing: says(
    z.optional(z.enum(MISSING_RULES)),
    "how a reading is treated that a person who left does not have: left out (observed, the default), the last one carried forward (locf), or no response (nonresponder)",
  ),
  dropoutPercentPerYear: says(
    z.optional(numberBetween(0, 99, "percent of people leaving in a year")),
    "percent of people who leave the study in a year, whatever they read; 0 by default",
  ),
  dropout,
  followNotChosen: says(
    z.optional(z.boolean()),
    "true: people whom no stage chooses go on in their arm to the last visit; false (default): an arm ends where the last stage that chooses from it begins",
  ),
  seed: z.optional(wholeBetween(0, 4294967295, "random seed")),
});

/** A checked protocol. */
export type Protocol = z.infer<typeof protocolSchema>;
export type ProtocolArm = Protocol["arms"][number];
