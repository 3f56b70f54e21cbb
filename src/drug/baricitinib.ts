import { exp, log } from "../math/exp.ts";
import type { ExposureCovariates, SimulatedDrug } from "./drug.ts";
import { type Kinetics, meanInhibition } from "./exposure.ts";

/**
 * Working constants (docs/model.md, "Drug exposure"); a test sets them beside the observations of the study
 * "baricitinib clinical pharmacology". Only products and ratios matter to the disease model, which learns the slope on
 * the inhibition.
 */
export const KINETICS: Kinetics = {
  /** C16H17N7O2S. */
  molarMass: 371.42,
  /** Check: time of the highest concentration, about 1 h. */
  absorptionRate: 3,
  /** Check: volume of distribution about 76 L. */
  centralVolume: 75,
  exchange: 4,
  peripheralVolume: 55,
  halfInhibition: 44,
};

/** How baricitinib leaves the body: mostly through the kidneys, there partly by the transporter OAT3. */
export const CLEARANCE = {
  /** Apparent clearance CL/F, L/h, at the reference filtration rate. */
  typical: 11,
  /** Clearance scales with (eGFR / reference) to this power. */
  renalPower: 0.7,
  /** Reference estimated glomerular filtration rate, mL/min/1.73 m2. */
  referenceFiltration: 95,
  /** Exposure with a strong OAT3 inhibitor (probenecid) relative to without. */
  oat3ExposureFactor: 2,
} as const;

/** Apparent clearance, L/h, of a person with these covariates. */
export function clearanceOf({ filtration, oat3Inhibitor }: ExposureCovariates): number {
  const { typical, renalPower, referenceFiltration, oat3ExposureFactor } = CLEARANCE;
  const renal = exp(renalPower * log((filtration ?? referenceFiltration) / referenceFiltration));
  return (typical * renal) / (oat3Inhibitor ? oat3ExposureFactor : 1);
}

export const BARICITINIB: SimulatedDrug = {
  name: "baricitinib",
  brands: ["olumiant"],
  codes: ["ly3009104", "incb028050"],
  nicknames: ["bari", "olu", "barici"],
  strengths: [1, 2, 4],
  // Highest computed: four times the highest dose studied in alopecia areata.
  doses: { studied: [2, 4], label: 4, highest: 16 },
  isBorrowed: false,
  onsetRate: (values) => values.suppressionRate,
  returnRate: (values) => values.returnRate,
  inhibition: (dose, covariates) => meanInhibition(KINETICS, clearanceOf(covariates), dose),
};
