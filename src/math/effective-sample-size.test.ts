import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { effectiveSampleSize } from "./effective-sample-size.ts";

const weights = fc.array(fc.double({ min: 1e-6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 30 });

describe("effective sample size", () => {
  it("is the number of equal weights, one for a single weight, and 0 without any", () => {
    expect(effectiveSampleSize([2, 2, 2, 2])).toBe(4);
    expect(effectiveSampleSize([1, 0, 0])).toBe(1);
    expect(effectiveSampleSize([0, 0])).toBe(0);
    expect(effectiveSampleSize([])).toBe(0);
  });

  it("lies between 1 and the number of weights, whatever their scale", () => {
    fc.assert(
      fc.property(weights, fc.double({ min: 1e-3, max: 1e3, noNaN: true }), (some, scale) => {
        const size = effectiveSampleSize(some);
        expect(size).toBeGreaterThanOrEqual(1 - 1e-9);
        expect(size).toBeLessThanOrEqual(some.length + 1e-9);
        expect(effectiveSampleSize(some.map((weight) => scale * weight))).toBeCloseTo(size, 6);
      }),
    );
  });
});
