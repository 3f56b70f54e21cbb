import { describe, expect, it } from "vitest";
import type { CmaState } from "./cma-es-state.ts";
import { stopReason } from "./cma-es-stop.ts";

/** A round distribution of width 0.1 in two coordinates, whose last generations went up and down by much. */
const state = (changes: Partial<CmaState> = {}): CmaState => ({
  seed: 1,
  populationSize: 30,
  generation: 12,
  initialSigma: 0.25,
  sigma: 0.1,
  mean: [0.5, 0.5],
  covariance: [
    [1, 0],
    [0, 1],
  ],
  axes: [
    [1, 0],
    [0, 1],
  ],
  axisLengths: [1, 1],
  stepPath: [0, 0],
  covariancePath: [0, 0],
  best: null,
  recentBest: Array.from({ length: 12 }, (_, at) => at % 2),
  lastRange: 1,
  ...changes,
});

describe("a run of CMA-ES ends", () => {
  it("not while it moves", () => {
    expect(stopReason(state())).toBeNull();
  });

  it("flat where the best of 10 + ceil(30 n / lambda) generations and all of the last lie within the tolerance", () => {
    // Two coordinates, thirty candidates: 10 + 60 / 30 = 12 generations.
    const flat = { recentBest: [...Array.from({ length: 11 }, () => 3), 3.5], lastRange: 0.5 };
    const reason = (changes: object, valueTolerance = 0.5) =>
      stopReason(state({ ...flat, ...changes }), { valueTolerance });
    expect(reason({})).toBe("flat");
    expect(reason({}, 0.49)).toBeNull();
    // Only the last generation, only the best ones, or too few of them.
    expect(reason({ recentBest: [...flat.recentBest.slice(1), 2] })).toBeNull();
    expect(reason({ lastRange: 0.51 })).toBeNull();
    expect(reason({ recentBest: flat.recentBest.slice(1) })).toBeNull();
    expect(reason({ lastRange: null })).toBeNull();
    // Without a word of it the tolerance is 1e-12.
    const still = { recentBest: Array.from({ length: 12 }, () => 0) };
    expect(stopReason(state({ ...still, lastRange: 1e-12 }))).toBe("flat");
    expect(stopReason(state({ ...still, lastRange: 1.1e-12 }))).toBeNull();
  });

  it("narrow where every coordinate is narrower than the tolerance times the first step", () => {
    // The first step is 0.25: with a tolerance of 0.5 the limit is 0.125.
    const reason = (changes: Partial<CmaState>) => stopReason(state(changes), { widthTolerance: 0.5 });
    expect(reason({ sigma: 0.12 })).toBe("narrow");
    expect(reason({ sigma: 0.125 })).toBeNull();
    const wide = [
      [1, 0],
      [0, 4],
    ];
    expect(reason({ sigma: 0.06, covariance: wide })).toBe("narrow");
    expect(reason({ sigma: 0.07, covariance: wide })).toBeNull();
    // Also the path of the evolution must be so short, to whichever side it goes.
    expect(reason({ sigma: 0.1, covariancePath: [0, -1.2] })).toBe("narrow");
    expect(reason({ sigma: 0.1, covariancePath: [0, -1.25] })).toBeNull();
    expect(stopReason(state({ sigma: 0.24e-12 }))).toBe("narrow");
  });

  it("no effect where a fifth of the width along a coordinate leaves the mean as it is", () => {
    // Beside 2^40 a double knows steps of 2^-12, and what is at most half of one is lost.
    const far = { mean: [2 ** 40, 0.5], axisLengths: [10, 1], generation: 13 };
    expect(stopReason(state({ ...far, sigma: 5 * 2 ** -13 }))).toBe("no effect");
    expect(stopReason(state({ ...far, sigma: 5.1 * 2 ** -13 }))).toBeNull();
  });

  it("no effect where a tenth of the width along the axis whose turn it is leaves the whole mean as it is", () => {
    const covariance = [
      [100, 0],
      [0, 100],
    ];
    const reason = (changes: Partial<CmaState>) =>
      stopReason(state({ mean: [2 ** 40, 2 ** 40], covariance, ...changes }));
    // The width along a coordinate is 10 sigma, a fifth of it far more than half a step.
    const sigma = 10 * 2 ** -13;
    expect(reason({ sigma, axisLengths: [1, 2], generation: 12 })).toBe("no effect");
    expect(reason({ sigma: 1.1 * sigma, axisLengths: [1, 2], generation: 12 })).toBeNull();
    // In the next generation it is the turn of the longer axis.
    expect(reason({ sigma, axisLengths: [1, 2], generation: 13 })).toBeNull();
  });

  it("ill-conditioned where the longest axis is more than ten million times the shortest", () => {
    const reason = (longest: number) => stopReason(state({ axisLengths: [1, longest], generation: 13 }));
    expect([reason(1e7), reason(1.0001e7)]).toEqual([null, "ill-conditioned"]);
  });
});
