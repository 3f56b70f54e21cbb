import { parentPort, workerData } from "node:worker_threads";
import { answerImport } from "./import-answer.ts";
import type { ImportTask } from "./import-thread.ts";

await answerImport(workerData as ImportTask, (reply) => parentPort?.postMessage(reply));
