import { Worker } from "node:worker_threads";
import type { Executor } from "./executor.ts";
import { type PoolSettings, poolExecutor } from "./pool.ts";
import { threadFile } from "./thread-file.ts";

const workerFile = () => threadFile(new URL("../../entry/worker.ts", import.meta.url));

/**
 * Blocks of people live outside the collector's heap, so a worker needs little of it; a small nursery keeps
 * what is thrown away from piling up.
 */
const LIMITS = { maxYoungGenerationSizeMb: 4 };

/** Settings of worker threads; `file` answers messages as ./worker.ts does. */
export interface ThreadSettings extends PoolSettings {
  readonly file?: URL | undefined;
}

/** Runs jobs on worker threads of Node. @throws WorkerDied when a job has lost its worker more than twice */
export function threadExecutor(
  workers: number,
  { file = workerFile(), ...settings }: ThreadSettings = {},
): Executor {
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
