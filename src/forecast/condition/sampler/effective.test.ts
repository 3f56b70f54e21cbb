import { describe, expect, it } from "vitest";
import { effectiveOf } from "./effective.ts";
import { LOOKS } from "./look.ts";

/** Half of the people keep their hair in the first future; in all others everybody does. */
function looksOf(keeps: readonly boolean[]): Float64Array {
  const looks = new Float64Array(keeps.length * LOOKS);
  keeps.forEach((keep, at) => {
    looks[at * LOOKS] = keep ? 10 : 60;
  });
  return looks;
}

const people = 1000;
const halves = Array.from({ length: people }, (_, at) => at % 2 === 0);
const alone = Array.from({ length: people }, (_, at) => at);

describe("the effective sample size of moved people", () => {
  it("is their number where everybody has an ancestor of their own, or all agree", () => {
    expect(effectiveOf(alone, looksOf(halves))).toBeCloseTo(people, 6);
    expect(effectiveOf(alone, looksOf(halves.map(() => true)))).toBe(people);
  });

  it("counts a family whose members have one future as one person", () => {
    const families = alone.map((at) => at % 100);
    expect(effectiveOf(families, looksOf(halves))).toBeCloseTo(100, 6);
  });

  it("counts members of a family who have come to differ", () => {
    const families = alone.map((at) => at >> 2);
    expect(effectiveOf(families, looksOf(halves))).toBe(people);
  });
});
