import { describe, expect, it } from "vitest";
import { peakOf, readingTable } from "../../disease/salt/reading-table.ts";
import type { History } from "../case/history.ts";
import type { MatchResult } from "./match.ts";
import { nextRound, readingChances, windowsOf } from "./rounds.ts";

const part = (sums: number[], squares = sums.map(() => 0)) =>
  ({ sums: Float64Array.from(sums), squares: Float64Array.from(squares) }) as unknown as MatchResult;

describe("the next round", () => {
  it("begins with 16,384 people", () => {
    expect(nextRound(0, 1000, 0)).toBe(16_384);
  });

  it("takes what is missing at the rate of the last one and 15 of 100 more, in steps of 8,192", () => {
    // 100 missing at one in a hundred: 11,500 people, two steps.
    expect(nextRound(16_384, 100, 0.01)).toBe(16_384 + 2 * 8_192);
    // 1.15 * 8192 / 1.15 people are one step to the person.
    expect(nextRound(16_384, 8_192 / 1.15 - 0.01, 1)).toBe(16_384 + 8_192);
    expect(nextRound(16_384, 8_192 / 1.15 + 1, 1)).toBe(16_384 + 2 * 8_192);
    expect(nextRound(16_384, 0, 1)).toBe(16_384 + 8_192);
  });

  it("has four times as many people as before at most, and where nobody fits", () => {
    expect(nextRound(16_384, 1000, 1e-9)).toBe(4 * 16_384);
    expect(nextRound(16_384, 1000, 0)).toBe(4 * 16_384);
  });
});

describe("the window of weights", () => {
  it("thins out below 3 of 100 of a typical weight and copies so that a fifth of all go on", () => {
    // Two parts: sum 10, squares 40; a typical weight is 40 / 10.
    const [first, last] = windowsOf([part([4, 1], [30, 2]), part([6, 3], [10, 6])], 2, 100);
    expect(first?.low).toBeCloseTo(0.03 * 4, 12);
    expect(first?.high).toBeCloseTo(10 / (100 * 0.2), 12);
    expect(last?.low).toBeCloseTo(0.03 * 2, 12);
    // After the last reading nobody goes on in copies.
    expect(last?.high).toBe(Number.POSITIVE_INFINITY);
  });

  it("is unknown where nobody came so far", () => {
    expect(windowsOf([part([4, 0]), part([6, 0])], 2, 100)[1]).toBeNull();
  });
});

describe("the chance of a reading", () => {
  const readings = [
    { week: 0, score: 90 },
    { week: 24, score: 50 },
  ];
  const history: History = { readings, baseline: 90, doses: [], decision: 24, covariates: {} };
  const peak = (score: number) => peakOf(readingTable(score));

  it("is that among the people who fit the readings before it", () => {
    const chances = readingChances(history, [part([4, 1]), part([6, 3])], 100);
    expect(chances[0]).toBeCloseTo((peak(90) * 10) / 100, 12);
    expect(chances[1]).toBeCloseTo((peak(50) * 4) / 10, 12);
  });

  it("is of everybody who meets the entry rule where no reading is from before treatment", () => {
    const treated = { ...history, baseline: null };
    const chances = readingChances(treated, [part([20, 8, 2])], 100);
    expect(chances[0]).toBeCloseTo((peak(90) * 8) / 20, 12);
    expect(chances[1]).toBeCloseTo((peak(50) * 2) / 8, 12);
  });

  it("is 0 where nobody fits what was before, and never above 1", () => {
    expect(readingChances(history, [part([0, 0])], 100)).toEqual([0, 0]);
    expect(readingChances(history, [part([1e6, 1e12])], 100)).toEqual([1, 1]);
  });
});
