import * as z from "zod/mini";
import { simulatedDrug } from "../../drug/catalogue.ts";
import { adherencePercent, mgPerDay } from "../../drug/dose-fields.ts";
import { DOSE_RANGES } from "../../drug/dose-ranges.ts";
import { type Dose, doseAt } from "../../drug/regimen.ts";
import {
  label,
  numberBetween,
  requireAscending,
  saltPoints,
  visibleName,
  week,
  within,
} from "../../input/fields.ts";
import { InputError } from "../../input/input-error.ts";
import { type Parsed, parseInput, requireSchema } from "../../input/parse.ts";
import { RANGES } from "../../input/ranges.ts";
import { says } from "../../input/says.ts";
import type { Case } from "../case/case.ts";
import { RESTART_POINTS, USUAL_RESTART } from "./usual.ts";

const PLANS_SCHEMA = "anagen/plans@1";

/** Either a dose of its own, or so many times the dose at the decision. */
const dose = {
  drug: says(
    z.optional(z.string()),
    "the drug, by its international nonproprietary name; that of the dose at the decision where it is left out",
  ),
  mgPerDay: z.optional(mgPerDay),
  timesCurrentDose: z.optional(numberBetween(0, 8, "times the dose at the decision")),
  everyDays: z.optional(within(DOSE_RANGES.everyDays)),
  adherencePercent: z.optional(adherencePercent),
};

/** Options for many people, whose weeks count from each person's decision. */
export const plansSchema = z.strictObject({
  schema: says(z.literal(PLANS_SCHEMA), "name and version of this format"),
  options: says(
    z
      .array(
        z.strictObject({
          name: says(label, "one line; names of options differ"),
          doses: says(
            z
              .array(
                z.strictObject({
                  afterWeeks: says(
                    week,
                    "weeks after the decision from which the dose is taken, until the next entry",
                  ),
                  ...dose,
                }),
              )
              .check(
                z.minLength(1, { error: "at least one dose is needed: { afterWeeks: 0, ... }" }),
                z.maxLength(200),
              ),
            "doses in ascending order of weeks, the first from the decision on",
          ),
          restart: says(
            z.optional(
              z.strictObject({
                whenSaltWorsensBy: saltPoints,
                strictly: says(
                  z.optional(z.boolean()),
                  "true: worse by more than that many points; false (default): by that many or more",
                ),
                checkEveryWeeks: z.optional(within(DOSE_RANGES.checkEveryWeeks)),
                waitWeeks: z.optional(within(DOSE_RANGES.waitWeeks)),
                ...dose,
              }),
            ),
            "when to go back to the drug, judged on readings against that at the decision; never without it",
          ),
        }),
      )
      .check(z.minLength(1, { error: "at least one option is needed: { name, doses }" }), z.maxLength(50)),
    "options for everybody",
  ),
  horizonWeeks: within(RANGES.horizonWeeks),
});

/** Checked plans. */
export type Plans = z.infer<typeof plansSchema>;
type PlannedDose = z.infer<z.ZodMiniObject<typeof dose>>;

/** Plans that are compared for many people by default. */
export const USUAL_PLANS: Plans = {
  schema: PLANS_SCHEMA,
  options: [
    { name: "stay", doses: [{ afterWeeks: 0, timesCurrentDose: 1 }] },
    { name: "half the dose", doses: [{ afterWeeks: 0, timesCurrentDose: 0.5 }] },
    { name: "stop", doses: [{ afterWeeks: 0, mgPerDay: 0 }] },
    {
      name: "stop, restart at 20 points",
      doses: [{ afterWeeks: 0, mgPerDay: 0 }],
      restart: { ...USUAL_RESTART, timesCurrentDose: 1 },
    },
  ],
  horizonWeeks: 52,
};

/** Plans that are compared by default for somebody who has taken the drug and is off it at the decision. */
const USUAL_PLANS_OFF_DRUG: Plans = {
  ...USUAL_PLANS,
  options: [
    { name: "stay off", doses: [{ afterWeeks: 0, mgPerDay: 0 }] },
    { name: "start again", doses: [{ afterWeeks: 0, timesCurrentDose: 1 }] },
    { name: "start again at half the dose", doses: [{ afterWeeks: 0, timesCurrentDose: 0.5 }] },
    {
      name: "stay off, restart at 20 points",
      doses: [{ afterWeeks: 0, mgPerDay: 0 }],
      restart: { ...USUAL_RESTART, timesCurrentDose: 1 },
    },
  ],
};

/** Plans that are compared by default for somebody who has never taken the drug. */
const USUAL_PLANS_NO_DRUG: Plans = {
  ...USUAL_PLANS,
  options: [{ name: "no drug", doses: [{ afterWeeks: 0, mgPerDay: 0 }] }],
};

/** Policies of restarting, to be compared: stop, and return to the current dose at a loss of so many points. */
export const RESTART_POLICIES: Plans = {
  schema: PLANS_SCHEMA,
  options: RESTART_POINTS.map((points) => ({
    name: `stop, restart at ${points} points`,
    doses: [{ afterWeeks: 0, mgPerDay: 0 }],
    restart: { ...USUAL_RESTART, whenSaltWorsensBy: points, timesCurrentDose: 1 },
  })),
  horizonWeeks: 52,
};

/**
 * A case with the policies of restarting added to its options, but for those whose names it has already. Somebody off
 * the drug stays off and goes back to the last dose that was taken; for somebody who never took any there are none.
 */
