import type { Floats } from "./kernel.ts";
import type { Program } from "./program.ts";
import type { Precision } from "./scalar.ts";

/** The arrays of a kernel, by name and in the program's order. */
interface Arrays {
  readonly fixed: Record<string, Floats>;
  readonly state: Record<string, Floats>;
  readonly outputs: Record<string, Floats>;
  readonly key0: Uint32Array;
  readonly key1: Uint32Array;
  readonly stream: Uint32Array;
}

/** Start of an array in a kernel's memory, in bytes. */
export interface Layout {
  readonly fixed: readonly number[];
  readonly state: readonly number[];
  readonly outputs: readonly number[];
  readonly key0: number;
  readonly key1: number;
  readonly stream: number;
  /** One number per parameter, as f64 or f32 like everything else. */
  readonly parameters: number;
  readonly bytes: number;
}

/** Places every array on a multiple of 64 bytes, `length` entries each. */
export function layout(program: Program, precision: Precision, length: number): Layout {
  let bytes = 0;
  const place = (size: number) => {
    const at = bytes;
    bytes = Math.ceil((at + size) / 64) * 64;
    return at;
  };
  const width = precision === "f64" ? 8 : 4;
  const floats = (names: readonly string[]) => names.map(() => place(width * length));
  return {
    parameters: place(width * program.parameters.length),
    fixed: floats(program.fixed),
    state: floats(program.state),
    outputs: floats(program.outputs),
    key0: place(4 * length),
    key1: place(4 * length),
    stream: place(4 * length),
    get bytes() {
      return bytes;
    },
  };
}

/** Views of `capacity` entries on a memory laid out so. */
export function views(
  program: Program,
  precision: Precision,
  capacity: number,
  places: Layout,
  buffer: ArrayBuffer,
): Arrays {
  const Type = precision === "f64" ? Float64Array : Float32Array;
  const named = (names: readonly string[], at: readonly number[]) =>
    Object.fromEntries(names.map((name, i) => [name, new Type(buffer, at[i], capacity)]));
  const integers = (at: number) => new Uint32Array(buffer, at, capacity);
  return {
    fixed: named(program.fixed, places.fixed),
    state: named(program.state, places.state),
    outputs: named(program.outputs, places.outputs),
    key0: integers(places.key0),
    key1: integers(places.key1),
    stream: integers(places.stream),
  };
}
