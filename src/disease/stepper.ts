import type { Kernel } from "../engine/expression/index.ts";

/** What carries a block of virtual people through weekly steps: a structure's program made ready to run. */
export type Stepper = Kernel;

export type FloatArray = Float64Array | Float32Array;
