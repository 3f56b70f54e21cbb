import type { Executor } from "../engine/execution/executor.ts";
import type { PoolSettings } from "../engine/execution/pool.ts";
import { threadExecutor as poolOfThreads } from "../entry/threads.ts";
import { requireWorkers } from "./settings.ts";

/**
 * Runs work on worker threads. They start when first needed and are ended by `close`.
 *
 * @param workers how many jobs run at the same time, 1 to 1024; one for each processor is a good number
 * @throws InputError for a number of workers that cannot be; a run throws WorkerDied when a job has lost its worker more
 *   than twice
 */
export function threadExecutor(workers: number, settings: PoolSettings = {}): Executor {
  requireWorkers(workers);
  return poolOfThreads(workers, settings);
}
