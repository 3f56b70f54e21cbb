import { availableParallelism } from "node:os";
import type { Command } from "commander";
import { chooseKernel } from "../../../engine/execution/kernel.ts";
import { threadExecutor } from "../../../entry/threads.ts";
import { warningTexts } from "../../../explain/words/warnings.ts";
import { InputError } from "../../../input/input-error.ts";
import type { Warning } from "../../../warnings/warning.ts";
import { kernelFlag, printWarnings, type RunFlags, wholeFlag } from "../../common.ts";
import { KERNEL, WORKERS } from "../../flags.ts";
import { whatQueueNeeds } from "../../queue-executor.ts";

const MOST_THREADS = 256;

const EXAMPLES = `
Examples:
  anagen worker --queue redis://queue.example.org:6379
  ANAGEN_QUEUE_PASSWORD=... anagen worker --queue rediss://anagen@queue.example.org:6380 --workers 8

Then, on any machine:
  anagen forecast --table people.csv --out results.parquet --queue redis://queue.example.org:6379

It works until it is ended (Ctrl+C, SIGTERM), finishing first what it has begun. docs/registries.md says what goes
through the queue.
`;

interface WorkerFlags extends RunFlags {
  readonly queue?: string;
}

/** `anagen worker --queue redis://host:port`: does the jobs of others. */
export function registerWorker(program: Command): void {
  program
    .command("worker")
    .description("Does the jobs that other commands put into a queue with --queue, on this machine.")
    .option("--queue <address>", "Redis server: redis://host:port, or rediss://host:port for TLS")
    .option(...WORKERS)
    .option(...KERNEL)
    .addHelpText("after", EXAMPLES)
    .action(async (flags: WorkerFlags) => {
      if (flags.queue === undefined)
        throw new InputError("--queue", undefined, "give the Redis server, such as redis://127.0.0.1:6379");
      const threads = wholeFlag("--workers", flags.workers, 1, MOST_THREADS) ?? availableParallelism();
      const { kernel, warning } = chooseKernel(kernelFlag(flags));
      const onWarning = (each: Warning) => printWarnings(warningTexts([each]));
      if (warning !== null) onWarning(warning);
      const { queueAddress } = await whatQueueNeeds(() => import("../../../queue/address.ts"));
      const { joinQueue } = await whatQueueNeeds(() => import("../../../queue/worker.ts"));
      const address = queueAddress(flags.queue);
      const executors = Array.from({ length: threads }, () => threadExecutor(1, { kernel, onWarning }));
      const worker = await joinQueue(address, {
        executors,
        log: (line) => process.stderr.write(`${line}\n`),
      });
      process.stderr.write(`working for ${address.shown} with ${threads} threads (Ctrl+C ends it)\n`);
      await new Promise<void>((resolve) => {
        for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
      });
      await worker.leave();
    });
}
