import { compile } from "../../../src/engine/expression/compile.ts";
import type { Real, Word } from "../../../src/engine/expression/expression.ts";
import { expression } from "../../../src/engine/expression/expression.ts";
import type { Backend, Floats } from "../../../src/engine/expression/kernel.ts";
import { defineProgram } from "../../../src/engine/expression/program.ts";
import type { Precision } from "../../../src/engine/expression/scalar.ts";

/** Values of a function of one number at many places, computed by a backend. */
export function apply(
  f: (x: Real) => Real,
  inputs: ArrayLike<number>,
  precision: Precision,
  backend: Backend = "wasm-simd",
): Floats {
  const program = defineProgram({ name: "apply", parameters: [], fixed: [], state: ["x"] }, ({ state }) => ({
    next: { x: f(state.x) },
  }));
  const kernel = compile(program, { backend, precision, capacity: inputs.length });
  kernel.state.x.set(inputs);
  kernel.run(inputs.length, 0, 1);
  return kernel.state.x;
}

/** Values of a function of a word, here the patient's stream, which can be any. */
export function applyToWords(
  f: (word: Word) => Real,
  words: ArrayLike<number>,
  precision: Precision,
  backend: Backend = "wasm-simd",
): Floats {
  const program = defineProgram({ name: "words", parameters: [], fixed: [], state: ["x"] }, () => ({
    next: { x: f(expression("word", "stream")) },
  }));
  const kernel = compile(program, { backend, precision, capacity: words.length });
  kernel.stream.set(words);
  kernel.run(words.length, 0, 1);
  return kernel.state.x;
}
