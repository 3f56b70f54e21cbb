import type { Executor } from "../engine/execution/executor.ts";
import type { KernelChoice } from "../engine/execution/kernel-choice.ts";
import type { Assignment, Instruction } from "../engine/execution/messages.ts";
import { poolExecutor } from "../engine/execution/pool.ts";
import type { QueueAddress } from "./address.ts";
import { Link, type LinkSettings } from "./link.ts";

/** Settings of a queue's executor. */
interface QueueSettings extends LinkSettings {
  /** Jobs that wait in the queue or are worked on at the same time. */
  readonly atOnce: number;
}

/**
 * An executor whose jobs go through Redis to the workers that have joined there. Results are those of a single process:
 * a job's result depends on the job alone, and a job whose worker is lost goes to another one.
 *
 * @throws InputError when no server answers
 */
export async function queueExecutor(address: QueueAddress, settings: QueueSettings): Promise<Executor> {
  const link = await Link.open(address, settings);
  const pool = poolExecutor(settings.atOnce, (onReply) => {
    let kernel: KernelChoice | undefined;
    const asked = new Set<number>();
    queueMicrotask(() => onReply({ ready: true }));
    return {
      post(message: Instruction | Assignment) {
        if (!("task" in message)) {
          kernel = message.kernel;
          return;
        }
        const { id, task, job } = message;
        const number = link.submit(task, kernel, job, (reply) => {
          asked.delete(number);
          onReply({ id, ...reply });
        });
        asked.add(number);
      },
      end() {
        for (const number of asked) link.cancel(number);
      },
    };
  });
  return {
    ...pool,
    async close() {
      await pool.close();
      await link.close();
    },
  };
}
