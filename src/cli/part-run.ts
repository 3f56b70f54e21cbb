import type { Executor, RunOptions } from "../engine/execution/executor.ts";
import type { PartWriter } from "../files/parts.ts";
import { progressLine } from "./progress.ts";
import { executorOf } from "./queue-executor.ts";
import type { ShardFlags } from "./shards.ts";

/**
 * Does a part of a run with an executor of its own, and says on standard error how far it is. Where the work fails,
 * nothing stands under the part's name.
 *
 * @throws what the work throws
 */
export async function runPart(
  part: PartWriter,
  flags: ShardFlags,
  doing: string,
  work: (executor: Executor, options: Required<Pick<RunOptions, "onProgress">>) => Promise<void>,
): Promise<void> {
  try {
    const executor = await executorOf(flags);
    const progress = progressLine(doing);
    try {
      await work(executor, { onProgress: (done, total) => progress.update(done / total) });
      part.end();
      progress.end();
    } finally {
      await executor.close();
    }
  } catch (error) {
    part.discard();
    throw error;
  }
}
