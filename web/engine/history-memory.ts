import type { MatchJob } from "../../src/forecast/match.ts";
import { MATCH_TASK } from "../../src/forecast/match.ts";
import type { Executor, RunOptions, Task } from "../../src/simulate/executor.ts";

/** Rounds of matching that are remembered: those of a few histories. */
const MOST_REMEMBERED = 24;

/**
 * Remembers what it took to find virtual people like the person. The same people compared with the same history
 * give the same result, whatever the options are; so when an option is changed, only the options are simulated
 * again, and a run that was called off is taken up where it stood.
 */
export class HistoryMemory {
  #rounds = new Map<string, unknown[]>();

  /** An executor that knows the rounds it has run before. */
  around(executor: Executor): Executor {
    const run = async <Job, Result>(
      task: Task<Job, Result>,
      jobs: readonly Job[],
      options?: RunOptions,
    ): Promise<Result[]> => {
      if (task.name !== MATCH_TASK.name) return executor.run(task, jobs, options);
      const key = keyOf(jobs as unknown as readonly MatchJob[]);
      const known = this.#rounds.get(key);
      if (known) return known as Result[];
      const results = await executor.run(task, jobs, options);
      this.#rounds.set(key, results);
      const [oldest] = this.#rounds.keys();
      if (this.#rounds.size > MOST_REMEMBERED) this.#rounds.delete(oldest);
      return results;
    };
    return { ...executor, run, close: () => executor.close() };
  }
}

/** Everything a round depends on; the model does not change while a page is open, but its number of draws is cheap to add. */
function keyOf(jobs: readonly MatchJob[]): string {
  return JSON.stringify(jobs.map(({ draws, ...job }) => ({ ...job, draws: draws.length })));
}
