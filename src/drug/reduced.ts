import { DEFAULT_DRUG_NAME } from "./default-drug.ts";
import { type Dose, meanMgPerDay } from "./regimen.ts";

/**
 * Names of the drugs of which a plan takes less than before, none, or some again after none; a change to another drug is
 * none of these. `from` is the place of the first dose that is looked at: those before it are what was taken until then.
 */
export function reducedDrugs(plan: readonly Dose[], from = 0): string[] {
  const found = new Set<string>();
  let last: Dose | null = null;
  let isOff = false;
  plan.forEach((dose, at) => {
    const isOn = dose.mgPerDay > 0;
    if (last !== null && at >= from) {
      const isSame = nameOf(dose) === nameOf(last);
      const isLess = !isOn || (isSame && meanMgPerDay(dose) < meanMgPerDay(last));
      const isAgain = isOff && isOn && isSame;
      if (isLess || isAgain) found.add(nameOf(last));
    }
    isOff = !isOn;
    if (isOn) last = dose;
  });
  return [...found];
}

const nameOf = ({ drug }: Dose) => drug ?? DEFAULT_DRUG_NAME;
