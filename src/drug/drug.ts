import type { ParameterValues } from "../disease/parameters.ts";
import type { Dose } from "./regimen.ts";

/** A JAK inhibitor as labels, trials and people name it. All names lower case. */
export interface Drug {
  /** International nonproprietary name: what observations, cases and results carry. */
  readonly name: string;
  readonly brands: readonly string[];
  /** Names it had before it had that one. */
  readonly codes: readonly string[];
  /** Short forms that people write; without a digit in them they may also be ordinary words. */
  readonly nicknames: readonly string[];
  /** Amounts that people who take it write of, mg: tablets, and days' doses made of them. */
  readonly strengths: readonly number[];
}

/** What changes exposure to a drug in a person; everything optional. */
export interface ExposureCovariates {
  /** Estimated glomerular filtration rate, mL/min/1.73 m2. */
  readonly filtration?: number | undefined;
  /** Takes a strong OAT3 inhibitor such as probenecid. */
  readonly oat3Inhibitor?: boolean | undefined;
  /** 12 to 17 years old. */
  readonly adolescent?: boolean | undefined;
}

/** A drug that the disease model can simulate: one file in this folder, and its place in catalogue.ts. */
export interface SimulatedDrug extends Drug {
  /** Doses by mouth, mg a day. */
  readonly doses: {
    /** Those that controlled trials in alopecia areata studied, ascending. */
    readonly studied: readonly number[];
    /** The highest on a label for alopecia areata. */
    readonly label: number;
    /** The highest that is computed. */
    readonly highest: number;
  };
  /** Whether stopping, lowering and restarting it is borrowed from another drug, because no study of it tells. */
  readonly isBorrowed: boolean;
  /**
   * What the drug does to the disease in a typical person: the mean share E of the signal held down over the dosing
   * cycle, 0 to 1, growing with the dose and exactly 0 without one. A person differs by a shift of its logit; the
   * structure's slope turns E into drive held down.
   *
   * @param values the model draw's numbers, for a drug whose effect by dose is learned with the disease
   */
  inhibition(dose: Dose, covariates: ExposureCovariates, values: ParameterValues): number;
  /** Typical speed at which its effect builds up, 1/week. */
  onsetRate(values: ParameterValues): number;
  /** Speed at which its effect fades after the last dose, 1/week. */
  returnRate(values: ParameterValues): number;
}
