import { doseAt, meanMgPerDay, type Regimen } from "../../drug/regimen.ts";

/** Weeks on drug, and mg a day summed over weeks, within the horizon, by the week after the decision of a restart. */
export type DrugUse = (restartAfter: number) => { readonly onDrug: number; readonly mg: number };

/** The drug that a regimen takes within the horizon. */
export function drugUse({ doses, restart }: Regimen, decision: number, horizonWeeks: number): DrugUse {
  const onDrug = [0];
  const mg = [0];
  for (let after = 0; after < horizonWeeks; after++) {
    const dose = meanMgPerDay(doseAt(doses, decision + after));
    onDrug.push(onDrug[after] + (dose > 0 ? 1 : 0));
    mg.push(mg[after] + dose);
  }
  const again = restart === undefined ? 0 : meanMgPerDay(restart);
  return (restartAfter) => {
    const until = Math.min(restartAfter, horizonWeeks);
    const rest = horizonWeeks - until;
    return { onDrug: onDrug[until] + (again > 0 ? rest : 0), mg: mg[until] + again * rest };
  };
}
