import type { Executor, Task } from "../../src/engine/execution/executor.ts";
import type { HelperJob, HelperReply } from "./messages.ts";

/** A run that was called off. */
export class Cancelled extends Error {
  override readonly name = "Cancelled";
}

/** Another worker that takes jobs. */
export interface Helper {
  run(task: string, job: unknown): Promise<unknown>;
}

/** The other end of a port as a helper. */
export function helperAt(port: MessagePort): Helper {
  const waiting = new Map<number, (reply: HelperReply) => void>();
  let asked = 0;
  port.onmessage = ({ data }: MessageEvent<HelperReply>) => {
    waiting.get(data.id)?.(data);
    waiting.delete(data.id);
  };
  return {
    run: (task, job) =>
      new Promise((resolve, reject) => {
        const id = asked++;
        waiting.set(id, (reply) => {
          if ("result" in reply) return resolve(reply.result);
          const fault = new Error(reply.fault.message);
          fault.name = reply.fault.name;
          reject(fault);
        });
        port.postMessage({ id, task, job } satisfies HelperJob);
      }),
  };
}

/**
 * Runs jobs here and on the helpers, as each gets free. Between jobs it gives way, so that a cancellation can
 * arrive.
 */
export function sharedExecutor(helpers: readonly Helper[], isCancelled: () => boolean): Executor {
  return {
    // More pieces than workers, so that none waits long for another and a cancellation is heard soon.
    workers: helpers.length === 0 ? 1 : 2 * (helpers.length + 1),
    async run<Job, Result>(
      task: Task<Job, Result>,
      jobs: readonly Job[],
      { onProgress }: { onProgress?: ((done: number, total: number) => void) | undefined } = {},
    ) {
      const results: Result[] = new Array(jobs.length);
      let next = 0;
      let done = 0;
      const stopIfCancelled = () => {
        if (isCancelled()) throw new Cancelled("the run was called off");
      };
      // This thread hears helpers between its own jobs only; with a second job at hand they need not wait for that.
      const helped = jobs.length === 1 ? [] : helpers.flatMap((helper) => [helper, helper]);
      const elsewhere = Promise.all(
        helped.map(async (helper) => {
          while (next < jobs.length && !isCancelled()) {
            const at = next++;
            results[at] = (await helper.run(task.name, jobs[at])) as Result;
            onProgress?.(++done, jobs.length);
          }
        }),
      );
      while (next < jobs.length) {
        stopIfCancelled();
        const at = next++;
        results[at] = task.run(jobs[at]);
        onProgress?.(++done, jobs.length);
        await breathe();
      }
      await elsewhere;
      stopIfCancelled();
      return results;
    },
    async close() {},
  };
}

const breath = new MessageChannel();

/** Lets waiting messages in; a timer would wait milliseconds for nothing. */
function breathe(): Promise<void> {
  return new Promise((resolve) => {
    breath.port1.onmessage = () => resolve();
    breath.port2.postMessage(null);
  });
}
