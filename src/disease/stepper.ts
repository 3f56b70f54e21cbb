import { type Backend, fastest, type Kernel, type Precision } from "../expression/index.ts";

/** What carries a block of virtual people through weekly steps: a structure's program made ready to run. */
export type Stepper = Kernel;

export type FloatArray = Float64Array | Float32Array;

/** How steps are computed. At one precision every backend gives the same bits. */
export interface KernelChoice {
  readonly backend: Backend;
  readonly precision: Precision;
}

/**
 * Of the weekly steps everywhere. Single precision changes no reported outcome by 0.1 of 100 people and is more than
 * twice as fast; docs/engine.md ("Double or single precision") has the measurements. What is drawn, read and summed
 * outside the steps stays in double precision or whole numbers.
 */
export const PRECISION: Precision = "f32";

/** The fastest backend that runs here. */
export function defaultKernel(): KernelChoice {
  return { backend: fastest(), precision: PRECISION };
}
