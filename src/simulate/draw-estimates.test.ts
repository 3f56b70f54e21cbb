import { describe, expect, it } from "vitest";
import { drawEstimates, joinEstimates } from "./draw-estimates.ts";
import { type Estimate, estimate, modelInterval, studyInterval } from "./estimate.ts";
import { sharesByStructure } from "./structure-shares.ts";
import { Tally } from "./tally.ts";

function tallyOf(people: number, yes: number): Tally {
  const tally = new Tally(2);
  tally.addPeople(1, people, yes);
  return tally;
}

describe("results of the draws", () => {
  it("are those of the cell, without draws in which nobody counts or that have no weight", () => {
    const tallies = [tallyOf(100, 20), tallyOf(0, 0), tallyOf(50, 25), tallyOf(40, 10)];
    expect(drawEstimates(tallies, [0.5, 0.2, 0, 0.3], 1)).toEqual([
      { draw: 0, weight: 0.5, people: 100, mean: 0.2, variance: expect.closeTo(0.16, 12) },
      { draw: 3, weight: 0.3, people: 40, mean: 0.25, variance: expect.closeTo(0.1875, 12) },
    ]);
    expect(drawEstimates(tallies, [1, 1, 1, 1], 0)).toEqual([]);
  });

  it("of arms that are joined are weighed by their factors, in draws that have all of them", () => {
    const one = drawEstimates([tallyOf(100, 20), tallyOf(100, 40)], [0.5, 0.5], 1);
    const other = drawEstimates([tallyOf(200, 100), tallyOf(0, 0)], [0.5, 0.5], 1);
    expect(
      joinEstimates([
        { estimates: one, factor: 1 },
        { estimates: other, factor: 3 },
      ]),
    ).toEqual([
      // (0.2 + 3 * 0.5) / 4, and of the variances (0.16 + 3 * 0.25) / 4.
      { draw: 0, weight: 0.5, people: 300, mean: 0.425, variance: expect.closeTo(0.2275, 12) },
    ]);
  });

  it("of a tally without anybody are nothing", () => {
    const tally = new Tally(1);
    expect([tally.count(0), tally.mean(0), tally.variance(0)]).toEqual([0, 0, 0]);
    tally.add(0, 3);
    tally.add(0, 5);
    expect([tally.count(0), tally.mean(0), tally.variance(0)]).toEqual([2, 4, 1]);
  });

  it("add up to the people of all draws", () => {
    const estimates = drawEstimates([tallyOf(100, 20), tallyOf(60, 30)], [0.5, 0.5], 1);
    expect(estimate(estimates)?.people).toBe(160);
    expect(estimate([])).toBeNull();
  });

  it("of a structure are told from a hundred people on", () => {
    const draws = (["drive", "loop"] as const).map((structure, index) => ({ structure, index, values: {} }));
    const of = (people: number) => sharesByStructure([tallyOf(100, 10), tallyOf(people, 50)], draws, 1);
    expect(of(100).map(({ of100 }) => of100)).toEqual([10, 50]);
    expect(of(99)).toEqual([]);
    expect(sharesByStructure([tallyOf(100, 10), tallyOf(0, 0)], draws, 1)).toEqual([]);
  });
});

describe("the interval of draws", () => {
  const result = (perDraw: readonly number[], weights = perDraw.map(() => 1 / perDraw.length)): Estimate => ({
    value: 0.5,
    people: 100,
    perDraw,
    weights,
    between: 0,
    variance: 400,
  });
  const hundred = Array.from({ length: 100 }, (_, at) => (at * 37) % 100);

  it("holds nine in ten of them, or all where they are provisional", () => {
    // Of 0 to 99 five lie below 5 and five above 94; rounding of the weights may take one more.
    const { low, high } = modelInterval(result(hundred), false);
    expect([4, 5]).toContain(low);
    expect([94, 95]).toContain(high);
    expect(modelInterval(result(hundred), true)).toEqual({ low: 0, high: 99 });
  });

  it("goes by their weights", () => {
    expect(modelInterval(result([3, 1, 2], [0.04, 0.04, 0.92]), false)).toEqual({ low: 2, high: 2 });
    expect(modelInterval(result([3, 1, 2], [0.06, 0.06, 0.88]), false)).toEqual({ low: 1, high: 3 });
  });

  it("of a study holds the sampling of its people: a half of 10 is 2 to 8", () => {
    // Binomial(10, 1/2): at most 1 in 0.011, at most 2 in 0.055; above 7 in 0.055, above 8 in 0.011.
    expect(studyInterval(result([0.5]), true, 10)).toEqual({ low: 0.2, high: 0.8 });
    // Shares beyond none and all are none and all.
    expect(studyInterval(result([-0.2]), true, 10)).toEqual({ low: 0, high: 0 });
    expect(studyInterval(result([1.2]), true, 10)).toEqual({ low: 1, high: 1 });
  });

  it("of a mean is 1.645 standard errors of the people to either side", () => {
    // Variance 400 of 100 people: a standard error of 2.
    const { low, high } = studyInterval(result([10]), false, 100);
    expect(low).toBeCloseTo(10 - 1.6449 * 2, 2);
    expect(high).toBeCloseTo(10 + 1.6449 * 2, 2);
  });
});
