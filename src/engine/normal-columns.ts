import { normalFromWord } from "../math/random/normal.ts";
import { threefry, words } from "../math/random/threefry.ts";
import {
  type Backend,
  compile,
  defineProgram,
  type Floats,
  type Kernel,
  normal,
  type Program,
  random,
} from "./expression/index.ts";

/** Keys of the random numbers of many people: [person]. */
interface Keys {
  readonly key0: Uint32Array;
  readonly key1: Uint32Array;
  readonly stream: Uint32Array;
}

/** One normal number from each counter, or two; the week of a step stands for the index. */
const SINGLE = defineProgram({ name: "normals", parameters: [], fixed: [], state: ["first"] }, () => ({
  next: { first: normal(random(0)[0]) },
}));
const PAIR = defineProgram({ name: "pairs", parameters: [], fixed: [], state: ["first", "second"] }, () => {
  const [first, second] = random(0);
  return { next: { first: normal(first), second: normal(second) } };
});

/** People taken by one run of a kernel. */
const PORTION = 512;
const kernels = new Map<Program, Kernel>();

function kernelOf(program: Program): Kernel {
  const options = { backend: "wasm-simd", precision: "f64", capacity: PORTION } as const;
  const kernel = kernels.get(program) ?? compile(program, options);
  kernels.set(program, kernel);
  return kernel;
}

/**
 * Writes a standard normal number for each of the first `count` people, and with `second` another one, at the same
 * index and purpose: the bits of `normalAt`, and of the pairs of `fillNormals`. With SIMD many at once.
 */
export function fillNormalColumns(
  backend: Backend,
  keys: Keys,
  count: number,
  index: number,
  purpose: number,
  first: Float64Array,
  second?: Float64Array,
): void {
  if (backend === "wasm-simd") fillByKernel(keys, count, index, purpose, first, second);
  else fillOneByOne(keys, count, index, purpose, first, second);
}

function fillByKernel(
  keys: Keys,
  count: number,
  index: number,
  purpose: number,
  first: Float64Array,
  second?: Float64Array,
): void {
  const kernel = kernelOf(second ? PAIR : SINGLE);
  for (let from = 0; from < count; from += PORTION) {
    const people = Math.min(PORTION, count - from);
    for (let at = 0; at < people; at++) {
      kernel.key0[at] = keys.key0[from + at];
      kernel.key1[at] = keys.key1[from + at];
      kernel.stream[at] = keys.stream[from + at] + purpose;
    }
    kernel.run(people, index, 1, true);
    copy(kernel.state.first, people, first, from);
    if (second) copy(kernel.state.second, people, second, from);
  }
}

/** Element by element: views made for `set` would be thrown away by the thousand. */
function copy(from: Floats, count: number, into: Float64Array, to: number): void {
  for (let at = 0; at < count; at++) into[to + at] = from[at];
}

function fillOneByOne(
  { key0, key1, stream }: Keys,
  count: number,
  index: number,
  purpose: number,
  first: Float64Array,
  second?: Float64Array,
): void {
  for (let at = 0; at < count; at++) {
    threefry(key0[at], key1[at], index, purpose + stream[at]);
    const other = words[1];
    first[at] = normalFromWord(words[0]);
    if (second) second[at] = normalFromWord(other);
  }
}
