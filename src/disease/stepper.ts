import { type Backend, fastest, type Kernel, type Precision } from "../expression/index.ts";

/** What carries a block of virtual people through weekly steps: a structure's program made ready to run. */
export type Stepper = Kernel;

export type FloatArray = Float64Array | Float32Array;

/** How steps are computed. At one precision every backend gives the same bits. */
export interface KernelChoice {
  readonly backend: Backend;
  readonly precision: Precision;
}

/** Double precision: see bench/RESULTS.md for what single precision would gain and change. */
export const PRECISION: Precision = "f64";

/** The fastest backend that runs here. */
export function defaultKernel(): KernelChoice {
  return { backend: fastest(), precision: PRECISION };
}
