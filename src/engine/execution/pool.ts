import type { Warning } from "../../warnings/warning.ts";
import { reviveError } from "./errors.ts";
import type { Executor, Stream, Task } from "./executor.ts";
import { inOrder } from "./in-order.ts";
import { yieldToEvents } from "./inline.ts";
import type { KernelChoice } from "./kernel-choice.ts";
import { useKernel } from "./kernel-choice.ts";
import type { Assignment, Instruction, Reply } from "./messages.ts";

/** Most times that a job is given to a fresh worker after its worker died. */
const MOST_DEATHS = 2;

/** A worker died more often than a job may be tried again, or the executor was closed while it worked. */
export class WorkerDied extends Error {
  override readonly name: string = "WorkerDied";
}

/** No worker could be started here. */
class NoWorkers extends WorkerDied {
  override readonly name = "NoWorkers";
}

/** A worker of any kind. */
interface WorkerHandle {
  post(message: Instruction | Assignment): void;
  /** Ends the worker, whatever it is doing. */
  end(): unknown;
}

/** Starts a worker that reports to the given functions. */
export type SpawnWorker = (
  onReply: (reply: Reply) => void,
  onDeath: (cause: unknown) => void,
) => WorkerHandle;

/** Settings of a pool. */
export interface PoolSettings {
  /** Kernel of the weekly steps; the fastest by default. */
  readonly kernel?: KernelChoice | undefined;
  /** Tasks that are sure to come: workers start at once and get ready for them, else when first needed. */
  readonly prepare?: readonly string[] | undefined;
  /**
   * True: when a run is stopped, workers finish the job they have, whose result is dropped, and stay. For short jobs and
   * runs that are often stopped, since what workers have compiled and cached stays, too. False by default: they are ended.
   */
  readonly keepWorkers?: boolean | undefined;
  /** Called when the work is done in another way than asked for. */
  readonly onWarning?: ((warning: Warning) => void) | undefined;
}

/** Place for one worker; a worker that died leaves it to the next. */
interface Slot {
  ask(task: string, job: unknown): Promise<unknown>;
  end(): unknown;
}

/** The two ends of a promise that somebody else settles. */
interface Waiting {
  resolve(result: unknown): void;
  reject(error: Error): void;
}

/**
 * Runs jobs on workers, started when first needed. A job whose worker dies is tried again on a fresh one, with
 * the same result, because a job's result depends on the job alone. Where no worker can be started the jobs
 * run on this thread, and `onWarning` says so.
 */
export function poolExecutor(
  workers: number,
  spawnWorker: SpawnWorker,
  { kernel, prepare = [], keepWorkers = false, onWarning }: PoolSettings = {},
): Executor {
  const slots: (Slot | undefined)[] = new Array(workers).fill(undefined);
  let started = false;
  let closed = false;
  let alone = false;
  let asked = 0;

  function fill(place: number): Slot {
    const waiting = new Map<number, Waiting>();
    const lose = (error: WorkerDied) => {
      if (slots[place] === slot) slots[place] = undefined;
      for (const { reject } of waiting.values()) reject(error);
      waiting.clear();
    };
    const onReply = (reply: Reply) => {
      if ("ready" in reply) {
        started = true;
        return;
      }
      const asker = waiting.get(reply.id);
      waiting.delete(reply.id);
      if ("error" in reply) asker?.reject(reviveError(reply.error));
      else asker?.resolve(reply.result);
    };
    const onDeath = (cause: unknown) => {
      const why = `a worker ended in the middle of its work (${String(cause)})`;
      lose(started ? new WorkerDied(why) : new NoWorkers(why));
    };
    const worker = spawnWorker(onReply, onDeath);
    const slot: Slot = {
      ask: (task, job) =>
        new Promise((resolve, reject) => {
          const id = asked++;
          waiting.set(id, { resolve, reject });
          worker.post({ id, task, job });
        }),
      end() {
        lose(new WorkerDied("the work was stopped"));
        return worker.end();
      },
    };
    worker.post({ kernel, prepare });
    slots[place] = slot;
    return slot;
  }

  function slotAt(place: number): Slot {
    if (closed) throw new WorkerDied("the executor is closed");
    try {
      return slots[place] ?? fill(place);
    } catch (error) {
      throw new NoWorkers(String(error));
    }
  }

  async function perform<Job, Result>(place: number, task: Task<Job, Result>, job: Job): Promise<Result> {
    if (!alone) {
      try {
        return (await slotAt(place).ask(task.name, job)) as Result;
      } catch (error) {
        if (!(error instanceof NoWorkers)) throw error;
        if (!alone) onWarning?.({ code: "noWorkers", cause: error.message });
        alone = true;
        if (kernel !== undefined) useKernel(kernel);
      }
    }
    await yieldToEvents();
    return task.run(job);
  }

  if (prepare.length > 0)
    for (let place = 0; place < workers; place++) {
      try {
        fill(place);
      } catch {
        // Told when they are needed.
        break;
      }
    }

  const endWorkers = () => Promise.all(slots.map((slot) => slot?.end()));

  const stream: Stream = async (task, jobs, deliver, { onProgress, signal, total } = {}) => {
    signal?.throwIfAborted();
    const iterator = jobs[Symbol.iterator]();
    let given = 0;
    let done = 0;
    let failure: { readonly reason: unknown } | null = null;

    /** The first failure ends the run: no job is begun or tried again, and workers still busy are stopped or let finish. */
    const fail = (reason: unknown) => {
      if (failure !== null) return;
      failure = { reason };
      if (!keepWorkers) void endWorkers();
    };
    const serve = async (place: number) => {
      while (failure === null) {
        const next = iterator.next();
        if (next.done === true) return;
        const at = given++;
        for (let deaths = 0; ; deaths++) {
          try {
            const result = await perform(place, task, next.value);
            if (failure !== null) return;
            deliver(result, at);
            break;
          } catch (error) {
            const again = error instanceof WorkerDied && !closed && failure === null;
            if (!again || deaths === MOST_DEATHS) throw error;
          }
        }
        onProgress?.(++done, total ?? done);
      }
    };
    const onAbort = () => fail(signal?.reason);
    signal?.addEventListener("abort", onAbort, { once: true });
    await Promise.all(slots.map((_, place) => serve(place).catch(fail)));
    signal?.removeEventListener("abort", onAbort);
    const ended = failure as { readonly reason: unknown } | null;
    if (ended !== null) throw ended.reason;
  };

  return {
    workers,
    stream,
    run: inOrder(stream),
    async close() {
      closed = true;
      await endWorkers();
    },
  };
}
