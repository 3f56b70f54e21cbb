import { type Layout, layout, views } from "../arrays.ts";
import { checkRun, type Floats, type Kernel } from "../kernel.ts";
import { lower } from "../lower.ts";
import type { Program } from "../program.ts";
import type { Precision } from "../scalar.ts";
import { emit } from "./emit.ts";
import { Code, encodeModule } from "./encoder.ts";
import { SIMD } from "./opcodes.ts";

/** The part of the host's WebAssembly that is used; the compiler's library for Node lacks it. */
const { WebAssembly } = globalThis as unknown as {
  WebAssembly: {
    validate(bytes: Uint8Array): boolean;
    Module: new (bytes: Uint8Array) => object;
    Instance: new (module: object) => { exports: unknown };
  };
};

/**
 * Vectors side by side. Against one, two gain 40 % and four 70 %, although four spill registers; six lose.
 */
const VECTORS = 4;

/**
 * True where WebAssembly with 128-bit SIMD runs; needs 'wasm-unsafe-eval' under a content security policy, which
 * lets a module be validated but not compiled.
 */
export function simdSupported(): boolean {
  try {
    const code = new Code(0);
    code.i32(0).simd(SIMD.i32x4Splat).push(0x1a); // drop
    const bytes = encodeModule(code, 0, 1);
    return WebAssembly.validate(bytes) && Boolean(new WebAssembly.Module(bytes));
  } catch {
    return false;
  }
}

const groupSize = (precision: Precision, vectors: number): number =>
  (vectors * 16) / (precision === "f64" ? 8 : 4);

/** Room for whole groups, and for the last load of words, which may be half used. */
function places(program: Program, precision: Precision, capacity: number, vectors: number): Layout {
  const group = groupSize(precision, vectors);
  return layout(program, precision, Math.ceil(capacity / group) * group + 2);
}

/** The module's bytes. */
export function wasmBytes(
  program: Program,
  precision: Precision,
  capacity: number,
  vectors = VECTORS,
): Uint8Array<ArrayBuffer> {
  return emit(program, lower(program, precision), places(program, precision, capacity, vectors), vectors);
}

/** Compiled modules: kernels of one program share them, and with them what the engine has optimised. */
const modules = new WeakMap<Program, Map<string, object>>();

function moduleOf(program: Program, precision: Precision, capacity: number, vectors: number): object {
  const known = modules.get(program) ?? new Map<string, object>();
  modules.set(program, known);
  const name = `${precision} ${capacity} ${vectors}`;
  const module = known.get(name) ?? new WebAssembly.Module(wasmBytes(program, precision, capacity, vectors));
  known.set(name, module);
  return module;
}

/** SIMD code in WebAssembly: four (f32) or two (f64) patients to a vector, `vectors` of them side by side. */
export function wasmSimd(
  program: Program,
  precision: Precision,
  capacity: number,
  vectors = VECTORS,
): Kernel {
  const at = places(program, precision, capacity, vectors);
  const module = moduleOf(program, precision, capacity, vectors);
  const { memory, run: step } = new WebAssembly.Instance(module).exports as {
    memory: { buffer: ArrayBuffer };
    run: (count: number, fromWeek: number, weeks: number) => void;
  };
  const arrays = views(program, precision, capacity, at, memory.buffer);
  const Type = precision === "f64" ? Float64Array : Float32Array;
  const scalars = new Type(memory.buffer, at.parameters, program.parameters.length);
  const parameters = Object.fromEntries(program.parameters.map((name) => [name, 0]));
  const group = groupSize(precision, vectors);
  const written: Floats[] = [...Object.values(arrays.state), ...Object.values(arrays.outputs)];
  const spare = new Type(written.length * group);
  return {
    backend: "wasm-simd",
    precision,
    capacity,
    parameters,
    ...arrays,
    run(count, fromWeek, weeks, alone = false) {
      checkRun(capacity, count, fromWeek, weeks);
      program.parameters.forEach((name, i) => {
        scalars[i] = parameters[name];
      });
      // A group that is not full computes the patients behind `count` too: put those back.
      const left = alone ? 0 : Math.ceil(count / group) * group - count;
      if (left === 0) {
        step(count, fromWeek, weeks);
        return;
      }
      for (let i = 0; i < written.length; i++)
        for (let k = 0; k < left; k++) spare[i * group + k] = written[i][count + k];
      step(count, fromWeek, weeks);
      for (let i = 0; i < written.length; i++)
        for (let k = 0; k < left; k++) written[i][count + k] = spare[i * group + k];
    },
  };
}
