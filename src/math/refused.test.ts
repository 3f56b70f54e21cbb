import { describe, expect, it } from "vitest";
import { firstReaching } from "./bisection.ts";
import {
  NumericsError,
  requireFinite,
  requireInteger,
  requirePositive,
  requireWeights,
  requireWithin,
} from "./checks.ts";
import { cholesky } from "./cholesky.ts";
import { symmetricEigen } from "./eigen.ts";
import { groupBy } from "./group-by.ts";
import { stoppingBounds } from "./group-sequential.ts";
import {
  binomialCdf,
  binomialPmf,
  binomialQuantile,
  clopperPearson,
  predictiveBinomial,
  predictiveNormal,
  wilson,
} from "./intervals.ts";
import { createCmaEs } from "./optimise/cma-es.ts";
import { quantileOfHistogram, quantileOfSorted } from "./quantiles.ts";
import { normalFromWord, uniformFromWord } from "./random/normal.ts";
import {
  chiSquareQuantile,
  incompleteBeta,
  incompleteBetaInverse,
  incompleteGammaLower,
  lnGamma,
  normalCdf,
  normalQuantile,
} from "./special.ts";
import { restrictedMean, survivalAt, survivalCurve } from "./survival/curve.ts";

describe("a number that is out of range is named, with the range and itself", () => {
  it.each<[string, () => unknown, RegExp]>([
    ["within", () => requireWithin("a share", 2, 0, 1), /^a share must be a number from 0 to 1, got 2$/],
    ["not a number", () => requireWithin("a share", Number.NaN, 0, 1), /got NaN/],
    [
      "infinite",
      () => requireWithin("a share", Number.POSITIVE_INFINITY, 0, Number.POSITIVE_INFINITY),
      /got Infinity/,
    ],
    ["positive", () => requirePositive("a width", 0), /^a width must be a finite number above 0, got 0$/],
    ["positive and finite", () => requirePositive("a width", Number.POSITIVE_INFINITY), /got Infinity/],
    ["whole", () => requireInteger("a count", 1.5, 0, 9), /^a count must be an integer, got 1.5$/],
    ["whole and within", () => requireInteger("a count", 10, 0, 9), /from 0 to 9, got 10/],
    ["finite", () => requireFinite("a value", Number.NaN), /^a value must be finite, got NaN$/],
    ["as many weights", () => requireWeights([1, 2], 3), /^expected 3 weights, got 2$/],
    ["no weight below nought", () => requireWeights([1, -1], 2), /a weight must be a number from 0/],
    [
      "weights that sum to something",
      () => requireWeights([0, 0], 2),
      /the sum of the weights must be a finite number above 0, got 0/,
    ],
    ["a matrix", () => cholesky([[0]]), /the matrix is not positive definite/],
    ["a square", () => symmetricEigen([[1, 2]]), /the matrix must be square/],
    [
      "a symmetric one",
      () =>
        symmetricEigen([
          [1, 2],
          [3, 1],
        ]),
      /the matrix must be symmetric/,
    ],
    ["of numbers", () => symmetricEigen([[Number.NaN]]), /a matrix entry must be finite/],
    ["values", () => quantileOfSorted([], 0.5), /a quantile needs at least one value/],
    ["finite ones", () => quantileOfSorted([Number.NaN], 0.5), /a value must be finite/],
    ["in order", () => quantileOfSorted([2, 1], 0.5), /the values must be sorted, ascending/],
    ["and a probability", () => quantileOfSorted([1], 1.1), /the probability must be a number from 0 to 1/],
    ["of a histogram, too", () => quantileOfHistogram([1], -0.1, "integers"), /the probability must be/],
    ["looks", () => stoppingBounds("pocock", [], 0.05), /looks must ascend above 0 and end at 1/],
    ["from above nought", () => stoppingBounds("pocock", [0, 1], 0.05), /looks must ascend/],
    ["one after the other", () => stoppingBounds("pocock", [0.5, 0.5, 1], 0.05), /looks must ascend/],
    ["up to one", () => stoppingBounds("pocock", [0.5, 0.9], 0.05), /looks must ascend/],
    ["not beyond", () => stoppingBounds("pocock", [0.5, 1.1], 0.05), /looks must ascend/],
    ["a level", () => stoppingBounds("pocock", [1], 0), /a level above 0 and at most 0.5, got 0/],
    ["of a half at most", () => stoppingBounds("pocock", [1], 0.51), /at most 0.5, got 0.51/],
    ["trials", () => binomialPmf(0, -1, 0.5), /the number of trials must be a number from 0 to 1000000/],
    ["a chance of an event", () => binomialCdf(0, 1, 2), /the probability of an event must be/],
    ["events", () => binomialPmf(0.5, 1, 0.5), /the number of events must be an integer/],
    [
      "events up to which is counted",
      () => binomialCdf(0.5, 1, 0.5),
      /the number of events must be an integer/,
    ],
    ["a level of a quantile", () => binomialQuantile(2, 1, 0.5), /the level of the quantile must be/],
    ["people", () => wilson(0, 0, 0.9), /the number of people must be a number from 1 to 1000000/],
    [
      "events among them",
      () => clopperPearson(3, 2, 0.9),
      /the number of events must be a number from 0 to 2/,
    ],
    [
      "a level of an interval",
      () => wilson(1, 2, 1),
      /the level of an interval must lie between 0 and 1, got 1/,
    ],
    ["above nought", () => wilson(1, 2, 0), /got 0/],
    ["a normal argument", () => normalCdf(Number.NaN), /the argument of normalCdf is not a number/],
    ["a normal probability", () => normalQuantile(0), /the probability must be/],
    ["ends", () => firstReaching((x) => x, 1, 2, 1), /bisection needs finite ends in order, got 2 and 1/],
    ["finite ends", () => firstReaching((x) => x, 1, 0, Number.POSITIVE_INFINITY), /got 0 and Infinity/],
    [
      "ends on both sides",
      () => firstReaching((x) => x, 1, Number.NEGATIVE_INFINITY, 1),
      /got -Infinity and 1/,
    ],
    ["of the gamma function", () => lnGamma(0), /the argument of lnGamma must be/],
    ["a shape", () => incompleteGammaLower(0, 1), /the shape of the gamma distribution must be/],
    ["a small one", () => incompleteGammaLower(1e11, 1), /the shape of the gamma distribution must be/],
    ["an argument", () => incompleteGammaLower(1, -1), /the argument of the gamma distribution must be/],
    ["freedom", () => chiSquareQuantile(0.5, 0), /the degrees of freedom must be/],
    ["a probability below one", () => chiSquareQuantile(1, 1), /the probability must be/],
    ["of the beta function", () => incompleteBeta(2, 1, 1), /the argument of the beta distribution must be/],
    ["its first parameter", () => incompleteBeta(0.5, 0, 1), /the first beta parameter must be/],
    ["its second", () => incompleteBeta(0.5, 1, 0), /the second beta parameter must be/],
    ["its probability", () => incompleteBetaInverse(2, 1, 1), /the probability must be/],
    [
      "draws",
      () => predictiveBinomial({ probabilities: [], n: 5, level: 0.9 }),
      /a predictive interval needs at least one draw/,
    ],
    [
      "their chances",
      () => predictiveBinomial({ probabilities: [2], n: 5, level: 0.9 }),
      /the probability of an event must be/,
    ],
    [
      "their people",
      () => predictiveBinomial({ probabilities: [0.5], n: -1, level: 0.9 }),
      /the number of people must be/,
    ],
    [
      "their spreads",
      () => predictiveNormal({ means: [1], sds: [1, 2], level: 0.9 }),
      /expected 1 standard deviations, got 2/,
    ],
    [
      "none below nought",
      () => predictiveNormal({ means: [1], sds: -1, level: 0.9 }),
      /a standard deviation must be/,
    ],
    [
      "their means",
      () => predictiveNormal({ means: [Number.NaN], sds: 1, level: 0.9 }),
      /a mean must be finite/,
    ],
  ])("%s", (_, wrong, words) => {
    expect(wrong).toThrow(NumericsError);
    expect(wrong).toThrow(expect.objectContaining({ name: "NumericsError" }));
    expect(wrong).toThrow(words);
  });

  it("and what is in it is given back", () => {
    expect([requireWithin("x", 0, 0, 1), requireWithin("x", 1, 0, 1), requirePositive("x", 0.5)]).toEqual([
      0, 1, 0.5,
    ]);
    expect([requireInteger("x", 9, 0, 9), requireFinite("x", -1), requireWeights([1, 0, 2], 3)]).toEqual([
      9, -1, 3,
    ]);
    expect(stoppingBounds("pocock", [1], 0.5)[0]).toBeCloseTo(0, 6);
  });
});

