import { describe, expect, it } from "vitest";
import { someModel } from "../../../../test/support/simulate/model.ts";
import type { Executor, Task } from "../../../engine/execution/executor.ts";
import type { PreparedHistory } from "../../case/history.ts";
import { emptyPaths } from "../people/paths.ts";
import { bridge } from "./bridge.ts";
import type { MoveJob, MoveResult } from "./move-job.ts";

const WEEKS = 3;
const history = {
  stages: [
    { week: 0, score: 90 },
    { week: 24, score: 50 },
  ],
} as unknown as PreparedHistory;

/**
 * A bridge over so many paths, `least` of them at least, whose readings that come in are as likely as `restOf` says of each
 * path by its number; moves leave everything as it is and are taken as often as said.
 */
async function built(count: number, least: number, restOf: (person: number) => number, taken = [25, 25, 25]) {
  const jobs: MoveJob[][] = [];
  const run = async <Job, Result>(_: Task<Job, Result>, given: readonly Job[]) => {
    const own = given as readonly unknown[] as MoveJob[];
    jobs.push([...own]);
    const results = own.map(({ paths, isLast, keepsKnown }): MoveResult => {
      const rest = Float64Array.from(paths.person, restOf);
      // What is known of a path is here its number.
      const base = Float64Array.from(paths.person);
      return {
        ...{ paths, rest, taken, tried: [100, 100, 100] },
        known: keepsKnown ? { base, rest, hair: Float32Array.from(base) } : null,
        outlook: isLast ? [1, 2].map((times) => Float64Array.from(paths.person, (each) => times * each)) : [],
        inverse: isLast ? Float64Array.of(paths.count, 1) : new Float64Array(0),
      };
    });
    return results as readonly unknown[] as Result[];
  };
  const executor: Executor = { workers: 1, run, close: async () => {} };
  const start = emptyPaths(count, WEEKS);
  for (let at = 0; at < count; at++) start.person[at] = at;
  const terms = { history, isBase: [true, false], firstPath: 1000, least };
  const strengths: number[] = [];
  const result = await bridge(terms, start, someModel(1), executor, { seed: 3 }, (strength) =>
    strengths.push(strength),
  );
  return { jobs, result, strengths };
}
const sizesOf = (jobs: readonly (readonly MoveJob[])[]) =>
  jobs.map((step) => step.reduce((sum, { paths }) => sum + paths.count, 0));

