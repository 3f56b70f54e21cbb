import { Worker } from "node:worker_threads";
import type { Executor } from "./executor.ts";
import { type PoolSettings, poolExecutor } from "./pool.ts";

/**
 * Blocks of people live outside the collector's heap, so a worker needs little of it; a small nursery keeps
 * what is thrown away from piling up.
 */
const LIMITS = { maxYoungGenerationSizeMb: 4 };

/**
 * Runs jobs on worker threads of Node that run `file`, which answers messages as src/entry/worker.ts does.
 *
 * @throws WorkerDied when a job has lost its worker more than twice
 */
export function threadPool(file: URL, workers: number, settings: PoolSettings = {}): Executor {
  return poolExecutor(
    workers,
    (onReply, onDeath) => {
      const worker = new Worker(file, { resourceLimits: LIMITS });
      worker.on("message", onReply).on("error", onDeath);
      worker.on("exit", (code) => onDeath(`exit code ${code}`));
      return { post: (message) => worker.postMessage(message), end: () => worker.terminate() };
    },
    settings,
  );
}
