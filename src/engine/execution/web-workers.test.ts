import { describe, expect, it } from "vitest";
import type { Warning } from "../../warnings/warning.ts";
import { type BrowserWorker, webWorkerExecutor } from "./web-workers.ts";

/** A worker that fails at its first message, and notes when it is ended. */
function failing(ended: string[], event: { message?: string }): BrowserWorker {
  let onError: (event: { message?: string }) => void = () => {};
  let isFirst = true;
  return {
    postMessage() {
      if (isFirst) queueMicrotask(() => onError(event));
      isFirst = false;
    },
    terminate() {
      ended.push("ended");
    },
    addEventListener(type: string, listener: (event: never) => void) {
      if (type === "error") onError = listener as typeof onError;
    },
  };
}

describe("a worker of a browser that fails", () => {
  it.each([
    [{ message: "out of memory" }, "out of memory"],
    [{}, "it could not be loaded"],
  ])("%j is ended, so that it does not lie idle, and its reason is told", async (event, reason) => {
    const ended: string[] = [];
    const warnings: Warning[] = [];
    const executor = webWorkerExecutor(1, () => failing(ended, event), {
      onWarning: (warning) => warnings.push(warning),
    });
    // None could be started, so the work is done on this thread.
    expect(await executor.run({ name: "twice", run: (job: number) => 2 * job }, [21])).toEqual([42]);
    expect(ended).toEqual(["ended"]);
    expect(warnings).toHaveLength(1);
    expect(JSON.stringify(warnings)).toContain(reason);
    await executor.close();
  });
});
