import { describe, expect, it } from "vitest";
import { nextStrength, weightsAt } from "./strength.ts";

describe("readings that gain strength", () => {
  it("weigh people by their likelihood to the power gained, the highest 1", () => {
    const weights = weightsAt(Float64Array.of(-7, -3, -5), 0.5);
    [Math.exp(-2), 1, Math.exp(-1)].forEach((weight, at) => {
      expect(weights[at]).toBeCloseTo(weight, 12);
    });
    expect([...weightsAt(Float64Array.of(-7, -3), 0)]).toEqual([1, 1]);
  });

  it("gain what leaves half of the people effective", () => {
    // Two people of four alike and two less likely by w: (2 + 2w)^2 / (2 + 2w^2) is 2 only at w = 0; with one alike and
    // three less likely (1 + 3w)^2 / (1 + 3w^2) is 2 where 3w^2 + 6w - 1 = 0.
    const weight = (-6 + Math.sqrt(48)) / 6;
    const rest = Float64Array.of(0, -10, -10, -10);
    expect(nextStrength(rest, 0.25)).toBeCloseTo(0.25 - Math.log(weight) / 10, 6);
    // It never falls below half.
    expect(nextStrength(rest, 0.25)).toBeLessThanOrEqual(0.25 - Math.log(weight) / 10);
  });

  it("have all of it at once where half are effective then, and no more than all", () => {
    expect(nextStrength(Float64Array.of(0, -10, 0, -1e9), 0)).toBe(1);
    expect(nextStrength(Float64Array.of(-4, -4, -4), 0.9)).toBe(1);
  });
});
