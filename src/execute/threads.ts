import { Worker } from "node:worker_threads";
import type { Executor, RunOptions, Task } from "../simulate/executor.ts";

/** How often a job is given to a fresh worker after its worker died. */
const MOST_DEATHS = 2;

/** What a worker answers. An error's class does not survive the way between threads; its name does. */
export interface Reply {
  readonly id: number;
  readonly result?: unknown;
  readonly error?: { readonly name: string; readonly message: string; readonly stack?: string | undefined };
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
  let closed = false;
  let asked = 0;

  async function run<Job, Result>(
    task: Task<Job, Result>,
    jobs: readonly Job[],
    { onProgress, signal }: RunOptions = {},
  ): Promise<Result[]> {
    const results: Result[] = new Array(jobs.length);
    const deaths = new Uint8Array(jobs.length);
    let next = 0;
    let done = 0;
    let failure: { readonly reason: unknown } | null = null;
    signal?.throwIfAborted();

    /** The first failure ends the run: no job is begun or tried again, and workers still busy are stopped. */
    const fail = (reason: unknown) => {
      if (failure !== null) return;
      failure = { reason };
      next = jobs.length;
      void stopWorkers();
    };

    const serve = async (seat: number) => {
      while (next < jobs.length) {
        if (signal?.aborted) return fail(signal.reason);
        const id = next++;
        for (;;) {
          try {
            results[id] = (await ask(seat, task.name, jobs[id], signal)) as Result;
            break;
          } catch (error) {
            const again = error instanceof WorkerDied && !closed && failure === null;
            if (!again || ++deaths[id] > MOST_DEATHS) return fail(error);
          }
        }
        onProgress?.(++done, jobs.length);
      }
    };
    await Promise.all(pool.slice(0, Math.min(workers, jobs.length)).map((_, seat) => serve(seat)));
    const ended = failure as { readonly reason: unknown } | null;
    if (ended !== null) throw ended.reason;
    return results;
  }

  async function stopWorkers(): Promise<void> {
    const running = pool.slice();
    pool.fill(undefined);
    await Promise.all(running.map((worker) => worker?.terminate()));
  }

  function ask(seat: number, task: string, job: unknown, signal?: AbortSignal): Promise<unknown> {
    const id = asked++;
    const worker = pool[seat] ?? new Worker(workerFile());
    pool[seat] = worker;
    return new Promise((resolve, reject) => {
      const finish = (act: () => void) => {
        worker.off("message", onMessage).off("error", onDeath).off("exit", onDeath);
        signal?.removeEventListener("abort", onAbort);
        act();
      };
      const onMessage = (reply: Reply) => {
        if (reply.id === id)
          finish(() => (reply.error ? reject(revive(reply.error)) : resolve(reply.result)));
      };
      const onDeath = (cause: unknown) => {
        if (pool[seat] === worker) pool[seat] = undefined;
        finish(() => reject(new WorkerDied(`a worker ended in the middle of its work (${String(cause)})`)));
      };
      const onAbort = () => {
        if (pool[seat] === worker) pool[seat] = undefined;
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
      closed = true;
      await stopWorkers();
    },
  };
}

function revive({ name, message, stack }: NonNullable<Reply["error"]>): Error {
  const error = new Error(message);
  error.name = name;
  if (stack !== undefined) error.stack = stack;
  return error;
}
