import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  chiSquareCdf,
  chiSquareQuantile,
  incompleteBeta,
  incompleteBetaInverse,
  incompleteGammaLower,
  incompleteGammaUpper,
  lnGamma,
  normalCdf,
  normalQuantile,
} from "./special.ts";

function expectRelative(actual: number, expected: number, tolerance: number): void {
  expect(Math.abs(actual / expected - 1)).toBeLessThanOrEqual(tolerance);
}

describe("lnGamma", () => {
  it.each([
    [1e-5, 11.512919692895824],
    [0.1, 2.2527126517342055],
    [0.5, 0.5723649429247001],
    [1.5, -0.12078223763524522],
    [3.7, 1.4280723266653883],
    [9.5, 11.689333420797269],
    [25.25, 55.58568604486943],
    [171.3, 708.114947038997],
    [1e5, 1051287.7089736566],
    [1e10, 220258509288.81058],
  ])("at %d is %d", (x, expected) => expectRelative(lnGamma(x), expected, 1e-14));

  it("is 0 at 1 and 2, and steps by ln x", () => {
    expect(Math.abs(lnGamma(1))).toBeLessThan(4e-15);
    expect(Math.abs(lnGamma(2))).toBeLessThan(4e-15);
    fc.assert(
      fc.property(fc.double({ min: 1e-3, max: 1e3, noNaN: true }), (x) => {
        const expected = lnGamma(x) + Math.log(x);
        expect(Math.abs(lnGamma(x + 1) - expected)).toBeLessThan(2e-14 * (1 + Math.abs(expected)));
      }),
    );
  });
});

describe("incomplete beta", () => {
  // Sums of binomial probabilities in exact fractions.
  it.each([
    [0.5, 2, 3, 0.6875],
    [0.1, 8, 3, 3.7360000000000017e-7],
    [0.9, 3, 8, 0.9999996264],
    [0.01, 5, 20, 3.6268505571363097e-6],
    [0.999, 40, 2, 0.9992010191652443],
    [0.25, 100, 300, 0.5076806528982708],
    [0.3, 1, 1, 0.3],
    [0.6, 400, 350, 0.9998903423174351],
  ])("I_%d(%d, %d) is %d", (x, a, b, expected) => expectRelative(incompleteBeta(x, a, b), expected, 1e-12));

  it("has the arcsine law for halves, and its ends", () => {
    expectRelative(incompleteBeta(0.25, 0.5, 0.5), 1 / 3, 1e-14);
    expect(incompleteBeta(0, 2, 3)).toBe(0);
    expect(incompleteBeta(1, 2, 3)).toBe(1);
    expect(incompleteBetaInverse(0, 2, 3)).toBe(0);
    expect(incompleteBetaInverse(1, 2, 3)).toBe(1);
  });

  it("turns back, and mirrors", () => {
    const parameter = fc.double({ min: 0.05, max: 500, noNaN: true });
    const probability = fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true });
    fc.assert(
      fc.property(probability, parameter, parameter, (p, a, b) => {
        const x = incompleteBetaInverse(p, a, b);
        // Near 1 the spacing of the doubles limits how closely p can be met.
        if (x < 0.999) expectRelative(incompleteBeta(x, a, b), p, 1e-10);
        expect(incompleteBeta(p, a, b) + incompleteBeta(1 - p, b, a)).toBeCloseTo(1, 9);
      }),
    );
  });
});

describe("incomplete gamma and chi-square", () => {
  // Poisson sums in 60 digits.
  it.each([
    [1, 0.5, 0.3934693402873666, 0.6065306597126334],
    [3, 2.5, 0.45618688411667047, 0.5438131158833295],
    [5, 20, 0.9999830552560699, 1.6944743930067385e-5],
    [10, 3, 0.0011024881301154798, 0.9988975118698845],
    [50, 60, 0.9155933189063081, 0.08440668109369183],
    [200, 150, 5.7096885742082446e-5, 0.9999429031142579],
  ])("shape %d at %d: %d below, %d above", (shape, x, lower, upper) => {
    expectRelative(incompleteGammaLower(shape, x), lower, 1e-12);
    expectRelative(incompleteGammaUpper(shape, x), upper, 1e-12);
  });

  it("gives the tabulated quantiles", () => {
    expectRelative(chiSquareQuantile(0.95, 1), 3.841458820694124, 1e-12);
    expectRelative(chiSquareQuantile(0.95, 10), 18.307038053275146, 1e-12);
    expectRelative(chiSquareQuantile(0.5, 2), 2 * Math.LN2, 1e-14);
    expect(chiSquareQuantile(0, 3)).toBe(0);
  });

  it("turns back", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-6, max: 0.999, noNaN: true }),
        fc.double({ min: 0.1, max: 300, noNaN: true }),
        (p, df) => expectRelative(chiSquareCdf(chiSquareQuantile(p, df), df), p, 1e-11),
      ),
    );
  });

  it("is the square of a normal for one degree of freedom", () => {
    for (let x = 0.01; x < 37; x += 0.0371) {
      expectRelative(normalCdf(-x), incompleteGammaUpper(0.5, (x * x) / 2) / 2, 1e-12);
    }
  });
});

describe("normal distribution", () => {
  // Series and continued fraction in 60 digits.
  it.each([
    [-37, 5.725571222524577e-300],
    [-20, 2.7536241186062337e-89],
    [-10, 7.619853024160525e-24],
    [-5, 2.866515718791939e-7],
    [-2.5, 0.006209665325776135],
    [-1.5, 0.06680720126885807],
    [-1, 0.15865525393145705],
    [-0.1, 0.460172162722971],
    [0, 0.5],
    [0.3, 0.6179114221889527],
    [1.96, 0.9750021048517795],
  ])("is %d -> %d", (x, expected) => expectRelative(normalCdf(x), expected, 1e-14));

  it.each([
    [0.975, 1.959963984540054],
    [0.95, 1.6448536269514722],
    [0.9, 1.2815515655446004],
    [0.5, 0],
    [1e-10, -6.361340902404056],
  ])("quantile %d is %d", (p, expected) => {
    expect(Math.abs(normalQuantile(p) - expected)).toBeLessThanOrEqual(2e-15 * Math.abs(expected));
  });

  it("turns back", () => {
    fc.assert(
      fc.property(fc.double({ min: -37, max: 7, noNaN: true }), (x) => {
        const p = normalCdf(x);
        if (x < 4) expectRelative(normalCdf(normalQuantile(p)), p, 1e-12);
      }),
    );
  });
});

it("lets no NaN in or out", () => {
  expect(() => lnGamma(0)).toThrow("lnGamma");
  expect(() => lnGamma(Number.NaN)).toThrow("lnGamma");
  expect(() => incompleteBeta(1.1, 1, 1)).toThrow("beta");
  expect(() => incompleteBeta(0.5, 0, 1)).toThrow("beta");
  expect(() => incompleteGammaLower(-1, 1)).toThrow("gamma");
  expect(() => normalQuantile(0)).toThrow("probability");
  expect(() => normalQuantile(1)).toThrow("probability");
  expect(() => normalCdf(Number.NaN)).toThrow("normalCdf");
  expect(() => chiSquareQuantile(1, 2)).toThrow("probability");
  expect(normalCdf(Number.POSITIVE_INFINITY)).toBe(1);
  expect(normalCdf(Number.NEGATIVE_INFINITY)).toBe(0);
});
