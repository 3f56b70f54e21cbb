import { Worker } from "node:worker_threads";
import type { Executor, RunOptions, Task } from "../simulate/executor.ts";

/** How often a job is given to a fresh worker after its worker died. */
const MOST_DEATHS = 2;

interface Reply {
  readonly id: number;
  readonly result?: unknown;
  readonly error?: Error;
}

/** A worker died more often than a job may be tried again. */
export class WorkerDied extends Error {
  override readonly name = "WorkerDied";
}

const workerFile = () =>
  new URL(import.meta.url.endsWith(".ts") ? "./worker.ts" : "./worker.js", import.meta.url);

/**
 * Runs jobs on worker threads. A job whose worker dies is tried again on a fresh worker, with the same result,
 * because a job's result depends on the job alone.
 *
 * @throws WorkerDied when a job has lost its worker more than twice
 */
export function threadExecutor(workers: number): Executor {
  const pool: (Worker | undefined)[] = new Array(workers).fill(undefined);

  async function run<Job, Result>(
    task: Task<Job, Result>,
    jobs: readonly Job[],
    { onProgress, signal }: RunOptions = {},
  ): Promise<Result[]> {
    const results: Result[] = new Array(jobs.length);
    const deaths = new Uint8Array(jobs.length);
    let next = 0;
    let done = 0;
    signal?.throwIfAborted();

    const serve = async (seat: number) => {
      while (next < jobs.length) {
        const id = next++;
        for (;;) {
          try {
            results[id] = (await ask(seat, task.name, id, jobs[id], signal)) as Result;
            break;
          } catch (error) {
            if (!(error instanceof WorkerDied) || ++deaths[id] > MOST_DEATHS) {
              next = jobs.length;
              throw error;
            }
          }
        }
        onProgress?.(++done, jobs.length);
      }
    };
    await Promise.all(pool.slice(0, Math.min(workers, jobs.length)).map((_, seat) => serve(seat)));
    return results;
  }

  function ask(seat: number, task: string, id: number, job: unknown, signal?: AbortSignal): Promise<unknown> {
    const worker = pool[seat] ?? new Worker(workerFile());
    pool[seat] = worker;
    return new Promise((resolve, reject) => {
      const finish = (act: () => void) => {
        worker.off("message", onMessage).off("error", onDeath).off("exit", onDeath);
        signal?.removeEventListener("abort", onAbort);
        act();
      };
      const onMessage = (reply: Reply) => {
        if (reply.id === id) finish(() => (reply.error ? reject(reply.error) : resolve(reply.result)));
      };
      const onDeath = (cause: unknown) => {
        pool[seat] = undefined;
        finish(() => reject(new WorkerDied(`a worker ended in the middle of its work (${String(cause)})`)));
      };
      const onAbort = () => {
        pool[seat] = undefined;
        void worker.terminate();
        finish(() => reject(signal?.reason));
      };
      worker.on("message", onMessage).on("error", onDeath).on("exit", onDeath);
      signal?.addEventListener("abort", onAbort, { once: true });
      worker.postMessage({ id, task, job });
    });
  }

  return {
    workers,
    run,
    async close() {
      await Promise.all(pool.map((worker) => worker?.terminate()));
      pool.fill(undefined);
    },
  };
}
