import { describe, expect, it } from "vitest";
import { someModel } from "../../../test/support/simulate/model.ts";
import type { Executor, Task } from "../../engine/execution/executor.ts";
import type { History } from "../case/history.ts";
import type { MatchJob } from "./match.ts";
import { emptyParticles } from "./people/particles.ts";
import { priorSample } from "./prior-sample.ts";

const history: History = {
  readings: [
    { week: 0, score: 90 },
    { week: 24, score: 50 },
    { week: 40, score: 30 },
  ],
  doses: [{ fromWeek: 0, mgPerDay: 4 }],
  decision: 40,
  baseline: 90,
  covariates: {},
};

/**
 * The jobs of a prior sample from a model of so many draws of equal weight, and what came out, where one in `rarity` people
 * is like the person.
 */
async function jobsOf(
  draws: number,
  virtualPatients?: number,
  {
    seed = 1,
    rarity = 2,
    enoughEffective,
  }: { seed?: number; rarity?: number; enoughEffective?: number } = {},
) {
  const jobs: MatchJob[] = [];
  const peopleOf = ({ ranges }: MatchJob) => ranges.reduce((sum, { people }) => sum + people, 0);
  const run = async <Job, Result>(_: Task<Job, Result>, given: readonly Job[]) => {
    const own = given as readonly unknown[] as MatchJob[];
    jobs.push(...own);
    return own.map((job) => ({
      particles: emptyParticles(Math.floor(peopleOf(job) / rarity), 1),
    })) as readonly unknown[] as Result[];
  };
  const executor: Executor = { workers: 1, run, close: async () => {} };
  const sample = await priorSample(history, someModel(draws), executor, {
    seed,
    virtualPatients,
    enoughEffective,
  });
  const ranges = jobs.flatMap(({ ranges: own }) => own);
  const drawn = [...new Set(ranges.map(({ draw }) => draw))];
  const people = drawn.map((of) =>
    ranges.reduce((sum, { draw, people: own }) => sum + (draw === of ? own : 0), 0),
  );
  return { jobs, sample, drawn, people };
}

describe("the sample that the spread between draws is measured on", () => {
  it("has 256 people of each of 200 draws, of more draws of every n-th", async () => {
    const { people } = await jobsOf(200);
    expect(people).toEqual(new Array(200).fill(256));
    const half = await jobsOf(400);
    expect(half.people).toEqual(new Array(200).fill(256));
    expect(half.drawn.slice(0, 3)).toEqual([0, 2, 4]);
  });

  it("has more where few of them are like the person: about as many as make a hundred of each draw, 1024 at most", async () => {
    // 100 of 256, 64 of 256, so 100 of 400, and 8 of 256.
    expect((await jobsOf(200, undefined, { rarity: 2.56 })).people).toEqual(new Array(200).fill(256));
    const { people, sample } = await jobsOf(200, undefined, { rarity: 4 });
    expect(people).toEqual(new Array(200).fill(400));
    expect(sample.parts.reduce((sum, { count }) => sum + count, 0)).toBe(200 * 100);
    expect((await jobsOf(200, undefined, { rarity: 32 })).people).toEqual(new Array(200).fill(1024));
    expect((await jobsOf(200, undefined, { rarity: 1e9 })).people).toEqual(new Array(200).fill(1024));
  });

  it("has 128 of each where it is said how many effective people are enough, as in a table", async () => {
    const { people } = await jobsOf(200, undefined, { rarity: 32, enoughEffective: 200 });
    expect(people).toEqual(new Array(200).fill(128));
  });

  it("has a fifth of the people asked for: fewer of each draw down to 24, then fewer draws down to 50", async () => {
    // 40,000 people for 200 draws; 4,800 of them; 2,400; and at least 50 draws of 24.
    expect((await jobsOf(200, 40_000)).people).toEqual(new Array(200).fill(40));
    expect((await jobsOf(200, 24_000)).people).toEqual(new Array(200).fill(24));
    expect((await jobsOf(200, 12_000)).people).toEqual(new Array(100).fill(24));
    expect((await jobsOf(200, 600)).people).toEqual(new Array(50).fill(24));
    expect((await jobsOf(200, 10_000_000)).people).toEqual(new Array(200).fill(1024));
  });

  it("is of the population under the doses taken: everybody who may be enrolled, and who is like the last reading", async () => {
    const { jobs, sample } = await jobsOf(50, 6000, { seed: 5 });
    for (const { history: asked, proposal, windows, bySimilarity, seed } of jobs) {
      expect(asked.baseline).toBeNull();
      expect(asked.stages).toEqual([
        { week: 0, score: null },
        { week: 40, score: 30 },
      ]);
      expect(asked.doses).toEqual(history.doses);
      expect(proposal.guides).toEqual([null, null]);
      expect(proposal.verySevereChance).toBeCloseTo(0.5, 12);
      expect(windows).toEqual([
        { low: 0, high: Number.POSITIVE_INFINITY },
        { low: 1, high: Number.POSITIVE_INFINITY },
      ]);
      expect(bySimilarity).toBe(true);
      // Random numbers of its own.
      expect(seed).toBe((5 ^ 0x2545f491) >>> 0);
    }
    expect(sample.seed).toBe(jobs[0].seed);
    expect(sample.history.readings).toEqual([{ week: 40, score: 30 }]);
    expect(sample.parts.length).toBe(jobs.length);
  });
});
