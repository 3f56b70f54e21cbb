import type { Executor, Stream } from "./executor.ts";
import { inOrder } from "./in-order.ts";
import type { KernelChoice } from "./kernel-choice.ts";
import { useKernel } from "./kernel-choice.ts";

/** Lets whatever else this thread has to do come first; a browser has no setImmediate. */
export const giveWay = () =>
  new Promise<void>((resolve) => {
    if (typeof setImmediate === "function") setImmediate(resolve);
    else setTimeout(resolve, 0);
  });

/** Runs jobs one after another on this thread, giving way between them so that progress can be shown. */
export function inlineExecutor(kernel?: KernelChoice): Executor {
  const stream: Stream = async (task, jobs, take, { onProgress, signal, total } = {}) => {
    signal?.throwIfAborted();
    if (kernel !== undefined) useKernel(kernel);
    let done = 0;
    for (const job of jobs) {
      signal?.throwIfAborted();
      take(task.run(job), done++);
      onProgress?.(done, total ?? done);
      await giveWay();
    }
  };
  return { workers: 1, stream, run: inOrder(stream), async close() {} };
}
