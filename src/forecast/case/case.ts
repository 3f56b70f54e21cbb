import * as z from "zod/mini";
import { AGES } from "../../drug/ages.ts";
import {
  adherencePercent,
  doseEntry,
  doseSchedule,
  requireDose,
  restartRule,
} from "../../drug/dose-fields.ts";
import {
  label,
  requireAscending,
  saltPoints,
  visibleName,
  week,
  wholeBetween,
  within,
} from "../../input/fields.ts";
import { InputError } from "../../input/input-error.ts";
import { type Parsed, parseInput, requireSchema } from "../../input/parse.ts";
import { RANGES } from "../../input/ranges.ts";
import { says } from "../../input/says.ts";

const CASE_SCHEMA = "anagen/case@1";

/** The file of one person: readings, doses so far, and the options to compare. */
export const caseSchema = z.strictObject({
  schema: says(z.literal(CASE_SCHEMA), "name and version of this format"),
  person: says(
    z.optional(
      z.strictObject({
        ageYears: z.optional(within(RANGES.ageYears)),
        sex: says(z.optional(z.enum(["female", "male", "other"])), "plays no part in the forecast"),
        episodeYears: z.optional(within(RANGES.episodeYears)),
        kidneyFiltration: z.optional(within(RANGES.kidneyFiltration)),
        oat3Inhibitor: says(
          z.optional(z.boolean()),
          "takes a strong inhibitor of the transporter OAT3, which raises exposure to the drug",
        ),
        adherencePercent: says(
          z.optional(adherencePercent),
          "percent of planned doses that are taken, for all doses that say nothing themselves, so far and from now on",
        ),
      }),
    ),
    "who it is about; nothing here names anybody",
  ),
  salt: says(
    z
      .array(
        z.strictObject({
          week: says(week, "week of the reading, counted from where the case counts"),
          score: says(saltPoints, "SALT points: 0 no hair missing, 100 all missing"),
        }),
      )
      .check(
        z.minLength(1, { error: "at least one SALT reading is needed: { week, score }" }),
        z.maxLength(500),
      ),
    "readings so far, in ascending order of week, none later than the decision",
  ),
  doses: says(
    z.optional(z.array(doseEntry).check(z.maxLength(200))),
    "doses so far; an empty list says that the drug was never taken, without the list that is assumed, with a warning",
  ),
  options: says(
    z
      .array(
        z.strictObject({
          name: says(label, "one line; names of options differ"),
          doses: doseSchedule,
          restart: z.optional(restartRule),
        }),
      )
      .check(z.minLength(1, { error: "at least one option is needed: { name, doses }" }), z.maxLength(50)),
    "what is compared; all options begin in the week of the decision",
  ),
  horizonWeeks: within(RANGES.horizonWeeks),
  virtualPatients: z.optional(wholeBetween(100, 10_000_000, "virtual patients")),
  seed: z.optional(wholeBetween(0, 4294967295, "random seed")),
});

/** A checked case file. */
export type Case = z.infer<typeof caseSchema>;

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
  requireAge(value);
  requireDrugs(value);
  const names = new Set<string>();
  value.options.forEach((option, at) => {
    const field = `options[${at}]`;
    if (names.has(visibleName(option.name)))
      throw new InputError(`${field}.name`, option.name, "names of options must differ");
    names.add(visibleName(option.name));
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

/** @throws InputError below the youngest age of which anything is known */
function requireAge({ person }: Case): void {
  const age = person?.ageYears;
  if (age !== undefined && age < AGES.youngest)
    throw new InputError(
      "person.ageYears",
      age,
      `no forecast under ${AGES.youngest} years: no controlled trial of these drugs enrolled younger children`,
    );
}

/** @throws InputError where a dose is of a drug that cannot be simulated, or above its label */
function requireDrugs({ doses = [], options }: Case): void {
  const places = [
    ...doses.map((dose, at) => ({ dose, field: `doses[${at}]` })),
    ...options.flatMap((option, at) => [
      ...option.doses.map((dose, entry) => ({ dose, field: `options[${at}].doses[${entry}]` })),
      ...(option.restart ? [{ dose: option.restart, field: `options[${at}].restart` }] : []),
    ]),
  ];
  for (const { dose, field } of places) requireDose(dose, "label", (name) => `${field}.${name}`);
}
