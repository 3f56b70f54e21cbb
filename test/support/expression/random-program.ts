import fc from "fast-check";
import * as e from "../../../src/engine/expression/expression.ts";
import type { Kernel } from "../../../src/engine/expression/kernel.ts";
import { defineProgram } from "../../../src/engine/expression/program.ts";

/** Steps that each make one more value from values already made; the numbers choose which. */
const step = fc.tuple(fc.nat(), fc.nat(), fc.nat(), fc.nat());
const number = fc.oneof(
  fc.double({ min: -5, max: 5, noNaN: true }),
  fc.constantFrom(0, -0, 1, -1, 0.5, 1e-30, 1e30, Number.POSITIVE_INFINITY),
);

const UNARY = [e.neg, e.abs, e.sqrt, e.floor, e.exp, e.log];
const BINARY = [e.add, e.sub, e.mul, e.div, e.min, e.max];
const COMPARISONS = [e.lt, e.le, e.gt, e.ge];

function build(steps: readonly (readonly number[])[], reals: e.Real[]): e.Real[] {
  const masks: e.Mask[] = [e.lt(reals[0], reals[1])];
  const words: e.Word[] = [...e.random(1), ...e.random(3)];
  for (const [kind, i, j, k] of steps) {
    const real = (at: number) => reals[at % reals.length];
    const mask = (at: number) => masks[at % masks.length];
    const choice = kind % 24;
    if (choice < 6) reals.push(UNARY[choice](real(i)));
    else if (choice < 18) reals.push(BINARY[choice % 6](real(i), real(j)));
    else if (choice === 18) reals.push(e.select(mask(k), real(i), real(j)));
    else if (choice === 19) reals.push(e.select(mask(k), i % 2 ? 0 : real(i), i % 2 ? real(j) : 0));
    else if (choice === 20) reals.push(e.uniform(words[k % 4]));
    else if (choice === 21) reals.push(e.normal(words[k % 4]));
    else if (choice === 22) masks.push(COMPARISONS[k % 4](real(i), real(j)));
    else masks.push([e.and(mask(i), mask(j)), e.or(mask(i), mask(j)), e.not(mask(i))][k % 3]);
  }
  return reals;
}

/** Small programs of every operation, and values to run them on; the results may be infinite or NaN. */
export const randomProgram = fc
  .record({
    steps: fc.array(step, { minLength: 5, maxLength: 40 }),
    constants: fc.array(number, { minLength: 3, maxLength: 3 }),
    values: fc.array(number, { minLength: 30, maxLength: 30 }),
    key: fc.nat(),
  })
  .map(({ steps, constants, values, key }) => {
    const program = defineProgram(
      { name: "random", parameters: ["p", "q"], fixed: ["f", "g"], state: ["s", "t", "u"], outputs: ["o"] },
      ({ parameter, fixed, state }) => {
        const leaves = [state.s, state.t, state.u, fixed.f, fixed.g, parameter.p, parameter.q];
        const reals = build(steps, [...leaves, ...constants.map(e.constant)]);
        const [s, t, u] = reals.slice(-3);
        return { next: { s, t, u }, outputs: { o: e.add(e.mul(state.s, state.t), state.u) } };
      },
    );
    const fill = (kernel: Kernel<"p" | "q", "f" | "g", "s" | "t" | "u", "o">) => {
      Object.assign(kernel.parameters, { p: values[0], q: values[1] });
      const arrays = [...Object.values(kernel.fixed), ...Object.values(kernel.state)];
      arrays.forEach((array, k) => {
        for (let i = 0; i < array.length; i++)
          array[i] = values[(7 * k + i) % values.length] * (1 + (i >> 2));
      });
      kernel.key0.fill(key);
      for (let i = 0; i < kernel.capacity; i++) kernel.key1[i] = i;
    };
    return { program, fill };
  });
