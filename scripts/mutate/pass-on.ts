import { beforeAll, inject, vi } from "vitest";
import type { PoolSettings } from "../../src/engine/execution/pool.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** number of the fault that is in; Stryker tells it */
    activeMutant: string | undefined;
  }
}

/** Worker threads and programs that a test starts have the fault in them, too: there the code looks for it here. */
beforeAll(() => {
  const fault = inject("activeMutant");
  if (fault !== undefined) process.env.__STRYKER_ACTIVE_MUTANT__ = fault;
});

/** What runs on threads elsewhere runs here on the test's own: which faults a test reaches is only seen there. */
vi.mock("../../src/entry/threads.ts", async () => {
  const { inlineExecutor } = await import("../../src/engine/execution/inline.ts");
  return {
    threadExecutor: (workers: number, { kernel }: PoolSettings = {}) => ({
      ...inlineExecutor(kernel),
      workers,
    }),
  };
});
