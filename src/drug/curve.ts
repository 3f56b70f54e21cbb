import { log, logistic } from "../math/exp.ts";
import type { SimulatedDrug } from "./drug.ts";
import { meanMgPerDay } from "./regimen.ts";

/** Name, among a draw's values, of a number that calibration finds for a drug. */
export const drugValue = (drug: string, name: "halfDose" | "doseSlope" | "onsetRatio") => `${drug}.${name}`;

/** Logit of the mean inhibition by a dose of a drug whose effect stands on a curve in the mean dose. */
const logitOnCurve = (drug: string, mgPerDay: number, values: Readonly<Record<string, number>>) =>
  values[drugValue(drug, "doseSlope")] * (log(mgPerDay) - log(values[drugValue(drug, "halfDose")]));

/**
 * A drug whose kinetics the model does not know: on the axis of the disease's own drug its inhibition is
 * `d^h / (d^h + D50^h)` in the mean dose d, with half dose D50 and steepness h of each draw of the model; its onset is
 * so many times as fast. How fast the attack returns after its last dose no study tells: each draw has a speed from the
 * range that the disease's own drug had before calibration.
 */
export function drugOnCurve(
  drug: Pick<SimulatedDrug, "name" | "brands" | "codes" | "nicknames" | "strengths" | "doses">,
): SimulatedDrug {
  const { name } = drug;
  return {
    ...drug,
    isBorrowed: true,
    inhibition(dose, _, values) {
      const mgPerDay = meanMgPerDay(dose);
      return mgPerDay === 0 ? 0 : logistic(logitOnCurve(name, mgPerDay, values));
    },
    onsetRate: (values) => values.suppressionRate * values[drugValue(name, "onsetRatio")],
    returnRate: (values) => values.borrowedReturnRate,
  };
}
