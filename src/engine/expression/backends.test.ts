import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { example } from "../../../test/support/expression/example.ts";
import { randomProgram } from "../../../test/support/expression/random-program.ts";
import { fillExample } from "../../../test/support/expression/setup.ts";
import { threefry, words } from "../../math/random/threefry.ts";
import { BACKENDS, compile } from "./compile.ts";
import { expression, random, type Word } from "./expression.ts";
import type { Backend, Kernel, Options } from "./kernel.ts";
import { defineProgram } from "./program.ts";
import type { Precision } from "./scalar.ts";
import { wasmSimd } from "./wasm/module.ts";

const PRECISIONS: readonly Precision[] = ["f64", "f32"];
const EVERY = BACKENDS.flatMap((backend) => PRECISIONS.map((precision) => ({ backend, precision })));

const compileExample = (options: Options) => compile(example, options);

const copy = (kernel: Kernel) => ({
  state: Object.values(kernel.state).map((array) => [...array]),
  outputs: Object.values(kernel.outputs).map((array) => [...array]),
});

describe.each(EVERY)("the $backend backend at $precision", ({ backend, precision }) => {
  const make = (capacity: number) => {
    const kernel = compileExample({ backend, precision, capacity });
    fillExample(kernel);
    return kernel;
  };

  it("says what it is and gives arrays of the capacity", () => {
    const kernel = make(5);
    expect(kernel).toMatchObject({ backend, precision, capacity: 5 });
    expect(kernel.state.z).toBeInstanceOf(precision === "f64" ? Float64Array : Float32Array);
    expect(Object.values(kernel.state).map((array) => array.length)).toEqual(Array(16).fill(5));
    expect(kernel.key0.length).toBe(5);
  });

  it("leaves patients from count on alone", () => {
    for (const count of [0, 1, 2, 3, 5, 7, 8, 9, 15, 16, 17, 20]) {
      const kernel = make(20);
      const before = copy(kernel);
      kernel.run(count, 0, 3);
      const after = copy(kernel);
      for (const kind of ["state", "outputs"] as const)
        after[kind].forEach((array, i) => {
          expect(array.slice(count)).toEqual(before[kind][i].slice(count));
        });
      if (count > 0) expect(after.state[0][count - 1]).not.toBe(before.state[0][count - 1]);
    }
  });

  it("gives a patient the same future in any company", () => {
    const together = make(20);
    together.run(20, 0, 4);
    const alone = make(20);
    for (let i = 0; i < 20; i++) alone.run(i + 1, 0, 0);
    alone.run(7, 0, 4);
    expect(copy(alone).state.map((array) => array[6])).toEqual(copy(together).state.map((array) => array[6]));
  });

  it("changes nothing but outputs in 0 weeks", () => {
    const kernel = make(6);
    const before = copy(kernel);
    kernel.run(6, 0, 0);
    expect(copy(kernel).state).toEqual(before.state);
    const { a0, a1, a2, a3 } = kernel.state;
    expect(kernel.outputs.total[4]).toBeCloseTo(0.4 * a0[4] + 0.24 * a1[4] + 0.18 * (a2[4] + a3[4]), 6);
  });

  it("can be stopped and continued", () => {
    const once = make(9);
    once.run(9, -3, 10);
    const twice = make(9);
    twice.run(9, -3, 4);
    twice.run(9, 1, 6);
    expect(copy(twice)).toEqual(copy(once));
  });

  it("evaluates all next states from the old ones", () => {
    const swap = defineProgram(
      { name: "swap", parameters: [], fixed: [], state: ["a", "b"] },
      ({ state }) => ({
        next: { a: state.b, b: state.a },
      }),
    );
    const kernel = compile(swap, { backend, precision, capacity: 2 });
    kernel.state.a.fill(1);
    kernel.state.b.fill(2);
    kernel.run(2, 0, 3);
    expect([kernel.state.a[0], kernel.state.b[0]]).toEqual([2, 1]);
  });

  it("reads parameters anew in every run", () => {
    const kernel = make(3);
    kernel.run(3, 0, 2);
    const other = make(3);
    other.parameters.drain = 0;
    other.run(3, 0, 2);
    other.parameters.drain = kernel.parameters.drain;
    fillExample(other);
    other.run(3, 0, 2);
    expect(copy(other)).toEqual(copy(kernel));
  });

  it("refuses runs that make no sense", () => {
    const kernel = make(4);
    expect(() => kernel.run(5, 0, 1)).toThrow(/count/);
    expect(() => kernel.run(-1, 0, 1)).toThrow(/count/);
    expect(() => kernel.run(1, 0.5, 1)).toThrow(/fromWeek/);
    expect(() => kernel.run(1, 0, -1)).toThrow(/weeks/);
    expect(() => compile(example, { backend, precision, capacity: 0 })).toThrow(/capacity/);
  });

  it("gives the published words of Threefry-2x32-13", () => {
    // Halves of 16 bits, as a float of 24 bits does not hold a word.
    const shift = (word: Word, by: number) => expression<"word">("word", "wordShift", [word], by);
    const real = (word: Word) => expression<"real">("real", "fromWord", [word]);
    const low = (word: Word) => shift(expression("word", "wordRotate", [word], 16), 16);
    const program = defineProgram(
      { name: "words", parameters: [], fixed: [], state: ["a", "b", "c", "d"] },
      () => {
        const [x, y] = random(1);
        const next = { a: real(shift(x, 16)), b: real(low(x)), c: real(shift(y, 16)), d: real(low(y)) };
        return { next };
      },
    );
    const kernel = compile(program, { backend, precision, capacity: 11 });
    const hex = (value: number) => value.toString(16).padStart(4, "0");
    const wordsOf = (key0: number, key1: number, counter0: number, counter1: number) => {
      kernel.key0.fill(key0);
      kernel.key1.fill(key1);
      kernel.stream.fill(counter1 - 1);
      kernel.run(11, counter0 | 0, 1);
      const { a, b, c, d } = kernel.state;
      return [0, 3, 10].map((i) => `${hex(a[i])}${hex(b[i])} ${hex(c[i])}${hex(d[i])}`);
    };
    const all = 0xffffffff;
    expect(wordsOf(0, 0, 0, 0)).toEqual(Array(3).fill("9d1c5ec6 8bd50731"));
    expect(wordsOf(all, all, all, all)).toEqual(Array(3).fill("fd36d048 2d17272c"));
    expect(wordsOf(0x13198a2e, 0x03707344, 0x243f6a88, 0x85a308d3)).toEqual(
      Array(3).fill("ba3e4725 f27d669e"),
    );
    threefry(7, 8, -2, 9);
    const expected = [...words].map((word) => word.toString(16).padStart(8, "0")).join(" ");
    expect(wordsOf(7, 8, -2, 9)).toEqual(Array(3).fill(expected));
  });
});

