import { SEVERE_SALT } from "../salt/thresholds.ts";
import type { Model } from "./model.ts";
import { entrySalt, type Protocol } from "./protocol.ts";
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
