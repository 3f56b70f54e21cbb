import type { Warning } from "../warnings/warning.ts";
import { DEFAULT_DRUG, simulatedDrug } from "./catalogue.ts";
import { reducedDrugs } from "./reduced.ts";
import { type Dose, drugsTaken } from "./regimen.ts";

/** Youngest and oldest of some people under 18, years; the same for one person. */
interface YoungAges {
  readonly from: number;
  readonly to: number;
}

/**
 * Warnings that follow from the drugs and doses of several plans, each once; a plan is its doses in their order, a
 * restart's last. `young` is undefined for adults.
 */
export function drugWarnings(
  plans: readonly (readonly Dose[])[],
  young: YoungAges | undefined,
): readonly Warning[] {
  const warnings = new Map<string, Warning>();
  const warn = (warning: Warning, key = JSON.stringify(warning)) => {
    if (!warnings.has(key)) warnings.set(key, warning);
  };
  const taken = plans.map((plan) => plan.filter(({ mgPerDay }) => mgPerDay > 0));
  const drugs = drugsTaken(plans.flat());
  for (const drug of plans.flatMap((plan) => reducedDrugs(plan)))
    if (simulatedDrug(drug).isBorrowed) warn({ code: "stoppingBorrowed", drug, from: DEFAULT_DRUG.name });
  for (const plan of taken)
    plan.forEach(({ drug: to = DEFAULT_DRUG.name }, at) => {
      const from = plan[at - 1]?.drug ?? DEFAULT_DRUG.name;
      // What is not known of a switch is the same in both directions.
      if (at > 0 && from !== to) warn({ code: "drugSwitched", from, to }, [from, to].sort().join());
    });
  if (young !== undefined && drugs.size > 0)
    warn({
      code: "underAge",
      ageYears: young.from,
      ...(young.to === young.from ? {} : { toYears: young.to }),
    });
  for (const { drug = DEFAULT_DRUG.name, mgPerDay, everyDays = 1, adherencePercent = 100 } of taken.flat()) {
    const { doses, isBorrowed } = simulatedDrug(drug);
    if (mgPerDay > doses.label) warn({ code: "doseAboveLabel", drug, mgPerDay, label: doses.label });
    if (!doses.studied.includes(mgPerDay))
      warn({ code: "unstudiedDose", drug, mgPerDay, studied: [...doses.studied] });
    if (isBorrowed && (everyDays > 1 || adherencePercent < 100)) warn({ code: "meanDoseCounts", drug });
  }
  return [...warnings.values()];
}
