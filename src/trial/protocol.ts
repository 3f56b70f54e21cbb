import * as z from "zod/mini";
import { stratumMeansWithin, verySevereShareForMeanWithin } from "../disease/population/baseline.ts";
import { VERY_SEVERE_SALT } from "../disease/salt/thresholds.ts";
import {
  doseSchedule,
  label,
  numberBetween,
  requireAscending,
  restartRule,
  week,
  wholeBetween,
} from "../input/fields.ts";
import { InputError } from "../input/input-error.ts";
import { type Parsed, parseInput, requireSchema } from "../input/parse.ts";
import { ENDPOINT_FORMS, MISSING_RULES, parseEndpoint } from "./endpoint.ts";
import { entrySalt, MAIN_STAGE, type SaltRange } from "./protocol-terms.ts";

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

/**
 * Reads a protocol.
 *
 * @throws InputError that names the field, its value and what is allowed
 */
export function parseProtocol(input: unknown): Parsed<Protocol> {
  requireSchema(input, PROTOCOL_SCHEMA, "the protocol");
  const { value: protocol, warnings } = parseInput(protocolSchema, input);
  requireAscending(protocol.visits, (at) => `visits[${at}]`);
  requireEnrollable(protocol);
  const names = new Set<string>();
  const remember = (name: string, field: string) => {
    if (names.has(name)) throw new InputError(field, name, "arm names must differ from each other");
    names.add(name);
  };
  requireDifferent(protocol.endpoints, (at) => `endpoints[${at}]`);
  requireDifferent(
    (protocol.stages ?? []).map((stage) => stage.name),
    (at) => `stages[${at}].name`,
  );
  requireDifferent(
    (protocol.subgroups ?? []).map((subgroup) => subgroup.name),
    (at) => `subgroups[${at}].name`,
  );
  const requireDoses = (armOf: ProtocolArm, from: number, field: string) => {
    requireAscending(
      armOf.doses.map((entry) => entry.fromWeek),
      (at) => `${field}.doses[${at}].fromWeek`,
    );
    if (armOf.doses[0].fromWeek !== from)
      throw new InputError(
        `${field}.doses[0].fromWeek`,
        armOf.doses[0].fromWeek,
        `the first dose must be given for week ${from}, where it starts`,
      );
  };
  protocol.arms.forEach((each, at) => {
    remember(each.name, `arms[${at}].name`);
    requireDoses(each, 0, `arms[${at}]`);
  });
  (protocol.stages ?? []).forEach((stage, at) => {
    const field = `stages[${at}]`;
    if (stage.name === MAIN_STAGE)
      throw new InputError(`${field}.name`, stage.name, `"${MAIN_STAGE}" is the stage before the first`);
    requireReadings(stage.who.salt, `${field}.who.salt`);
    const earlier = at === 0 ? -1 : (protocol.stages ?? [])[at - 1].atWeek;
    if (stage.atWeek < earlier)
      throw new InputError(
        `${field}.atWeek`,
        stage.atWeek,
        `not before the stage listed before it (week ${earlier})`,
      );
    if (!protocol.visits.includes(stage.atWeek))
      throw new InputError(
        `${field}.atWeek`,
        stage.atWeek,
        "it must be one of the visits, where people are chosen by their reading",
      );
    for (const name of stage.who.arms ?? [])
      if (!names.has(name))
        throw new InputError(
          `${field}.who.arms`,
          name,
          `allowed are the arms before it: ${[...names].join(", ")}`,
        );
    stage.randomise.forEach((each, index) => {
      remember(each.name, `${field}.randomise[${index}].name`);
      requireDoses(each, stage.atWeek, `${field}.randomise[${index}]`);
    });
  });
  (protocol.subgroups ?? []).forEach((subgroup, at) => {
    requireReadings(subgroup.baseline?.salt, `subgroups[${at}].baseline.salt`);
    (subgroup.readings ?? []).forEach((needed, index) => {
      requireReadings(needed.salt, `subgroups[${at}].readings[${index}].salt`);
      if (!protocol.visits.includes(needed.week))
        throw new InputError(
          `subgroups[${at}].readings[${index}].week`,
          needed.week,
          "it must be one of the visits",
        );
    });
  });
  return { value: protocol, warnings };
}

/** An entry rule that readings can meet, and a share of very severe people that the rule allows. */
function requireEnrollable(protocol: Protocol): void {
  const range = entrySalt(protocol);
  requireReadings(range, "enrol.salt");
  requireMean(protocol, range);
  const share = protocol.enrol.verySevereShare;
  if (share === undefined) return;
  if (share > 0 && range.max < VERY_SEVERE_SALT)
    throw new InputError(
      "enrol.verySevereShare",
      share,
      `it must be 0 where nobody above SALT ${range.max} enters`,
    );
  if (share < 1 && Math.ceil(range.min) >= VERY_SEVERE_SALT)
    throw new InputError(
      "enrol.verySevereShare",
      share,
      `it must be 1 where nobody below SALT ${range.min} enters`,
    );
}

/** A mean that some share of very severe people gives, and no share besides. */
function requireMean({ enrol }: Protocol, { min, max }: { min: number; max: number }): void {
  const mean = enrol.meanBaselineSalt;
  if (mean === undefined) return;
  if (enrol.verySevereShare !== undefined)
    throw new InputError(
      "enrol.meanBaselineSalt",
      mean,
      "give it or enrol.verySevereShare, not both: the share follows from the mean",
    );
  if (verySevereShareForMeanWithin(mean, min, max) !== null) return;
  const { severe, verySevere } = stratumMeansWithin(min, max);
  throw new InputError(
    "enrol.meanBaselineSalt",
    mean,
    severe === null || verySevere === null
      ? `it follows from the entry rule, SALT ${min} to ${max}, where people are all severe or all very severe: leave it out`
      : `people with SALT ${min} to ${max} have means from ${severe.toFixed(1)} to ${verySevere.toFixed(1)}`,
  );
}

/** Readings are whole points, so a range must hold one. */
function requireReadings(range: SaltRange | undefined, field: string): void {
  const { min = 0, max = 100 } = range ?? {};
  if (Math.ceil(min) > Math.floor(max))
    throw new InputError(`${field}.max`, max, `a whole number must lie between it and ${field}.min, ${min}`);
}

function requireDifferent(names: readonly string[], fieldOf: (at: number) => string): void {
  names.forEach((name, at) => {
    if (names.indexOf(name) < at) throw new InputError(fieldOf(at), name, "it is there already");
  });
}
