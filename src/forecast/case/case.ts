import * as z from "zod/mini";
import { adherencePercent, doseEntry, doseSchedule, restartRule } from "../../drug/dose-fields.ts";
import { label, requireAscending, saltPoints, week, wholeBetween, within } from "../../input/fields.ts";
import { InputError } from "../../input/input-error.ts";
import { type Parsed, parseInput, requireSchema } from "../../input/parse.ts";
import { RANGES } from "../../input/ranges.ts";

export const CASE_SCHEMA = "anagen/case@1";

/** The file of one person: readings, doses so far, and the options to compare. */
export const caseSchema = z.strictObject({
  schema: z.literal(CASE_SCHEMA),
  person: z.optional(
    z.strictObject({
      ageYears: z.optional(within(RANGES.ageYears)),
      sex: z.optional(z.enum(["female", "male", "other"])),
      episodeYears: z.optional(within(RANGES.episodeYears)),
      kidneyFiltration: z.optional(within(RANGES.kidneyFiltration)),
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
