import { describe, expect, it } from "vitest";
import { compile } from "./compile.ts";
import { add } from "./expression.ts";
import { defineProgram } from "./program.ts";

const names = { name: "test", parameters: ["p"], fixed: ["f"], state: ["s", "t"] } as const;

describe("defineProgram", () => {
  it("does not compile with misspelt, missing or additional names", () => {
    // @ts-expect-error no such state
    const misspelt = () => defineProgram(names, ({ state }) => ({ next: { s: state.x, t: 1 } }));
    // @ts-expect-error t is missing
    const missing = () => defineProgram(names, ({ state }) => ({ next: { s: state.s } }));
    // @ts-expect-error outputs are declared but not given
    const silent = () => defineProgram({ ...names, outputs: ["o"] }, () => ({ next: { s: 1, t: 1 } }));
    expect(misspelt).toThrow(/no equation for s/);
    expect(missing).toThrow(/no equation for t/);
    expect(silent).toThrow(/no equation for o/);
  });

  it("gives kernels whose names are checked", () => {
    const program = defineProgram(names, ({ state, parameter, fixed }) => ({
      next: { s: add(state.s, parameter.p, fixed.f), t: 7 },
    }));
    const kernel = compile(program, { backend: "interpreter", precision: "f64", capacity: 1 });
    kernel.parameters.p = 2;
    kernel.fixed.f[0] = 3;
    kernel.run(1, 0, 2);
    expect([kernel.state.s[0], kernel.state.t[0]]).toEqual([10, 7]);
    // @ts-expect-error no such state
    expect(kernel.state.x).toBeUndefined();
  });

  it("refuses a name given twice", () => {
    expect(() => defineProgram({ ...names, state: ["s", "s"] }, () => ({ next: { s: 1 } }))).toThrow(/twice/);
  });
});
