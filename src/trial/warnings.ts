import { SEVERE_SALT } from "../disease/salt/thresholds.ts";
import type { Model } from "../simulate/model.ts";
import type { Tally } from "../simulate/tally.ts";
import { disagreementText, gapOf, sharesByStructure, TELLING_WEEKS } from "./disagreement.ts";
import { cellOf, type TrialPlan } from "./plan.ts";
import type { Protocol } from "./protocol-schema.ts";
import { entrySalt } from "./protocol-terms.ts";
import type { TrialRow } from "./trial.ts";

/** Fewer virtual people than this behind a number make its second digit chance. */
export const FEW_PEOPLE = 200;

/** Where a protocol leaves what was studied, and where its numbers rest on few virtual people. */
export function trialWarnings(protocol: Protocol, model: Model, rows: readonly TrialRow[]): string[] {
  const { scope } = model;
  const warnings: string[] = [];
  const arms = [...protocol.arms, ...(protocol.stages ?? []).flatMap((stage) => stage.randomise)];
  const doses = arms
    .flatMap((arm) => [...arm.doses, ...(arm.restart ? [arm.restart] : [])])
    .map((dose) => dose.mgPerDay);
  const studied = new Set([0, ...scope.mgPerDay]);
  for (const dose of [...new Set(doses)].filter((each) => !studied.has(each)))
    warnings.push(
      `${dose} mg a day was not studied in the trials behind the model (${scope.mgPerDay.join(" and ")} mg were): what is shown for it follows from pharmacology, not from observation`,
    );
  const { min } = entrySalt(protocol);
  if (min < SEVERE_SALT)
    warnings.push(
      `enrol.salt.min ${min}: the trials behind the model enrolled people with SALT ${SEVERE_SALT} or more; milder disease is extrapolation`,
    );
  const lastVisit = protocol.visits[protocol.visits.length - 1];
  if (lastVisit > scope.lastWeek)
    warnings.push(
      `visits after week ${scope.lastWeek}: the trials behind the model followed nobody that long`,
    );
  const few = rows.filter((row) => row.value !== null && row.virtualPatients < FEW_PEOPLE).length;
  if (few > 0)
    warnings.push(`${few} of ${rows.length} rows rest on fewer than ${FEW_PEOPLE} virtual patients`);
  const none = rows.filter((row) => row.value === null).length;
  if (none > 0)
    warnings.push(`${none} of ${rows.length} rows have no value: nobody counts there (value null)`);
  return warnings;
}

/** Of 100: structures that differ by less are not told apart in words. */
const WORTH_SAYING = 3;

/**
 * In words, what the disease structures say each about the loss of benefit twelve weeks after a stage began, in
 * the arm on which they differ most; nothing where they agree, or no arm is looked at then.
 */
export function structuresInWords(plan: TrialPlan, tallies: readonly Tally[], model: Model): string[] {
  if (Object.keys(model.structureWeights).length < 2) return [];
  const told = plan.arms
    .filter((arm) => arm.stageIndex >= 0)
    .flatMap((arm) => {
      const visit = arm.visits.indexOf(arm.fromWeek + TELLING_WEEKS);
      if (visit < 0) return [];
      return plan.endpoints.flatMap(({ kind, name }, endpoint) => {
        if (kind !== "lossMoreThan" && kind !== "lossAtLeast") return [];
        const shares = sharesByStructure(tallies, model.draws, cellOf(plan, arm, 0, visit, endpoint));
        return shares.length < 2 || gapOf(shares) < WORTH_SAYING ? [] : [{ arm, name, shares }];
      });
    })
    .sort((a, b) => gapOf(b.shares) - gapOf(a.shares));
  if (told.length === 0) return [];
  const [{ arm, name, shares }] = told;
  return [
    disagreementText(
      `${TELLING_WEEKS} weeks after stage "${arm.stage}" began, in arm "${arm.arm.name}"`,
      `have lost their benefit (${name})`,
      shares,
    ),
  ];
}
