import type { Executor } from "../engine/execution/executor.ts";
import type { PoolSettings } from "../engine/execution/pool.ts";
import {
  type BrowserWorker,
  webWorkerExecutor as poolOfWebWorkers,
} from "../engine/execution/web-workers.ts";
import { requireWorkers } from "./settings.ts";

/**
 * Runs work on the Web Workers of a browser. A worker's file needs one line, `import "anagen/web-worker"`, and is named
 * where the bundler sees it:
 *
 * ```ts
 * webWorkerExecutor(4, () => new Worker(new URL("./worker.ts", import.meta.url), { type: "module" }));
 * ```
 *
 * @param workers how many jobs run at the same time, 1 to 1024
 * @param create starts a worker
 * @throws InputError for a number of workers that cannot be; a run throws WorkerDied when a job has lost its worker more
 *   than twice
 */
export function webWorkerExecutor(
  workers: number,
  create: () => BrowserWorker,
  settings: PoolSettings = {},
): Executor {
  requireWorkers(workers);
  return poolOfWebWorkers(workers, create, settings);
}
