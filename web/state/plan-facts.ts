import { LOSS_OF_BENEFIT_POINTS } from "../../src/disease/salt/thresholds.ts";
import { reducedDrugs } from "../../src/drug/reduced.ts";
import { type Dose, doseAt } from "../../src/drug/regimen.ts";
import type { Case } from "../../src/forecast/case/case.ts";
import { type Drugs, scopeFor } from "./scope.ts";

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

/** A plan of a person who took these doses before, and the drugs that the page knows. */
interface PlanOf {
  readonly asked: Pick<Case, "doses">;
  readonly option: Option;
  readonly drugs: Drugs;
}

/**
 * Whether no trial behind the model gave the drugs in this way: another dose, doses further apart than a day, another
 * drug than the one before, a planned pause, or a restart at another loss, or later, than that at which the withdrawal
 * trial gave the drug again.
 */
export function isUntested({ asked, option: { doses, restart }, drugs }: PlanOf): boolean {
  const taken = [...doses, ...(restart ? [restart] : [])];
  const isKnown = ({ drug, mgPerDay }: Dose) =>
    mgPerDay === 0 || scopeFor(drugs, drug).studied.includes(mgPerDay);
  return (
    taken.some((dose) => !isKnown(dose) || (dose.mgPerDay > 0 && (dose.everyDays ?? 1) > 1)) ||
    new Set([...lastTaken(asked), ...taken.filter(isOn)].map(({ drug }) => drug)).size > 1 ||
    doses.some(({ mgPerDay }, at) => mgPerDay === 0 && at < doses.length - 1) ||
    (doses.length > 1 && doses[doses.length - 1].mgPerDay === 0) ||
    (restart !== undefined &&
      (restart.whenSaltWorsensBy !== LOSS_OF_BENEFIT_POINTS || (restart.waitWeeks ?? 0) > 0))
  );
}

/**
 * The drug of which a plan takes less than before, none, or some again, where what follows that is taken from another drug;
 * null where nothing is.
 */
export function borrowedOf({ asked, option: { doses, restart }, drugs }: PlanOf): string | null {
  const before = asked.doses ?? [];
  const reduced = reducedDrugs([...before, ...doses, ...(restart ? [restart] : [])], before.length);
  return reduced.find((drug) => scopeFor(drugs, drug).stoppingIsBorrowed) ?? null;
}

const isOn = ({ mgPerDay }: Dose) => mgPerDay > 0;

/** The dose taken last before the decision; none where none was taken. */
const lastTaken = ({ doses = [] }: Pick<Case, "doses">): readonly Dose[] => doses.filter(isOn).slice(-1);
