import type { Executor, Stream } from "./executor.ts";
import { inOrder } from "./in-order.ts";
import type { KernelChoice } from "./kernel-choice.ts";
import { useKernel } from "./kernel-choice.ts";

/** Lets events that wait on this thread be handled first; a browser has no setImmediate. */
export const yieldToEvents = () =>
  new Promise<void>((resolve) => {
    if (typeof setImmediate === "function") setImmediate(resolve);
    else setTimeout(resolve, 0);
  });

/** Runs jobs one after another on this thread, yielding to events between them so that progress can be shown. */
export function inlineExecutor(kernel?: KernelChoice): Executor {
  const stream: Stream = async (task, jobs, take, { onProgress, signal, total } = {}) => {
    signal?.throwIfAborted();
    if (kernel !== undefined) useKernel(kernel);
    let done = 0;
    for (const job of jobs) {
      signal?.throwIfAborted();
      take(task.run(job), done++);
      onProgress?.(done, total ?? done);
      await yieldToEvents();
    }
  };
  return { workers: 1, stream, run: inOrder(stream), async close() {} };
}
