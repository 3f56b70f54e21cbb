import type { KernelChoice } from "../engine/execution/kernel-choice.ts";
import { compile, type Program } from "../engine/expression/index.ts";
import type { ParameterDefinition, ParameterValues } from "./parameters.ts";
import type { Stepper } from "./stepper.ts";

/**
 * The standard normal numbers that make one person differ from another, in order: drive, drive by area (four),
 * regrowth, inhibition, fluctuation at the start, speed of onset, share of follicles that cannot recover.
 */
export const LATENTS = {
  drive: 0,
  areaDrive: 1,
  regrowth: 5,
  inhibition: 6,
  fluctuation: 7,
  onset: 8,
  lost: 9,
} as const;
export const LATENT_COUNT = 10;

/**
 * A disease structure: one executable account of the disease, in a file of its own (structures/). Its program has
 * the columns of hair.ts, of which population and SALT read `visible` by part and `fixed.inhibition`.
 */
export interface Structure {
  /** Name in files, jobs and results. */
  readonly name: string;
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

/**
 * Centre and spread of each latent number, in the units of drive, drive by area, ln(k_re), logit E, fluctuation, ln of the
 * factor on the speed of onset, and ln of the share of follicles that cannot recover.
 */
export interface PersonalScale {
  readonly centre: readonly number[];
  readonly spread: readonly number[];
}

/** A structure's weekly step for blocks of up to `capacity` people. */
export function createStepper(structure: Structure, capacity: number, kernel: KernelChoice): Stepper {
  return compile(structure.program, { ...kernel, capacity });
}
