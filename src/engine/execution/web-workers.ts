import type { Executor } from "./executor.ts";
import type { Reply } from "./messages.ts";
import { type PoolSettings, poolExecutor } from "./pool.ts";

/** What is used of a browser's Worker; the compiler's library for Node lacks it. */
export interface BrowserWorker {
  postMessage(message: unknown): void;
  terminate(): void;
  onmessage: ((event: { data: Reply }) => void) | null;
  onerror: ((event: { message?: string }) => void) | null;
}

/**
 * Runs jobs on the Web Workers of a browser. `create` starts one that runs ./web-worker.ts, written where the
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
      worker.onmessage = ({ data }) => onReply(data);
      worker.onerror = ({ message }) => {
        worker.terminate();
        onDeath(message ?? "it could not be loaded");
      };
      return { post: (message) => worker.postMessage(message), end: () => worker.terminate() };
    },
    settings,
  );
}
