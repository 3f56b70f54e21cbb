import type { Executor } from "../engine/execution/executor.ts";
import { InputError } from "../input/input-error.ts";
import { queuePackages } from "../package-data/model.ts";
import { executorFor, printWarnings, type RunFlags, wholeFlag } from "./common.ts";

/** Flags of commands whose jobs can be done by workers of a queue. */
export interface QueueFlags extends RunFlags {
  readonly queue?: string;
}

/** The flag of those commands, as arguments of commander's `option`. */
export const QUEUE = [
  "--queue <address>",
  "let workers on any machine do the jobs, through Redis at redis://host:port (see anagen worker)",
] as const;

/** Messages in the queue at a time: enough to keep some dozens of workers busy, few enough to be held in memory. */
const MESSAGES_AT_ONCE = 32;
const MOST_AT_ONCE = 4096;

/**
 * The executor that is asked for: workers of a queue, else of this machine. What a queue needs is loaded only then.
 * With a queue `--workers` is the number of messages that are in it at a time.
 *
 * @throws InputError
 */
export async function executorOf(flags: QueueFlags): Promise<Executor> {
  if (flags.queue === undefined) return executorFor(flags);
  if (flags.kernel !== undefined)
    throw new InputError("--kernel", flags.kernel, "with --queue it is said where the workers start");
  const atOnce = wholeFlag("--workers", flags.workers, 1, MOST_AT_ONCE) ?? MESSAGES_AT_ONCE;
  const { queueAddress } = await whatQueueNeeds(() => import("../queue/address.ts"));
  const address = queueAddress(flags.queue);
  const { queueExecutor } = await whatQueueNeeds(() => import("../queue/executor.ts"));
  return queueExecutor(address, {
    atOnce,
    onForeignWorker: (worker, itsVersion, ourVersion) =>
      printWarnings([
        `worker ${worker} is refused: it runs anagen ${itsVersion}, and this run needs ${ourVersion}`,
      ]),
  });
}

/**
 * Loads what a queue needs. Its packages are no part of an ordinary installation: most people have no queue.
 *
 * @throws InputError that says how to install them
 */
export async function whatQueueNeeds<Module>(load: () => Promise<Module>): Promise<Module> {
  try {
    return await load();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ERR_MODULE_NOT_FOUND") throw error;
    const needed = Object.entries(queuePackages());
    const names = needed.map(([name]) => name).join(", ");
    const install = needed.map(([name, version]) => `${name}@${version}`).join(" ");
    throw new InputError(names, undefined, `a queue needs these packages: npm install ${install}`);
  }
}
