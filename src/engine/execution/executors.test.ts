import { Worker } from "node:worker_threads";
import { describe, expect, it } from "vitest";
import { CONTRACT } from "../../../test/support/execution/contract.ts";
import { MULTIPLES_TASK } from "../../../test/support/execution/tasks.ts";
import { testJobs } from "../../../test/support/simulate/jobs.ts";
import { TRIAL_TASK } from "../../trial/job.ts";
import type { Warning } from "../../warnings/warning.ts";
import { available, BACKENDS } from "../expression/index.ts";
import { describeError, reviveError } from "./errors.ts";
import { streamOf } from "./executor.ts";
import { inlineExecutor } from "./inline.ts";
import { chooseKernel } from "./kernel.ts";
import { PRECISION } from "./kernel-choice.ts";
import { poolExecutor, type SpawnWorker } from "./pool.ts";
import { threadPool } from "./threads.ts";

const file = new URL("../../../test/support/execution/worker.ts", import.meta.url);

// The same list runs on Web Workers in test/browser.
describe.each([
  { name: "inline", make: () => inlineExecutor(), workers: false },
  { name: "one worker thread", make: () => threadPool(file, 1), workers: true },
  { name: "two worker threads", make: () => threadPool(file, 2), workers: true },
  { name: "two kept worker threads", make: () => threadPool(file, 2, { keepWorkers: true }), workers: true },
])("the executor $name", ({ make, workers }) => {
  it.each(CONTRACT.filter((promised) => workers || !promised.workersOnly))("$name", async ({ check }) => {
    const executor = make();
    try {
      await check(executor);
    } finally {
      await executor.close();
    }
  });
});

it("an executor without a stream of its own does all jobs at once and gives each result with its place", async () => {
  const taken: unknown[] = [];
  const { stream: _, ...without } = inlineExecutor();
  await streamOf(without)(
    MULTIPLES_TASK,
    [{ x: 1 }, { x: 2 }],
    (result, at) => void taken.push([at, result]),
  );
  expect(taken).toEqual([
    [0, Float64Array.of(1, 2, 3)],
    [1, Float64Array.of(2, 4, 6)],
  ]);
});

describe("a run that is stopped", () => {
  const jobs = Array.from({ length: 40 }, (_, x) => ({ x, milliseconds: 5 }));

  it.each([
    { keepWorkers: true, spawned: 1 },
    { keepWorkers: false, spawned: 2 },
  ])("starts $spawned workers in all when keepWorkers is $keepWorkers", async ({ keepWorkers, spawned }) => {
    let count = 0;
    const spawn: SpawnWorker = (onReply, onDeath) => {
      count++;
      const worker = new Worker(file);
      worker.on("message", onReply).on("error", onDeath);
      return { post: (message) => worker.postMessage(message), end: () => worker.terminate() };
    };
    const executor = poolExecutor(1, spawn, { keepWorkers });
    const controller = new AbortController();
    const running = executor.run(MULTIPLES_TASK, jobs, {
      signal: controller.signal,
      onProgress: () => controller.abort(new Error("enough")),
    });
    await expect(running).rejects.toThrow("enough");
    expect(await executor.run(MULTIPLES_TASK, [{ x: 2 }])).toEqual([Float64Array.of(2, 4, 6)]);
    expect(count).toBe(spawned);
    await executor.close();
  });
});

describe("without workers", () => {
  const unstartable = [
    {
      what: "starting one fails",
      make: (onWarning: (warning: Warning) => void) =>
        poolExecutor(
          2,
          () => {
            throw new Error("workers are not allowed");
          },
          { onWarning },
        ),
    },
    {
      what: "its file is missing",
      make: (onWarning: (warning: Warning) => void) =>
        threadPool(new URL("./missing.ts", import.meta.url), 2, { onWarning }),
    },
  ];
  it.each(unstartable)("works on this thread and says so once: $what", async ({ make }) => {
    const warnings: Warning[] = [];
    const executor = make((warning) => warnings.push(warning));
    const jobs = testJobs([5, 6, 7]);
    expect(await executor.run(TRIAL_TASK, jobs)).toEqual(jobs.map((job) => ({ ...TRIAL_TASK.run(job) })));
    expect(warnings).toEqual([{ code: "noWorkers", cause: expect.stringMatching(/./) }]);
    await executor.close();
  });
});

describe("the choice of a kernel", () => {
  it("is SIMD where that runs, without a word", () => {
    expect(chooseKernel()).toEqual({
      kernel: { backend: "wasm-simd", precision: PRECISION },
      warning: null,
    });
    expect(chooseKernel("scalar")).toMatchObject({ kernel: { backend: "javascript" }, warning: null });
  });

  it("falls back step by step, and says so", () => {
    const withoutSimd = chooseKernel("simd", (backend) => backend !== "wasm-simd");
    expect(withoutSimd.kernel.backend).toBe("javascript");
    expect(withoutSimd.warning).toEqual({ code: "kernelReplaced", wanted: "simd", used: "javascript" });
    const withoutEither = chooseKernel(undefined, (backend) => backend === "interpreter");
    expect(withoutEither.kernel.backend).toBe("interpreter");
    expect(withoutEither.warning).toEqual({ code: "kernelReplaced", wanted: "simd", used: "interpreter" });
    expect(chooseKernel("scalar", (backend) => backend !== "javascript").warning).toEqual({
      code: "kernelReplaced",
      wanted: "scalar",
      used: "interpreter",
    });
  });

  it.each(
    BACKENDS.filter(available),
  )("gives the same bits with %s, here and in a worker", async (backend) => {
    const kernel = { backend, precision: PRECISION };
    const jobs = testJobs([9, 4]);
    const here = await inlineExecutor(kernel).run(TRIAL_TASK, jobs);
    const simd = await inlineExecutor({ backend: "wasm-simd", precision: PRECISION }).run(TRIAL_TASK, jobs);
    const threads = threadPool(file, 1, { kernel });
    const there = await threads.run(TRIAL_TASK, jobs);
    await threads.close();
    expect(here).toEqual(simd);
    expect(there).toEqual(simd.map((tally) => ({ ...tally })));
  });
});

describe("an error on its way between threads", () => {
  it("keeps what was thrown where that is no error", () => {
    const revived = reviveError(describeError("just text"));
    expect(revived).toMatchObject({ name: "Error", message: "just text" });
  });

  it("keeps an unknown class's name and a known class", () => {
    class Odd extends Error {
      override readonly name = "Odd";
    }
    expect(reviveError(describeError(new Odd("x")))).toMatchObject({ name: "Odd", message: "x" });
    expect(reviveError(describeError(new RangeError("y")))).toBeInstanceOf(RangeError);
  });
});