describe("the paths of a bridge", () => {
  it("halve at each step, down to as many as are wanted at least", async () => {
    // Readings that are as likely under all come in at once.
    expect(sizesOf((await built(101, 10, () => 0)).jobs)).toEqual([101, 51]);
    expect(sizesOf((await built(100, 80, () => 0)).jobs)).toEqual([100, 80]);
    expect(sizesOf((await built(100, 200, () => 0)).jobs)).toEqual([100, 100]);
    const slow = await built(400, 30, (person) => -person / 4);
    expect(sizesOf(slow.jobs).slice(0, 4)).toEqual([400, 200, 100, 50]);
    expect(
      sizesOf(slow.jobs)
        .slice(4)
        .every((size) => size === 30),
    ).toBe(true);
  });

  it("go in sixteen jobs, whose first paths and moves are numbered on", async () => {
    const { jobs } = await built(161, 161, () => 0);
    expect(jobs[0].map(({ paths }) => paths.count)).toEqual([...new Array(14).fill(11), 7]);
    expect(jobs[0].slice(0, 3).map(({ firstPath }) => firstPath)).toEqual([1000, 1011, 1022]);
    // One round of three moves before anything comes in, ten rounds at full strength, and in between the more, the fewer paths are left.
    expect(jobs.map(([{ rounds, firstMove, isLast }]) => [rounds, firstMove, isLast])).toEqual([
      [1, 0, false],
      [10, 3, true],
    ]);
    const slow = await built(400, 30, (person) => -person / 4);
    expect(slow.jobs.slice(0, 4).map(([{ rounds, firstMove }]) => [rounds, firstMove])).toEqual([
      [1, 0],
      [8, 3],
      [16, 27],
      [30, 75],
    ]);
  });

  it("gain strength from 0 to 1, of which is told after each step", async () => {
    const { jobs, strengths } = await built(400, 30, (person) => -person / 4);
    expect(strengths[0]).toBe(0);
    expect(strengths.at(-1)).toBe(1);
    expect([...strengths].sort((a, b) => a - b)).toEqual(strengths);
    expect(new Set(strengths).size).toBe(strengths.length);
    expect(jobs.map(([{ strength }]) => strength)).toEqual(strengths);
  });

  it("are those whom the readings that come in fit, and know where they began", async () => {
    const { result } = await built(400, 30, (person) => -person / 4);
    expect(result.paths.count).toBe(30);
    // A path's number is the place that it began at.
    expect([...result.began]).toEqual([...result.paths.person]);
    const twice = [...result.paths.person].map((each) => 2 * each);
    expect(result.outlook.map((salts) => [...salts])).toEqual([[...result.paths.person], twice]);
    // Weights fall by a quarter in the exponent: beyond 40 hardly anybody is left.
    expect(Math.max(...result.began)).toBeLessThan(40);
    expect([...result.inverse]).toEqual([30, 15]);
  });

  it("take with them what is known of them, from the second step on", async () => {
    const { jobs } = await built(400, 30, (person) => -person / 4);
    expect(jobs[0].every(({ known }) => known === null)).toBe(true);
    for (const step of jobs.slice(1))
      for (const { known, paths } of step) {
        expect([...(known?.base ?? [])]).toEqual([...paths.person]);
        expect([...(known?.hair ?? [])]).toEqual([...paths.person]);
        expect([...(known?.rest ?? [])]).toEqual(Array.from(paths.person, (person) => -person / 4));
      }
    // After the last step nobody needs it.
    expect(jobs.map(([{ keepsKnown, isLast }]) => keepsKnown !== isLast)).toEqual(jobs.map(() => true));
  });
});

describe("the rounds of moves", () => {
  it("are fewer where moves go far and are taken, and else as many as the work allows", async () => {
    const roundsBy = async (taken: number) => {
      const { jobs } = await built(400, 30, (person) => -person / 4, [taken, 25, 25]);
      return jobs.map(([{ rounds }]) => rounds);
    };
    // All taken: the width goes from 0.4 to 0.67, and 1.2 / (0.4 x 0.67) is 4.5, 1.2 / 0.67^2 is 2.7.
    expect(new Set((await roundsBy(100)).slice(2))).toEqual(new Set([3]));
    expect((await roundsBy(100)).slice(0, 2)).toEqual([1, 5]);
    // 400, 200, 100, 50 paths: four rounds of 400 at most, and ten in the end.
    expect(await roundsBy(0)).toEqual([1, 8, 16, 32, 10]);
  });
});

describe("the widths of moves", () => {
  const widthsAfter = async (taken: number[]) => {
    const { jobs } = await built(100, 10, () => 0, taken);
    expect(jobs[0][0].widths).toEqual([0.4, 0.6]);
    return jobs[1][0].widths.map((width) => Number(width.toFixed(9)));
  };

  it("stay where a quarter of the moves is taken, and change with the share that is, twofold at most", async () => {
    expect(await widthsAfter([25, 25, 0])).toEqual([0.4, 0.6]);
    expect(await widthsAfter([30, 20, 0])).toEqual([0.48, 0.48]);
    expect(await widthsAfter([5, 5, 0])).toEqual([0.2, 0.3]);
    // Never wider than two thirds.
    expect(await widthsAfter([100, 100, 0])).toEqual([0.67, 0.67]);
  });

  it("are never less than 0.05", async () => {
    const { jobs } = await built(400, 30, (person) => -person / 4, [0, 0, 0]);
    expect(jobs.map(([{ widths }]) => widths[0]).slice(0, 5)).toEqual([0.4, 0.2, 0.1, 0.05, 0.05]);
  });
});