describe.each(PRECISIONS)("all backends at %s", (precision) => {
  const others = BACKENDS.filter((backend) => backend !== "interpreter");

  it("agree bit for bit on the example", () => {
    const run = (backend: Backend) => {
      const kernel = compile(example, { backend, precision, capacity: 37 });
      fillExample(kernel);
      kernel.run(37, -26, 60);
      return copy(kernel);
    };
    const reference = run("interpreter");
    for (const backend of others) expect(run(backend)).toEqual(reference);
  });

  it("agree whatever the number of vectors side by side", () => {
    const results = [1, 2, 3, 4, 5].map((vectors) => {
      const kernel = wasmSimd(example, precision, 33, vectors) as ReturnType<typeof compileExample>;
      fillExample(kernel);
      kernel.run(33, 5, 7);
      return copy(kernel);
    });
    for (const result of results) expect(result).toEqual(results[0]);
  });

  it("agree bit for bit on random programs", () => {
    fc.assert(
      fc.property(randomProgram, ({ program, fill }) => {
        const run = (backend: Backend) => {
          const kernel = compile(program, { backend, precision, capacity: 19 });
          fill(kernel);
          kernel.run(19, -1, 3);
          return copy(kernel);
        };
        const reference = run("interpreter");
        for (const backend of others) expect(run(backend)).toEqual(reference);
      }),
      { numRuns: 150 },
    );
  });
});
