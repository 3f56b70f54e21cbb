import { describe, expect, it } from "vitest";
import { someModel } from "../../../test/support/simulate/model.ts";
import type { Executor, RunOptions, Task } from "../../engine/execution/executor.ts";
import { Tally } from "../../simulate/tally.ts";
import type { Question } from "../case/question.ts";
import { emptyParticles, type Particles } from "../condition/people/particles.ts";
import type { PriorSample } from "../condition/prior-sample.ts";
import type { PersonalSample } from "../condition/sample.ts";
import { layoutOf } from "./layout.ts";
import type { OptionsJob, OptionsResult } from "./options.ts";
import { runPriorOptions } from "./prior-options.ts";
import { byDraw, runOptions } from "./run-options.ts";

const question = {
  options: [{ name: "stop", doses: [{ fromWeek: 0, mgPerDay: 0 }] }],
  horizonWeeks: 4,
} as unknown as Question;
const { cells } = layoutOf(1, 4);
const model = {
  ...someModel(4),
  draws: [...someModel(2).draws, ...someModel(2, "loop").draws],
  weights: [0.3, 0.3, 0.2, 0.2],
  structureWeights: { drive: 0.6, loop: 0.4 },
};

/** So many particles of each draw, side by side, numbered through. */
function particlesOf(...counts: readonly number[]): Particles {
  const draws = counts.flatMap((count, draw) => new Array<number>(count).fill(draw));
  const particles = emptyParticles(draws.length, 0);
  particles.draw.set(draws);
  particles.person.set(draws.map((_, at) => at));
  return particles;
}
const sampleOf = (particles: Particles) =>
  ({ history: {}, seed: 9, particles }) as unknown as Pick<PersonalSample, "history" | "seed" | "particles">;

/** An executor that counts, of each job, every person of a draw as 10 and times by draw, and keeps the jobs. */
function counting() {
  const jobs: OptionsJob[] = [];
  const run = async <Job, Result>(_: Task<Job, Result>, given: readonly Job[], how?: RunOptions) => {
    jobs.push(...(given as readonly unknown[] as OptionsJob[]));
    how?.onProgress?.(1, 4);
    const results = jobs.map(({ particles }): OptionsResult => {
      const draws = [...new Set(particles.draw)].map((draw) => {
        const people = particles.draw.filter((each) => each === draw).length;
        const outcomes = new Tally(cells);
        for (let at = 0; at < people; at++) outcomes.add(0, 10 * (1 + draw));
        return { draw, people, outcomes };
      });
      return { draws, salt: Uint32Array.of(1, particles.count), times: Uint32Array.of(particles.count, 2) };
    });
    return results as readonly unknown[] as Result[];
  };
  const executor: Executor = { workers: 1, run, close: async () => {} };
  return { executor, jobs };
}
const sizes = (jobs: readonly OptionsJob[]) => jobs.map(({ particles }) => particles.count);

describe("a person's sample", () => {
  it("goes in jobs of 64 people, or in 16 of more", async () => {
    const few = counting();
    await runOptions(question, sampleOf(particlesOf(100, 30)), model, few.executor);
    expect(sizes(few.jobs)).toEqual([64, 64, 2]);
    expect(few.jobs.map(({ firstParticle }) => firstParticle)).toEqual([0, 64, 128]);
    expect(few.jobs.map(({ particles }) => particles.person[0])).toEqual([0, 64, 128]);
    expect(few.jobs.map(({ draws }) => [...draws.keys()])).toEqual([[0], [0, 1], [1]]);
    for (const { seed, withCourses, horizonWeeks } of few.jobs)
      expect([seed, withCourses, horizonWeeks]).toEqual([9, true, 4]);
    const many = counting();
    await runOptions(question, sampleOf(particlesOf(1601)), model, many.executor);
    // 1601 people in 16 jobs are 101 each, and what is left.
    expect(sizes(many.jobs)).toEqual([...new Array(15).fill(101), 86]);
  });

  it("is counted together, and by structure", async () => {
    const { executor } = counting();
    const shares: number[] = [];
    const result = await runOptions(question, sampleOf(particlesOf(60, 20, 50)), model, executor, {
      onProgress: (share) => shares.push(share),
    });
    // Draws 0 and 1 are of drive, draw 2 of loop: 60 * 10 + 20 * 20, and 50 * 30.
    const { outcomes, structures, weights } = result.byStructure;
    expect(structures).toEqual(["drive", "loop"]);
    expect(weights).toEqual([0.6, 0.4]);
    expect(outcomes.map((tally) => tally.count(0))).toEqual([80, 50]);
    expect(outcomes.map((tally) => tally.mean(0))).toEqual([(600 + 400) / 80, 30]);
    expect(result.counted.outcomes.count(0)).toBe(130);
    expect(result.counted.outcomes.mean(0)).toBeCloseTo(2500 / 130, 9);
    // Jobs of 64, 64 and 2 people.
    expect([...result.counted.salt]).toEqual([3, 130]);
    expect([...result.counted.times]).toEqual([130, 6]);
    expect(shares).toEqual([0.25]);
  });

  it("of fewer people has those of every n-th draw, numbered as they appear", async () => {
    const { executor, jobs } = counting();
    const sample = sampleOf(particlesOf(10, 20, 0, 30));
    await runOptions(question, sample, model, executor, { people: 30 });
    // 60 people for 30: every second draw, the first and the third that there are.
    expect(jobs.map(({ particles }) => [...new Set(particles.draw)])).toEqual([[0, 3]]);
    expect(sizes(jobs)).toEqual([40]);
    const all = counting();
    await runOptions(question, sample, model, all.executor, { people: 60 });
    expect(sizes(all.jobs)).toEqual([60]);
  });
});

describe("a prior sample", () => {
  it("is counted by draw, in the order of the draws, with the model's weights", async () => {
    const { executor, jobs } = counting();
    const parts = [particlesOf(0, 0, 7), particlesOf(), particlesOf(3, 4)];
    const sample = { history: {}, seed: 9, parts } as unknown as PriorSample;
    const { outcomes, weights, structures } = await runPriorOptions(question, sample, model, executor);
    expect(outcomes.map((tally) => tally.count(0))).toEqual([3, 4, 7]);
    expect(weights).toEqual([0.3, 0.3, 0.2]);
    expect(structures).toEqual(["drive", "drive", "loop"]);
    // Nobody makes no job; people are numbered through the parts.
    expect(sizes(jobs)).toEqual([7, 7]);
    expect(jobs.map(({ firstParticle, withCourses }) => [firstParticle, withCourses])).toEqual([
      [0, false],
      [7, false],
    ]);
  });
});

describe("jobs' counts by draw", () => {
  it("are added up", () => {
    const tallyOf = (value: number) => {
      const tally = new Tally(1);
      tally.add(0, value);
      return tally;
    };
    const resultOf = (...draws: [number, number][]) =>
      ({
        draws: draws.map(([draw, value]) => ({ draw, people: 1, outcomes: tallyOf(value) })),
      }) as unknown as OptionsResult;
    const joined = byDraw([resultOf([3, 10], [1, 20]), resultOf([3, 40])]);
    expect([...joined.keys()]).toEqual([1, 3]);
    expect([...joined.values()].map((tally) => [tally.count(0), tally.mean(0)])).toEqual([
      [1, 20],
      [2, 25],
    ]);
  });
});
