import { LOSS_OF_BENEFIT_POINTS } from "../../src/disease/salt/thresholds.ts";
import { doseAt } from "../../src/drug/regimen.ts";
import type { Case } from "../../src/forecast/case/case.ts";
import type { DrugForecast } from "../site-data/shapes.ts";

type Option = Case["options"][number];

/** Where a plan that ends without the drug stands: still on a dose, or so many weeks after the last one. */
type DrugAt =
  | { readonly kind: "on"; readonly mgPerDay: number }
  | { readonly kind: "off"; readonly weeks: number };

/**
 * Where somebody stands with the drug some weeks after the decision, so that a plan that has not stopped yet is not
 * read as one that has. null where the plan does not end without the drug, and where the drug was never taken.
 */
export function drugAt(asked: Case, option: Option, weeksAfter: number): DrugAt | null {
  const decision = option.doses[0].fromWeek;
  if (option.restart !== undefined || option.doses[option.doses.length - 1].mgPerDay > 0) return null;
  const doses = [...(asked.doses ?? []).filter((dose) => dose.fromWeek < decision), ...option.doses];
  const week = decision + weeksAfter;
  // What is said of a week is what was taken until then.
  const { mgPerDay } = doseAt(doses, week - 1);
  if (mgPerDay > 0) return { kind: "on", mgPerDay };
  const lastOn = doses.findLastIndex((dose) => dose.mgPerDay > 0 && dose.fromWeek < week);
  return lastOn < 0 ? null : { kind: "off", weeks: week - doses[lastOn + 1].fromWeek };
}

/**
 * Whether no trial behind the model gave the drug in this way: another dose, doses further apart than a day, a planned
 * pause, or a restart at another loss than that at which the withdrawal trial gave the drug again; of a drug whose stopping is
 * borrowed, any stop and any restart.
 */
export function isUntested(
  { doses, restart }: Option,
  { studied, stoppingIsBorrowed }: Pick<DrugForecast, "studied" | "stoppingIsBorrowed">,
): boolean {
  const taken = [...doses, ...(restart ? [restart] : [])];
  const isKnown = (mgPerDay: number) => mgPerDay === 0 || studied.includes(mgPerDay);
  return (
    taken.some(({ mgPerDay, everyDays = 1 }) => !isKnown(mgPerDay) || (mgPerDay > 0 && everyDays > 1)) ||
    (stoppingIsBorrowed && (restart !== undefined || doses.some(({ mgPerDay }) => mgPerDay === 0))) ||
    doses.some(({ mgPerDay }, at) => mgPerDay === 0 && at < doses.length - 1) ||
    (doses.length > 1 && doses[doses.length - 1].mgPerDay === 0) ||
    (restart !== undefined && restart.whenSaltWorsensBy !== LOSS_OF_BENEFIT_POINTS)
  );
}
