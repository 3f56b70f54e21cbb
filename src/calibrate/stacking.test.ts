import { describe, expect, it } from "vitest";
import { choleskyInverse } from "../math/cholesky.ts";
import { normalAt } from "../math/random/streams.ts";
import { leaveOneOut, predictiveWeights } from "./stacking.ts";

const CORRELATION = [
  [1, 0.6, 0],
  [0.6, 1, 0],
  [0, 0, 1],
];

describe("the density of a left-out target", () => {
  it("is that given the other targets, when the draws do not depend on it", () => {
    const residuals = [0.4, -0.9, 1.2];
    const [first, second, third] = leaveOneOut({ draws: [{ residuals }], correlation: CORRELATION });
    // Normal with mean 0.6 times the other and variance 1 - 0.36.
    expect(first).toBeCloseTo(-((0.4 + 0.54) ** 2) / (2 * 0.64) - Math.log(0.64) / 2, 12);
    expect(second).toBeCloseTo(-((-0.9 - 0.24) ** 2) / (2 * 0.64) - Math.log(0.64) / 2, 12);
    expect(third).toBeCloseTo(-(1.2 ** 2) / 2, 12);
  });

  it("undoes that the draws have seen the target", () => {
    // One parameter with prior N(0, 4) and two measurements 1 and -1 with error 1: posteriors are known.
    const observed = [1, -1];
    const precision = 1 / 4 + 2;
    const draws = Array.from({ length: 4000 }, (_, at) => {
      const value = normalAt(1, at, 0, 1) / Math.sqrt(precision);
      return { residuals: observed.map((each) => each - value) };
    });
    const [first] = leaveOneOut({
      draws,
      correlation: [
        [1, 0],
        [0, 1],
      ],
    });
    const without = { mean: -1 / (1 / 4 + 1), variance: 1 / (1 / 4 + 1) };
    const variance = 1 + without.variance;
    // The density of the first given the second alone, without its constant.
    const exact = -((1 - without.mean) ** 2) / (2 * variance) - Math.log(variance) / 2;
    expect(Math.abs(first - exact)).toBeLessThan(0.15);
  });
});

describe("the weights of structures", () => {
  const LEAST = 0.2;
  const alike = Array.from({ length: 30 }, (_, at) => -0.5 - (at % 5) / 5);

  it("favour what predicts better, above the share that each has beforehand", () => {
    const worse = alike.map((score) => score - 2);
    expect(predictiveWeights([alike, worse], LEAST)[0]).toBeCloseTo(0.8, 6);
    expect(predictiveWeights([worse, alike], LEAST)[0]).toBeCloseTo(0.2, 6);
    expect(predictiveWeights([alike, alike], LEAST)[0]).toBeCloseTo(0.5, 12);
    expect(predictiveWeights([alike], LEAST)).toEqual([1]);
  });

  it("sum to one and do not depend on the order", () => {
    const other = alike.map((score, at) => score + (at % 3) - 0.9);
    const [first, second] = predictiveWeights([alike, other], LEAST);
    expect(first + second).toBeCloseTo(1, 12);
    expect(predictiveWeights([other, alike], LEAST)[0]).toBeCloseTo(second, 12);
  });

  it("hardly move with one target that is known badly", () => {
    const other = alike.map((score, at) => score + (at % 2 === 0 ? 0.4 : -0.4));
    const once = predictiveWeights([alike, other], LEAST)[0];
    const again = predictiveWeights(
      [alike, other.map((score, at) => score - (at === 7 ? 1.5 : 0))],
      LEAST,
    )[0];
    expect(Math.abs(once - again)).toBeLessThan(0.25);
  });
});

describe("the inverse by Cholesky", () => {
  it("times the matrix is the identity", () => {
    const inverse = choleskyInverse(CORRELATION);
    CORRELATION.forEach((row, i) => {
      CORRELATION.forEach((_, j) => {
        const product = row.reduce((sum, value, k) => sum + value * inverse[k][j], 0);
        expect(product).toBeCloseTo(i === j ? 1 : 0, 12);
      });
    });
  });
});
