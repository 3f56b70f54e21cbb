/**
 * The compute engine. It knows nothing of medicine:
 *
 *   expressions -> program -> lower (kernels, sharing, hoisting) -> interpreter | javascript | wasm
 *   (expression.ts) (program.ts) (lower.ts, kernels.ts, simplify.ts)   one contract: Kernel (kernel.ts)
 *
 * A program describes one weekly step of one patient; a kernel advances many patients by many weeks. At the
 * same precision every backend gives the same bits.
 */
export { available, BACKENDS, compile, fastest } from "./compile.ts";
export {
  abs,
  add,
  and,
  constant,
  div,
  exp,
  floor,
  ge,
  gt,
  le,
  log,
  lt,
  type Mask,
  max,
  min,
  mul,
  neg,
  normal,
  not,
  or,
  type Real,
  random,
  select,
  sqrt,
  sub,
  uniform,
  type Value,
  type Word,
} from "./expression.ts";
export type { Backend, Floats, Kernel, Options } from "./kernel.ts";
export { defineProgram, type Inputs, type Program } from "./program.ts";
export type { Precision } from "./scalar.ts";
