import { DOSE_RANGES } from "../../../src/drug/dose-ranges.ts";
import type { Dose } from "../../../src/drug/regimen.ts";
import type { TakenDraft } from "../draft/draft.ts";
import type { Problems } from "./problem.ts";

/** What a dose is of. */
export interface DosedDrug {
  /** As doses name it; undefined for the drug of a dose that names none. */
  readonly drug: string | undefined;
  /** The highest dose of its label, mg a day. */
  readonly label: number;
}

/** How a dose is taken. A dose above the label is refused: nobody was followed on it. */
export function checkTaken(
  problems: Problems,
  id: string,
  dose: TakenDraft,
  { drug, label }: DosedDrug,
): Dose {
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
