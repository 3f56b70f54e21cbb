import type { Executor, Stream } from "./executor.ts";

/** `run` of an executor by its `stream`: results put back into the order of the jobs. */
export function inOrder(stream: Stream): Executor["run"] {
  return async (task, jobs, options) => {
    const results = new Array(jobs.length);
    const take = (result: (typeof results)[number], at: number) => {
      results[at] = result;
    };
    await stream(task, jobs, take, { ...options, total: jobs.length });
    return results;
  };
}