export function withPolicies(input: Case): Case {
  const { doses = [] } = input;
  const names = new Set(input.options.map(({ name }) => name));
  const decision = input.options[0].doses[0].fromWeek;
  const { now, last } = dosesUntil(doses, decision);
  if (last === null) return input;
  const policies = optionsFor(RESTART_POLICIES, doses, decision).map((policy) =>
    now.mgPerDay > 0 ? policy : { ...policy, name: policy.name.replace(/^stop/, "stay off") },
  );
  return { ...input, options: [...input.options, ...policies.filter(({ name }) => !names.has(name))] };
}

/** Reads plans. @throws InputError that names the field, its value and what is allowed */
export function parsePlans(input: unknown): Parsed<Plans> {
  requireSchema(input, PLANS_SCHEMA, "the plans");
  const { value, warnings } = parseInput(plansSchema, input);
  const names = new Set<string>();
  value.options.forEach((option, at) => {
    const field = `options[${at}]`;
    if (names.has(visibleName(option.name)))
      throw new InputError(`${field}.name`, option.name, "names of options must differ");
    names.add(visibleName(option.name));
    if (option.doses[0].afterWeeks !== 0)
      throw new InputError(
        `${field}.doses[0].afterWeeks`,
        option.doses[0].afterWeeks,
        "the first dose begins at 0",
      );
    requireAscending(
      option.doses.map((entry) => entry.afterWeeks),
      (entry) => `${field}.doses[${entry}].afterWeeks`,
    );
    const planned = [...option.doses, ...(option.restart ? [option.restart] : [])];
    planned.forEach((each, entry) => {
      const place = entry < option.doses.length ? `doses[${entry}]` : "restart";
      if ((each.mgPerDay === undefined) === (each.timesCurrentDose === undefined))
        throw new InputError(
          `${field}.${place}.mgPerDay`,
          each.mgPerDay,
          "a dose has either mgPerDay or timesCurrentDose",
        );
    });
  });
  return { value, warnings };
}

/**
 * The options of one person: weeks count from their decision, doses from the one they take now. A restart goes back
 * to the last dose that was taken, also of somebody who is off the drug by then; who never took any restarts nothing.
 * Somebody off the drug has usual plans of their own, counted from that last dose.
 *
 * @throws InputError when a plan takes so many times the dose that it is above what can be computed
 */
export function optionsFor(
  plans: Plans,
  doses: NonNullable<Case["doses"]>,
  decision: number,
): Case["options"] {
  const { now, last } = dosesUntil(doses, decision);
  // Plans that somebody wrote are taken as written, also where they are the same.
  const isUsualOff = plans === USUAL_PLANS && now.mgPerDay === 0;
  const usualOff = last === null ? USUAL_PLANS_NO_DRUG : USUAL_PLANS_OFF_DRUG;
  const { options } = isUsualOff ? usualOff : plans;
  const current = isUsualOff && last !== null ? last : now;
  return options.map(({ name, doses: planned, restart }, at) => {
    const isNever = last === null && restart?.mgPerDay === undefined;
    const place = `options[${at}]`;
    const again = restart && !isNever ? restartFrom(restart, last ?? now, `${place}.restart`) : undefined;
    return {
      name,
      doses: planned.map((entry, number) => ({
        fromWeek: decision + entry.afterWeeks,
        ...doseFrom(entry, current, `${place}.doses[${number}]`),
      })),
      ...(again === undefined ? {} : { restart: again }),
    };
  });
}

/** The dose at the decision, and the last one that was taken until then; null when none was. */
function dosesUntil(
  doses: NonNullable<Case["doses"]>,
  decision: number,
): { readonly now: Dose; readonly last: Dose | null } {
  const last = doses.findLast((dose) => dose.fromWeek < decision && dose.mgPerDay > 0) ?? null;
  return { now: doseAt(doses, decision - 1), last };
}

function restartFrom(
  {
    whenSaltWorsensBy,
    strictly,
    checkEveryWeeks,
    waitWeeks,
    ...planned
  }: NonNullable<Plans["options"][0]["restart"]>,
  current: Dose,
  field: string,
) {
  return { whenSaltWorsensBy, strictly, checkEveryWeeks, waitWeeks, ...doseFrom(planned, current, field) };
}

/** @throws InputError when a multiple of the current dose is above what can be computed */
function doseFrom(planned: PlannedDose, current: Dose, field: string): Dose {
  if (planned.mgPerDay !== undefined)
    return {
      drug: planned.drug ?? (planned.mgPerDay > 0 ? current.drug : undefined),
      mgPerDay: planned.mgPerDay,
      everyDays: planned.everyDays,
      adherencePercent: planned.adherencePercent,
    };
  const times = planned.timesCurrentDose ?? 1;
  const mgPerDay = current.mgPerDay * times;
  const high = simulatedDrug(current.drug).doses.label;
  if (mgPerDay > high && current.mgPerDay <= high)
    throw new InputError(
      `${field}.timesCurrentDose`,
      times,
      `${times} times ${current.mgPerDay} mg is ${mgPerDay} mg a day; allowed are 0 to ${high} mg`,
    );
  return {
    drug: current.drug,
    mgPerDay,
    everyDays: planned.everyDays ?? current.everyDays,
    adherencePercent: planned.adherencePercent ?? current.adherencePercent,
  };
}
