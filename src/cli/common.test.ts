import { availableParallelism } from "node:os";
import { expect, it } from "vitest";
import { executorFor } from "./common.ts";

it.each([
  ["1", 1],
  ["3", 3],
  [undefined, Math.min(64, availableParallelism())],
])("--workers %s are %d workers; without the flag there is one for each processor", async (flag, workers) => {
  const executor = executorFor(flag === undefined ? {} : { workers: flag });
  expect(executor.workers).toBe(workers);
  await executor.close();
});
