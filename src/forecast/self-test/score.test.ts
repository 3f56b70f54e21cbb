import { describe, expect, it } from "vitest";
import { SALT_CELLS } from "../options/count-outcomes.ts";
import { evennessP, isCovered, rankedProbabilityScore, rankHistogram, rankIn } from "./score.ts";

/** People at quarter points, [SALT, people]. */
function histogramOf(...people: readonly (readonly [salt: number, count: number])[]): Uint32Array {
  const histogram = new Uint32Array(SALT_CELLS);
  for (const [salt, count] of people) histogram[4 * salt] += count;
  return histogram;
}

describe("the rank of a truth", () => {
  const forecast = histogramOf([10, 1], [20, 2], [30, 1]);

  it("is the share of people below it, and a share by chance of those in its own quarter point", () => {
    expect([5, 15, 25, 35].map((salt) => rankIn(forecast, salt, 0.5))).toEqual([0, 0.25, 0.75, 1]);
    expect([0, 0.5, 1].map((uniform) => rankIn(forecast, 20.2, uniform))).toEqual([0.25, 0.5, 0.75]);
  });
});

describe("an interval in the middle", () => {
  it("holds its two ends and nothing beyond", () => {
    expect([0.24, 0.25, 0.75, 0.76].map((rank) => isCovered(rank, 0.5))).toEqual([false, true, true, false]);
  });
});

describe("ranks in equal parts", () => {
  it("stand in the part that they begin, the highest in the last one", () => {
    expect(rankHistogram([0, 0.2499, 0.25, 0.5, 0.9999, 1], 4)).toEqual([2, 1, 1, 2]);
    expect(rankHistogram([], 2)).toEqual([0, 0]);
  });

  it("are as uneven as a chi-square test says", () => {
    // (8 - 5)^2 / 5 + (2 - 5)^2 / 5 is 3.6, of one degree of freedom: 0.0578.
    expect(evennessP([8, 2])).toBeCloseTo(0.05778, 5);
    // (2 + 2 + 0) / 2 of two degrees of freedom: exp(-1 / 2).
    expect(evennessP([3, 1, 2])).toBeCloseTo(Math.exp(-1 / 2), 9);
    expect(evennessP([5, 5])).toBe(1);
    expect(evennessP([0, 0])).toBe(1);
  });
});

describe("the ranked probability score", () => {
  it("is the squared distance of the two distributions over the scale", () => {
    // Half at 10, half at 30, the truth at 20: a half squared over ten points on either side.
    expect(rankedProbabilityScore(histogramOf([10, 1], [30, 1]), 20)).toBeCloseTo(5, 12);
    // A quarter at 0, the rest at 100, the truth at 100: a sixteenth over the whole scale.
    expect(rankedProbabilityScore(histogramOf([0, 1], [100, 3]), 100)).toBeCloseTo(100 / 16, 12);
  });
});
