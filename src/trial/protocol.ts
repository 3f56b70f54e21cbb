import { stratumMeansWithin, verySevereShareForMeanWithin } from "../disease/population/baseline.ts";
import { VERY_SEVERE_SALT } from "../disease/salt/thresholds.ts";
import { AGES } from "../drug/ages.ts";
import { requireDose } from "../drug/dose-fields.ts";
import { requireAscending, visibleName } from "../input/fields.ts";
import { InputError } from "../input/input-error.ts";
import { nearestField } from "../input/nearest-field.ts";
import { type Parsed, parseInput, requireSchema } from "../input/parse.ts";
import { requireComparisons } from "./compare/check-comparisons.ts";
import { requireDropout } from "./leaving/check-dropout.ts";
import { planTrial } from "./plan.ts";
import { PROTOCOL_SCHEMA, type Protocol, type ProtocolArm, protocolSchema } from "./protocol-schema.ts";
import { entrySalt, MAIN_STAGE, type SaltRange } from "./protocol-terms.ts";

/**
 * Reads a protocol.
 *
 * @throws InputError that names the field, its value and what is allowed
 */
export function parseProtocol(input: unknown): Parsed<Protocol> {
  requireSchema(input, PROTOCOL_SCHEMA, "the protocol");
  const { value: protocol, warnings } = parseInput(protocolSchema, input);
  requireKnown(
    input,
    warnings.map(({ field }) => field),
  );
  requireAscending(protocol.visits, (at) => `visits[${at}]`);
  requireEnrollable(protocol);
  const names = new Set<string>();
  const remember = (name: string, field: string) => {
    if (names.has(visibleName(name)))
      throw new InputError(field, name, "arm names must differ from each other");
    names.add(visibleName(name));
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
    armOf.doses.forEach((dose, at) => {
      requireDose(dose, "highest", (name) => `${field}.doses[${at}].${name}`);
    });
    if (armOf.restart) requireDose(armOf.restart, "highest", (name) => `${field}.restart.${name}`);
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
    (stage.who.readings ?? []).forEach((needed, index) => {
      const its = `${field}.who.readings[${index}]`;
      requireReadings(needed.salt, `${its}.salt`);
      if (!protocol.visits.includes(needed.week) || needed.week >= stage.atWeek)
        throw new InputError(`${its}.week`, needed.week, `it must be a visit before week ${stage.atWeek}`);
    });
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
  requireDropout(protocol);
  requireWeights(protocol);
  requireComparisons(protocol);
  requireMemory(protocol);
  return { value: protocol, warnings };
}

/** Numbers that are counted under each draw: some 25 bytes each, for each of some hundred draws. */
const MOST_NUMBERS = 50_000;

/** A trial that fits in memory: limits one by one allow one that does not. @throws InputError */
function requireMemory(protocol: Protocol): void {
  const { cells } = planTrial(protocol);
  if (cells > MOST_NUMBERS)
    throw new InputError(
      "the protocol",
      `${cells} numbers`,
      `arms, visits, endpoints, subgroups and comparisons may make ${MOST_NUMBERS} numbers together: leave some out`,
    );
}

/** Fields that are not known would change the trial's meaning if they were passed over. @throws InputError */
function requireKnown(input: unknown, unknown: readonly string[]): void {
  if (unknown.length === 0) return;
  const [field] = unknown;
  const near = nearestField(protocolSchema, field);
  throw new InputError(
    field,
    valueOfField(input, field),
    `a protocol has no such field there, and without it the trial would be another${near === null ? "" : `; the nearest is ${near}`}`,
  );
}

function valueOfField(input: unknown, field: string): unknown {
  return field
    .split(/[.[\]]+/)
    .filter((part) => part !== "")
    .reduce<unknown>((value, part) => (value as Record<string, unknown> | undefined)?.[part], input);
}

/** Weights that decide something. @throws InputError */
function requireWeights(protocol: Protocol): void {
  const stages = [
    { arms: protocol.arms, field: "arms" },
    ...(protocol.stages ?? []).map((stage, at) => ({
      arms: stage.randomise,
      field: `stages[${at}].randomise`,
    })),
  ];
  const hasSizes = (arms: readonly ProtocolArm[]) =>
    arms.every((arm) => arm.studySize !== undefined || arm.weight !== undefined);
  const sized =
    protocol.enrol.studySize !== undefined || protocol.arms.every((arm) => arm.studySize !== undefined);
  stages.forEach(({ arms, field }, stage) => {
    arms.forEach(({ weight, studySize }, at) => {
      if (weight === undefined) return;
      if (studySize !== undefined)
        throw new InputError(
          `${field}[${at}].weight`,
          weight,
          "give studySize or weight, not both: a weight shares out people",
        );
      const isKnown = stage === 0 ? protocol.enrol.studySize !== undefined : sized;
      if (!isKnown)
        throw new InputError(
          `${field}[${at}].weight`,
          weight,
          "a weight shares out people of the real study: give enrol.studySize, or studySize in each of the first arms",
        );
    });
    if (stage > 0 && arms.some(({ weight }) => weight !== undefined) && !hasSizes(arms))
      throw new InputError(
        `${field}`,
        undefined,
        "either every arm of a stage has a weight or studySize, or none has a weight",
      );
  });
}

/** An entry rule that readings can meet, and a share of very severe people that the rule allows. */
function requireEnrollable(protocol: Protocol): void {
  const { min = AGES.adult, max = AGES.oldest } = protocol.enrol.age ?? {};
  if (min > max) throw new InputError("enrol.age.min", min, `at most enrol.age.max, ${max}`);
  if (min < AGES.adult && max >= AGES.adult)
    throw new InputError(
      "enrol.age",
      { min, max },
      `ages on one side of ${AGES.adult}: what a dose does to adolescents is another number, so run a trial for each`,
    );
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
  const seen = names.map(visibleName);
  names.forEach((name, at) => {
    if (seen.indexOf(seen[at]) < at) throw new InputError(fieldOf(at), name, "it is there already");
  });
}
