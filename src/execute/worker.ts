import { parentPort } from "node:worker_threads";
import { TASKS } from "./tasks.ts";
import type { Reply } from "./threads.ts";

/** One worker thread: answers each message { id, task, job } with { id, result } or { id, error }. */
parentPort?.on("message", ({ id, task, job }: { id: number; task: string; job: unknown }) => {
  try {
    const known = TASKS.get(task);
    if (known === undefined) throw new Error(`no task is named ${task}`);
    parentPort?.postMessage({ id, result: known.run(job) });
  } catch (error) {
    const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
    parentPort?.postMessage({ id, error: { name, message, stack } } satisfies Reply);
  }
});
