import { interpreter } from "./interpreter.ts";
import { javascript, javascriptAvailable } from "./javascript.ts";
import type { Backend, Kernel, Options } from "./kernel.ts";
import type { Program } from "./program.ts";
import { simdSupported, wasmSimd } from "./wasm/module.ts";

/** Fastest first. */
export const BACKENDS: readonly Backend[] = ["wasm-simd", "javascript", "interpreter"];

/**
 * True when a backend runs here. A content security policy must allow 'wasm-unsafe-eval' for WebAssembly and
 * 'unsafe-eval' for generated JavaScript; the interpreter runs everywhere.
 */
export function available(backend: Backend): boolean {
  if (backend === "interpreter") return true;
  return backend === "javascript" ? javascriptAvailable() : simdSupported();
}

/** The fastest backend that runs here. */
export function fastest(): Backend {
  return BACKENDS.find(available) as Backend;
}

/** Makes a program ready to run. Throws where the backend is not available. */
export function compile<P extends string, F extends string, S extends string, O extends string>(
  program: Program<P, F, S, O>,
  { backend, precision, capacity }: Options,
): Kernel<P, F, S, O> {
  if (!Number.isInteger(capacity) || capacity < 1)
    throw new RangeError(`capacity must be a whole number from 1 up, got ${capacity}`);
  if (!available(backend)) throw new Error(`the ${backend} backend does not run here`);
  const make = { interpreter, javascript, "wasm-simd": wasmSimd }[backend];
  return make(program, precision, capacity);
}
