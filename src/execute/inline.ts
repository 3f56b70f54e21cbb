import type { Executor } from "../simulate/executor.ts";

/** Runs jobs one after another on this thread, giving way between them so that progress can be shown. */
export function inlineExecutor(): Executor {
  return {
    workers: 1,
    async run(task, jobs, { onProgress, signal } = {}) {
      const results = [];
      for (const job of jobs) {
        signal?.throwIfAborted();
        results.push(task.run(job));
        onProgress?.(results.length, jobs.length);
        await new Promise((resolve) => setTimeout(resolve, 0));
      }
      return results;
    },
    async close() {},
  };
}
