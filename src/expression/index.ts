export { available, BACKENDS, compile, fastest } from "./compile.ts";
export * from "./expression.ts";
export type { Backend, Floats, Kernel, Options } from "./kernel.ts";
export { defineProgram, type Inputs, type Program } from "./program.ts";
export type { Precision } from "./scalar.ts";