describe("the start of a search", () => {
  const options = { mean: [0.5, 0.5], sigma: 0.2, seed: 1 };
  it.each<[string, object, RegExp]>([
    ["without coordinates", { mean: [] }, /the number of coordinates must be a number from 1 to 1000/],
    ["outside", { mean: [0.5, 1.1] }, /a coordinate of the mean must be a number from 0 to 1/],
    ["without a width", { sigma: 0 }, /sigma must be/],
    ["with a seed of its own kind", { seed: -1 }, /the seed must be/],
    ["of a few", { populationSize: 3 }, /the population size must be a number from 4/],
  ])("%s is refused", (_, wrong, words) => {
    expect(() => createCmaEs({ ...options, ...wrong })).toThrow(words);
  });
});

it("values are put together by a key, in the order in which they come", () => {
  expect([...groupBy([3, 1, 4, 1, 5], (value) => value % 2)]).toEqual([
    [1, [3, 1, 1, 5]],
    [0, [4]],
  ]);
  expect(groupBy([], (value) => value).size).toBe(0);
});

describe("numbers from words of 32 bits", () => {
  it.each([
    [0, 0.5 / 2 ** 32],
    [1, 1.5 / 2 ** 32],
    [0xffffffff, 1 - 0.5 / 2 ** 32],
    [-1, 1 - 0.5 / 2 ** 32],
    [0x80000000, 0.5 + 0.5 / 2 ** 32],
  ])("%i is %d of one", (word, uniform) => expect(uniformFromWord(word)).toBeCloseTo(uniform, 15));

  it("are normal: each the quantile of its place among all words", () => {
    for (let at = -1023; at <= 1023; at++) {
      const word = at * 2_097_143;
      expect(Math.abs(normalFromWord(word) - normalQuantile(0.5 + (word + 0.5) / 2 ** 32))).toBeLessThan(
        2e-6,
      );
    }
    for (const rest of [0, 1, 2, 5, 20, 300, 9000]) {
      const highest = 0x7fffffff - rest;
      expect(Math.abs(normalFromWord(highest) - normalQuantile(1 - (rest + 0.5) / 2 ** 32))).toBeLessThan(
        2e-6,
      );
      expect(normalFromWord(~highest)).toBe(-normalFromWord(highest));
    }
  });
});

