import { describe, expect, it } from "vitest";
import type { ForecastScore } from "./score.ts";
import { type Detail, summariseAsShipped, summariseEffective, summariseRanks } from "./summary.ts";

/** Scores of the given ranks; the model is off by 2 points where the average is off by 5. */
const scoresOf = (...ranks: number[]): ForecastScore[] =>
  ranks.map((rank) => ({ rank, model: 2, trialAverage: 5 }));
/** Ranks as even as can be: one in the middle of each of so many parts. */
const even = (parts: number) => scoresOf(...Array.from({ length: parts }, (_, at) => (at + 0.5) / parts));
const detail = (data: Detail["data"], forecast: Detail["forecast"], scores: ForecastScore[]): Detail => ({
  data,
  forecast,
  week: 24,
  scores,
});

describe("how often intervals hold the truth", () => {
  it("is told in percent, of people of the structure that forecasts and of others", () => {
    const result = summariseRanks(
      [
        // Within 50, 80 and 90 of 100 in the middle; outside all; and in the outer parts alone.
        detail("drive", "drive", scoresOf(0.5, 0.01, 0.12)),
        detail("loop", "loop", scoresOf(0.5)),
        detail("drive", "loop", scoresOf(0.06, 0.99)),
      ],
      ["drive", "loop"],
    );
    expect(result.coverage).toEqual({
      matched: { p50: 50, p80: 75, p90: 75 },
      crossed: { p50: 0, p80: 0, p90: 50 },
    });
    expect(result.crossedReason).toBeNull();
    expect(result.details.map(({ data, forecast, people }) => [data, forecast, people])).toEqual([
      ["drive", "drive", 3],
      ["loop", "loop", 1],
      ["drive", "loop", 2],
    ]);
  });

  it("is not told of others where there is one structure, with the reason", () => {
    const { coverage, crossedReason } = summariseRanks([detail("drive", "drive", scoresOf(0.5))], ["drive"]);
    expect(coverage.crossed).toBeNull();
    expect(crossedReason).toBe(
      "only one disease structure (drive) has weight in the model; with two, people of each are forecast with the other",
    );
  });
});

describe("scores", () => {
  it("are means, and percent by which the model's is lower, of people of the same structure", () => {
    const off = [{ rank: 0.5, model: 90, trialAverage: 1 }];
    const { crps, details } = summariseRanks(
      [
        detail("drive", "drive", [
          { rank: 0.5, model: 1, trialAverage: 4 },
          { rank: 0.5, model: 2.0004, trialAverage: 4 },
        ]),
        detail("drive", "loop", off),
      ],
      ["drive", "loop"],
    );
    // 1.5002 and 4, of which 37.5 of 100 are left.
    expect(crps).toEqual({ model: 1.5, trialAverage: 4, betterPercent: 62.5 });
    expect(details[1].crps).toEqual({ model: 90, trialAverage: 1 });
  });
});

describe("the evenness of ranks", () => {
  it("is counted in twenty parts and is 1 where they are all alike", () => {
    const { details, rankUniformityP } = summariseRanks([detail("drive", "drive", even(40))], ["drive"]);
    expect(details[0].ranks).toEqual(new Array(20).fill(2));
    expect(details[0].rankUniformityP).toBe(1);
    expect(details[0].weeksAfterStopping).toBe(24);
    expect(rankUniformityP).toBe(1);
  });

  it("of several groups is the least, times their number, 1 at most; crossed ones do not count", () => {
    const uneven = scoresOf(...new Array(5).fill(0.1), ...even(20).map(({ rank }) => rank));
    const some = [detail("drive", "drive", uneven), detail("loop", "loop", even(20))];
    const worst = [...some, detail("drive", "loop", scoresOf(...new Array(60).fill(0.5)))];
    const { details, rankUniformityP } = summariseRanks(worst, ["drive", "loop"]);
    // 20 parts of 25 ranks, one of six: statistic 19, 19 degrees of freedom.
    expect(details[0].rankUniformityP).toBe(0.4568);
    expect(rankUniformityP).toBeCloseTo(2 * 0.4568, 9);
    expect(summariseRanks([some[1], some[1]], ["loop"]).rankUniformityP).toBe(1);
  });
});

describe("forecasts of the whole model", () => {
  it("count those whom nobody fits among the people, and are told by week", () => {
    const result = summariseAsShipped(
      { scores: [scoresOf(0.5, 0.5), scoresOf(0.5, 0.01)], effective: [199, 200], nobodyFits: 3 },
      [24, 52],
    );
    expect(result.people).toBe(5);
    expect(result.nobodyFits).toBe(3);
    expect(result.coverage).toEqual({ p50: 75, p80: 75, p90: 75 });
    expect(
      result.weeks.map(({ weeksAfterStopping, coverage }) => [weeksAfterStopping, coverage.p90]),
    ).toEqual([
      [24, 100],
      [52, 50],
    ]);
    expect(result.crps).toEqual({ model: 2, trialAverage: 5, betterPercent: 60 });
    expect(result.effectiveSampleSize.atLeast200Percent).toBe(50);
  });
});

describe("effective sample sizes", () => {
  it("are told by the twentieth and the middle one, and how many of 100 are 200 or more", () => {
    const sizes = Array.from({ length: 101 }, (_, at) => 300.5 - 2 * at);
    // Sorted they go from 100.5 to 300.5 by 2: the fifth from below is 110.5, the middle 200.5.
    expect(summariseEffective(sizes)).toEqual({ p05: 110, p50: 200, atLeast200Percent: 50.5 });
    expect(summariseEffective([200, 199.9]).atLeast200Percent).toBe(50);
  });
});
