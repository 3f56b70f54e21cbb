import type { ParameterValues } from "../disease/parameters.ts";
import { logit } from "../math/exp.ts";
import { DEFAULT_DRUG, SIMULATED_DRUGS } from "./catalogue.ts";
import { drugOnCurve } from "./curve.ts";
import type { ExposureCovariates, SimulatedDrug } from "./drug.ts";
import type { Dose } from "./regimen.ts";

/** What a dose does in a typical person under one draw of the model. */
interface DrugEffect {
  /** Logit of the mean inhibition E. */
  readonly logit: number;
  /** Speed at which the effect builds up, 1/week. */
  readonly onsetRate: number;
  /** Speed at which the effect fades after the last dose, 1/week. */
  readonly returnRate: number;
}

/**
 * The effect of a dose above 0. At 12 to 17 years the logit is shifted, whatever the drug, and so it is in the people of a
 * clinic from whom the model learned (`clinicShift`, absent elsewhere).
 */
export function effectOf(
  dose: Dose,
  values: ParameterValues,
  covariates: ExposureCovariates = {},
): DrugEffect {
  const drug = drugOf(dose);
  const shift = (covariates.adolescent ? values.adolescentShift : 0) + (values.clinicShift ?? 0);
  return {
    logit: logit(drug.inhibition(dose, covariates, values)) + shift,
    onsetRate: drug.onsetRate(values),
    returnRate: drug.returnRate(values),
  };
}

/** Drugs outside the catalogue, by name: effects that calibration tries, whose curves are among the draw's values. */
const tried = new Map<string, SimulatedDrug>();

function drugOf({ drug: name }: Dose): SimulatedDrug {
  if (name === undefined) return DEFAULT_DRUG;
  const known = SIMULATED_DRUGS.find((drug) => drug.name === name) ?? tried.get(name);
  if (known) return known;
  const doses = { studied: [], label: 0, highest: 0 };
  const made = drugOnCurve({ name, brands: [], codes: [], nicknames: [], strengths: [], doses });
  tried.set(name, made);
  return made;
}
