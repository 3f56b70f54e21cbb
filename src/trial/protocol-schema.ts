import * as z from "zod/mini";
import { doseSchedule, restartRule } from "../drug/dose-fields.ts";
import { label, numberBetween, week, wholeBetween } from "../input/fields.ts";
import { ENDPOINT_FORMS, MISSING_RULES, parseEndpoint } from "./endpoint.ts";

export const PROTOCOL_SCHEMA = "anagen/trial@1";

const saltRange = z.strictObject({
  min: z.optional(numberBetween(0, 100, "SALT points")),
  max: z.optional(numberBetween(0, 100, "SALT points")),
});

const arm = z.strictObject({
  name: label,
  doses: doseSchedule,
  restart: z.optional(restartRule),
  studySize: z.optional(wholeBetween(1, 1_000_000, "people in a real study's arm")),
  weight: z.optional(numberBetween(0, 1000, "randomisation weight")),
});

const endpoint = z
  .string()
  .check(z.refine((name) => parseEndpoint(name) !== null, { error: `allowed are ${ENDPOINT_FORMS}` }));

/** The protocol file of a virtual trial. */
export const protocolSchema = z.strictObject({
  schema: z.literal(PROTOCOL_SCHEMA),
  name: z.optional(label),
  description: z.optional(z.string().check(z.maxLength(4000))),
  enrol: z.strictObject({
    virtualPatients: z.optional(wholeBetween(1, 100_000_000, "virtual patients simulated in each arm")),
    salt: z.optional(saltRange),
    verySevereShare: z.optional(numberBetween(0, 1, "share of people with SALT 95 to 100")),
    /** In place of verySevereShare: the mean baseline SALT of the study, from which the share follows. */
    meanBaselineSalt: z.optional(numberBetween(0, 100, "mean baseline SALT of the people enrolled")),
  }),
  arms: z.array(arm).check(z.minLength(1), z.maxLength(50)),
  stages: z.optional(
    z
      .array(
        z.strictObject({
          name: label,
          atWeek: week,
          who: z.strictObject({ arms: z.optional(z.array(label)), salt: z.optional(saltRange) }),
          randomise: z.array(arm).check(z.minLength(1), z.maxLength(50)),
        }),
      )
      .check(z.maxLength(20)),
  ),
  visits: z.array(week).check(z.minLength(1), z.maxLength(1041)),
  endpoints: z.array(endpoint).check(z.minLength(1), z.maxLength(100)),
  subgroups: z.optional(
    z
      .array(
        z.strictObject({
          name: label,
          baseline: z.optional(z.strictObject({ salt: saltRange })),
          readings: z.optional(z.array(z.strictObject({ week, salt: saltRange }))),
        }),
      )
      .check(z.maxLength(50)),
  ),
  missing: z.optional(z.enum(MISSING_RULES)),
  /** Share of people, percent, who leave the study in a year at random; 0 unless given. */
  dropoutPercentPerYear: z.optional(numberBetween(0, 99, "percent of people leaving in a year")),
  seed: z.optional(wholeBetween(0, 4294967295, "random seed")),
});

/** A checked protocol. */
export type Protocol = z.infer<typeof protocolSchema>;
export type ProtocolArm = Protocol["arms"][number];
