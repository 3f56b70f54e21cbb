import { describe, expect, it } from "vitest";
import { diaryOf, model, SEED, score } from "../../../../test/support/forecast/diary.ts";
import type { Executor } from "../../../engine/execution/executor.ts";
import { inlineExecutor } from "../../../engine/execution/inline.ts";
import { condition } from "../condition.ts";
import type { MatchJob } from "../match.ts";
import { emptyParticles } from "../people/particles.ts";
import { weigh } from "../weigh.ts";
import { MOVE_TASK } from "./moves.ts";

const inner = inlineExecutor();

describe("a diary", () => {
  it("is weighed where that finds enough, and brought in step by step where it finds too few", async () => {
    const executor: Executor = {
      workers: 1,
      run: (task, jobs, options) => {
        if (task.name === MOVE_TASK.name) throw new Error("people are moved");
        return inner.run(task, jobs, options);
      },
      close: async () => {},
    };
    const sampleOf = (each: number, enoughEffective: number) =>
      condition(diaryOf(each, score), model, executor, { seed: SEED, enoughEffective });
    expect((await sampleOf(4, 20)).effectiveSampleSize).toBeGreaterThanOrEqual(20);
    await expect(sampleOf(2, 1000)).rejects.toThrow("people are moved");
  });

  it.each([
    { readings: 19, each: 4, because: "a trial said that weighing would find enough" },
    { readings: 11, each: 7, because: "with so few readings weighing finds enough" },
  ])("of $readings goes on step by step where $because, and it did not", async ({ readings, each }) => {
    const diary = diaryOf(each, score);
    expect(diary.readings).toHaveLength(readings);
    const tried = 262_144;
    const trial = { mostCompared: tried, leastEffective: 0 };
    const { effectiveSampleSize } = await weigh(diary, model, inner, { seed: SEED, ...trial });
    let beyond = 0;
    // Nobody beyond the trial fits all readings.
    const executor: Executor = {
      workers: 1,
      run: (task, jobs, options) => {
        if (task.name === MOVE_TASK.name) throw new Error("people are moved");
        const isBeyond = (job: unknown) => {
          const { history, ranges } = job as MatchJob;
          const [{ draw, first }] = ranges;
          return history.readings.length === diary.readings.length && first > model.weights[draw] * tried + 1;
        };
        if (!jobs.some(isBeyond)) return inner.run(task, jobs, options);
        beyond += jobs.length;
        const nobody = {
          particles: emptyParticles(0, diary.readings.length - 1),
          weights: new Float64Array(0),
          sums: new Float64Array(diary.readings.length),
          squares: new Float64Array(diary.readings.length),
        };
        return Promise.resolve(jobs.map(() => nobody) as never);
      },
      close: async () => {},
    };
    const enoughEffective = 3 * effectiveSampleSize;
    await expect(condition(diary, model, executor, { seed: SEED, enoughEffective })).rejects.toThrow(
      "people are moved",
    );
    expect(beyond).toBeGreaterThan(0);
  });
});
