import { type ResourceLimits, Worker } from "node:worker_threads";
import { type ErrorMessage, reviveError } from "../../engine/execution/errors.ts";
import { threadFile } from "../../engine/execution/thread-file.ts";
import type { ImportOptions, ImportResult } from "./import-files.ts";

/** What a thread that imports is asked, and what it says. */
export interface ImportTask {
  readonly names: readonly string[];
  readonly options?: ImportOptions;
}
export type ImportReply =
  | { readonly progress: number }
  | { readonly result: ImportResult }
  | { readonly error: ErrorMessage };

/**
 * Megabytes of heap: first so little that a dump of any size stays flat, because the engine then collects early; a
 * dump with very many stories gets more on a second try.
 */
const HEAPS = [
  { maxOldGenerationSizeMb: 100, maxYoungGenerationSizeMb: 4 },
  { maxOldGenerationSizeMb: 4096, maxYoungGenerationSizeMb: 32 },
];
const OUT_OF_MEMORY = "ERR_WORKER_OUT_OF_MEMORY";

/**
 * Imports files on a thread of its own, so that memory has a limit and the language models go with it.
 *
 * @throws InputError when a file cannot be read to its end
 */
export async function importInThread(
  task: ImportTask,
  onProgress?: (share: number) => void,
  heaps: readonly ResourceLimits[] = HEAPS,
): Promise<ImportResult> {
  for (const [at, heap] of heaps.entries())
    try {
      return await inThread(task, heap, onProgress);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== OUT_OF_MEMORY || at === heaps.length - 1) throw error;
    }
  throw new Error("no heap was tried");
}

function inThread(
  task: ImportTask,
  resourceLimits: ResourceLimits,
  onProgress?: (share: number) => void,
): Promise<ImportResult> {
  const file = threadFile(new URL("./import-worker.ts", import.meta.url));
  const worker = new Worker(file, { workerData: task, resourceLimits });
  return new Promise((resolve, reject) => {
    worker.on("message", (reply: ImportReply) => {
      if ("progress" in reply) onProgress?.(reply.progress);
      else if ("result" in reply) resolve(reply.result);
      else reject(reviveError(reply.error));
    });
    worker.on("error", reject);
    worker.on("exit", (code) => reject(new Error(`the import ended without a result (exit code ${code})`)));
  });
}
