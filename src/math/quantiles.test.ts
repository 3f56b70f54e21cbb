import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  quantileOfHistogram,
  quantileOfSorted,
  quantileOfWeightedHistograms,
  weightedQuantileOfSorted,
} from "./quantiles.ts";

const sortedValues = fc
  .array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 40 })
  .map((values) => values.sort((a, b) => a - b));
const share = fc.double({ min: 0, max: 1, noNaN: true });

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

  it("equals the weighted one for equal weights", () => {
    fc.assert(
      fc.property(sortedValues, share, (values, p) => {
        const weighted = weightedQuantileOfSorted(
          values,
          values.map(() => 0.37),
          p,
        );
        expect(Math.abs(weighted - quantileOfSorted(values, p))).toBeLessThan(1e-6);
      }),
    );
  });
});

describe("weightedQuantileOfSorted", () => {
  it("leaves out weight 0, and does not depend on the scale of the weights", () => {
    expect(weightedQuantileOfSorted([1, 2, 3, 100], [1, 1, 1, 0], 1)).toBe(3);
    expect(weightedQuantileOfSorted([-100, 1, 2, 3], [0, 1, 1, 1], 0)).toBe(1);
    expect(weightedQuantileOfSorted([1, 2, 9], [1, 2, 4], 0.4)).toBeCloseTo(
      weightedQuantileOfSorted([1, 2, 9], [10, 20, 40], 0.4),
      12,
    );
  });

  it("follows the weight, by hand", () => {
    // Weights 1/4 and 3/4: effective size 1.6, window from 0.1875 to 0.8125, a tenth of it in the first value.
    expect(weightedQuantileOfSorted([0, 1], [1, 3], 0.5)).toBeCloseTo(0.9, 14);
  });

  it("grows with the probability and stays inside the values", () => {
    const weighted = sortedValues.chain((values) =>
      fc.tuple(
        fc.constant(values),
        fc.array(fc.double({ min: 0.01, max: 9, noNaN: true }), {
          minLength: values.length,
          maxLength: values.length,
        }),
      ),
    );
    fc.assert(
      fc.property(weighted, share, share, ([values, weights], p, q) => {
        const low = weightedQuantileOfSorted(values, weights, Math.min(p, q));
        const high = weightedQuantileOfSorted(values, weights, Math.max(p, q));
        expect(low).toBeLessThanOrEqual(high + 1e-6);
        expect(low).toBeGreaterThanOrEqual(values[0]);
        expect(high).toBeLessThanOrEqual(values[values.length - 1]);
      }),
    );
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

  it("mixes histograms by weight", () => {
    expect(
      quantileOfWeightedHistograms(
        [
          [1, 0, 0],
          [0, 0, 1],
        ],
        [3, 1],
        0.75,
        "integers",
      ),
    ).toBe(0);
    expect(
      quantileOfWeightedHistograms(
        [
          [1, 0, 0],
          [0, 0, 1],
        ],
        [3, 1],
        0.76,
        "integers",
      ),
    ).toBe(2);
    expect(
      quantileOfWeightedHistograms(
        [
          [2, 2],
          [0, 4],
        ],
        [1, 1],
        0.5,
        "continuous",
      ),
    ).toBeCloseTo(4 / 3, 14);
  });
});

it("refuses what has no quantile", () => {
  expect(() => quantileOfSorted([], 0.5)).toThrow("at least one");
  expect(() => quantileOfSorted([2, 1], 0.5)).toThrow("sorted");
  expect(() => quantileOfSorted([1, Number.NaN], 0.5)).toThrow("finite");
  expect(() => quantileOfSorted([1], 1.5)).toThrow("probability");
  expect(() => weightedQuantileOfSorted([1, 2], [1], 0.5)).toThrow("weights");
  expect(() => weightedQuantileOfSorted([1, 2], [0, 0], 0.5)).toThrow("weights");
  expect(() => quantileOfHistogram([0, 0], 0.5, "integers")).toThrow("weights");
  expect(() => quantileOfHistogram([1, -1], 0.5, "integers")).toThrow("weight");
  expect(() => quantileOfWeightedHistograms([], [], 0.5, "integers")).toThrow("weights");
});