describe("a survival curve", () => {
  const curve = survivalCurve(
    [
      { time: 2, events: 2, censored: 1 },
      { time: 5, events: 2, censored: 0 },
      { time: 9, events: 3, censored: 0 },
    ],
    0.9,
  );
  it("has the share at a time, from the step of that time on", () => {
    expect([0, 1.9, 2, 4, 5, 9, 99].map((time) => survivalAt(curve.steps, time).toFixed(3))).toEqual([
      "1.000",
      "1.000",
      "0.750",
      "0.750",
      "0.450",
      "0.000",
      "0.000",
    ]);
    expect(survivalAt([], 5)).toBe(1);
  });

  it("has the area under it for a mean", () => {
    expect(restrictedMean(curve.steps, 5).mean).toBeCloseTo(2 + 3 * 0.75, 12);
    expect(restrictedMean(curve.steps, 7).mean).toBeCloseTo(2 + 3 * 0.75 + 2 * 0.45, 12);
    expect(restrictedMean(curve.steps, 2)).toEqual({ mean: 2, standardError: 0 });
    expect(restrictedMean([], 7)).toEqual({ mean: 7, standardError: 0 });
    // Two of eight at the first step, with 2.25 of the area behind it.
    expect(restrictedMean(curve.steps, 5).standardError).toBeCloseTo(
      Math.sqrt((2.25 ** 2 * 2) / (8 * 6)),
      12,
    );
    expect(restrictedMean(curve.steps, 99).standardError).toBeGreaterThan(0);
  });

  it("has its median where half have had the event, and no limits at nought", () => {
    expect(curve.median).toBe(5);
    expect(curve.steps[2]).toMatchObject({ low: null, high: null });
    expect(survivalCurve([{ time: 3, events: 1, censored: 1 }], 0.9).median).toBe(3);
    expect(survivalCurve([{ time: 3, events: 1, censored: 2 }], 0.9)).toMatchObject({
      median: null,
      medianLow: 3,
      medianHigh: null,
    });
  });
});
