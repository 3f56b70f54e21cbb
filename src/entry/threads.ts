import type { Executor } from "../engine/execution/executor.ts";
import type { PoolSettings } from "../engine/execution/pool.ts";
import { threadFile } from "../engine/execution/thread-file.ts";
import { threadPool } from "../engine/execution/threads.ts";

const WORKER = threadFile(new URL("./worker.ts", import.meta.url));

/**
 * An executor on worker threads of Node, which know every task.
 *
 * @param workers number of threads, 1 or more
 * @throws WorkerDied (from a run) when a job has lost its worker more than twice
 */
export function threadExecutor(workers: number, settings: PoolSettings = {}): Executor {
  return threadPool(WORKER, workers, settings);
}
