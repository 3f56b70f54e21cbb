import { afterAll, describe, expect, it } from "vitest";
import { TRIAL_TASK } from "../simulate/job.ts";
import { testJobs } from "../simulate/testing/jobs.ts";
import { inlineExecutor } from "./inline.ts";
import { threadExecutor } from "./threads.ts";

const executors = [
  { name: "inline", make: inlineExecutor },
  { name: "one worker thread", make: () => threadExecutor(1) },
  { name: "two worker threads", make: () => threadExecutor(2) },
];

describe.each(executors)("the executor $name", ({ make }) => {
  const executor = make();
  afterAll(() => executor.close());

  it("gives results in the order of the jobs, the same bits as a plain loop", async () => {
    const jobs = testJobs([40, 3, 17, 60]);
    expect(await executor.run(TRIAL_TASK, jobs)).toEqual(jobs.map((job) => ({ ...TRIAL_TASK.run(job) })));
  });

  it("tells how far it is, up to the end", async () => {
    const told: number[] = [];
    await executor.run(TRIAL_TASK, testJobs([5, 5, 5]), {
      onProgress: (done, total) => told.push(done / total),
    });
    expect(told).toEqual([1 / 3, 2 / 3, 1]);
  });

  it("has nothing to do without jobs", async () => {
    expect(await executor.run(TRIAL_TASK, [])).toEqual([]);
  });

  it("ends with the failure of a job, its name and message kept", async () => {
    const jobs = testJobs([5, 5, 5, 5]).map((job, at) =>
      at === 1 ? { ...job, rule: { ...job.rule, lowest: 99.2, highest: 99.4 } } : job,
    );
    await expect(executor.run(TRIAL_TASK, jobs)).rejects.toMatchObject({
      name: "NobodyQualifies",
      message: expect.stringContaining("99.2 to 99.4"),
    });
  });

  it("works on after a failure", async () => {
    const jobs = testJobs([6]);
    expect(await executor.run(TRIAL_TASK, jobs)).toEqual(jobs.map((job) => ({ ...TRIAL_TASK.run(job) })));
  });

  it("stops with the reason it is given", async () => {
    const controller = new AbortController();
    const reason = new Error("enough");
    const running = executor.run(TRIAL_TASK, testJobs([2000, 2000, 2000, 2000]), {
      signal: controller.signal,
      onProgress: () => controller.abort(reason),
    });
    await expect(running).rejects.toBe(reason);
    await expect(executor.run(TRIAL_TASK, testJobs([2]), { signal: controller.signal })).rejects.toBe(reason);
  });
});
