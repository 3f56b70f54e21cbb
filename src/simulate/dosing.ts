import { shareInWeek } from "../disease/placing.ts";
import type { Cohort } from "../disease/population/cohort.ts";
import type { Stepper } from "../disease/stepper.ts";
import { DEFAULT_DRUG, placeOfDrug } from "../drug/catalogue.ts";
import type { ExposureCovariates } from "../drug/drug.ts";
import { effectOf } from "../drug/effect.ts";
import type { Dose } from "../drug/regimen.ts";
import { logistic } from "../math/exp.ts";
import { normalAt, PURPOSE } from "../math/random/streams.ts";

/** Who gets a dose: those of the people from place `from` until `until` whom `includes` names. */
interface Dosed {
  readonly from: number;
  readonly until: number;
  readonly includes: (person: number) => boolean;
}

/**
 * Gives a dose to people who sit in a stepper. Their sensitivity to the first drug they take is what they were born
 * with; to another one it is correlated with that, the rest their own number for that drug, which stays until they take
 * a third. After the last dose the effect fades at the speed of the drug taken last.
 */
export function setDose(
  { fixed, key0, key1 }: Pick<Stepper, "fixed" | "key0" | "key1">,
  { draw: { values }, inhibitionShift }: Cohort,
  dose: Dose,
  covariates: ExposureCovariates | undefined,
  { from, until, includes }: Dosed,
): void {
  if (dose.mgPerDay === 0) {
    for (let i = from; i < until; i++) if (includes(i)) fixed.inhibition[i] = 0;
    return;
  }
  const { logit, onsetRate, returnRate } = effectOf(dose, values, covariates);
  const place = placeOfDrug(dose.drug ?? DEFAULT_DRUG.name);
  const fall = shareInWeek(returnRate);
  const { sensitivityCorrelation: shared, inhibitionSpread } = values;
  for (let i = from; i < until; i++) {
    if (!includes(i)) continue;
    if (fixed.firstDrug[i] === 0) fixed.firstDrug[i] = place;
    const isFirst = fixed.firstDrug[i] === place;
    if (!isFirst && fixed.otherDrug[i] !== place) {
      fixed.otherDrug[i] = place;
      const own = inhibitionSpread * normalAt(key0[i], key1[i], place, PURPOSE.sensitivity);
      fixed.sensitivity[i] = shared * inhibitionShift[i] + Math.sqrt(1 - shared * shared) * own;
    }
    fixed.inhibition[i] = logistic(logit + (isFirst ? inhibitionShift[i] : fixed.sensitivity[i]));
    fixed.rise[i] = shareInWeek(onsetRate * fixed.onset[i]);
    fixed.fall[i] = fall;
  }
}
