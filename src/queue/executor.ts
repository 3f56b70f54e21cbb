import type { Executor } from "../engine/execution/executor.ts";
import type { KernelChoice } from "../engine/execution/kernel-choice.ts";
import type { Assignment, Instruction } from "../engine/execution/messages.ts";
import { poolExecutor } from "../engine/execution/pool.ts";
import type { QueueAddress } from "./address.ts";
import { MOST_JOBS } from "./bundle-size.ts";
import { Link, type LinkSettings } from "./link.ts";

/**
 * An executor whose jobs go through Redis to the workers that have joined there. Results are those of a single process:
 * a job's result depends on the job alone, and a job whose worker is lost goes to another one.
 *
 * @throws InputError when no server answers
 */
export async function queueExecutor(address: QueueAddress, settings: LinkSettings): Promise<Executor> {
  const link = await Link.open(address, settings);
  const pool = poolExecutor(settings.atOnce * MOST_JOBS, (onReply) => {
    let kernel: KernelChoice | undefined;
    const cancelling = new Map<number, () => void>();
    queueMicrotask(() => onReply({ ready: true }));
    return {
      post(message: Instruction | Assignment) {
        if (!("task" in message)) {
          kernel = message.kernel;
          return;
        }
        const { id, task, job } = message;
        const cancel = link.submit(task, kernel, job, (answer) => {
          cancelling.delete(id);
          onReply({ id, ...answer });
        });
        cancelling.set(id, cancel);
      },
      end() {
        for (const cancel of cancelling.values()) cancel();
      },
    };
  });
  return {
    ...pool,
    workers: settings.atOnce,
    held: pool.workers,
    async close() {
      await pool.close();
      await link.close();
    },
  };
}
