import type { ParameterValues } from "../disease/parameters.ts";
import type { ModelDraw } from "../disease/population/cohort.ts";
import type { Stepper } from "../disease/stepper.ts";
import { createStepper } from "../disease/structure.ts";
import { type StructureName, structureNamed } from "../disease/structures.ts";
import { type KernelChoice, kernelOfThread } from "../engine/execution/kernel-choice.ts";

/** People carried through the weekly steps together; small enough to stay in the processor's cache. */
export const BLOCK_PEOPLE = 512;

/** A model draw in a form that can be sent to a worker. */
export interface DrawMessage {
  readonly structure: StructureName;
  readonly values: ParameterValues;
  readonly index: number;
}

/** Steppers of this thread, all of one kernel; made anew when the thread's kernel changes. */
let kernel: KernelChoice | undefined;
const steppers = new Map<StructureName, Stepper>();

/** The stepper of a structure on this thread, made once. */
export function stepperOf(name: StructureName): Stepper {
  if (kernel !== kernelOfThread()) {
    kernel = kernelOfThread();
    steppers.clear();
  }
  const known = steppers.get(name) ?? createStepper(structureNamed(name), BLOCK_PEOPLE, kernel);
  steppers.set(name, known);
  return known;
}

/** A draw ready to simulate. */
export function toModelDraw(message: DrawMessage): ModelDraw {
  return { structure: structureNamed(message.structure), values: message.values, index: message.index };
}
