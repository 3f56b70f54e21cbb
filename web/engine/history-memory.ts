import type { HistoryJob } from "../../src/forecast/history-run.ts";
import { HISTORY_TASK } from "../../src/forecast/history-run.ts";
import { OPTIONS_TASK } from "../../src/forecast/options.ts";
import type { Executor, RunOptions, Task } from "../../src/simulate/executor.ts";

/**
 * Remembers what it took to find virtual people like the person. A forecast takes the same steps in the same
 * order for the same history, seed and number of particles, whatever its options are; so when an option is
 * changed, only the options are simulated again, and a run that was called off is taken up where it stood.
 */
export class HistoryMemory {
  #key = "";
  #steps: unknown[][] = [];

  /** An executor for one forecast; the first history run it is given is the forecast's first. */
  around(executor: Executor): Executor {
    let step = 0;
    let known = false;
    const run = async <Job, Result>(
      task: Task<Job, Result>,
      jobs: readonly Job[],
      options?: RunOptions,
    ): Promise<Result[]> => {
      if (task.name === OPTIONS_TASK.name || jobs.length === 0) return executor.run(task, jobs, options);
      const at = step++;
      if (at === 0 && task.name === HISTORY_TASK.name) {
        this.#begin(jobs as unknown as readonly HistoryJob[]);
        known = true;
      }
      if (!known) return executor.run(task, jobs, options);
      const key = this.#key;
      if (at < this.#steps.length) return this.#steps[at] as Result[];
      const results = await executor.run(task, jobs, options);
      if (key === this.#key && at === this.#steps.length) this.#steps.push(results);
      return results;
    };
    return { ...executor, run, close: () => executor.close() };
  }

  #begin(jobs: readonly HistoryJob[]): void {
    const [{ history, seed, draws }] = jobs;
    const people = jobs.reduce((sum, job) => sum + job.particles.count, 0);
    const key = JSON.stringify([history, seed, draws.length, jobs.length, people]);
    if (key === this.#key) return;
    this.#key = key;
    this.#steps = [];
  }
}
