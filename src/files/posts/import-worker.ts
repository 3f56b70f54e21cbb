import { parentPort, workerData } from "node:worker_threads";
import { describeError } from "../../engine/execution/errors.ts";
import { importFiles } from "./import-files.ts";
import type { ImportReply, ImportTask } from "./import-thread.ts";

/** Progress is told in steps of this share. */
const STEP = 0.01;

const tell = (reply: ImportReply) => parentPort?.postMessage(reply);
const { names, options } = workerData as ImportTask;
let told = 0;
try {
  const result = await importFiles(names, options, (progress) => {
    if (progress < told + STEP) return;
    told = progress;
    tell({ progress });
  });
  tell({ result });
} catch (error) {
  tell({ error: describeError(error) });
}
