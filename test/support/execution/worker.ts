import { statSync, truncateSync } from "node:fs";
import { parentPort } from "node:worker_threads";
import { answer } from "../../../src/engine/execution/answer.ts";
import { testTasks } from "./tasks.ts";

const tasks = testTasks(
  () => process.exit(1),
  (file) => {
    const { size } = statSync(file);
    if (size > 0) truncateSync(file, size - 1);
    return size > 0;
  },
);
parentPort?.on("message", (message) =>
  answer(tasks, message, (reply, transfer) => parentPort?.postMessage(reply, transfer)),
);
parentPort?.postMessage({ ready: true });
