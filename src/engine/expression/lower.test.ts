import { describe, expect, it } from "vitest";
import { example } from "../../../test/support/expression/example.ts";
import { add, div, exp, lt, mul, neg, normal, type Real, random, select, sub } from "./expression.ts";
import { lower, type Plan } from "./lower.ts";
import { defineProgram } from "./program.ts";

type Leaves = { p: Real; f: Real; s: Real };

/** The plan of a program with one parameter p, one fixed input f and one state s. */
function plan(
  next: (leaves: Leaves) => Real | number,
  output: (leaves: Leaves) => Real | number = () => 0,
): Plan {
  const program = defineProgram(
    { name: "test", parameters: ["p"], fixed: ["f"], state: ["s"], outputs: ["o"] },
    ({ parameter: { p }, fixed: { f }, state: { s } }) => ({
      next: { s: next({ p, f, s }) },
      outputs: { o: output({ p, f, s }) },
    }),
  );
  return lower(program, "f64");
}

const names = ({ instructions }: Plan, list: readonly number[]) =>
  list.map((at) => instructions[at].operation);

describe("lowering", () => {
  it("computes equal parts once, whichever way round sums and products are written", () => {
    const { week } = plan(({ f, s }) => div(add(mul(f, s), 1), sub(add(1, mul(s, f)), 3)));
    expect(week.length).toBe(5);
  });

  it("folds constants with the precision's own rounding", () => {
    const folded = plan(() => exp(add(mul(2, 3), -5)));
    expect(names(folded, folded.week)).toEqual([]);
    expect(folded.instructions[folded.next[0]].immediate).toBeCloseTo(Math.E, 15);
  });

  it("moves what does not change out of the weeks", () => {
    const hoisted = plan(({ p, f, s }) => mul(s, div(exp(neg(p)), add(f, p))));
    expect(names(hoisted, hoisted.week)).toEqual(["state", "mul"]);
    expect(names(hoisted, hoisted.patient)).toEqual(["fixed", "add", "div"]);
    expect(names(hoisted, hoisted.run)).toContain("powerOfTwo");
  });

  it("moves signs out of the weeks too", () => {
    const hoisted = plan(({ f, s }) => neg(mul(f, s)));
    expect(names(hoisted, hoisted.week)).toEqual(["state", "mul"]);
    expect(names(hoisted, hoisted.patient)).toEqual(["fixed", "neg"]);
  });

  it("drops operations that change nothing, and no others", () => {
    const same = plan(({ s }) => sub(div(mul(1, neg(neg(s))), 1), 0));
    expect(names(same, same.week)).toEqual(["state"]);
    const kept = plan(({ s }) => mul(add(s, 0), 0));
    expect(names(kept, kept.week)).toEqual(["state", "add", "mul"]);
    const chosen = plan(({ p, s }) => select(lt(1, 2), s, p));
    expect(names(chosen, chosen.week)).toEqual(["state"]);
  });

  it("evaluates the invariant part of the random generator once per patient", () => {
    const drawn = plan(() => normal(random(1)[0]));
    const invariant = names(drawn, drawn.patient);
    expect(invariant).toContain("wordXor");
    // Of 13 rotations the first acts on what is the same every week, the last on the unused second word.
    expect(names(drawn, drawn.week).filter((name) => name === "wordRotate").length).toBe(11);
  });

  it("refuses random words in outputs", () => {
    expect(() =>
      plan(
        ({ s }) => s,
        () => normal(random(1)[0]),
      ),
    ).toThrow(/outputs/);
  });

  it("finds twelve exponentials a week in the example", () => {
    const lowered = lower(example, "f32");
    expect(names(lowered, lowered.week).filter((name) => name === "powerOfTwo").length).toBe(12);
  });
});
