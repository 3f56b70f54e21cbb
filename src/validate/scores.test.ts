import { describe, expect, it } from "vitest";
import { goalsOf } from "./goals.ts";
import { intervalScore, intervalWidthRatio, type ScoredRow, totalsOf } from "./scores.ts";

const scored = (part: Partial<ScoredRow["row"]>, naive: Partial<ScoredRow["naive"]> = {}): ScoredRow => ({
  row: {
    unit: "percent",
    observed: 50,
    predicted: 52,
    low: 40,
    high: 60,
    inside: true,
    studySize: 40,
    widthRatio: 1.2,
    ...part,
  },
  naive: { low: 30, high: 70, carriedOver: true, ...naive },
});

describe("the interval score", () => {
  it("is the width inside, and the width with twenty times the distance outside", () => {
    expect(intervalScore({ low: 40, high: 60 }, 50)).toBe(20);
    expect(intervalScore({ low: 40, high: 60 }, 60)).toBe(20);
    expect(intervalScore({ low: 40, high: 60 }, 65)).toBeCloseTo(120, 9);
    expect(intervalScore({ low: 40, high: 60 }, 39)).toBeCloseTo(40, 9);
  });
});

describe("a width against that of chance", () => {
  it("is 1 for a model without doubt, and unknown where chance has no width", () => {
    expect(intervalWidthRatio({ low: 10, high: 40 }, { low: 15, high: 35 })).toBe(1.5);
    expect(intervalWidthRatio({ low: 0, high: 0 }, { low: 0, high: 0 })).toBe(1);
    expect(intervalWidthRatio({ low: 0, high: 10 }, { low: 0, high: 0 })).toBeNull();
  });

  it("has as its middle no smaller number for rows that chance gives no width", () => {
    const rows = (ratios: readonly (number | null)[]) =>
      totalsOf(ratios.map((widthRatio) => scored({ widthRatio }))).medianWidthRatio;
    expect(rows([1, 1.2, 1.4])).toBe(1.2);
    expect(rows([1, 1.2, null])).toBe(1.2);
    expect(rows([1, 1.2, 1.4, null])).toBe(1.3);
    expect(rows([1, null, null])).toBeNull();
  });
});

describe("totals", () => {
  it("judge percentages of 25 people or more apart, and units apart", () => {
    const totals = totalsOf([
      scored({ observed: 50, predicted: 53 }),
      scored({ observed: 50, predicted: 60, studySize: 24 }),
      scored({ observed: 50, predicted: 70, studySize: null }),
      scored({ unit: "percent change", observed: -40, predicted: -45, inside: false }),
    ]);
    expect(totals.meanAbsoluteErrorOfLarge).toEqual({ rows: 1, value: 3 });
    expect(totals.meanAbsoluteErrorByUnit).toEqual({ percent: 11, "percent change": 5 });
    expect(totals).toMatchObject({ rows: 4, inside: 3, coveragePercent: 75 });
  });

  it("score the naive reference also where it has a rate alone", () => {
    const totals = totalsOf([scored({}), scored({}, { carriedOver: false, low: 0, high: 0 })]);
    expect(totals.naiveIntervalScore).toBe((40 + 1000) / 2);
    expect(totals.whereCarriedOver).toEqual({ rows: 1, meanIntervalScore: 20, naiveIntervalScore: 40 });
  });

  it("have no middle of nothing", () => {
    expect(totalsOf([])).toMatchObject({ rows: 0, coveragePercent: null, medianWidthRatio: null });
  });
});

describe("goals", () => {
  const good = totalsOf([scored({})]);
  const wide = totalsOf([scored({ widthRatio: 1.6, low: 0, high: 100, predicted: 58 })]);

  it("are met or not, list by list", () => {
    expect(goalsOf({ calibration: good, leftOut: null }).map(({ met }) => met)).toEqual([
      true,
      true,
      true,
      true,
    ]);
    const goals = goalsOf({ calibration: wide, leftOut: good });
    expect(goals.map(({ list, met }) => [list, met])).toEqual([
      ["calibration", true],
      ["calibration", false],
      ["calibration", false],
      ["calibration", false],
      ["leftOut", true],
    ]);
  });

  it("are met at their bound, but for what must be below it", () => {
    const atBound = {
      ...good,
      coveragePercent: 85,
      medianWidthRatio: 1.5,
      meanAbsoluteErrorOfLarge: { rows: 1, value: 3.5 },
      meanIntervalScore: good.naiveIntervalScore,
    };
    const goals = goalsOf({ calibration: atBound, leftOut: null });
    expect(goals.map(({ must, met }) => [must, met])).toEqual([
      ["at least", true],
      ["at most", true],
      ["at most", true],
      ["below", false],
    ]);
  });

  it("are neither where there is nothing to judge", () => {
    expect(
      goalsOf({ calibration: totalsOf([scored({ studySize: null })]), leftOut: null })[2].met,
    ).toBeNull();
  });
});
