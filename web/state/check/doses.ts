import { DOSE_RANGES } from "../../../src/drug/dose-ranges.ts";
import type { Dose } from "../../../src/drug/regimen.ts";
import type { TakenDraft } from "../draft/draft.ts";
import { type Drugs, scopeFor } from "../scope.ts";
import type { Problems } from "./problem.ts";

/**
 * How a dose is taken; `name` is the drug that it is of. A dose above the drug's label is refused: nobody was followed
 * on it.
 */
export function checkTaken(
  problems: Problems,
  id: string,
  dose: TakenDraft,
  name: string,
  drugs: Drugs,
): Dose {
  const { drug, label, isForecast } = scopeFor(drugs, name);
  // Of the drug that treatment began with it is said beside that.
  if (dose.drug !== null && !isForecast) problems.report(`${id}-drug`, { kind: "otherDrug" });
  const mgPerDay = problems.read(`${id}-mg`, dose.mgPerDay, DOSE_RANGES.mgPerDay);
  if (mgPerDay > label) problems.report(`${id}-mg`, { kind: "aboveLabel", most: label });
  const everyDays = problems.read(`${id}-every`, dose.everyDays, DOSE_RANGES.everyDays);
  const { adherencePercent } = dose;
  return {
    ...(drug === undefined || mgPerDay === 0 ? {} : { drug }),
    mgPerDay,
    ...(everyDays === 1 ? {} : { everyDays }),
    ...(adherencePercent === null ? {} : { adherencePercent }),
  };
}
