import { type Backend, fastest, type Precision } from "../expression/index.ts";

/** Backend and precision of the steps. At one precision every backend gives the same bits. */
export interface KernelChoice {
  readonly backend: Backend;
  readonly precision: Precision;
}

/**
 * Precision of all steps. Single precision changes no reported outcome by 0.1 of 100 people and is more than
 * twice as fast; docs/engine.md ("Double or single precision") has the measurements. What is drawn, read and summed
 * outside the steps stays in double precision or whole numbers.
 */
export const PRECISION: Precision = "f32";

/** The fastest backend that runs here. */
export function defaultKernel(): KernelChoice {
  return { backend: fastest(), precision: PRECISION };
}

let chosen = defaultKernel();

/** Sets how this thread computes steps from now on. */
export function useKernel(choice: KernelChoice): void {
  chosen = choice;
}

/** Kernel of this thread: the same object until `useKernel` is called again. */
export function kernelOfThread(): KernelChoice {
  return chosen;
}
