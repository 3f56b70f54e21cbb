import * as z from "zod/mini";
import { SEVERE_SALT } from "../../disease/salt/thresholds.ts";
import type { Dose, DoseEntry, Regimen } from "../../drug/schedule.ts";
import {
  adherencePercent,
  doseEntry,
  doseSchedule,
  label,
  numberBetween,
  requireAscending,
  restartRule,
  saltPoints,
  week,
  wholeBetween,
} from "../../input/fields.ts";
import { InputError } from "../../input/input-error.ts";
import { type Parsed, parseInput, requireSchema } from "../../input/parse.ts";
import type { History } from "./history.ts";

export const CASE_SCHEMA = "anagen/case@1";

/** The file of one person: readings, doses so far, and the options to compare. */
export const caseSchema = z.strictObject({
  schema: z.literal(CASE_SCHEMA),
  person: z.optional(
    z.strictObject({
      ageYears: z.optional(numberBetween(0, 120, "years")),
      sex: z.optional(z.enum(["female", "male", "other"])),
      episodeYears: z.optional(numberBetween(0, 100, "years since this episode of hair loss began")),
      kidneyFiltration: z.optional(numberBetween(15, 200, "estimated filtration rate, mL/min/1.73 m2")),
      oat3Inhibitor: z.optional(z.boolean()),
      /** Of all doses that say nothing themselves, so far and from now on. */
      adherencePercent: z.optional(adherencePercent),
    }),
  ),
  salt: z
    .array(z.strictObject({ week, score: saltPoints }))
    .check(
      z.minLength(1, { error: "at least one SALT reading is needed: { week, score }" }),
      z.maxLength(500),
    ),
  /** Doses so far. An empty list says that the drug was never taken; without the list that is assumed, with a warning. */
  doses: z.optional(z.array(doseEntry).check(z.maxLength(200))),
  options: z
    .array(z.strictObject({ name: label, doses: doseSchedule, restart: z.optional(restartRule) }))
    .check(z.minLength(1, { error: "at least one option is needed: { name, doses }" }), z.maxLength(50)),
  horizonWeeks: wholeBetween(1, 520, "weeks after the decision"),
  virtualPatients: z.optional(wholeBetween(100, 10_000_000, "virtual patients")),
  seed: z.optional(wholeBetween(0, 4294967295, "random seed")),
});

/** A checked case file. */
export type Case = z.infer<typeof caseSchema>;

/** One option, in the same weeks. */
export interface Option extends Regimen {
  readonly name: string;
}

/** A case made ready to simulate. */
export interface Question {
  /** Case week at which the history begins: the first reading or the first dose, whichever is earlier. */
  readonly firstWeek: number;
  readonly history: History;
  readonly options: readonly Option[];
  readonly horizonWeeks: number;
  readonly person: NonNullable<Case["person"]>;
  /** Set where the case said nothing of doses so far, not even that there were none. */
  readonly noDosesGiven?: true;
}

/**
 * Reads a case.
 *
 * @throws InputError that names the field, its value and what is allowed
 */
export function parseCase(input: unknown): Parsed<Case> {
  requireSchema(input, CASE_SCHEMA, "the case");
  const { value, warnings } = parseInput(caseSchema, input);
  requireAscending(
    value.salt.map((reading) => reading.week),
    (at) => `salt[${at}].week`,
  );
  requireAscending(
    (value.doses ?? []).map((dose) => dose.fromWeek),
    (at) => `doses[${at}].fromWeek`,
  );
  const decision = value.options[0].doses[0].fromWeek;
  const names = new Set<string>();
  value.options.forEach((option, at) => {
    const field = `options[${at}]`;
    if (names.has(option.name))
      throw new InputError(`${field}.name`, option.name, "names of options must differ");
    names.add(option.name);
    requireAscending(
      option.doses.map((dose) => dose.fromWeek),
      (entry) => `${field}.doses[${entry}].fromWeek`,
    );
    if (option.doses[0].fromWeek !== decision)
      throw new InputError(
        `${field}.doses[0].fromWeek`,
        option.doses[0].fromWeek,
        `all options must start in the week of the decision, ${decision} as in options[0]`,
      );
  });
  value.salt.forEach((reading, at) => {
    if (reading.week > decision)
      throw new InputError(
        `salt[${at}].week`,
        reading.week,
        `readings must not be later than the decision, week ${decision}`,
      );
  });
  (value.doses ?? []).forEach((dose, at) => {
    if (dose.fromWeek >= decision)
      throw new InputError(
        `doses[${at}].fromWeek`,
        dose.fromWeek,
        `doses so far must begin before the decision, week ${decision}`,
      );
  });
  return { value, warnings };
}

/**
 * Shifts a case's weeks so that its history begins at 0.
 *
 * @throws InputError when the person's disease before treatment was milder than any the model was made for
 */
export function toQuestion(input: Case): Question {
  const doses = input.doses ?? [];
  const firstDrug = doses.find((dose) => dose.mgPerDay > 0)?.fromWeek ?? Number.POSITIVE_INFINITY;
  const firstReading = input.salt[0].week;
  const firstWeek = Math.min(firstReading, firstDrug);
  const adherence = input.person?.adherencePercent;
  const taken = <T extends Dose>(dose: T): T =>
    adherence === undefined || dose.adherencePercent !== undefined
      ? dose
      : { ...dose, adherencePercent: adherence };
  const shift = (entries: readonly DoseEntry[]) =>
    entries.map((entry) => ({ ...taken(entry), fromWeek: entry.fromWeek - firstWeek }));
  const decision = input.options[0].doses[0].fromWeek - firstWeek;
  const baseline = firstReading === firstWeek ? Math.round(input.salt[0].score) : null;
  if (baseline !== null && baseline < SEVERE_SALT)
    throw new InputError(
      "salt[0].score",
      input.salt[0].score,
      `no forecast: the trials behind the model enrolled people with SALT ${SEVERE_SALT} or more before treatment, and nothing is known here for milder disease. If treatment began before this reading, give the dose history from its first week`,
    );
  return {
    firstWeek,
    history: {
      readings: input.salt.map(({ week: at, score }) => ({ week: at - firstWeek, score: Math.round(score) })),
      doses: shift(doses),
      decision,
      baseline,
      covariates: {
        filtration: input.person?.kidneyFiltration,
        oat3Inhibitor: input.person?.oat3Inhibitor,
      },
    },
    options: input.options.map(({ name, doses: entries, restart }) => ({
      name,
      doses: shift(entries),
      restart: restart && taken(restart),
    })),
    horizonWeeks: input.horizonWeeks,
    person: input.person ?? {},
    ...(input.doses === undefined ? { noDosesGiven: true as const } : {}),
  };
}
