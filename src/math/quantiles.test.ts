import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { quantileOfHistogram, quantileOfSorted } from "./quantiles.ts";

describe("quantileOfSorted", () => {
  // R: quantile(1:10, .25) and NumPy's documentation of percentile.
  it.each([
    [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.25, 3.25],
    [[1, 2, 3, 4], 0.5, 2.5],
    [[2, 3, 4, 7, 10], 0.5, 4],
    [[5], 0.3, 5],
    [[1, 2], 0, 1],
    [[1, 2], 1, 2],
  ])("of %j at %d is %d", (values, p, expected) => {
    expect(quantileOfSorted(values, p)).toBe(expected);
  });
});

describe("quantileOfHistogram", () => {
  it("of integers is the first that reaches the share", () => {
    const counts = new Uint32Array([0, 3, 0, 4, 3, 0]);
    const at = (p: number) => quantileOfHistogram(counts, p, "integers");
    expect([0, 0.3, 0.31, 0.7, 0.71, 1].map(at)).toEqual([1, 1, 3, 3, 4, 4]);
    expect(quantileOfHistogram([7, 93], 0.07, "integers")).toBe(0);
  });

  it("interpolates in continuous cells", () => {
    const at = (p: number) => quantileOfHistogram([0, 3, 0, 4, 3, 0], p, "continuous");
    [1, 1.5, 2, 3.5, 4, 5].forEach((expected, i) => {
      expect(at([0, 0.15, 0.3, 0.5, 0.7, 1][i])).toBeCloseTo(expected, 12);
    });
  });

  it("agrees with sorting the values", () => {
    const values = fc.array(fc.nat(20), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(values, fc.nat(100), (unsorted, percent) => {
        const sorted = unsorted.sort((a, b) => a - b);
        const counts = new Array<number>(21).fill(0);
        for (const value of sorted) counts[value]++;
        const rank = Math.max(1, Math.ceil((percent * sorted.length) / 100));
        expect(quantileOfHistogram(counts, percent / 100, "integers")).toBe(sorted[rank - 1]);
      }),
    );
  });
});

it("refuses what has no quantile", () => {
  expect(() => quantileOfSorted([], 0.5)).toThrow("at least one");
  expect(() => quantileOfSorted([2, 1], 0.5)).toThrow("sorted");
  expect(() => quantileOfSorted([1, Number.NaN], 0.5)).toThrow("finite");
  expect(() => quantileOfSorted([1], 1.5)).toThrow("probability");
  expect(() => quantileOfHistogram([0, 0], 0.5, "integers")).toThrow("weights");
  expect(() => quantileOfHistogram([1, -1], 0.5, "integers")).toThrow("weight");
});
