import type { Executor } from "./executor.ts";
import type { Reply } from "./messages.ts";
import { type PoolSettings, poolExecutor } from "./pool.ts";

/** The part of a browser's Worker that is used; the compiler's library for Node lacks it. */
export interface BrowserWorker {
  postMessage(message: unknown): void;
  terminate(): void;
  addEventListener(type: "message", listener: (event: { data: Reply }) => void): void;
  addEventListener(type: "error", listener: (event: { message?: string }) => void): void;
}

/**
 * Runs jobs on the Web Workers of a browser. `create` starts one that runs src/entry/web-worker.ts, written where the
 * bundler sees it:
 *
 *   () => new Worker(new URL("../../src/entry/web-worker.ts", import.meta.url), { type: "module" })
 *
 * @throws WorkerDied when a job has lost its worker more than twice
 */
export function webWorkerExecutor(
  workers: number,
  create: () => BrowserWorker,
  settings: PoolSettings = {},
): Executor {
  return poolExecutor(
    workers,
    (onReply, onDeath) => {
      const worker = create();
      worker.addEventListener("message", ({ data }) => onReply(data));
      worker.addEventListener("error", ({ message }) => {
        worker.terminate();
        onDeath(message ?? "it could not be loaded");
      });
      return { post: (message) => worker.postMessage(message), end: () => worker.terminate() };
    },
    settings,
  );
}
