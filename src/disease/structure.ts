import type { KernelChoice } from "../engine/execution/kernel-choice.ts";
import { compile, type Program } from "../engine/expression/index.ts";
import { exp, log } from "../math/exp.ts";
import {
  DRIVE_PARAMETERS,
  LOOP_PARAMETERS,
  type ParameterDefinition,
  type ParameterValues,
} from "./parameters.ts";
import { AREAS } from "./salt/areas.ts";
import type { Stepper } from "./stepper.ts";
import { DRIVE_PROGRAM } from "./structures/drive.ts";
import { LOOP_PROGRAM } from "./structures/loop.ts";

/**
 * The standard normal numbers that make one person differ from another, in order: drive, drive by area (four),
 * regrowth, inhibition, fluctuation at the start.
 */
export const LATENTS = {
  drive: 0,
  areaDrive: 1,
  regrowth: 5,
  inhibition: 6,
  fluctuation: 7,
} as const;
export const LATENT_COUNT = 8;

/** Names of the disease structures; each is an executable account of the same disease. */
export type StructureName = "drive" | "loop";

/** A disease structure: its parameters, its stepper, and how a person's latent numbers become a start state. */
export interface Structure {
  readonly name: StructureName;
  /** What it takes the attack to do when the drug is gone, in words for a reader. */
  readonly account: string;
  readonly parameters: readonly ParameterDefinition[];
  /** The weekly step. */
  readonly program: Program;
  /** Makes ready to write people at the start of the untreated burn-in, in full attack, into the stepper's arrays. */
  placing(stepper: Stepper, values: ParameterValues): Place;
  /** Where latent numbers lie and how far they spread on the scale of the person: personal = centre + spread * latent. */
  personalScale(verySevere: boolean, values: ParameterValues): PersonalScale;
}

/** Writes person `at`; `latents` holds LATENT_COUNT standard normal numbers from `offset` on. */
export type Place = (at: number, latents: ArrayLike<number>, offset: number, verySevere: boolean) => void;

/** Centre and spread of each latent number, in the units of drive, drive by area, ln(kre), logit E and fluctuation. */
export interface PersonalScale {
  readonly centre: readonly number[];
  readonly spread: readonly number[];
}

/** Both structures place people in the same way; the drive of "loop" is the logarithm of its gain. */
function personalScale(verySevere: boolean, values: ParameterValues): PersonalScale {
  const drive = verySevere ? values.meanDriveVerySevere : values.meanDriveSevere;
  const regrowth = log(values.regrowthRate) + (verySevere ? values.regrowthShiftVerySevere : 0);
  const { driveSpread, areaSpread, regrowthSpread, inhibitionSpread, fluctuationSpread } = values;
  return {
    centre: [drive, 0, 0, 0, 0, regrowth, 0, 0],
    spread: [
      driveSpread,
      areaSpread,
      areaSpread,
      areaSpread,
      areaSpread,
      regrowthSpread,
      inhibitionSpread,
      fluctuationSpread,
    ],
  };
}

/** What both structures start with: everything bald, the person's constants, no drug, no remission. */
function placing({ state, fixed }: Stepper, values: ParameterValues): Place {
  const strata = [false, true].map((verySevere) => {
    const { centre, spread } = personalScale(verySevere, values);
    return { centre: Float64Array.from(centre), spread: Float64Array.from(spread) };
  });
  const columns = Object.values(state);
  const quiescent = AREAS.map((_, area) => state[`quiescent${area}`]);
  const drives = AREAS.map((_, area) => fixed[`drive${area}`]);
  const { drive, areaDrive, regrowth, fluctuation } = LATENTS;
  return (at, latents, offset, verySevere) => {
    const { centre, spread } = strata[verySevere ? 1 : 0];
    for (const column of columns) column[at] = 0;
    state.fluctuation[at] = centre[fluctuation] + spread[fluctuation] * latents[offset + fluctuation];
    const whole = centre[drive] + spread[drive] * latents[offset + drive];
    for (let area = 0; area < AREAS.length; area++) {
      const which = areaDrive + area;
      drives[area][at] = whole + (centre[which] + spread[which] * latents[offset + which]);
      quiescent[area][at] = verySevere ? values.recoverableVerySevere : values.recoverableSevere;
    }
    // Hair that was never lost is out of the attack's reach until the disease spreads; then it is like the other hair.
    state.visibleRest[at] = 1;
    fixed.driveRest[at] = whole;
    fixed.regrowthRate[at] = exp(centre[regrowth] + spread[regrowth] * latents[offset + regrowth]);
    fixed.remissionOn[at] = verySevere ? values.remissionOnVerySevere : values.remissionOnSevere;
    fixed.inhibition[at] = 0;
  };
}

/** Attack and tissue memory at the start of "loop". */
const FULL_ATTACK = 0.9;
const FULL_MEMORY = 1;

function placingInLoop(stepper: Stepper, values: ParameterValues): Place {
  const { state } = stepper;
  const place = placing(stepper, values);
  const attack = AREAS.map((_, area) => state[`attack${area}`]);
  const memory = AREAS.map((_, area) => state[`memory${area}`]);
  return (at, latents, offset, verySevere) => {
    place(at, latents, offset, verySevere);
    for (let area = 0; area < AREAS.length; area++) {
      attack[area][at] = FULL_ATTACK;
      memory[area][at] = FULL_MEMORY;
    }
    state.memoryRest[at] = values.memoryFloor;
  };
}

export const DRIVE: Structure = {
  name: "drive",
  account: "the attack returns as fast as the drug's effect fades",
  parameters: DRIVE_PARAMETERS,
  program: DRIVE_PROGRAM,
  placing,
  personalScale,
};

export const LOOP: Structure = {
  name: "loop",
  account: "the attack feeds on itself and has to build up again",
  parameters: LOOP_PARAMETERS,
  program: LOOP_PROGRAM,
  placing: placingInLoop,
  personalScale,
};

/** A structure's weekly step for blocks of up to `capacity` people. */
export function createStepper(structure: Structure, capacity: number, kernel: KernelChoice): Stepper {
  return compile(structure.program, { ...kernel, capacity });
}

/** All structures by name. */
export const STRUCTURES: Readonly<Record<StructureName, Structure>> = { drive: DRIVE, loop: LOOP };
