import { describe, expect, it } from "vitest";
import { add, mul } from "./expression.ts";
import { lower } from "./lower.ts";
import { defineProgram } from "./program.ts";
import { simplify } from "./simplify.ts";

describe("simplifying", () => {
  const leaf = (operation: string, of: object = {}) => ({ operation, inputs: [], stage: "week", ...of });
  /** Instructions 0 to 5: 0, -0, 1, -1, a state, and a fixed input; then -(4), 4 times 5, 4 times 4. */
  const list = [
    ...[0, -0, 1, -1].map((immediate) => leaf("constant", { immediate, stage: "constant" })),
    leaf("state"),
    leaf("fixed", { stage: "patient" }),
    leaf("neg", { inputs: [4] }),
    leaf("mul", { inputs: [4, 5] }),
    leaf("mul", { inputs: [4, 4] }),
    leaf("mul", { inputs: [5, 5], stage: "patient" }),
    leaf("mul", { inputs: [5, 4] }),
  ];
  const simpler = (operation: string, ...inputs: number[]) => {
    const added: string[] = [];
    const result = simplify(
      {
        list,
        add: (type: string, name: string, of: readonly number[]) => {
          added.push(`${type} ${name} ${of.join(" ")}`);
          return 100 + added.length;
        },
      } as unknown as Parameters<typeof simplify>[0],
      operation as Parameters<typeof simplify>[1],
      inputs,
    );
    return added.length === 0 ? result : [result, ...added];
  };

  it.each<[string, number[], unknown]>([
    ["mul", [4, 2], 4],
    ["mul", [2, 4], 4],
    ["mul", [4, 0], undefined],
    ["mul", [4, 3], undefined],
    ["div", [4, 2], 4],
    ["div", [2, 4], undefined],
    ["add", [4, 0], undefined],
    ["add", [0, 4], undefined],
    ["add", [5, 6], [101, "real sub 5 4"]],
    ["add", [6, 5], [101, "real sub 5 4"]],
    ["sub", [4, 0], 4],
    ["sub", [4, 1], undefined],
    ["sub", [0, 4], undefined],
    ["sub", [5, 6], [101, "real add 5 4"]],
    ["sub", [6, 5], undefined],
    ["neg", [6], 4],
    ["neg", [4], undefined],
    ["neg", [7], [102, "real neg 5", "real mul 101 4"]],
    ["neg", [10], [102, "real neg 5", "real mul 101 4"]],
    ["neg", [8], undefined],
    ["neg", [9], undefined],
    ["select", [4, 5, 5], 5],
    ["select", [2, 4, 5], 4],
    ["select", [0, 4, 5], 5],
    ["select", [4, 4, 5], undefined],
    ["exp", [2], undefined],
  ])("%s of %o", (operation, inputs, result) => {
    expect(simpler(operation, ...inputs)).toEqual(result);
  });
});

describe("a lowered program", () => {
  const outputs = ["o", "q"] as const;
  it("keeps 0 and -0 apart, and numbers from names", () => {
    const program = defineProgram(
      { name: "zeros", parameters: ["1"], fixed: [], state: ["s"], outputs: [...outputs] },
      ({ parameter, state: { s } }) => ({
        next: { s: add(s, parameter["1"]) },
        outputs: { o: mul(s, -0), q: mul(s, 0) },
      }),
    );
    const {
      instructions,
      outputs: [o, q],
    } = lower(program, "f64");
    expect(o).not.toBe(q);
    const zeros = [o, q].map((at) => instructions[at].inputs.map((input) => instructions[input].immediate));
    expect(zeros.map((immediates) => immediates.find((each) => typeof each === "number"))).toEqual([-0, 0]);
  });

  it("rounds constants to its precision", () => {
    const program = defineProgram({ name: "third", parameters: [], fixed: [], state: ["s"] }, () => ({
      next: { s: 0.1 },
    }));
    const valueAt = (precision: "f32" | "f64") => {
      const { instructions, next } = lower(program, precision);
      return instructions[next[0]].immediate;
    };
    expect([valueAt("f64"), valueAt("f32")]).toEqual([0.1, Math.fround(0.1)]);
  });

  it("is refused where a name stands twice or has no equation", () => {
    const names = { name: "bad", parameters: [], fixed: [], state: ["s"] as const };
    expect(() => defineProgram({ ...names, fixed: ["f", "f"] }, () => ({ next: { s: 1 } }))).toThrow(
      "bad: a fixed is named twice",
    );
    expect(() => defineProgram({ ...names, parameters: ["p", "p"] }, () => ({ next: { s: 1 } }))).toThrow(
      "bad: a parameter is named twice",
    );
    expect(() => defineProgram({ ...names, state: ["s", "s"] }, () => ({ next: { s: 1 } }))).toThrow(
      "bad: a state is named twice",
    );
    expect(() => defineProgram(names, () => ({ next: {} as { s: number } }))).toThrow(
      "bad: no equation for s",
    );
    expect(() =>
      defineProgram({ ...names, outputs: ["o"] }, () => ({ next: { s: 1 }, outputs: {} as { o: number } })),
    ).toThrow("bad: no equation for o");
  });
});
