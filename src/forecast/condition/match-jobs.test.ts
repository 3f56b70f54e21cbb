import { describe, expect, it } from "vitest";
import type { DrawMessage } from "../../simulate/host.ts";
import type { MatchTerms } from "./match.ts";
import { matchJobs } from "./match-jobs.ts";

const terms = { seed: 5 } as MatchTerms;
const modelOf = (weights: readonly number[]) => ({
  draws: weights.map((_, index): DrawMessage => ({ structure: "drive", values: {}, index })),
  weights,
});
const jobsOf = (weights: readonly number[], from: number, until: number) =>
  matchJobs(terms, modelOf(weights), from, until);

describe("the jobs of a round", () => {
  it("give each draw its share of the people, offset by the golden ratio, on from where the last round ended", () => {
    const ranges = (from: number, until: number) => jobsOf([0.5, 0.3, 0.2], from, until)[0].ranges;
    // Offsets 0, 0.618 and 0.236: 5, 3.618 and 2.236 of ten people.
    expect(ranges(0, 10)).toEqual([
      { draw: 0, first: 0, people: 5 },
      { draw: 1, first: 0, people: 3 },
      { draw: 2, first: 0, people: 2 },
    ]);
    // 5.5, 3.918 and 2.436 of eleven; 6, 4.218 and 2.636 of twelve.
    expect(ranges(10, 12)).toEqual([
      { draw: 0, first: 5, people: 1 },
      { draw: 1, first: 3, people: 1 },
    ]);
  });

  it("are one for each 2,048 people, and 32 at most, with about as many people each", () => {
    const many = (count: number) => new Array<number>(count).fill(1 / count);
    expect(jobsOf(many(64), 0, 2048)).toHaveLength(1);
    expect(jobsOf(many(64), 0, 2049)).toHaveLength(2);
    expect(jobsOf(many(64), 0, 1_000_000)).toHaveLength(32);
    for (const { ranges } of jobsOf(many(64), 0, 1_000_000)) expect(ranges).toHaveLength(2);
    for (const { ranges } of jobsOf(many(64), 64_000, 64_000 + 4096)) expect(ranges).toHaveLength(32);
  });

  it("carry the terms and the draws of their own people, and are none without people", () => {
    const jobs = jobsOf([0.5, 0.5], 0, 4096);
    expect(jobs.map(({ draws }) => [...draws.keys()])).toEqual([[0], [1]]);
    expect(jobs.map(({ draws }) => [...draws.values()].map(({ index }) => index))).toEqual([[0], [1]]);
    for (const { seed } of jobs) expect(seed).toBe(5);
    // A draw without weight has nobody.
    expect(jobsOf([1, 0], 0, 100)[0].ranges).toEqual([{ draw: 0, first: 0, people: 100 }]);
  });
});
