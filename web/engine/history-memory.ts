import type { Executor, RunOptions, Task } from "../../src/engine/execution/executor.ts";
import type { Worth } from "../../src/forecast/condition/branching.ts";
import type { MatchJob } from "../../src/forecast/condition/match.ts";
import { MATCH_TASK } from "../../src/forecast/condition/match.ts";

/** Rounds of matching that are remembered: those of a few histories. */
const MOST_REMEMBERED = 24;

/** Where people like a person were found: how they are drawn, and who goes on from reading to reading. */
type Whereabouts = Pick<MatchJob, "proposal" | "worth">;

/**
 * Remembers what it took to find virtual people like the person. The same people compared with the same history
 * give the same result, whatever the options are; so when an option is changed, only the options are simulated
 * again, and a run that was called off is taken up where it stood.
 */
export class HistoryMemory {
  #rounds = new Map<string, unknown[]>();
  #last: Whereabouts | null = null;

  /** An executor that knows the rounds it has run before. */
  around(executor: Executor): Executor {
    const run = async <Job, Result>(
      task: Task<Job, Result>,
      jobs: readonly Job[],
      options?: RunOptions,
    ): Promise<Result[]> => {
      if (task.name !== MATCH_TASK.name) return executor.run(task, jobs, options);
      const asked = jobs as unknown as readonly MatchJob[];
      const key = keyOf(asked);
      const known = this.#rounds.get(key);
      if (known) {
        // The newest stays longest.
        this.#rounds.delete(key);
        this.#rounds.set(key, known);
        return known as Result[];
      }
      const results = await executor.run(task, jobs, options);
      this.#rounds.set(key, results);
      const [oldest] = this.#rounds.keys();
      if (this.#rounds.size > MOST_REMEMBERED) this.#rounds.delete(oldest);
      const [{ proposal, worth, resembling }] = asked;
      if (!resembling && hasLearned(worth)) this.#last = { proposal, worth };
      return results;
    };
    return { workers: executor.workers, run, close: () => executor.close() };
  }

  /**
   * An executor whose first look for people begins where those of the history before were found. Weights account for
   * it, so the answer is right for any history, and better for one that is much like the one before.
   */
  guided(executor: Executor): Executor {
    const run = <Job, Result>(
      task: Task<Job, Result>,
      jobs: readonly Job[],
      options?: RunOptions,
    ): Promise<Result[]> => {
      if (task.name !== MATCH_TASK.name || this.#last === null) return executor.run(task, jobs, options);
      const { proposal, worth } = this.#last;
      const begun = (jobs as unknown as readonly MatchJob[]).map((job) =>
        hasLearned(job.worth)
          ? job
          : { ...job, proposal, worth: worth.length === job.worth.length ? worth : job.worth },
      );
      return executor.run(task, begun as unknown as Job[], options);
    };
    return { workers: executor.workers, run, close: () => executor.close() };
  }
}

/** Whether earlier rounds have told who is worth going on with. */
function hasLearned(worth: readonly (Worth | null)[]): boolean {
  return worth.some((known) => known !== null);
}

/** Everything a round depends on; draws are known by their number, since the model does not change while a page is open. */
function keyOf(jobs: readonly MatchJob[]): string {
  return JSON.stringify(
    jobs.map(({ draws, ...job }) => ({ ...job, draws: Array.from(draws.values(), ({ index }) => index) })),
  );
}
