import { describe, expect, it } from "vitest";
import { AREA_SHARES } from "../salt/areas.ts";
import {
  severeSalt,
  spreadOverAreas,
  stratumMeansWithin,
  verySevereSalt,
  verySevereShareForMean,
  verySevereShareForMeanWithin,
  verySevereShareWithin,
} from "./baseline.ts";

/*
 * docs/model.md, "Virtual people and trials": SALT even over 50 to 95 in the severe stratum; of the very severe 70 of 100
 * have no hair at all, and the rest are even over 95 to 100. The figures below are worked out from that by hand.
 */

describe("baseline SALT", () => {
  it("is even over 50 to 95 in the severe stratum, or from where an entry rule begins", () => {
    expect([0, 0.5, 1].map((uniform) => severeSalt(uniform))).toEqual([50, 72.5, 95]);
    expect([0, 0.5, 1].map((uniform) => severeSalt(uniform, 25))).toEqual([25, 60, 95]);
  });

  it("is 100 for 70 of 100 of the very severe, and even over 95 to 100 for the rest", () => {
    expect(verySevereSalt(0)).toBe(100);
    expect(verySevereSalt(0.6999)).toBe(100);
    expect(verySevereSalt(0.7)).toBe(95);
    expect(verySevereSalt(0.85)).toBeCloseTo(97.5, 9);
    expect(verySevereSalt(1)).toBeCloseTo(100, 9);
  });
});

describe("the share of the very severe", () => {
  it("gives the published mean: 72.5 without any, 99.25 with them alone", () => {
    // Mean of the very severe: 0.7 * 100 + 0.3 * 97.5.
    expect(verySevereShareForMean(72.5)).toBe(0);
    expect(verySevereShareForMean(99.25)).toBeCloseTo(1, 12);
    expect(verySevereShareForMean((72.5 + 99.25) / 2)).toBeCloseTo(0.5, 12);
    // Beyond what strata can give it is none or all.
    expect([60, 100].map(verySevereShareForMean)).toEqual([0, 1]);
  });

  it("is that of the population under a rule that takes everybody", () => {
    for (const share of [0, 0.3, 1]) expect(verySevereShareWithin(share, 50, 100)).toBeCloseTo(share, 12);
  });

  it("counts of each stratum the part that a rule takes", () => {
    // From 72.5 on: half of the severe, all of the very severe.
    expect(verySevereShareWithin(0.5, 72.5, 100)).toBeCloseTo(1 / 1.5, 12);
    // To 97.5: all of the severe; of the very severe half of the three in ten who have some hair.
    expect(verySevereShareWithin(0.5, 50, 97.5)).toBeCloseTo(0.15 / 1.15, 12);
    // From 97.5 on: none of the severe.
    expect(verySevereShareWithin(0.5, 97.5, 100)).toBe(1);
    // To 95, or to less: none of the very severe.
    expect(verySevereShareWithin(0.5, 50, 95)).toBe(0);
    expect(verySevereShareWithin(0.5, 50, 80)).toBe(0);
    // Of 99.9 and less nobody has 100.
    expect(verySevereShareWithin(0.5, 50, 99.9)).toBeCloseTo(0.294 / 1.294, 12);
    // Beyond 100 there is nobody more; below 50 the severe are as many more as the rule reaches down.
    expect(verySevereShareWithin(0.5, 50, 110)).toBeCloseTo(0.5, 12);
    expect(verySevereShareWithin(0.5, 5, 100)).toBeCloseTo(1 / 3, 12);
  });

  it("of a single score is that of its stratum", () => {
    expect([50, 94, 95, 97].map((score) => verySevereShareWithin(0.4, score, score))).toEqual([0, 0, 1, 1]);
    expect(verySevereShareWithin(0.4, 100, 100)).toBe(1);
  });
});

describe("the mean SALT of a stratum under a rule", () => {
  it("is that of the part of the stratum that the rule takes", () => {
    expect(stratumMeansWithin(50, 100)).toEqual({ severe: 72.5, verySevere: 99.25 });
    expect(stratumMeansWithin(60, 80)).toEqual({ severe: 70, verySevere: null });
    expect(stratumMeansWithin(60, 96)).toEqual({ severe: 77.5, verySevere: 95.5 });
    expect(stratumMeansWithin(95, 100).severe).toBeNull();
    expect(stratumMeansWithin(94, 100).severe).toBe(94.5);
    // From 97.5 on: 0.7 at 100 and 0.15 at 98.75 in the mean.
    expect(stratumMeansWithin(97.5, 100).verySevere).toBeCloseTo((70 + 0.15 * 98.75) / 0.85, 9);
    expect(stratumMeansWithin(100, 100)).toEqual({ severe: null, verySevere: 100 });
    expect(stratumMeansWithin(50, 95).verySevere).toBeNull();
    expect(stratumMeansWithin(50, 120)).toEqual({ severe: 72.5, verySevere: 99.25 });
  });

  it("says which share of the very severe has a mean, and that none has where it lies outside", () => {
    expect(verySevereShareForMeanWithin(72.5, 50, 100)).toBe(0);
    expect(verySevereShareForMeanWithin(99.25, 50, 100)).toBe(1);
    expect(verySevereShareForMeanWithin(85.875, 50, 100)).toBeCloseTo(0.5, 12);
    expect(verySevereShareForMeanWithin(72.4, 50, 100)).toBeNull();
    expect(verySevereShareForMeanWithin(99.3, 50, 100)).toBeNull();
    // A rule that takes one stratum alone leaves no share to choose.
    expect(verySevereShareForMeanWithin(70, 50, 95)).toBeNull();
    expect(verySevereShareForMeanWithin(99, 95, 100)).toBeNull();
  });
});

describe("the areas of a scalp", () => {
  const spread = (salt: number, normals: readonly number[], from = 0, at = 0) => {
    const into = AREA_SHARES.map(() => [-1, -1]);
    spreadOverAreas(salt, normals, into, at, from);
    return into.map((area) => area[at]);
  };

  it("are all alike without scatter, and all bald at 100", () => {
    for (const share of spread(80, [0, 0, 0, 0])) expect(share).toBeCloseTo(0.8, 9);
    expect(spread(100, [3, -3, 1, 0])).toEqual([1, 1, 1, 1]);
    // Here a search for the shift would leave a hair to rounding.
    expect(spread(100, [1.983508587, 1.038127106, 0.644438643, -0.564777779])).toEqual([1, 1, 1, 1]);
  });

  it("scatter by 0.15 of the area for each standard deviation", () => {
    // The scatter is taken out of the mean again: shares of areas times normals come to nothing here.
    const [top, back, left, right] = AREA_SHARES;
    const normals = [back, -top, right, -left].map((each) => 2 * each);
    spread(70, normals).forEach((share, area) => {
      expect(share).toBeCloseTo(0.7 + 0.15 * normals[area], 9);
    });
    // Another person's numbers begin further on, and go to that person's place.
    expect(spread(70, [9, 9, ...normals], 2, 1)).toEqual(spread(70, normals));
  });

  it("have between none and all of their hair, and the SALT asked for", () => {
    for (const salt of [50, 77, 99]) {
      const shares = spread(salt, [6, -6, 3, -3]);
      for (const share of shares) {
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
      }
      const whole = shares.reduce((sum, share, area) => sum + AREA_SHARES[area] * share, 0);
      expect(100 * whole).toBeCloseTo(salt, 8);
    }
  });
});
