import { exp } from "../numerics/exp.ts";
import { AREAS } from "../salt/areas.ts";
import { createDriveStepper } from "./drive.ts";
import { DRIVE_PARAMETERS, type ParameterDefinition, type ParameterValues } from "./parameters.ts";
import type { FloatArray, Stepper } from "./stepper.ts";

/**
 * The standard normal numbers that make one person differ from another, in order: drive, drive by area (four),
 * regrowth, inhibition, fluctuation at the start.
 */
export const LATENTS = { drive: 0, areaDrive: 1, regrowth: 5, inhibition: 6, fluctuation: 7 } as const;
export const LATENT_COUNT = 8;

/** Names of the disease structures; each is an executable account of the same disease. */
export type StructureName = "drive";

/** A disease structure: its parameters, its stepper, and how a person's latent numbers become a start state. */
export interface Structure {
  readonly name: StructureName;
  readonly parameters: readonly ParameterDefinition[];
  createStepper(capacity: number): Stepper;
  /**
   * Writes person `at` at the start of the untreated burn-in, in full attack, into the stepper's arrays.
   * `latents` holds LATENT_COUNT standard normal numbers from `offset` on.
   */
  initialise(
    stepper: Stepper,
    at: number,
    latents: ArrayLike<number>,
    offset: number,
    verySevere: boolean,
    values: ParameterValues,
  ): void;
  /** The person's shift of inhibition on the logit scale. */
  inhibitionShift(latent: number, values: ParameterValues): number;
}

function initialiseHair(stepper: Stepper, at: number, recoverable: number): void {
  for (const values of Object.values(stepper.state) as FloatArray[]) values[at] = 0;
  for (let area = 0; area < AREAS.length; area++) stepper.state[`quiescent${area}`][at] = recoverable;
}

export const DRIVE: Structure = {
  name: "drive",
  parameters: DRIVE_PARAMETERS,
  createStepper: createDriveStepper,
  initialise(stepper, at, latents, offset, verySevere, values) {
    const { state, fixed } = stepper;
    initialiseHair(stepper, at, verySevere ? values.recoverableVerySevere : values.recoverableSevere);
    state.fluctuation[at] = values.fluctuationSpread * latents[offset + LATENTS.fluctuation];
    const mean = verySevere ? values.meanDriveVerySevere : values.meanDriveSevere;
    const personal = mean + values.driveSpread * latents[offset + LATENTS.drive];
    for (let area = 0; area < AREAS.length; area++)
      fixed[`drive${area}`][at] = personal + values.areaSpread * latents[offset + LATENTS.areaDrive + area];
    fixed.regrowthRate[at] =
      values.regrowthRate *
      exp(
        values.regrowthSpread * latents[offset + LATENTS.regrowth] +
          (verySevere ? values.regrowthShiftVerySevere : 0),
      );
    fixed.remissionOn[at] = verySevere ? values.remissionOnVerySevere : values.remissionOnSevere;
    fixed.inhibition[at] = 0;
  },
  inhibitionShift: (latent, values) => values.inhibitionSpread * latent,
};

/** All structures by name. */
export const STRUCTURES: Readonly<Record<StructureName, Structure>> = { drive: DRIVE };
