import type { KernelChoice } from "../disease/stepper.ts";
import type { Executor, Stream } from "../simulate/executor.ts";
import { useKernel } from "../simulate/job.ts";
import { inOrder } from "./in-order.ts";

/** The thread is not held longer than this at a stretch where jobs are shorter. */
const STRETCH_MILLISECONDS = 12;

/** Lets whatever else this thread has to do come first. */
export const giveWay = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

/** Runs jobs one after another on this thread, giving way between them so that progress can be shown. */
export function inlineExecutor(kernel?: KernelChoice): Executor {
  const stream: Stream = async (task, jobs, take, { onProgress, signal, total } = {}) => {
    signal?.throwIfAborted();
    if (kernel !== undefined) useKernel(kernel);
    let done = 0;
    let began = performance.now();
    for (const job of jobs) {
      if (performance.now() - began > STRETCH_MILLISECONDS) {
        await giveWay();
        began = performance.now();
      }
      signal?.throwIfAborted();
      take(task.run(job), done++);
      onProgress?.(done, total ?? done);
    }
  };
  return { workers: 1, stream, run: inOrder(stream), async close() {} };
}
